// @ts-check
/* What a worksheet counted and still doubts: a row that stands twice, a row that somebody named and left empty. */
"use strict";
((portal) => {
  const meant = portal.worksheetNumbers.meant;
  /* Rows of one name are experts of one answer here. */
  const REPEATS = "case-profile";
  /* Names that are told: a form of forty lines may be half empty. */
  const MOST = 5;

  /* Names that stand more than once, as a person means them. */
  /** @param {string[]} names */
  function twice(names) {
    const keys = names.map((name) => name.trim() && meant(name));
    return names.filter((_, at) => keys[at] && keys.indexOf(keys[at]) < at && keys.lastIndexOf(keys[at]) === at);
  }
  /** @param {string[]} names */
  function quoted(names) {
    const said = names.slice(0, MOST).map((name) => `«${name}»`);
    return said.join(", ") + (names.length > MOST ? ` и ещё ${names.length - MOST}` : "");
  }

  portal.worksheetDoubts = (kind, own, table) => {
    const rows = table.rows();
    const isFilled = (/** @type {string[]} */ row) => row.slice(1).some(Boolean);
    const several = kind === REPEATS ? [] : twice(rows.filter(isFilled).map(([name]) => name));
    const columns = twice(table.heads());
    /* A name that the page itself gave to an empty row is nobody's. */
    const empty = rows.flatMap((row, at) => (isFilled(row) || [own + (at + 1), ""].includes(row[0]) ? [] : [row[0]]));
    return [
      ...(several.length
        ? [
            `Строка с одним названием стоит дважды: ${quoted(several)}. Посчитаны обе: ` +
              "если это одно и то же, лишнюю очистите.",
          ]
        : []),
      ...(columns.length ? [`Столбцы названы одинаково: ${quoted(columns)}. Проверьте, не стоит ли один дважды.`] : []),
      ...(empty.length ? [`В расчёт не вошли пустые строки: ${quoted(empty)}.`] : []),
    ];
  };

  /* What of a pasted table was not taken, and who stands in it without an answer. */
  portal.worksheetLeft = (reading) =>
    [
      reading.left ? " Итоги и пустые строки не взяты: суммы портал считает сам." : "",
      reading.silent.length ? ` Ничего не стоит у ${quoted(reading.silent)}: в расчёт не вошли.` : "",
    ].join("");
})(window.portal);
