// @ts-check
/* The worksheets of two columns beside each other: two coders, importance and mastery. */
"use strict";
((portal) => {
  const f = portal.formulas;
  const { say, beside, numbers, whole, within, reaches, meant } = portal.worksheetNumbers;
  const number = portal.shapes.number;

  const ENOUGH = 0.6; /* from which two coders agree, by custom */

  /* How often each coder put each code, the most frequent first: the second table of ФГ-7. */
  /** @param {string[]} one @param {string[]} two */
  function used(one, two) {
    /** @type {Map<string, { code: string, first: number, second: number }>} */
    const codes = new Map();
    one.concat(two).forEach((code, at) => {
      const own = codes.get(meant(code)) || { code, first: 0, second: 0 };
      own[at < one.length ? "first" : "second"] += 1;
      codes.set(meant(code), own);
    });
    return Array.from(codes.values())
      .sort((a, b) => b.first + b.second - a.first - a.second)
      .map(({ code, first, second }) => [
        code,
        String(first),
        String(second),
        say((first / one.length) * (second / one.length), 4),
      ]);
  }

  /** @typedef {{ name: string, gap: number, priority: number, blind: number | null }} Gap */
  /** @param {Gap[]} lines */
  const quoted = (lines) => lines.map((line) => `«${line.name}»`).join(", ");

  /* All that have the highest priority: which of them is first, numbers do not tell. */
  /** @param {Gap[]} lines */
  function first(lines) {
    const equal = lines.filter((line) => reaches(line.priority, lines[0].priority));
    const gaps = Array.from(new Set(equal.map((line) => say(line.gap)))).join(" и ");
    return equal.length > 1
      ? `Приоритет одинаков, начните с того, что больше мешает ученикам: ${quoted(equal)} — разрыв ${gaps}`
      : `Начните с ${quoted(equal)}: разрыв ${gaps}`;
  }
  /* What one's own mark and that of an observer tell together; without the other nothing is said to be absent. */
  /** @param {Gap[]} lines */
  function compared(lines) {
    const seen = lines.filter((line) => line.blind !== null);
    const blind = seen.filter((line) => reaches(line.blind, 2));
    const modest = seen.filter((line) => reaches(-line.blind, 2));
    if (!seen.length) {
      return ["Внешних оценок нет, поэтому о слепых зонах числа не говорят: наблюдатель заполняет Р-6."];
    }
    const part =
      seen.length < lines.length
        ? `в том, что видел наблюдатель (${seen.length} из ${lines.length}),`
        : "по этим числам";
    return [
      blind.length
        ? `Слепая зона (своя оценка выше внешней на 2 и больше): ${quoted(blind)}. Разговор начинайте с неё.`
        : `Слепых зон ${part} не видно.`,
      ...(modest.length
        ? [`Своя оценка ниже внешней на 2 и больше: ${quoted(modest)}. Спросите, чего человек за собой не замечает.`]
        : []),
    ];
  }

  /** @type {Record<string, Worksheets.Count>} */
  const PAIRS = {
    kappa: (rows) => {
      const one = rows.map((row) => row.cells[0].trim());
      const two = rows.map((row) => row.cells[1].trim());
      const bare = rows.find((_, i) => !one[i] || !two[i]);
      if (bare) {
        return { fault: `Строка «${bare.name}»: нужны оба кода. Не нужна строка — очистите в ней и второй.` };
      }
      const found = f.kappa(one.map(meant), two.map(meant));
      const isEnough = reaches(found.value, ENOUGH);
      const words = [
        `Совпало ${found.agreed} из ${found.n}, разошлось ${found.n - found.agreed}: P₀ = ${say(found.seen, 4)}; ` +
          `случайно совпало бы Pₑ = ${say(found.chance, 4)}` +
          (Number.isFinite(found.value) ? `. κ = ${beside(found.value, ENOUGH, isEnough ? 2 : 3)}.` : "."),
      ];
      words.push(
        !Number.isFinite(found.value)
          ? "Оба поставили один и тот же код: κ посчитать нельзя."
          : isEnough
            ? "Согласие приемлемо: обычно хватает 0,6–0,7 (ориентир условный)."
            : "Согласия мало: уточните коды и разметьте ещё раз.",
      );
      if (whole(numbers(one)) && whole(numbers(two))) {
        const a = numbers(one);
        const b = numbers(two);
        const most = Math.max(...a.concat(b)) - Math.min(...a.concat(b));
        if (most > 0) {
          words.push(
            `Если коды — баллы, взвешенная κ = ${say(f.weighted(a, b, most), 2)}: промах на балл считается мягче.`,
          );
        }
      }
      const apart = rows
        .map((row, index) => [row.name, one[index], two[index]])
        .filter((row) => meant(row[1]) !== meant(row[2]));
      return {
        words,
        head: apart.length ? ["Разошлись", "Первый", "Второй"] : [],
        rows: apart,
        also: {
          title: "Сколько раз поставлен код",
          head: ["Код", "Первый", "Второй", "Произведение долей"],
          rows: used(one, two),
        },
        chart: {
          title: "Доля совпадений",
          most: 1,
          bars: [
            { name: "совпало", value: found.seen, said: say(found.seen, 2) },
            { name: "случайно совпало бы", value: found.chance, said: say(found.chance, 2) },
          ],
        },
      };
    },
    gap: (rows) => {
      let bad = "";
      const lines = rows.map((row) => {
        const given = numbers(row.cells.slice(0, 2));
        const outside = row.cells[2].trim() ? number(row.cells[2]) : null;
        if (!whole(given) || !within(given, 1, 5) || (outside !== null && !(outside >= 1 && outside <= 5))) {
          bad = bad || row.name;
          return null;
        }
        const found = f.gap(given[0], given[1]);
        return { name: row.name, ...found, blind: outside === null ? null : given[1] - outside };
      });
      if (bad) {
        return { fault: `Строка «${bad}»: нужны числа от 1 до 5, последний столбец можно не заполнять.` };
      }
      lines.sort((a, b) => b.priority - a.priority);
      return {
        words: [
          lines[0].gap > 0
            ? `${first(lines)}, приоритет ${say(lines[0].priority)}.`
            : "Владение не ниже важности: разрыва нет.",
          ...compared(lines),
        ],
        head: ["Действие", "Разрыв Δ", "Приоритет P", "Своя минус внешняя D"],
        rows: lines.map((line) => [
          line.name,
          say(line.gap),
          say(line.priority),
          line.blind === null ? "" : say(line.blind),
        ]),
        chart: {
          title: "Приоритет P: важность, умноженная на разрыв",
          least: Math.min(0, ...lines.map((line) => line.priority)),
          most: 20,
          bars: lines.map((line) => ({ name: line.name, value: line.priority, said: say(line.priority) })),
        },
      };
    },
  };

  Object.assign(portal.worksheets, PAIRS);
})(window.portal);
