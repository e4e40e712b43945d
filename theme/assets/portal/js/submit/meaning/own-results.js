// @ts-check
/* Results that stand beside each deed of one deficit, as in generator/proposals/intake/meaning/own_results.py: they are
   reports of the deeds, and close no task. Where a column tells the tasks, a result is theirs. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const [RESULT, DEED, TASK, DEFICIT] = ["результат", "что", "задача", "дефицит"];
  const ABOVE = [DEFICIT, "направление"];

  /* The filled cells of a row that mean this. */
  /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} key */
  const cellsOf = (row, head, key) => submit.distinct(row.filter((cell, at) => head.keys[at] === key && cell.text));
  /* The rows of each deficit; a text over a whole row begins another, too. */
  /** @param {Intake.Cell[][]} rows @param {Intake.Head} head */
  function groups(rows, head) {
    /** @type {Map<string, Intake.Cell[]>} */
    const above = new Map();
    /** @type {Intake.Cell[][][]} */
    const found = [[]];
    rows.forEach((row) => {
      let begins = submit.distinct(row).filter((cell) => cell.text).length === 1;
      ABOVE.forEach((key) => {
        const now = cellsOf(row, head, key);
        const before = above.get(key) || [];
        if (now.length) {
          begins = begins || now.length !== before.length || now.some((cell) => !before.includes(cell));
          above.set(key, now);
        }
      });
      if (begins) {
        found.push([]);
      }
      found[found.length - 1].push(row);
    });
    return found;
  }
  /* The cells of results of which each deed of a deficit has one of its own. */
  submit.ownResults = (rows, head) => {
    /** @type {Set<Intake.Cell>} */
    const found = new Set();
    if (head.keys.includes(TASK) || ![RESULT, DEED, DEFICIT].every((key) => head.keys.includes(key))) {
      return found;
    }
    groups(rows, head).forEach((group) => {
      const told = group
        .map((row) => ({ results: cellsOf(row, head, RESULT), deeds: cellsOf(row, head, DEED) }))
        .filter(({ results }) => results.length);
      const whole = told.every(({ deeds }) => deeds.length);
      const all = told.flatMap(({ results }) => results);
      const cells = new Set(all);
      const done = new Set(told.flatMap(({ deeds }) => deeds));
      if (whole && told.length > 1 && cells.size === all.length && done.size >= told.length) {
        cells.forEach((cell) => {
          found.add(cell);
        });
      }
    });
    return found;
  };
})(window.portal);
