// @ts-check
/* Fields to choose in: one of a list, a record of the bank or a text of one's own, several at once. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const CROWD = 30;
  const node = submit.node;

  /** @param {string} value @param {string} words @param {string} chosen */
  function option(value, words, chosen) {
    const made = node("option", "", words);
    made.value = value;
    made.selected = value === chosen;
    return made;
  }
  /* Values to choose from: [{value, words, group}]. */
  /** @param {Builder.Field} field */
  function choices(field) {
    if (field.words) {
      return field.words.map((word) => ({ value: word, words: word }));
    }
    if (field.registry) {
      return (submit.model.registries[field.registry] || []).map((one) => ({
        value: one.value,
        words: one.value + (one.meaning ? ` — ${one.meaning}` : ""),
      }));
    }
    /** @type {Builder.Choice[]} */
    const found = [];
    field.refers.forEach((kind) => {
      const titles = submit.model.titles[kind] || {};
      Object.keys(titles).forEach((id) => {
        found.push({ value: id, words: titles[id], group: (kind === "deficit" && submit.model.groups[id]) || "" });
      });
    });
    return found;
  }
  /** @param {HTMLSelectElement} select @param {Builder.Choice[]} list @param {string} chosen @param {string} empty */
  function fill(select, list, chosen, empty) {
    select.textContent = "";
    select.appendChild(option("", empty, chosen));
    const groups = new Map();
    list.forEach((one) => {
      /** @type {HTMLElement} */
      let place = select;
      if (one.group) {
        if (!groups.has(one.group)) {
          const made = node("optgroup");
          made.label = submit.capital(one.group);
          select.appendChild(made);
          groups.set(one.group, made);
        }
        place = groups.get(one.group);
      }
      place.appendChild(option(one.value, one.words, chosen));
    });
    if (chosen && !list.some((one) => one.value === chosen)) {
      select.appendChild(option(chosen, chosen, chosen));
    }
  }
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function choice(field, holder, options) {
    const made = submit.frame(field, options);
    const select = submit.put(node("select", "field__input"), made);
    fill(select, choices(field), submit.readText(holder, field), "— выберите —");
    select.addEventListener("change", () => {
      submit.writeText(holder, field, select.value);
      submit.leave(made.box);
    });
    return made.box;
  }
  /* A record of the bank, or a text of one's own. */
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function choiceOrText(field, holder, options) {
    const list = choices(field);
    const value = submit.readText(holder, field);
    const known = list.some((one) => one.value === value);
    const made = submit.frame(field, { ...options, noExample: true }, true);
    const select = node("select", "field__input");
    const own = node("textarea", "field__input");
    select.setAttribute("aria-label", field.registry ? "Из списка" : "Из банка портала");
    fill(select, list, known ? value : "", "Свой текст");
    own.rows = 2;
    own.value = known ? "" : value;
    own.setAttribute("aria-label", `${submit.capital(field.key)}: свой текст`);
    [select, own].forEach((input) => {
      input.setAttribute("aria-describedby", made.about);
      made.box.appendChild(input);
    });
    own.id = made.id;
    own.hidden = known;
    submit.grow(own);
    submit.onPaste(own, field);
    select.addEventListener("change", () => {
      own.hidden = Boolean(select.value);
      submit.writeText(holder, field, select.value || own.value);
      if (options.chosen) {
        options.chosen(select.value);
      }
    });
    own.addEventListener("input", () => submit.writeText(holder, field, own.value));
    submit.counter(own, field, made);
    if (options.chosen) {
      options.chosen(select.value);
    }
    return made.box;
  }
  /* Several values: boxes to tick; where there are many, a list to add from. */
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function several(field, holder, options) {
    const made = submit.frame(field, options, true);
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const list = choices(field);
    const rows = node("div", "field__boxes");
    if (typeof entry.value === "string") {
      entry.value = submit.list(entry.value ? [entry.value] : []);
    }
    if (!entry.value?.list) {
      entry.value = submit.list();
    }
    made.box.id = made.id;
    made.box.tabIndex = -1;
    made.box.setAttribute("aria-describedby", made.about);
    function chosen() {
      return entry.value.list.map((one) => String(one.value));
    }
    /** @param {string} value @param {boolean} on */
    function tick(value, on) {
      entry.value.list = entry.value.list.filter((one) => one.value !== value);
      if (on) {
        entry.value.list.push(submit.entry(value));
      }
      const order = list.map((one) => one.value);
      entry.value.list.sort((a, b) => order.indexOf(String(a.value)) - order.indexOf(String(b.value)));
      submit.emit("changed");
      submit.leave(made.box);
    }
    /** @param {any} one */
    function box(one) {
      const label = node("label", "field__box");
      const input = node("input");
      input.type = "checkbox";
      input.value = one.value;
      input.checked = chosen().includes(one.value);
      input.addEventListener("change", () => tick(one.value, input.checked));
      label.appendChild(input);
      label.appendChild(document.createTextNode(` ${one.words}`));
      return label;
    }
    /** @param {string} value */
    function known(value) {
      return list.find((one) => one.value === value) || { value, words: String(value) };
    }
    function draw() {
      rows.textContent = "";
      const shown = list.length > CROWD ? [] : list;
      shown.forEach((one) => {
        rows.appendChild(box(one));
      });
      chosen()
        .filter((value) => !shown.some((one) => one.value === value))
        .forEach((value) => {
          rows.appendChild(box(known(value)));
        });
    }
    draw();
    rows.classList.toggle(
      "field__boxes--short",
      list.every((one) => one.words.length < 28),
    );
    made.box.appendChild(rows);
    if (list.length > CROWD) {
      const select = node("select", "field__input");
      select.setAttribute("aria-label", `Что добавить: ${field.key}`);
      fill(select, list, "", "— выберите —");
      made.box.appendChild(select);
      made.box.appendChild(
        submit.button("Добавить", () => {
          if (select.value) {
            tick(select.value, true);
            draw();
          }
        }),
      );
    }
    return made.box;
  }

  submit.choices = choices;
  submit.fillSelect = fill;
  submit.selects = { choice, choiceOrText, several };
})(window.portal);
