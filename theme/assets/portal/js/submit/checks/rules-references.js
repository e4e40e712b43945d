// @ts-check
/* The rules of generator/checks about references: by a key, and by [[name]] in a text. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {Builder.Context} context @param {string} kind @param {string} id */
  function knows(context, kind, id) {
    return (submit.model.ids[kind] || []).includes(id) || (kind === context.kind && id === context.id);
  }
  /** @param {Builder.Context} context @param {string} id @param {string[]} kinds */
  function holders(context, id, kinds) {
    return (kinds.length ? kinds : Object.keys(submit.model.ids)).filter((kind) => knows(context, kind, id));
  }
  /* The record whose title stands where its id should. */
  /** @param {string} said @param {string[]} kinds */
  function titled(said, kinds) {
    /** @type {Map<string, string>} */
    const known = new Map();
    kinds.forEach((kind) => {
      Object.entries(submit.model.titles[kind] || {}).forEach(([id, title]) => {
        known.set(submit.folded(title), id);
      });
    });
    const near = submit.nearest(submit.folded(said), Array.from(known.keys()));
    return known.get(near || "") || null;
  }
  /** @param {string} id @param {string[]} kinds @param {Builder.Path} path */
  function lost(id, kinds, path) {
    const model = submit.model;
    const names = kinds.length ? kinds : Object.keys(model.ids);
    /** @type {string[]} */
    let known = [];
    names.forEach((kind) => {
      known = known.concat(model.ids[kind]);
    });
    const holder = names.find((kind) => Object.hasOwn(model.former[kind], id));
    const now = holder && model.former[holder][id];
    const near = now || submit.nearest(id, known) || titled(id, kinds);
    const noun = kinds.length === 1 ? model.nouns[kinds[0]] : "запись";
    const file = model.files[names[0]].replace("{id}", submit.whole("id", id) ? id : "имя");
    const create = submit.say(kinds.length === 1 ? "reference-create" : "reference-check", { file })[1];
    return submit.error(
      "reference-missing",
      path,
      now ? "reference-former" : near ? "reference-near" : "reference-missing",
      {
        noun,
        id: submit.quote(id, 50),
        found: noun === "запись" || noun === "страница" ? "не найдена" : "не найден",
        near,
        create,
      },
    );
  }
  /** @param {string} id @param {Builder.Path} path @param {string} kind */
  function ambiguous(id, path, kind) {
    return submit.error("reference-ambiguous", path, "reference-ambiguous", {
      id,
      section: submit.model.sections[kind],
    });
  }
  /** @param {Builder.Context} context @param {Builder.Finding[]} found */
  function references(context, found) {
    context.work.refers.forEach((one) => {
      if (one.field.orText && !(submit.whole("id", one.value) && one.value.length <= 60)) {
        return;
      }
      const there = holders(context, one.value, one.field.refers);
      if (!there.length) {
        found.push(lost(one.value, one.field.refers, one.path));
      }
      if (there.length > 1) {
        found.push(ambiguous(one.value, one.path, there[0]));
      }
    });
  }
  /**
   * @param {Builder.Context} context
   * @param {string} text
   * @param {Builder.Path} path
   * @param {Builder.Finding[]} found
   */
  function linked(context, text, path, found) {
    submit.matches("link", text).forEach((match) => {
      const model = submit.model;
      const target = submit.strip(match[1]);
      if (model.insertions.includes(match[1].split(":")[0]) || model.listings.includes(target)) {
        return;
      }
      const cut = target.lastIndexOf("/");
      const section = cut < 0 ? "" : target.slice(0, cut);
      const id = target.slice(cut + 1);
      const kinds = Object.keys(model.sections).filter(
        (kind) => section && (section === kind || section === model.sections[kind]),
      );
      if (section && !kinds.length) {
        found.push(lost(target, [], path));
        return;
      }
      const there = holders(context, id, kinds);
      if (!there.length) {
        found.push(lost(id, kinds, path));
      }
      if (there.length > 1) {
        found.push(ambiguous(id, path, there[0]));
      }
      if (model.lost[id] !== undefined && !submit.has("saysLost", text)) {
        found.push(submit.remark("act-lost-force", path, "act-lost-force", { number: model.lost[id] }));
      }
    });
  }

  submit.references = references;
  submit.linked = linked;
})(window.portal);
