// @ts-check
/* The cells of a text that is pasted or opened, and the rectangle that they fill. */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  /* Lines that are read: three times what a sheet takes. */
  const LINES = 1500;
  /* Rows by which the sign between cells is told: a statement may hold one of them itself. */
  const PROBE = 50;

  /* Cells of a text: of a spreadsheet by tabs or semicolons, of a file by commas too; quotes hold a cell together.
     Of two signs that fit alike the first one counts: a comma is that of a number then. */
  /** @param {string} text @param {boolean} [file] @returns {string[][]} */
  function split(text, file) {
    const plain = text
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n")
      .replace(/\n+$/, "");
    const signs = file ? ["\t", ";", ","] : ["\t", ";"];
    const fits = signs.map((sign) => usual(parted(plain, sign, PROBE)));
    return parted(plain, signs[fits.indexOf(Math.max(...fits))], LINES);
  }
  /* How many rows have the width that most of those with several cells have. */
  /** @param {string[][]} lines */
  function usual(lines) {
    /** @type {Map<number, number>} */
    const widths = new Map();
    lines.forEach(({ length }) => {
      widths.set(length, (widths.get(length) || 0) + (length > 1 ? 1 : 0));
    });
    return Math.max(...widths.values());
  }
  /** @param {string} plain @param {string} mark @param {number} most */
  function parted(plain, mark, most) {
    const cell = new RegExp(`(?:"((?:[^"]|"")*)"(?=[${mark}\\n]|$)|([^${mark}\\n]*))([${mark}\\n]|$)`, "y");
    /** @type {string[][]} */
    const lines = [[]];
    while (lines.length <= most) {
      const found = cell.exec(plain);
      if (!found) {
        break;
      }
      const said = found[1] === undefined ? found[2] : found[1].replace(/""/g, '"');
      lines[lines.length - 1].push(said.replace(/\s+/g, " ").trim());
      if (found[3] === "\n") {
        lines.push([]);
      } else if (!found[3]) {
        break;
      }
    }
    return lines;
  }

  /* A rectangle without rows and columns that hold nothing, and without a title above it: one cell of a row. */
  /** @param {string[][]} lines */
  function tidy(lines) {
    const width = Math.max(0, ...lines.map((line) => line.length));
    const told = lines
      .map((line) => Array.from({ length: width }, (_, c) => line[c] || ""))
      .filter((line) => line.some(Boolean));
    const full = told.slice(told.findIndex((line) => line.filter(Boolean).length > 1));
    const used = Array.from({ length: width }, (_, c) => c).filter((c) => full.some((line) => line[c]));
    return full.map((line) => used.map((c) => line[c]));
  }

  portal.worksheetCells = { split, tidy };
})(window.portal);
