// @ts-check
/* The rows, columns and repetitions of a table of LibreOffice, as in
   generator/proposals/intake/documents/open_tables.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  /* Rows of a sheet: empty ones are repeated to its end. */
  const MOST_ROWS = 2_000_000;
  const ROWS = ["table-header-rows", "table-row-group", "table-rows"];

  /** @param {Element} one @param {string} namespace @param {string[]} names */
  function isOf(one, namespace, ...names) {
    return one.namespaceURI === namespace && names.includes(one.localName);
  }
  /** @param {Element} cell @param {string} name @param {number} [most] */
  function times(cell, name, most) {
    const given = cell.getAttributeNS(TABLE, name) || "1";
    const bound = most || submit.words.bounds.wide;
    return /^[0-9]{1,7}$/.test(given) ? Math.max(1, Math.min(Number(given), bound)) : 1;
  }
  /** @param {Element} table @returns {Element[]} */
  function rowsOf(table) {
    return Array.from(table.children).flatMap((one) => {
      if (isOf(one, TABLE, "table-row")) {
        return [one];
      }
      return isOf(one, TABLE, ...ROWS) ? rowsOf(one) : [];
    });
  }
  /* The numbers of columns that are not shown, from 1. */
  /** @param {Element} given @param {Intake.OpenStyles} styles */
  function hiddenColumns(given, styles) {
    /** @type {Set<unknown>} */
    const found = new Set();
    let at = 0;
    submit.within(given, TABLE, "table-column").forEach((one) => {
      const count = times(one, "number-columns-repeated", MOST_ROWS);
      for (let n = at + 1; styles.isAway(one) && n <= Math.min(at + count, submit.words.bounds.wide); n += 1) {
        found.add(n);
      }
      at += count;
    });
    return found;
  }

  submit.openTables = { rowsOf, times, hiddenColumns, MOST_ROWS };
})(window.portal);
