// @ts-check
/* Phases as columns, as in generator/proposals/intake/meaning/phase_columns.py: what is done in each becomes a row
   with a phase of its own. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* One row for each deed; one merged over several phases is one deed of the first. */
  /** @param {Intake.Cell[]} cells @param {string[]} keys @param {Map<number, Intake.Cell>} filled
   * @param {Intake.Head} head */
  function deedRows(cells, keys, filled, head) {
    /** @type {Map<Intake.Cell, string>} */
    const own = new Map();
    filled.forEach((cell, at) => {
      if (!submit.cellMarks.isMark(cell) && !own.has(cell)) {
        own.set(cell, head.labels[at]);
      }
    });
    if (!own.size) {
      return [[...cells, submit.makeCell([]), submit.makeCell([])]];
    }
    return Array.from(own, ([cell, phase], number) => [
      ...(number ? submit.cellMarks.shared(cells, keys) : cells),
      cell,
      submit.makeCell([{ text: phase, item: false, head: false }]),
    ]);
  }
  /* Columns «что» and «этап» of them, with the marks; null where phases are no columns: where another column says
     what is done, or no text stands below them. */
  submit.gatherPhases = (table, head) => {
    const found = submit.deeds.phases(head.labels);
    const kept = head.keys.map((_, at) => at).filter((at) => !found.includes(at));
    const keys = kept.map((at) => head.keys[at]);
    /** @type {string[]} */
    const marks = [];
    const rows = table.rows.slice(head.rows).flatMap((row) => {
      const filled = new Map(found.flatMap((at) => (row[at] && submit.strip(row[at].text) ? [[at, row[at]]] : [])));
      marks.push(
        ...Array.from(filled.values(), (cell) => (submit.cellMarks.isMark(cell) ? submit.strip(cell.text) : "")),
      );
      const cells = kept.map((at) => row[at] || submit.makeCell([]));
      return deedRows(cells, keys, filled, head);
    });
    if (!found.length || keys.includes("что") || rows.every((row) => submit.cellMarks.isShort(row[row.length - 2]))) {
      return null;
    }
    return {
      table: { ...table, rows: [...table.rows.slice(0, head.rows), ...rows] },
      head: {
        keys: [...submit.cellMarks.directed(keys), "что", "этап"],
        labels: [...kept.map((at) => head.labels[at]), "мероприятие", "этап"],
        rows: head.rows,
      },
      marks: marks.filter(Boolean).join("\n"),
    };
  };
})(window.portal);
