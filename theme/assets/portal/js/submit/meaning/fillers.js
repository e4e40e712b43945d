// @ts-check
/* What fills the cells of a table and says nothing, as in generator/proposals/intake/meaning/fillers.py: dashes where
   nothing is, and numbers that only count. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {Intake.Cell} cell */
  const isDash = (cell) => !cell.tables.length && submit.matchWhole("dash", cell.text) !== null;

  submit.fillers = {
    /* The table with empty cells where nothing but a dash stands; a merged one stays one cell. */
    withoutDashes: (table) => {
      /** @type {Map<Intake.Cell, Intake.Cell>} */
      const empty = new Map();
      submit
        .distinct(table.rows.flat())
        .filter(isDash)
        .forEach((cell) => {
          empty.set(cell, submit.makeCell([]));
        });
      return { ...table, rows: table.rows.map((row) => row.map((cell) => empty.get(cell) || cell)) };
    },
    /* The name that somebody gave to a sheet, or nothing. */
    name: (table) => {
      const said = submit.squeeze(table.name || "");
      return submit.matchWhole("unnamed", said) ? "" : said;
    },
    /* Whether a row below a head numbers the columns: «1 | 2 | 3 | 4». */
    numbersColumns: (row) => {
      const said = submit.distinct(row || []).map((cell) => submit.stripSigns(cell.text, " ."));
      return said.length >= submit.words.bounds.columns && said.every((one, at) => one === String(at + 1));
    },
    /* Whether a column holds nothing but numbers: «Шаг» may be one of steps, and of their numbers. */
    counts: (cells) => {
      const said = cells.map((cell) => cell.text).filter(Boolean);
      return said.length > 0 && said.every((one) => submit.matchWhole("row-number", one));
    },
  };
})(window.portal);
