// @ts-check
/* Numbers of the worksheets: said in Russian, read from cells. */
"use strict";
((portal) => {
  const number = portal.shapes.number;

  /** @param {number} value @param {number} [digits] */
  function say(value, digits) {
    if (!Number.isFinite(value)) {
      return "не определён";
    }
    return value
      .toFixed(digits === undefined ? 3 : digits)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "")
      .replace("-", "−")
      .replace(".", ",");
  }
  /** @param {number} p */
  function chance(p) {
    return p < 0.001 ? "меньше 0,001" : say(p);
  }
  /** @param {string[]} cells */
  function numbers(cells) {
    return cells.map(number);
  }
  /** @param {number[]} list */
  function whole(list) {
    return list.every((value) => !Number.isNaN(value));
  }
  /** @param {number[]} list @param {number} least @param {number} most */
  function within(list, least, most) {
    return list.every((value) => value >= least && value <= most);
  }

  portal.worksheetNumbers = { say, chance, numbers, whole, within };
})(window.portal);
