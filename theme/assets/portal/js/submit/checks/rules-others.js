// @ts-check
/* The rules of generator/checks about a record among the others: former addresses, titles. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function addresses(context, found) {
    const model = submit.model;
    let taken = (model.ids[context.kind] || []).concat(
      Object.keys(model.former[context.kind] || {}),
      context.id ? [context.id] : [],
    );
    if (context.mine) {
      taken = taken.filter((id) => !context.mine.includes(id)).concat(context.id);
    }
    (context.work.record["прежние адреса"] || []).forEach((/** @type {string} */ id, /** @type {number} */ index) => {
      if (taken.includes(id)) {
        found.push(
          submit.error("address-taken", ["прежние адреса", index], "address-taken", {
            address: `/${model.sections[context.kind]}/${id}/`,
          }),
        );
      }
      taken.push(id);
    });
  }

  /* What two titles have in common that a reader would take for one. */
  /** @param {string} title */
  function alike(title) {
    const words = submit.matches("titleWord", title).map((match) => match[0]);
    return words.join(" ").toLowerCase().replace(/ё/g, "е");
  }
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function twins(context, found) {
    const model = submit.model;
    const title = alike(context.work.record["название"] || "");
    const archived = context.kind === "route" ? model.archived : [];
    const known = model.titles[context.kind] || {};
    const own = (context.mine || []).concat(context.id);
    const passed = archived.concat(own);
    const id = Object.keys(known).find((one) => !passed.includes(one) && alike(known[one]) === title);
    if (title && id && !archived.includes(context.id)) {
      found.push(submit.remark("title-twin", ["название"], "title-twin", { id }));
    }
  }

  submit.recordRules.push(addresses, twins);
})(window.portal);
