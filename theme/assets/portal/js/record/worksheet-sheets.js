// @ts-check
/* The worksheets: what each asks of its rows, what it counts and says. */
"use strict";
((portal) => {
  const f = portal.formulas;

  /** @param {number} value @param {number} [digits] */
  function say(value, digits) {
    if (!Number.isFinite(value)) {
      return "не определён";
    }
    return value
      .toFixed(digits === undefined ? 3 : digits)
      .replace(/(\.\d*?)0+$/, "$1")
      .replace(/\.$/, "")
      .replace("-", "−")
      .replace(".", ",");
  }
  /** @param {number} p */
  function chance(p) {
    return p < 0.001 ? "меньше 0,001" : say(p);
  }
  /** @param {string} text */
  function number(text) {
    const plain = text.trim().replace(/\s/g, "").replace(",", ".").replace("−", "-");
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  }
  /** @param {string[]} cells */
  function numbers(cells) {
    return cells.map(number);
  }
  /** @param {number[]} list */
  function whole(list) {
    return list.every((value) => !Number.isNaN(value));
  }
  /** @param {number[]} list @param {number} least @param {number} most */
  function within(list, least, most) {
    return list.every((value) => value >= least && value <= most);
  }

  /* Each sheet reads rows of {name, cells} and gives {words, head, rows}, or {fault}. */
  /** @type {Record<string, Worksheets.Count>} */
  const SHEETS = {
    kendall: (rows, field) => {
      const table = rows.map((row) => numbers(row.cells.filter((cell) => cell.trim())));
      const n = table[0].length;
      if (rows.length < 2 || n < 2) {
        return { fault: "Нужны хотя бы два эксперта и два объекта." };
      }
      if (!table.every((row) => row.length === n && whole(row))) {
        return { fault: "В каждой строке должно быть одинаковое число чисел." };
      }
      const found = f.kendall(table, field("order") === "scores");
      let verdict =
        found.p < 0.05
          ? "Это больше случайного на уровне 0,05: мнения согласованы, верх списка можно брать в работу."
          : "Такое бывает и случайно: списку верить рано. Обсудите расхождения и проведите второй тур.";
      if (!Number.isFinite(found.w)) {
        verdict = "Все оценки одинаковы: согласие посчитать нельзя.";
      }
      return {
        words: [
          "W = " +
            say(found.w) +
            (found.t ? ` с поправкой на связанные ранги (без неё ${say(found.plain)})` : "") +
            ", χ² = " +
            say(found.chi, 2) +
            " при " +
            found.degrees +
            " степенях свободы, вероятность случайного согласия " +
            chance(found.p) +
            ".",
          verdict,
          "S = " +
            say(found.s, 1) +
            (found.t ? `, ΣT = ${say(found.t, 1)}` : "") +
            "." +
            (n <= 7
              ? " Объектов не больше семи, поэтому χ² приблизителен: сравните S с точной таблицей на этой странице."
              : ""),
        ],
        head: ["Объект", "Сумма рангов", "Место"],
        rows: found.sums.map((total, index) => [String(index + 1), say(total, 1), say(found.order[index], 1)]),
      };
    },
    competence: (rows) => {
      /** @type {Record<string, number>} */
      const words = { в: 0, с: 1, н: 2 };
      let bad = "";
      const found = rows.map((row) => {
        const known = number(row.cells[0]);
        const levels = row.cells.slice(1).map((cell) => words[cell.trim().toLowerCase().charAt(0)]);
        if (!(known >= 0 && known <= 10) || levels.some((level) => level === undefined)) {
          bad = row.name;
          return null;
        }
        return f.competence(known, levels);
      });
      if (bad || found.includes(null)) {
        return { fault: `Строка «${bad}»: знакомство — число от 0 до 10, источники — буква в, с или н.` };
      }
      const weak = found.filter((one) => one.value < 0.5).length;
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
      };
    },
    "case-profile": (rows) => {
      /** @type {Record<string, number[][]>} */
      const groups = {};
      /** @type {string[]} */
      const order = [];
      let bad = "";
      rows.forEach((row) => {
        const marks = numbers(row.cells);
        if (!whole(marks) || !within(marks, 0, 3)) {
          bad = bad || row.name;
          return;
        }
        if (!groups[row.name]) {
          groups[row.name] = [];
          order.push(row.name);
        }
        groups[row.name].push(marks);
      });
      if (bad) {
        return { fault: `Строка «${bad}»: нужны баллы от 0 до 3.` };
      }
      /** @type {string[]} */
      const apart = [];
      const lines = order.map((name) => {
        const marks = groups[name][0].map((_, j) => {
          const column = groups[name].map((row) => row[j]);
          if (Math.max(...column) - Math.min(...column) >= 2) {
            apart.push(`${name}, критерий ${j + 1}`);
          }
          return column.reduce((a, b) => a + b) / column.length;
        });
        return { name, marks, k: f.profile(marks) };
      });
      /* The code stands before the case: a level is said of one person by two cases and more. */
      /** @param {string} name */
      const level = (name) => {
        const own = lines.filter((line) => line.name.split(/\s+/)[0] === name.split(/\s+/)[0]);
        const k = own.reduce((a, line) => a + line.k, 0) / own.length;
        if (own.length < 2) {
          return "один кейс — гипотеза";
        }
        return k >= 80 ? "не выявлен" : k >= 60 ? "минимальный" : k >= 40 ? "средний" : "высокий";
      };
      const weakest = lines[0].marks
        .map((_, j) => ({
          at: j + 1,
          mean: lines.reduce((a, line) => a + line.marks[j], 0) / lines.length,
        }))
        .sort((a, b) => a.mean - b.mean)[0];
      return {
        words: [
          lines.length === 1
            ? `K = ${say(lines[0].k, 1)} %. Кейс один, значит, это гипотеза: уровень по нему не называют.`
            : `Слабее всего критерий ${weakest.at}: в среднем ${say(weakest.mean, 2)} из 3.`,
          apart.length
            ? `Эксперты разошлись на 2 балла и больше: ${apart.join("; ")}. Обсудите или позовите третьего.`
            : "Уровни — предложение портала, а не норматив: по среднему K двух кейсов.",
        ],
        head: ["Код и кейс", "K, %", "Уровень дефицита"],
        rows: lines.map((line) => [line.name, say(line.k, 1), level(line.name)]),
      };
    },
    kappa: (rows) => {
      const one = rows.map((row) => row.cells[0].trim());
      const two = rows.map((row) => row.cells[1].trim());
      if (one.concat(two).includes("")) {
        return { fault: "В каждой строке нужны оба кода." };
      }
      const found = f.kappa(one, two);
      const words = [
        "Совпало " +
          found.agreed +
          " из " +
          found.n +
          ": P = " +
          say(found.seen, 2) +
          "; случайно совпало бы " +
          say(found.chance, 2) +
          ". κ = " +
          say(found.value, 2) +
          ".",
      ];
      words.push(
        !Number.isFinite(found.value)
          ? "Оба поставили один и тот же код: κ посчитать нельзя."
          : found.value >= 0.6
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
      const apart = rows.map((row, index) => [row.name, one[index], two[index]]).filter((row) => row[1] !== row[2]);
      return { words, head: apart.length ? ["Разошлись", "Первый", "Второй"] : [], rows: apart };
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
      const blind = lines.filter((line) => line.blind !== null && line.blind >= 2).map((line) => `«${line.name}»`);
      return {
        words: [
          lines[0].gap > 0
            ? `Начните с «${lines[0].name}»: разрыв ${say(lines[0].gap)}, приоритет ${say(lines[0].priority)}.`
            : "Владение не ниже важности: разрыва нет.",
          blind.length
            ? "Слепая зона (своя оценка выше внешней на 2 и больше): " +
              blind.join(", ") +
              ". Разговор начинайте с неё."
            : "Слепых зон по этим числам не видно.",
        ],
        head: ["Функция", "Разрыв Δ", "Приоритет P", "Своя минус внешняя D"],
        rows: lines.map((line) => [
          line.name,
          say(line.gap),
          say(line.priority),
          line.blind === null ? "" : say(line.blind),
        ]),
      };
    },
    gain: (rows, field) => {
      const largest = number(field("largest"));
      const before = rows.map((row) => number(row.cells[0]));
      const after = rows.map((row) => number(row.cells[1]));
      if (!whole(before.concat(after))) {
        return { fault: "В каждой строке нужны два числа: до и после." };
      }
      if (!(largest > 0) || Math.max(...before.concat(after)) > largest) {
        return { fault: "Наибольший балл должен быть не меньше любого результата." };
      }
      const found = f.gain(before, after, largest);
      return {
        words: [
          "Средний балл: " +
            say(found.before, 2) +
            " → " +
            say(found.after, 2) +
            ". Прирост g = " +
            say(found.value, 2) +
            ": столько взято от возможного (у Р. Хейка 0,3–0,7 — средний).",
          "Лучше у " +
            found.better +
            ", хуже у " +
            found.worse +
            ", без изменений у " +
            found.same +
            ". Вероятность такого исхода случайно: " +
            chance(found.p) +
            ".",
          found.p < 0.05 && found.better > found.worse
            ? "Рост не случаен. От вашего ли он действия, числа не говорят: сравните с обычной темой."
            : "По этим числам вывод делать рано: повторите пробу или соберите другие данные.",
        ],
        head: [],
        rows: [],
      };
    },
  };

  portal.worksheets = SHEETS;
})(window.portal);
