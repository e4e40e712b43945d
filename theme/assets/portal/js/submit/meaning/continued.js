// @ts-check
/* A table that a page breaks in two, its head repeated, as in generator/proposals/intake/meaning/continued.py: the
   second goes on with the part that the first left open. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} key */
  function under(row, head, key) {
    return submit.strip(row[head.keys.indexOf(key)]?.text || "");
  }
  /** @param {Intake.Cell[]} row @param {Intake.Head} head */
  function numberOf(row, head) {
    const said = submit.stripSigns(under(row, head, "номер"), " .)");
    return /^[0-9]{1,3}$/.test(said) ? Number(said) : 0;
  }
  /* The table before: the words of its head, the last number of its rows (0: none). */
  submit.tableBefore = () => {
    /** @type {string[]} */
    let labels = [];
    let number = 0;
    return {
      /* Whether rows go on with it: the same head, then the next number, or no deficit where each part has one. */
      goesOn: (rows, head) => {
        const first = rows.find((row) => row.some((cell) => cell.text));
        if (!first || head.labels.length !== labels.length || head.labels.some((one, at) => one !== labels[at])) {
          return false;
        }
        const own = numberOf(first, head);
        const owes = head.keys.includes("дефицит") && !under(first, head, "дефицит");
        return owes || (own > 1 && own === number + 1);
      },
      /* Remember a table that was read. */
      note: (rows, head) => {
        labels = head.labels;
        number = rows.map((row) => numberOf(row, head)).reduce((last, one) => one || last, 0);
      },
    };
  };
})(window.portal);
