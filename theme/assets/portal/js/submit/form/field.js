// @ts-check
/* One field of the form by its type. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const { text, number, date, lines } = submit.inputs;
  const { choice, choiceOrText, several } = submit.selects;

  /* Fields that the page makes its own way, by their key; nothing says: as usual. */
  submit.own = new Map();

  /* A value of another shape than the field: shown as the file has it, to be cleared. */
  /** @param {Builder.Field} field @param {Builder.Holder} holder @param {Builder.FieldOptions} options */
  function odd(field, holder, options) {
    const made = submit.frame(field, options, true);
    const entry = submit.find(holder.node, field.key);
    made.box.appendChild(
      node("pre", "field__odd", submit.write(submit.entry(submit.map([[field.key, entry.value]])), [])),
    );
    made.box.appendChild(
      submit.button("Очистить и заполнить заново", () => {
        entry.value = null;
        made.box.replaceWith(options.again ? options.again() : submit.field(field, holder, options));
        submit.emit("changed");
      }),
    );
    return made.box;
  }
  /* Make a field; «holder» is {node, fields}: the part it stands in. */
  submit.field = (field, holder, options) => {
    const value = submit.get(holder.node, field.key);
    const plain = value === undefined || value === null || typeof value === "string";
    options = options || {};
    const choose = field.words || field.registry || (field.refers && !field.orText);
    if (field.many) {
      if (!plain && !value.list?.every((one) => one.value === null || typeof one.value === "string")) {
        return odd(field, holder, options);
      }
      return choose ? several(field, holder, options) : lines(field, holder, options);
    }
    if (!plain) {
      return odd(field, holder, options);
    }
    const own = submit.own.get(field.key)?.(field, holder, options);
    if (own) {
      return own;
    }
    if (field.type === "date") {
      return date(field, holder, options);
    }
    if (field.type === "whole" || field.type === "number") {
      return number(field, holder, options);
    }
    if (field.orText) {
      return choiceOrText(field, holder, options);
    }
    return choose ? choice(field, holder, options) : text(field, holder, options);
  };

  submit.odd = odd;
})(window.portal);
