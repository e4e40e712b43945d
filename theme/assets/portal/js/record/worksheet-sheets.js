// @ts-check
/* The worksheets of experts: what each asks of its rows, what it counts and says. */
"use strict";
((portal) => {
  const f = portal.formulas;
  const { say, chance, numbers, reaches } = portal.worksheetNumbers;
  const { number, influence } = portal.shapes;

  /* The first cell of a table that is so. */
  /** @param {number[][]} table @param {(value: number) => boolean} is */
  function cell(table, is) {
    const i = table.findIndex((row) => row.some(is));
    return i < 0 ? null : { i, j: table[i].findIndex(is) };
  }

  /* Whether a row of places begins with none: the first is 1, or the mean of those who share it. */
  /** @param {number[]} row */
  function hasNoFirst(row) {
    const least = Math.min(...row);
    const shared = row.filter((value) => value === least).length;
    return least !== 1 && least !== (shared + 1) / 2;
  }

  /* What is compared with the printed table: S of few objects, χ² of others. */
  /** @param {Worksheets.Kendall} found @param {number} n */
  function compared(found, n) {
    const own = `S = ${say(found.s, 1)}${found.t ? `, ΣT = ${say(found.t, 1)}` : ""}`;
    if (!Number.isFinite(found.bound)) {
      return `${own}. Экспертов мало: и полное их согласие не отличить от случайного.`;
    }
    const isAbove = (found.few ? found.s : found.chi) > found.bound ? "больше" : "не больше";
    const said = `${isAbove} табличного ${say(found.bound, found.few ? 1 : 2)}`;
    const note = found.t && found.few ? ", с поправкой на связанные ранги" : "";
    return found.few
      ? `${own}: S ${said}${note}. Объектов не больше семи, поэтому сравнивают S, а не χ².`
      : `${own}; χ² ${said}${n === 2 ? ", но объектов два: он приблизителен" : ""}.`;
  }

  /* The weights of those who may be asked, as the field of the marks and Э-8 take them. */
  /** @param {number[]} weights */
  function handed(weights) {
    const list = weights.map((one) => say(one, 3)).join("; ");
    return weights.length > 1 ? [`Кк экспертов по порядку, тех, кто не ниже порога, — для Э-8: ${list}.`] : [];
  }

  /* Each sheet reads rows of {name, cells} and gives {words, head, rows}, or {fault}. */
  /** @type {Record<string, Worksheets.Count>} */
  const SHEETS = {
    kendall: (rows, field, heads) => {
      /* A column that nobody filled is no object; any other empty cell is a fault, never a shift. */
      const used = heads.map((_, j) => j).filter((j) => rows.some((row) => (row.cells[j] || "").trim()));
      const objects = used.map((j) => heads[j]);
      const table = rows.map((row) => numbers(used.map((j) => row.cells[j] || "")));
      const n = used.length;
      const scores = field("order") === "scores";
      const wrong = cell(table, (value) => Number.isNaN(value));
      const far = scores ? null : cell(table, (value) => value < 1 || value > n);
      if (rows.length < 2 || n < 2) {
        return { fault: "Нужны хотя бы два эксперта и два объекта." };
      }
      if (wrong) {
        return {
          fault:
            `Строка «${rows[wrong.i].name}», столбец «${objects[wrong.j]}»: нужно число. ` +
            "В каждой строке должно быть одинаковое число чисел.",
        };
      }
      if (far) {
        return {
          fault:
            `Строка «${rows[far.i].name}», столбец «${objects[far.j]}»: места ${say(table[far.i][far.j])} нет, ` +
            `объектов ${n}. Если это баллы, выберите над таблицей «баллы».`,
        };
      }
      const found = f.kendall(table, scores);
      if (!Number.isFinite(found.w)) {
        return { fault: "У каждого эксперта все оценки одинаковы: согласие посчитать нельзя." };
      }
      const verdict =
        found.p < 0.05
          ? "Это больше случайного на уровне 0,05: мнения согласованы, верх списка можно брать в работу."
          : "Такое бывает и случайно: списку верить рано. Обсудите расхождения и проведите второй тур.";
      const odd = scores ? -1 : table.findIndex(hasNoFirst);
      return {
        words: [
          "W = " +
            say(found.w) +
            (found.t ? ` с поправкой на связанные ранги (без неё ${say(found.plain)})` : "") +
            ", χ² = " +
            say(found.chi, 2) +
            " при " +
            `${found.degrees} ${found.degrees % 10 === 1 && found.degrees % 100 !== 11 ? "степени" : "степенях"}` +
            " свободы, вероятность случайного согласия " +
            chance(found.p) +
            ".",
          verdict,
          compared(found, n),
          ...(odd < 0
            ? []
            : [`Строка «${rows[odd].name}»: первого места нет. Если это баллы, выберите над таблицей «баллы».`]),
        ],
        head: ["Объект", "Сумма рангов", "Место"],
        rows: found.sums.map((total, index) => [objects[index], say(total, 1), say(found.order[index], 1)]),
        ...(found.t
          ? {
              also: {
                title: "Связанные ранги",
                head: ["Эксперт", "T"],
                rows: rows.map((row, index) => [row.name, say(f.ties(found.ranks[index]), 1)]),
              },
            }
          : {}),
        chart: {
          title: "Сумма рангов: чем короче полоса, тем важнее объект",
          most: rows.length * n,
          bars: found.sums.map((total, index) => ({ name: objects[index], value: total, said: say(total, 1) })),
        },
      };
    },
    competence: (rows, _, heads) => {
      const bad = rows.flatMap(({ name, cells }) => {
        const known = number(cells[0]);
        const at = known >= 0 && known <= 10 ? cells.findIndex((text, c) => c && influence(text) < 0) : 0;
        return at < 0 ? [] : [`Строка «${name}», столбец «${heads[at]}»: ${cells[at] ? `«${cells[at]}»` : "пусто"}`];
      })[0];
      if (bad) {
        return {
          fault: `${bad}. Знакомство — число от 0 до 10, источники — в (высокая), с (средняя) или н (низкая).`,
        };
      }
      const found = rows.map((row) => f.competence(number(row.cells[0]), row.cells.slice(1).map(influence)));
      const weak = rows.filter((_row, at) => !reaches(found[at].value, 0.5)).map((row) => `«${row.name}»`);
      return {
        words: [
          weak.length
            ? `Ниже порога 0,5 — ${weak.length} из ${rows.length}: ${weak.join(", ")}. ` +
              "Порог условный: у авторов он 0,5–0,6."
            : "Все эксперты не ниже порога 0,5 (у авторов он 0,5–0,6).",
          ...handed(found.map((one) => one.value).filter((value) => reaches(value, 0.5))),
        ],
        head: ["Эксперт", "Знакомство", "Аргументация", "Коэффициент"],
        rows: rows.map((row, index) => {
          const one = found[index];
          return [row.name, say(one.known, 2), say(one.argued, 2), say(one.value, 3)];
        }),
        chart: {
          title: "Коэффициент компетентности, от 0 до 1",
          most: 1,
          bars: rows.map((row, index) => ({
            name: row.name,
            value: found[index].value,
            said: say(found[index].value, 3),
          })),
        },
      };
    },
  };

  portal.worksheets = SHEETS;
})(window.portal);
