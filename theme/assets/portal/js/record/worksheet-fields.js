// @ts-check
/* The fields above the table of a worksheet: what stands in them, and how a file says it. */
"use strict";
((portal) => {
  /* Words of the page with plain spaces: a file is written and read in any program. */
  /** @param {Element} part */
  const plain = (part) => part.textContent.replace(/\s+/g, " ").trim();
  /** @param {HTMLInputElement | HTMLSelectElement} field */
  const label = (field) => plain(field.labels[0]);

  portal.worksheetFields = (sheet) => {
    const kind = sheet.getAttribute("data-sheet");
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
    const fields = Array.from(sheet.querySelectorAll(".worksheet__fields :is(input, select)"));

    /** @param {string} name */
    function value(name) {
      return fields.find((field) => field.name === `${kind}-${name}`)?.value || "";
    }
    function values() {
      return Object.fromEntries(fields.map((field) => [field.name, field.value]));
    }
    /** @param {Record<string, string>} given */
    function put(given) {
      fields.forEach((field) => {
        const said = given[field.name];
        const input = field instanceof HTMLInputElement;
        if (said !== undefined && (input || Array.from(field.options).some((option) => option.value === said))) {
          field.value = said;
        }
      });
    }
    function lines() {
      return fields.map((field) => [
        label(field),
        field instanceof HTMLSelectElement ? plain(field.selectedOptions[0]) : field.value,
      ]);
    }
    /** @param {string} text */
    function labelled(text) {
      return fields.some((field) => label(field) === text);
    }
    /** @param {string[][]} all */
    function take(all) {
      fields.forEach((field) => {
        const said = all.find((line) => line[0] === label(field))?.[1];
        if (said && field instanceof HTMLSelectElement) {
          field.value = Array.from(field.options).find((option) => plain(option) === said)?.value || field.value;
        } else if (said) {
          field.value = said;
        }
      });
    }

    return { value, values, put, lines, labelled, take };
  };
})(window.portal);
