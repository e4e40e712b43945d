// @ts-check
/* The worksheets of two columns beside each other: two coders, importance and mastery, before and after. */
"use strict";
((portal) => {
  const f = portal.formulas;
  const { say, beside, chance, numbers, whole, within, reaches, meant } = portal.worksheetNumbers;
  const number = portal.shapes.number;

  const ENOUGH = 0.6; /* from which two coders agree, by custom */

  /* What share of the possible was gained; a fall is none of it. */
  /** @param {number} value */
  function grown(value) {
    if (!Number.isFinite(value)) {
      return ". Прироста нет: и до пробы у всех был наибольший балл.";
    }
    const said = say(value, 2);
    return said.startsWith("−")
      ? ". Прироста нет: средний балл снизился."
      : `. Прирост g = ${said}: столько взято от возможного (у Р. Хейка 0,3–0,7 — средний).`;
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
        "Совпало " +
          found.agreed +
          " из " +
          found.n +
          ": P = " +
          say(found.seen, 2) +
          "; случайно совпало бы " +
          say(found.chance, 2) +
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
      const blind = lines
        .filter((line) => line.blind !== null && reaches(line.blind, 2))
        .map((line) => `«${line.name}»`);
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
        chart: {
          title: "Приоритет P: важность, умноженная на разрыв",
          least: Math.min(0, ...lines.map((line) => line.priority)),
          most: 20,
          bars: lines.map((line) => ({ name: line.name, value: line.priority, said: say(line.priority) })),
        },
      };
    },
    gain: (rows, field) => {
      const largest = number(field("largest"));
      const before = rows.map((row) => number(row.cells[0]));
      const after = rows.map((row) => number(row.cells[1]));
      const wrong = (/** @type {(value: number) => boolean} */ is) => {
        const row = rows.find((_, i) => is(before[i]) || is(after[i]));
        const at = row && is(number(row.cells[0])) ? 0 : 1;
        return (
          row && `Строка «${row.name}», «${at ? "после" : "до"}»: ${row.cells[at] ? `«${row.cells[at]}»` : "пусто"}`
        );
      };
      const unread = wrong(Number.isNaN);
      if (unread) {
        return {
          fault: `${unread}. Нужны два числа; кто не писал оба раза, в прирост не входит: очистите оба числа строки.`,
        };
      }
      const below = wrong((value) => value < 0);
      if (below) {
        return { fault: `${below}. Результат не бывает меньше нуля: проверьте знак.` };
      }
      const above = largest > 0 ? wrong((value) => value > largest) : "Наибольший балл не назван";
      if (above) {
        return { fault: `${above}. Наибольший балл должен быть не меньше любого результата.` };
      }
      const found = f.gain(before, after, largest);
      return {
        words: [
          `Средний балл: ${say(found.before, 2)} → ${say(found.after, 2)}${grown(found.value)}`,
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
            : found.p < 0.05
              ? "Снижение не случайно: разберите, что изменилось, прежде чем продолжать."
              : "По этим числам вывод делать рано: повторите пробу или соберите другие данные.",
        ],
        head: [],
        rows: [],
        chart: {
          title: `Средний балл из ${say(largest)}`,
          most: largest,
          bars: [
            { name: "до", value: found.before, said: say(found.before, 2) },
            { name: "после", value: found.after, said: say(found.after, 2) },
          ],
        },
      };
    },
  };

  Object.assign(portal.worksheets, PAIRS);
})(window.portal);
