// @ts-check
/* The pieces of a sheet that a printing job makes in the browser, as generator/paper gives them in job.js. */
"use strict";
((portal) => {
  /** @param {string} text @param {string} [look] @returns {Paper.Runs} */
  function said(text, look) {
    return text ? [[text, look || "", ""]] : [];
  }

  /** @param {any[]} blocks @param {any} [more] */
  function section(blocks, more) {
    return { blocks, landscape: false, style: "form", dense: "form", ...more };
  }

  /** @param {string} title @param {string} label */
  function head(title, label) {
    return { block: "masthead", title: said(title), label, lead: said(""), code: "" };
  }

  /** @param {string[]} titles @param {number[]} widths @param {any[]} rows @param {string} caption */
  function grid(titles, widths, rows, caption) {
    const columns = titles.map((title, at) => ({ title: said(title), width: widths[at] }));
    return { block: "table", columns, rows, caption: said(caption) };
  }

  /** @param {number} height @param {Paper.Runs[][]} cells */
  function row(height, ...cells) {
    return {
      height,
      splits: false,
      cells: cells.map((lines) => ({
        rows: 1,
        heads: false,
        blocks: lines.map((runs) => ({ block: "paragraph", runs, style: "" })),
      })),
    };
  }

  /** @param {any[]} list @param {number} size @returns {any[][]} */
  function chunks(list, size) {
    return Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
  }

  /** @param {string} title @param {any[]} sections @returns {Paper.Part} */
  function own(title, sections) {
    return { title, imprint: title, shown: "", qr: "", sections };
  }

  portal.pieces = { said, section, head, grid, row, chunks, own };
})(window.portal);
