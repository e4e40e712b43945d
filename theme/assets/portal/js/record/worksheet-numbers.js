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
      .replace(/^-(?=0$)/, "")
      .replace("-", "−")
      .replace(".", ",");
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

  /* Whether a value is at a bound or above it: what is exact on paper may be a hair below in binary numbers. */
  /** @param {number} value @param {number} bound */
  function reaches(value, bound) {
    return value >= bound - 1e-9;
  }
  /* A value beside a bound: one that is below it is never rounded up to it. */
  /** @param {number} value @param {number} bound @param {number} digits */
  function beside(value, bound, digits) {
    const isBelow = !reaches(value, bound) && Number(value.toFixed(digits)) >= bound;
    return isBelow ? say(Math.floor(value * 10 ** digits) / 10 ** digits, digits) : say(value, digits);
  }
  /* A probability: one that is below 0.05 is never shown as 0.05. */
  /** @param {number} p */
  function chance(p) {
    return p < 0.001 ? "меньше 0,001" : beside(p, 0.05, 3);
  }
  const LATIN = "abcehkmoptxy";
  const CYRILLIC = "авсенкмортху";
  const AROUND = /^[«"„“\s]+|[»"”“\s.,;:!…]+$/g;
  /* A code as two people mean it: in any case, typed on either keyboard, with any spaces and quotes; «4» is «4,0»,
     and «1.10» is the tenth of the first, no «1.1». */
  /** @param {string} code */
  function meant(code) {
    const plain = code.toLowerCase().replace(/ё/g, "е").replace(AROUND, "").replace(/\s+/g, " ").replace(/[–—−]/g, "-");
    return /^-?\d+([.,]\d+)?$/.test(plain)
      ? plain
          .replace(",", ".")
          .replace(/\.0+$/, "")
          .replace(/^(-?)0+(?=\d)/, "$1")
      : plain.replace(/[a-z]/g, (one) => CYRILLIC[LATIN.indexOf(one)] || one);
  }

  portal.worksheetNumbers = { say, chance, numbers, whole, within, reaches, beside, meant };
})(window.portal);
