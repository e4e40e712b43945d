// @ts-check
/* A table as a school drew it becomes tables with one head and a row a teacher: parted, turned, marks in words; as in
   generator/proposals/collect/shapes.py. */
"use strict";
((portal) => {
  const collect = portal.collect;
  const WHO = collect.who;
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  /** @type {string[]} */
  const NONE = [];
  /** @typedef {Collect.Cell[]} Row */

  /* What a workbook calls a column. */
  /** @param {number} at @returns {string} */
  function letter(at) {
    const more = Math.floor(at / LETTERS.length);
    return (more ? letter(more - 1) : "") + LETTERS[at % LETTERS.length];
  }
  /** @param {Collect.Table} table @param {number} first @param {number} [end] @returns {Collect.Table} */
  function rowsOf(table, first, end) {
    const numbers = table.numbers?.slice(first, end);
    return { rows: table.rows.slice(first, end), name: table.name, numbers };
  }
  /* Whether a row is the head of another table: all its words are heads, and they are not those above. */
  /** @param {Row} row @param {Collect.Head} head */
  function begins(row, head) {
    const said = collect.filled(row).map((one) => one.text);
    const keys = collect.keysOf(row);
    const known = Array.from(new Set(keys.filter(Boolean)));
    const above = new Set(head.keys.filter(Boolean));
    const isOther = known.length !== above.size || known.some((key) => !above.has(key));
    return (
      said.length > 1 &&
      said.every((one) => collect.column(one) || collect.stage(one)) &&
      known.some((key) => WHO.includes(key)) &&
      isOther &&
      collect.ofTeachers(keys)
    );
  }
  /* Part a table where another head begins below the rows of the first one. */
  /** @param {Collect.Table} table @returns {Collect.Table[]} */
  function stacked(table) {
    const head = collect.tableHead(table.rows);
    for (let number = head ? head.last + 2 : table.rows.length; number < table.rows.length; number += 1) {
      if (begins(table.rows[number], head)) {
        let start = number;
        while (start > head.last + 1 && collect.filled(table.rows[start - 1]).length === 1) {
          start -= 1; // the title of the second table
        }
        return [rowsOf(table, 0, start), ...stacked(rowsOf(table, start))];
      }
    }
    return [table];
  }
  /* Where the first known column of a head comes again, each time with the column of codes. */
  /** @param {Row} row @param {Collect.Head} head */
  function startsOf(row, head) {
    const labels = head.keys.map((key, at) => (key ? head.labels[at].toLowerCase() : ""));
    const first = labels.find(Boolean);
    const starts = labels.flatMap((label, at) => (label === first && row[at] !== row[at - 1] ? [at] : []));
    const isWhole = starts.every((start, n) => {
      const keys = head.keys.slice(start, starts[n + 1]);
      return keys.filter((key) => key === "код").length === 1;
    });
    return isWhole ? starts : starts.slice(0, 1);
  }
  /* Part a table in which another one with the same head stands to its right. */
  /** @param {Collect.Table} table */
  function beside(table) {
    const head = collect.tableHead(table.rows);
    const starts = head ? startsOf(table.rows[head.last], head) : [];
    if (starts.length < 2) {
      return [table];
    }
    return starts.map((start, n) => {
      const rows = table.rows.map((row) => row.slice(n ? start : 0, starts[n + 1] ?? head.keys.length));
      return rowsOf({ ...table, rows }, n ? head.first : 0);
    });
  }
  /* The tables that one table holds, from above; an ordinary one comes back as it is. `hasSums`: whether sums by levels
     are all that the file tells, and are to be read. */
  collect.pieces = (table, hasSums) => {
    const found = collect.turned(table);
    if (!found) {
      return stacked(table)
        .flatMap(beside)
        .map((one) => {
          const sums = hasSums && collect.levelled(one);
          return sums
            ? { isTitled: false, rows: [], ...sums }
            : { places: NONE, isTitled: false, ...collect.worded(one) };
        });
    }
    const made = collect.worded(found.table);
    const at = made.rows.map((row) => found.columns[row]);
    const places = at.map((n) => `столбец ${table.numbers ? letter(n) : n + 1}`);
    made.table.numbers = table.numbers && at.map((n) => n + 1);
    const rest = rowsOf(table, found.end);
    return [
      ...(found.first
        ? [{ places: NONE, isTitled: true, table: rowsOf(table, 0, found.first), rows: [], doubts: [] }]
        : []),
      { places, isTitled: false, ...made },
      ...(rest.rows.length ? collect.pieces(rest, false) : []),
    ];
  };
})(window.portal);
