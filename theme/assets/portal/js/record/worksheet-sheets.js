// @ts-check
/* The worksheets of experts and cases: what each asks of its rows, what it counts and says. */
"use strict";
((portal) => {
  const f = portal.formulas;
  const { say, chance, numbers, whole, within, reaches, meant } = portal.worksheetNumbers;
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

  /* Whose work a name tells: «П2 К-1.2», «Педагог 1, кейс 2», «Учитель А, кейс 1». */
  const PERSON =
    /^(?:\S*\d\S*|(?:педагог|учитель|преподаватель|воспитатель|код)\S*\s+(?:№\s*)?\S+|\S+\s+(?:№\s*)?\d\S*|\S+)/i;
  /** @param {string} name */
  function named(name) {
    return (PERSON.exec(name.trim()) || [name])[0].replace(/,$/, "");
  }
  /** @param {string} name */
  function person(name) {
    return meant(named(name));
  }
  /* Who got 1 or less for one criterion in two cases: a deficit, as the method says, if they are of one competence. */
  /** @param {{ name: string, marks: number[] }[]} lines @param {string[]} heads */
  function lowInTwo(lines, heads) {
    /** @type {Map<string, { name: string, marks: number[] }[]>} */
    const people = new Map();
    lines.forEach((line) => {
      const key = person(line.name);
      people.set(key, [...(people.get(key) || []), line]);
    });
    const several = Array.from(people.values()).filter((own) => own.length > 1);
    const found = several.flatMap((own) => {
      const low = heads.filter((_, j) => own.filter((line) => reaches(1, line.marks[j])).length > 1);
      return low.length ? [`${named(own[0].name)} — ${low.join(", ").toLowerCase()}`] : [];
    });
    if (!several.length) {
      return [];
    }
    return [
      found.length
        ? `Балл 1 и ниже в двух кейсах: ${found.join("; ")}. Если кейсы одной компетенции, это дефицит.`
        : "Ни у кого нет балла 1 и ниже по одному критерию в двух кейсах: дефицита эти кейсы не показали.",
    ];
  }
  /** @param {number[]} means */
  function weakest(means) {
    const least = Math.min(...means);
    const at = means.flatMap((mean, j) => (reaches(least, mean) ? [j + 1] : []));
    const said = `в среднем ${say(least, 2)} из 3`;
    if (at.length === means.length) {
      return `Критерии решены одинаково: ${said}.`;
    }
    return `Слабее всего ${at.length > 1 ? "критерии" : "критерий"} ${at.join(", ")}: ${said}.`;
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
      const weak = found.filter((one) => !reaches(one.value, 0.5)).length;
      return {
        words: [
          weak
            ? `Ниже порога 0,5 — ${weak} из ${rows.length}. Порог условный: у авторов он 0,5–0,6.`
            : "Все эксперты не ниже порога 0,5 (у авторов он 0,5–0,6).",
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
    "case-profile": (rows, _, heads) => {
      /** @type {Map<string, { name: string, all: number[][] }>} */
      const groups = new Map();
      let bad = "";
      rows.forEach((row) => {
        const marks = numbers(row.cells);
        if (!whole(marks) || !within(marks, 0, 3)) {
          const at = marks.findIndex((mark) => !(mark >= 0 && mark <= 3));
          const text = row.cells[at].trim();
          bad = bad || `Строка «${row.name}», «${heads[at]}»: ${text ? `«${text}»` : "пусто"}`;
          return;
        }
        const key = meant(row.name.replace(/,/g, " "));
        const own = groups.get(key) || { name: row.name, all: [] };
        groups.set(key, own);
        own.all.push(marks);
      });
      if (bad) {
        return { fault: `${bad}. Нужны баллы от 0 до 3.` };
      }
      /** @type {string[]} */
      const apart = [];
      const lines = Array.from(groups.values(), ({ name, all }) => {
        const marks = all[0].map((_, j) => {
          const column = all.map((row) => row[j]);
          if (reaches(Math.max(...column) - Math.min(...column), 2)) {
            apart.push(`${name}, критерий ${j + 1}`);
          }
          return column.reduce((a, b) => a + b) / column.length;
        });
        return { name, marks, k: f.profile(marks) };
      });
      /* The code stands before the case: a level is said of one person by two cases and more. */
      /** @param {string} name */
      const level = (name) => {
        const own = lines.filter((line) => person(line.name) === person(name));
        const k = own.reduce((a, line) => a + line.k, 0) / own.length;
        if (own.length < 2) {
          return "один кейс — гипотеза";
        }
        return reaches(k, 80) ? "не выявлен" : reaches(k, 60) ? "минимальный" : reaches(k, 40) ? "средний" : "высокий";
      };
      const means = lines[0].marks.map((_, j) => lines.reduce((a, line) => a + line.marks[j], 0) / lines.length);
      return {
        words: [
          lines.length === 1
            ? `K = ${say(lines[0].k, 1)} %. Кейс один, значит, это гипотеза: уровень по нему не называют.`
            : weakest(means),
          apart.length
            ? `Эксперты разошлись на 2 балла и больше: ${apart.join("; ")}. Обсудите или позовите третьего.`
            : "Уровни — предложение портала, а не норматив: по среднему K двух кейсов.",
          ...lowInTwo(lines, heads),
        ],
        head: ["Код и кейс", "K, %", "Уровень дефицита"],
        rows: lines.map((line) => [line.name, say(line.k, 1), level(line.name)]),
        chart: {
          title: "K, доля решённого, %",
          most: 100,
          bars: lines.map((line) => ({ name: line.name, value: line.k, said: `${say(line.k, 1)} %` })),
        },
      };
    },
  };

  portal.worksheets = SHEETS;
})(window.portal);
