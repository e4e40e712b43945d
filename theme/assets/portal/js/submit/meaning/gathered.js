// @ts-check
/* Deficits, periods or phases that are columns, as in generator/proposals/intake/meaning/gathered.py: made a column
   each; what has no place then is kept. */
"use strict";
((portal) => {
  const submit = portal.submit;

  const MIXED =
    "в столбцах сроков знаки двух видов («●» и «○», «v» и «x»): сроками взяты и те и другие;" +
    " если один из них значит другое, поправьте сроки";

  /* The table to read, its head and the marks that became periods; any other table comes back as it is. */
  submit.gather = (table, head, road, draft, number) => {
    if (submit.cellMarks.mixed(table, head)) {
      draft.ask(`таблица ${number}`, MIXED);
    }
    const found =
      submit.gatherDeficits(table, head) || submit.gatherPeriods(table, head) || submit.gatherPhases(table, head);
    if (!found) {
      return { table, head, marks: "" };
    }
    road.nested(table, number, found.table.rows);
    const width = head.keys.length;
    table.rows.slice(head.rows).forEach((row, at) => {
      row
        .slice(width)
        .filter((cell) => !row.slice(0, width).includes(cell))
        .forEach((cell) => {
          draft.keep(cell.text, `таблица ${number}, строка ${head.rows + at + 1}`);
        });
    });
    return found;
  };
})(window.portal);
