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
    const rows = found.flatMap((at) => {
      const text = head.labels[at].replace(submit.expression("deficit-number"), "");
      const deficit = submit.makeCell([{ text, item: false, head: false }]);
      const below = table.rows.slice(head.rows).filter((row) => row[at]?.text);
      return below.map((row) => [...kept.map((n) => row[n] || submit.makeCell([])), deficit, row[at]]);
    });
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
