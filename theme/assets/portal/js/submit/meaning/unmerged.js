// @ts-check
/* A head that nobody merged, as in generator/proposals/intake/meaning/unmerged.py: «Четверти» in one cell, below it
   «I | II | III | IV», is drawn as if it were merged. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const FEWEST = 2; /* names below that make one above them the head of a group */

  /* Which cell of the first row each filled one of the second stands below; empty where none of them is a group. */
  /** @param {Intake.Cell[]} first @param {Intake.Cell[]} second */
  function above(first, second) {
    /** @type {Map<number, number>} */
    const over = new Map();
    const full = [first, second].map((row) => row.filter((cell) => cell.text));
    const merged = full.some((row) => new Set(row).size < row.length) || first.length !== second.length;
    const named = first.flatMap((cell, at) => (cell.text ? [at] : []));
    const places = second.flatMap((cell, at) => (cell.text && !first.includes(cell) ? [at] : []));
    if (merged || !places.length || [...first, ...second].some((cell) => cell.tables.length)) {
      return over;
    }
    const inside = named.filter((at) => places.includes(at));
    const together = places.every((at, n) => at === places[0] + n);
    places.forEach((at) => {
      const before = inside.filter((one) => one <= at);
      const own = before.length ? before[before.length - 1] : -1;
      over.set(at, inside.length === 1 && together ? inside[0] : own); /* it may stand in the midst of them */
    });
    const groups = Array.from(over.values());
    const few = groups.some((one) => one < 0 || groups.filter((other) => other === one).length < FEWEST);
    const other = first.some((cell, at) => !places.includes(at) && !cell.text);
    return few || other || named.length < FEWEST ? new Map() : over;
  }
  /* Whether the second row names columns: periods, or what is known word for word. */
  /** @param {Intake.Cell[]} first @param {Intake.Cell[]} second @param {Map<number, number>} over */
  function isNamed(first, second, over) {
    /** @param {number} at */
    const said = (at) => (over.has(at) ? submit.numberedColumn(first[over.get(at)].text, second[at].text) : "");
    const labels = first.map((_, at) => said(at));
    const periods = submit.periodColumns.read(labels, []);
    return Array.from(over.keys()).every(
      (at) => periods.has(at) || submit.vocabulary.exact("столбец", labels[at]) !== "",
    );
  }
  submit.drawnHead = (table) => {
    const [first, second] = table.rows;
    const over = table.rows.length > FEWEST ? above(first, second) : new Map();
    if (!over.size || !isNamed(first, second, over)) {
      return table;
    }
    const head = first.map((cell, at) => (over.has(at) ? first[over.get(at)] : cell));
    const below = first.map((cell, at) => (over.has(at) ? second[at] : cell));
    return { ...table, rows: [head, below, ...table.rows.slice(2)] };
  };
})(window.portal);
