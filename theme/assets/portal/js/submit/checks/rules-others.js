// @ts-check
/* The rules of generator/checks about a record among the others: former addresses, titles, deficits of the bank. */
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

  /* A deficit of the bank by its title, its number or both, in any letters: deficit_in_words.py. */
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function inWords(context, found) {
    const words = context.work.refers.filter(
      (one) => context.kind === "route" && one.field.key === "дефицит" && !submit.whole("id", one.value),
    );
    if (!words.length) {
      return;
    }
    /** @type {Map<string, string>} */
    const bank = new Map();
    Object.entries(submit.model.titles["deficit"] || {}).forEach(([id, title]) => {
      [title, `${id} ${title}`, id].forEach((said) => {
        bank.set(submit.latin(said, ""), id);
      });
    });
    words.forEach((one) => {
      const id = bank.get(submit.latin(one.value, ""));
      if (id) {
        const said = submit.quote(one.value, 50);
        found.push(submit.remark("deficit-in-words", one.path, "deficit-in-words", { said, id }));
      }
    });
  }

  submit.recordRules.push(addresses, twins, inWords);
})(window.portal);
