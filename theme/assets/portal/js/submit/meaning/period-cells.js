// @ts-check
/* A calendar whose cells name their own period, as in generator/proposals/intake/meaning/period_cells.py: «Сентябрь»,
   below it in the same cell what is done then. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const FEWEST = 3; /* cells that have to name a period: one or two may be a note */
  const DAY = "дата";

  /** @param {string} text */
  const line = (text) => ({ text, item: false, head: false });
  /** @param {Intake.Cell} cell */
  function told(cell) {
    const [first, ...more] = cell.lines.filter(({ text }) => submit.strip(text));
    const label = Array.from(first.text.matchAll(submit.expression("label")))[0];
    const [name, rest] = label ? [label[1], label[2]] : [first.text, ""];
    const period = submit.periodColumns.column(submit.stripSigns(submit.cleanLine(name), " .:"));
    const deeds = [...(submit.strip(rest) ? [line(rest)] : []), ...more];
    if (!period || period.kind === DAY || cell.tables.length) {
      return null;
    }
    const cells = [submit.makeCell([line(submit.stripSigns(name, " .:"))]), submit.makeCell(deeds)];
    return { kind: period.kind, cells };
  }
  /* A row for each cell, its period and what is done, and the periods in which nothing is, «Январь», for their words
     are told by no row; null where a cell names none, or most nothing but that. */
  submit.periodCells = (table) => {
    const full = submit.distinct(table.rows.flat()).filter((cell) => cell.text);
    const wide = table.rows.some((row) => submit.distinct(row).length > 1);
    if (!wide || full.length < FEWEST) {
      return null;
    }
    const found = full.map(told);
    const whole = found.every((one) => one !== null && one.kind === found[0]?.kind);
    const rows = found.map((one) => one?.cells || []);
    const filled = rows.filter(([, deeds]) => deeds?.text);
    if (!whole || filled.length < Math.max(FEWEST, full.length / 2)) {
      return null;
    }
    const idle = rows.filter(([, deeds]) => !deeds?.text).map(([period]) => period.text);
    return { table: { rows: filled }, idle: idle.join("\n") };
  };
})(window.portal);
