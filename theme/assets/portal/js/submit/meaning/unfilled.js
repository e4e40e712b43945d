// @ts-check
/* A form that nobody filled, put behind a plan, as in generator/proposals/intake/meaning/unfilled.py: the names of its
   rows are no directions. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LEADING = ["", "номер", "направление", "этап"];

  submit.unfilled = {
    /* Whether nothing but the names of rows stands below a head; «first» is what its first column means. */
    isForm: (rows, first) => {
      const full = rows.filter((row) => row.some((cell) => cell.text));
      const alone = full.every((row) => row[0].text && row.every((cell) => cell === row[0] || !cell.text));
      const wide = full.some((row) => row[row.length - 1] !== row[0]);
      return LEADING.includes(first) && full.length > 0 && alone && wide;
    },
    /* The form with its heading is kept, as it stands. */
    keep: (table, number, title, draft) => {
      if (title) {
        draft.keep(title[0], title[1]);
      }
      table.rows.forEach((row, at) => {
        const said = submit.distinct(row).flatMap((cell) => (cell.text ? [cell.text] : []));
        draft.keep(said.join(" — "), `таблица ${number}, строка ${at + 1}`);
      });
    },
  };
})(window.portal);
