// @ts-check
/* Totals of a pasted table: by their names they are left out, by their numbers they are asked about. */
"use strict";
((portal) => {
  /* A name that is made of such words alone: «Сумма баллов», «Средний ранг», «Итого:», «ΣT». */
  const TOTAL =
    "размах|взвеш(?:енное)?\\.?|q[13]|iqr|" +
    "[σ∑∆δ]|t|сумм[аы]|итоги?|итого|всего|средн(?:ее|ий|яя|ие)|ср\\.?|мест[оа]|ранги?|медиана|прирост|разность|разница";
  const OF = "t|рангов|ранг|мест|место|баллов|балл|оценок|оценка|значение|арифметическое";
  const ALONG = "по (?:столбцам|столбцу|строкам|строке|объектам|экспертам)";
  const COUNTED = new RegExp(`^(?:${TOTAL}|изменение)(?: ?(?:${OF}|${ALONG}))*[.:=]?$`);
  /* Half of the last digit that a mean is rounded to. */
  const ROUNDED = 0.051;

  const { number } = portal.shapes;

  /** @param {string} name */
  function named(name) {
    return COUNTED.test(name.toLowerCase());
  }

  /* Whether the last list is, place by place, the sum of those before it, or their mean. */
  /** @param {string[][]} lists */
  function last(lists) {
    const values = lists.map((list) => list.map(number));
    if (values.length < 3 || values.some((list) => list.some(Number.isNaN))) {
      return false;
    }
    const before = values.slice(0, -1);
    const sums = values[0].map((_, at) => before.reduce((sum, list) => sum + list[at], 0));
    return [1, before.length].some((share) =>
      values[before.length].every((value, at) => Math.abs(value - sums[at] / share) < ROUNDED),
    );
  }

  /* Whether the last name goes on with the one before, «Э2», «Э3»: experts who agree are no mean of each other. */
  /** @param {string[]} names */
  function goesOn(names) {
    const [one, other] = names.slice(-2).map((name) => /^(\D*)(\d+)$/.exec(name.trim()));
    return Boolean(one && other) && one[1] === other[1] && Number(other[2]) === Number(one[2]) + 1;
  }

  /* The same table without its last row, or its last column, where that is a total of the others. */
  /** @param {Worksheets.Reading} reading @returns {Worksheets.Reading[]} */
  function without(reading) {
    const { rows, heads } = reading;
    const cells = rows.map((row) => row.cells);
    const columns = heads.map((_, c) => cells.map((list) => list[c]));
    const less = { ...reading, left: reading.left + 1 };
    if (last(cells) && !goesOn(rows.map((row) => row.name))) {
      return [{ ...less, rows: rows.slice(0, -1), total: reading.turned ? "последний столбец" : "последняя строка" }];
    }
    if (last(columns) && !goesOn(heads)) {
      return [
        {
          ...less,
          heads: heads.slice(0, -1),
          rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })),
          total: reading.turned ? "последняя строка" : "последний столбец",
        },
      ];
    }
    return [];
  }

  portal.totals = { named, without };
})(window.portal);
