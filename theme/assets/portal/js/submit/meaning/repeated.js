// @ts-check
/* A deficit, a direction or a task that is written anew in each of its rows: as if its cells were merged, as in
   generator/proposals/intake/meaning/repeated.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const KEYS = ["дефицит", "направление", "задача"]; /* they hold for the rows below them, the wider ones first */

  /* Whether a cell says what the one above says. */
  /** @param {Intake.Cell} cell @param {Intake.Cell | undefined} above */
  const isSame = (cell, above) =>
    above !== undefined && !cell.tables.length && !above.tables.length && cell.text === above.text;
  /* The rows, a text that stands right above in its column as the same cell; what was said again, too. */
  submit.joinRepeated = (table, head, deep) => {
    const columns = KEYS.flatMap((key) => head.keys.flatMap((one, at) => (one === key ? [at] : [])));
    /** @type {Intake.Cell[][]} */
    const told = [];
    /** @type {string[]} */
    const again = [];
    table.rows.slice(deep).forEach((row) => {
      const now = [...row];
      const above = told[told.length - 1];
      for (const at of above ? columns : []) {
        const cell = now[at];
        const wide = now.filter((one) => one === cell).length > 1; /* a heading */
        if (!cell?.text || cell === above[at] || wide) {
          continue;
        }
        if (!isSame(cell, above[at])) {
          break; /* the same words below another deficit are those of another task */
        }
        again.push(cell.text);
        now[at] = above[at];
      }
      told.push(now);
    });
    return { table: { ...table, rows: [...table.rows.slice(0, deep), ...told] }, again: again.join("\n") };
  };
})(window.portal);
