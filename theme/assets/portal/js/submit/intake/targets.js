// @ts-check
/* Where a text that found no place may go: every field of a route that takes words, those of the road map as it
   stands; and how it goes there. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNPLACED = "не разложено";
  const MAP = "дорожная карта";
  const ACTIONS = "мероприятия";
  const HIDDEN = [UNPLACED, "прежние адреса", "авторы"];

  /** @param {Builder.Field} field */
  function takesWords(field) {
    return field.orText || (field.type === "text" && !field.shape);
  }
  /** @param {Builder.Field[]} fields @param {Builder.Path} path @param {string} group @returns {Intake.Target[]} */
  function leaves(fields, path, group) {
    return fields
      .filter((field) => !HIDDEN.includes(field.key) && field.key !== submit.model.personal.key)
      .flatMap((field) => {
        const here = [...path, field.key];
        if (takesWords(field)) {
          return [{ path: here, field, words: submit.capital(field.key), group }];
        }
        return field.type === "part" && !field.many ? leaves(field.fields, here, submit.capital(field.key)) : [];
      });
  }
  /** @param {Builder.Field[]} fields @param {string} key */
  function fieldOf(fields, key) {
    return fields.find((one) => one.key === key);
  }
  /** @param {Builder.Value} value */
  function size(value) {
    return value?.list ? value.list.length : 0;
  }
  /** @param {Builder.Field} tasks @param {Builder.Path} path @param {string} group */
  function ofTasks(tasks, path, group) {
    const all = submit.at(submit.draft.root.value, path);
    const actions = fieldOf(tasks.fields, ACTIONS);
    const what = fieldOf(actions.fields, "что");
    return Array.from({ length: size(all) }, (_, n) => {
      const here = [...path, n];
      const next = size(submit.at(all, [n, ACTIONS]));
      const action = { path: [...here, ACTIONS, next, "что"], field: what, words: "Новое мероприятие", group: "" };
      return [...leaves(tasks.fields, here, ""), action].map((one) => {
        const words = one.group ? `${one.group}: ${one.words.toLowerCase()}` : one.words;
        return { ...one, group, words: size(all) > 1 ? `${words} (задача ${n + 1})` : words };
      });
    }).flat();
  }
  /** @param {Builder.Field} map */
  function ofMap(map) {
    const stages = submit.get(submit.draft.root.value, MAP);
    const direction = fieldOf(map.fields, "направление");
    const tasks = fieldOf(map.fields, "задачи");
    const fresh = { path: [MAP, size(stages), "направление"], field: direction, words: "Новая часть карты", group: "" };
    const action = fieldOf(fieldOf(tasks.fields, ACTIONS).fields, "что");
    const empty = { path: [MAP, 0, "задачи", 0, ACTIONS, 0, "что"], field: action, words: "Мероприятие", group: "" };
    const all = Array.from({ length: size(stages) }, (_, n) => {
      const said = submit.get(submit.at(stages, [n]), "направление") || submit.get(submit.at(stages, [n]), "дефицит");
      const about = typeof said === "string" && said ? `: ${submit.cut(said, 50)}` : "";
      const group = `Дорожная карта, часть ${n + 1}${about}`;
      return [...leaves(map.fields, [MAP, n], group), ...ofTasks(tasks, [MAP, n, "задачи"], group)];
    });
    const more = size(stages) ? [fresh] : [empty, fresh];
    return [...all.flat(), ...more.map((one) => ({ ...one, group: "Дорожная карта" }))];
  }
  submit.targets = () => {
    const fields = submit.draftFields();
    const map = fieldOf(fields, MAP);
    return [...leaves(fields, [], "Маршрут"), ...(map ? ofMap(map) : [])];
  };

  /* The entry that a path leads to; parts and items on the way are made. */
  /** @param {Builder.Path} path */
  function entryAt(path) {
    let fields = submit.draftFields();
    /** @type {Builder.Entry} */
    let entry = submit.draft.root;
    /** @type {Builder.Field | null} */
    let field = null;
    path.forEach((step) => {
      if (typeof step === "number") {
        if (!entry.value?.list) {
          entry.value = submit.list();
        }
        while (entry.value.list.length <= step) {
          entry.value.list.push(submit.entry(submit.map()));
        }
        entry = entry.value.list[step];
        return;
      }
      entry = submit.ensure(field ? submit.opened(entry, field) : entry.value, step, fields);
      field = fieldOf(fields, step);
      fields = field.fields || [];
    });
    return entry;
  }
  /** @param {Builder.Entry} entry @param {Builder.Field} field @param {string} said */
  function add(entry, field, said) {
    const text = field.line ? submit.squeeze(said) : said;
    if (field.many) {
      const before = typeof entry.value === "string" && entry.value ? [entry.value] : [];
      entry.value = entry.value?.list ? entry.value : submit.list(before);
      entry.value.list.push(...text.split("\n").map((one) => submit.entry(one)));
      return;
    }
    const before = typeof entry.value === "string" ? entry.value : "";
    entry.value = before ? `${before}${field.line ? " " : "\n"}${text}` : text;
  }
  /* Send an unplaced text to a field; without a field it is taken out. */
  submit.send = (index, target) => {
    const before = submit.copyDraft();
    const kept = submit.find(submit.draft.root.value, UNPLACED);
    const [piece] = kept.value.list.splice(index, 1);
    const said = String(piece.value);
    if (target) {
      add(entryAt(target.path), target.field, said);
    }
    if (!kept.value.list.length) {
      kept.value = null;
    }
    submit.emit("redraw");
    submit.emit("changed");
    const words = target ? `Перенесено в поле «${target.words}».` : `Удалено: «${submit.cut(said, 40)}».`;
    submit.emit("undoable", words, () => submit.emit("open", before));
  };
})(window.portal);
