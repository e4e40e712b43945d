// @ts-check
/* Large print: which tables of a sheet may stay tables. */
"use strict";
((portal) => {
  /* In large print a table stays one if its longest words fit beside each other: 4.2 mm a letter at 18 points. */
  /** @param {DocumentFragment} inside @param {number} width */
  function fit(inside, width) {
    Array.from(inside.querySelectorAll(".sheet__table, .table > table")).forEach((table) => {
      /** @type {number[]} */
      const columns = [];
      Array.from(table.querySelectorAll("tr")).forEach((row) => {
        Array.from(row.children).forEach((cell, place) => {
          const longest = Math.max(...cell.textContent.split(/\s+/).map((word) => word.length));
          columns[place] = Math.max(columns[place] || 0, longest * 4.2 + 5);
        });
      });
      if (columns.reduce((sum, one) => sum + one, 0) <= width) {
        table.setAttribute("data-fits", "");
      }
    });
  }

  portal.fit = fit;
})(window.portal);
