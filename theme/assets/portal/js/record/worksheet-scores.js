// @ts-check
/* The worksheet of marks: what experts put to each object, without its being a ranking. */
"use strict";
((portal) => {
  const { say, reaches } = portal.worksheetNumbers;
  const number = portal.shapes.number;
  /* A deficit by marks of 0–3: the middle one is not above this, and neither is the spread. */
  const LOW = 1;
  const HIGHEST = 3;

  /* The weights as the form asks for them, «0,85; 0,6; 0,7»; of none given all are alike. */
  /** @param {string} said @param {number} many */
  function weightsOf(said, many) {
    const parts = said
      .trim()
      .split(/\s*;\s*|\s+/)
      .filter(Boolean);
    return parts.length ? parts.map(number) : Array(many).fill(1);
  }
  /** @param {string[]} names */
  const quoted = (names) => names.map((name) => `«${name}»`).join(", ");

  portal.worksheets.scores = (rows, field, heads) => {
    const used = heads.map((_, j) => j).filter((j) => rows.some((row) => (row.cells[j] || "").trim()));
    const weights = weightsOf(field("weights"), used.length);
    const isWeighted = Boolean(field("weights").trim());
    const wrong = rows.flatMap((row) =>
      used
        .filter((j) => row.cells[j] && Number.isNaN(number(row.cells[j])))
        .map((j) => `Строка «${row.name}», столбец «${heads[j]}»: «${row.cells[j]}» — не число`),
    )[0];
    if (wrong) {
      return { fault: `${wrong}. Чего эксперт не оценил, оставьте пустым.` };
    }
    if (weights.length !== used.length || !weights.every((one) => one > 0 && one <= 1)) {
      return { fault: `Кк: нужно ${used.length} чисел от 0 до 1 через точку с запятой, по числу экспертов.` };
    }
    /** @type {string[]} */
    const missing = [];
    const lines = rows.map((row) => {
      const given = used.filter((j) => row.cells[j]);
      missing.push(...used.filter((j) => !row.cells[j]).map((j) => `«${row.name}», ${heads[j]}`));
      const marks = given.map((j) => number(row.cells[j]));
      const own = given.map((j) => weights[used.indexOf(j)]);
      return { name: row.name, marks, ...portal.formulas.spread(marks, own) };
    });
    const least = Math.min(...lines.map((line) => line.median));
    const most = Math.max(...lines.flatMap((line) => line.marks));
    const low = lines.filter((line) => line.median <= LOW);
    const agreed = low.filter((line) => reaches(LOW, line.range)).map((line) => line.name);
    const apart = low.filter((line) => !reaches(LOW, line.range)).map((line) => line.name);
    const shown = (/** @type {number} */ value) => (Number.isFinite(value) ? say(value, 2) : "—");
    const lowest = lines.filter((line) => line.median === least).map((line) => line.name);
    const words = [`Ниже всего: ${quoted(lowest)} — медиана ${say(least, 2)}.`];
    if (most <= HIGHEST) {
      words.push(
        agreed.length
          ? `Медиана не выше 1, и эксперты не спорят: ${quoted(agreed)}. Если шкала — от 0 до 3, это дефицит.`
          : "Дефицита по шкале от 0 до 3 нет: медианы выше 1 или эксперты о них спорят.",
      );
      if (apart.length) {
        words.push(`Медиана не выше 1, но размах больше 1 или баллов меньше трёх: ${quoted(apart)}. Обсудите.`);
      }
    }
    if (missing.length) {
      words.push(`Балла нет: ${missing.join("; ")}. Посчитано по остальным: ноль вместо пропуска исказил бы итог.`);
    }
    return {
      words,
      head: ["Критерий", "Медиана", "Q1", "Q3", "Размах", "Среднее", ...(isWeighted ? ["Взвеш."] : [])],
      rows: lines.map((line) => [
        line.name,
        ...[line.median, line.low, line.high, line.range, line.mean].map(shown),
        ...(isWeighted ? [shown(line.weighted)] : []),
      ]),
      chart: {
        title: "Медиана",
        least: Math.min(0, least),
        most: Math.max(most, 1),
        bars: lines.map((line) => ({ name: line.name, value: line.median, said: say(line.median, 2) })),
      },
    };
  };
})(window.portal);
