// @ts-check
/* Fields to type in: a text, a number, a date, several lines. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MONTHS = [
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
  ];
  const node = submit.node;

  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function text(field, holder, options) {
    const made = submit.frame(field, options);
    const long = field.limit > 120;
    const input = submit.put(long ? node("textarea", "field__input") : node("input", "field__input"), made);
    if (input instanceof HTMLTextAreaElement) {
      input.rows = field.limit > 1500 ? 5 : 2;
      submit.grow(input);
    } else {
      input.type = "text";
      input.autocomplete = "off";
    }
    input.value = submit.readText(holder, field);
    if (long && field.line) {
      /** @type {HTMLElement} */ (input).addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.preventDefault();
        }
      });
    }
    input.addEventListener("input", () => submit.writeText(holder, field, input.value));
    submit.onPaste(input, field);
    submit.counter(input, field, made);
    return made.box;
  }
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function number(field, holder, options) {
    const made = submit.frame(field, options);
    const input = submit.put(node("input", "field__input field__input--short"), made);
    input.type = "text";
    input.autocomplete = "off";
    input.inputMode = field.type === "whole" ? "numeric" : "decimal";
    input.value = submit.readText(holder, field);
    input.addEventListener("input", () => submit.writeText(holder, field, input.value));
    return made.box;
  }
  /* «сентябрь 2026», «09.2026» and «1.9.2026» as the file wants them. */
  submit.readable = (said) => {
    const value = said.trim().toLowerCase();
    let found = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/.exec(value);
    /** @param {any} one */
    function two(one) {
      return `0${one}`.slice(-2);
    }
    if (found) {
      return `${found[3]}-${two(found[2])}${found[1] ? `-${two(found[1])}` : ""}`;
    }
    found = /^(?:(\d{1,2})\s+)?([а-я]+)\s+(\d{4})/.exec(value);
    const month = found ? MONTHS.findIndex((stem) => found[2].startsWith(stem)) : -1;
    if (month < 0) {
      return said.trim();
    }
    return `${found[3]}-${two(month + 1)}${found[1] ? `-${two(found[1])}` : ""}`;
  };
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function date(field, holder, options) {
    const value = submit.readText(holder, field);
    const day = /^\d{4}-\d{2}-\d{2}$/;
    const type =
      day.test(value) || (!value && day.test(field.shown || ""))
        ? "date"
        : !value || /^\d{4}-\d{2}$/.test(value)
          ? "month"
          : "text";
    const input = node("input", "field__input field__input--short");
    input.type = type;
    if (input.type === "text") {
      options = { ...options, more: "Месяц и год: 2026-09 или «сентябрь 2026».", noExample: true };
    } else {
      options = { ...options, noExample: true };
    }
    const made = submit.frame(field, options);
    submit.put(input, made);
    input.autocomplete = "off";
    input.value = value;
    input.addEventListener("input", () => submit.writeText(holder, field, input.value));
    input.addEventListener("change", () => {
      if (input.type === "text") {
        input.value = submit.readable(input.value);
        submit.writeText(holder, field, input.value);
      }
    });
    return made.box;
  }
  /* Several texts: each on a line of its own; a list pasted from a document falls into place. */
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function lines(field, holder, options) {
    const made = submit.frame(field, { ...options, more: "Каждый пункт — с новой строки." });
    const entry = submit.ensure(holder.node, field.key, holder.fields);
    const input = submit.put(node("textarea", "field__input"), made);
    input.rows = options.compact ? 1 : 3;
    input.value =
      typeof entry.value === "string"
        ? entry.value
        : entry.value?.list
          ? entry.value.list.map((one) => one.value || "").join("\n")
          : "";
    submit.grow(input);
    submit.onPaste(input, field, true);
    input.addEventListener("input", () => {
      const old = entry.value?.list ? entry.value.list : [];
      entry.value = {
        list: input.value
          .split("\n")
          .filter((row) => submit.strip(row))
          .map((row, index) => {
            const one = old[index] || submit.entry("");
            one.value = row;
            return one;
          }),
      };
      submit.emit("changed");
    });
    return made.box;
  }

  submit.inputs = { text, number, date, lines };
})(window.portal);
