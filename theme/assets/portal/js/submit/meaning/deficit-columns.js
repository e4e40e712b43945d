// @ts-check
/* Deficits as columns, «Дефицит 1. Не слышу тихих», as in generator/proposals/intake/meaning/deficit_columns.py: what
   stands below each is done about it. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* A column of deficits and one of what is done; null where fewer than two columns are deficits. */
  submit.gatherDeficits = (table, head) => {
    const found = submit.deficitHeads(head.labels);
    if (found.length < 2 || head.keys.includes("что")) {
      return null;
    }
    const kept = head.keys.map((_, at) => at).filter((at) => !found.includes(at));
    const below = table.rows.slice(head.rows);
    /** @param {Intake.Cell[]} row @param {number} at */
    const says = (row, at) => Boolean(row[at]?.text || row[at]?.tables.length);
    /** @param {Intake.Cell[]} row @param {Intake.Cell} deficit @param {Intake.Cell} deed */
    const made = (row, deficit, deed) => [...kept.map((n) => row[n] || submit.makeCell([])), deficit, deed];
    const told = found.flatMap((at) => {
      const text = head.labels[at].replace(submit.expression("deficit-number"), "");
      const deficit = submit.makeCell([{ text, item: false, head: false }]);
      return below.filter((row) => says(row, at)).map((row) => made(row, deficit, row[at]));
    });
    const others = below.filter((row) => !found.some((at) => says(row, at)));
    const rows = [...told, ...others.map((row) => made(row, submit.makeCell([]), submit.makeCell([])))];
    return {
      table: { ...table, rows: [...table.rows.slice(0, head.rows), ...rows] },
      head: {
        keys: [...kept.map((at) => head.keys[at]), "дефицит", "что"],
        labels: [...kept.map((at) => head.labels[at]), "дефицит", "мероприятие"],
        rows: head.rows,
      },
      marks: "",
    };
  };
})(window.portal);
