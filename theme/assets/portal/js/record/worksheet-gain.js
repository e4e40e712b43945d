// @ts-check
/* The worksheet of pairs: marks before and after in the new topic, and, where they are given, in the usual one. */
"use strict";
((portal) => {
  const { say, chance } = portal.worksheetNumbers;
  const number = portal.shapes.number;
  const HEADS = ["до", "после", "обычная тема, до", "обычная тема, после", "через месяц"];

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
  /** @param {Worksheets.Row} row @param {number} at */
  const has = (row, at) => Boolean((row.cells[at] || "").trim());
  /* Who wrote in the usual topic alone is no pupil of the new one, and no fault. */
  /** @param {Worksheets.Row} row */
  const isAbsent = (row) => !has(row, 0) && !has(row, 1);
  /* What is wrong in the marks of one row: a number that is not there, one beyond the scale, half a pair. */
  /** @param {Worksheets.Row} row @param {number} largest */
  function fault(row, largest) {
    const marks = HEADS.map((_, at) => number(row.cells[at] || ""));
    const isPair = has(row, 2) || has(row, 3);
    const wrong = (/** @type {(at: number) => boolean} */ is) => HEADS.findIndex((_, at) => is(at));
    const said = (/** @type {number} */ at) =>
      `Строка «${row.name}», «${HEADS[at]}»: ${has(row, at) ? `«${row.cells[at]}»` : "пусто"}`;
    const isWanted = (/** @type {number} */ at) => has(row, at) || (at < 2 ? !isAbsent(row) : at < 4 && isPair);
    const unread = wrong((at) => Number.isNaN(marks[at]) && isWanted(at));
    if (unread >= 0) {
      return unread < 2
        ? `${said(unread)}. Нужны два числа; кто не писал оба раза, в прирост не входит: очистите оба числа строки.`
        : `${said(unread)}. Нужно число; в обычной теме — оба или ни одного.`;
    }
    const below = wrong((at) => marks[at] < 0);
    if (below >= 0) {
      return `${said(below)}. Результат не бывает меньше нуля: проверьте знак.`;
    }
    const above = wrong((at) => marks[at] > largest);
    return above < 0 ? "" : `${said(above)}. Наибольший балл должен быть не меньше любого результата.`;
  }
  /** @param {Worksheets.Gain} found @param {boolean} isCompared */
  function outcome(found, isCompared) {
    if (found.p >= 0.05) {
      return "По этим числам вывод делать рано: повторите пробу или соберите другие данные.";
    }
    if (found.better < found.worse) {
      return "Снижение не случайно: разберите, что изменилось, прежде чем продолжать.";
    }
    return isCompared
      ? "Рост не случаен."
      : "Рост не случаен. От вашего ли он действия, числа не говорят: сравните с обычной темой.";
  }

  /** @param {Worksheets.Gain} more */
  function judged(more) {
    if (more.better <= more.worse) {
      return "Больше обычного дети не прибавили: что помогло ваше действие, сказать нельзя.";
    }
    return more.p < 0.05
      ? "Прибавка больше обычной — это довод за изменение, но темы разные."
      : "Прибавка больше обычной, но так бывает и случайно: что помогло ваше действие, говорить рано.";
  }

  /* Whether the new topic gave more than the usual one: by the pupils who wrote in both. */
  /** @param {{ name: string, marks: number[] }[]} pupils @param {number} largest */
  function beside(pupils, largest) {
    const both = pupils.filter(({ marks }) => !Number.isNaN(marks[2]));
    if (!both.length) {
      return { words: [], rows: [] };
    }
    const gains = both.map(({ marks: [b, a, ub, ua] }) => ({ usual: ua - ub, own: a - b }));
    const usual = portal.formulas.gain(
      both.map(({ marks }) => marks[2]),
      both.map(({ marks }) => marks[3]),
      largest,
    );
    /* Sums of decimals: «0,3 − 0,1» is no hair above «0,2». */
    const round = (/** @type {number} */ value) => Math.round(value * 1e6) / 1e6;
    const more = portal.formulas.gain(
      gains.map((one) => round(one.usual)),
      gains.map((one) => round(one.own)),
      largest,
    );
    const absent = pupils.filter((one) => !both.includes(one)).map((one) => `«${one.name}»`);
    return {
      words: [
        `В обычной теме: ${say(usual.before, 2)} → ${say(usual.after, 2)}${grown(usual.value)}`,
        `Разность приростов больше нуля у ${more.better}, меньше у ${more.worse}, ноль у ${more.same}; ` +
          `вероятность такого исхода случайно: ${chance(more.p)}. ` +
          judged(more) +
          (absent.length ? ` Обычной темы нет: ${absent.join(", ")} — сравнение без них.` : ""),
      ],
      rows: both.map(({ name }, at) => [
        name,
        ...[gains[at].usual, gains[at].own].map((one) => say(one, 2)),
        say(gains[at].own - gains[at].usual, 2),
      ]),
    };
  }
  /** @param {{ name: string, marks: number[] }[]} pupils */
  function later(pupils) {
    const held = pupils.map(({ marks }) => marks[4]).filter((mark) => !Number.isNaN(mark));
    const sum = held.reduce((a, b) => a + b, 0);
    return held.length ? [`Через месяц в среднем ${say(sum / held.length, 2)} — писали ${held.length}.`] : [];
  }

  portal.worksheets.gain = (rows, field) => {
    const largest = number(field("largest"));
    if (!(largest > 0)) {
      return { fault: "Наибольший балл не назван: без него прирост не посчитать." };
    }
    const bad = rows.map((row) => fault(row, largest)).find(Boolean);
    if (bad) {
      return { fault: bad };
    }
    const there = rows.filter((row) => !isAbsent(row));
    if (!there.length) {
      return { fault: "До и после в новой теме не писал никто: прирост не посчитать." };
    }
    const absent = rows.filter(isAbsent).map((row) => `«${row.name}»`);
    const pupils = there.map((row) => ({ name: row.name, marks: HEADS.map((_, at) => number(row.cells[at] || "")) }));
    const found = portal.formulas.gain(
      pupils.map(({ marks }) => marks[0]),
      pupils.map(({ marks }) => marks[1]),
      largest,
    );
    const usual = beside(pupils, largest);
    return {
      words: [
        `Средний балл: ${say(found.before, 2)} → ${say(found.after, 2)}${grown(found.value)}`,
        `Лучше у ${found.better}, хуже у ${found.worse}, без изменений у ${found.same}. ` +
          `Вероятность такого исхода случайно: ${chance(found.p)}.`,
        outcome(found, usual.rows.length > 0),
        ...usual.words,
        ...later(pupils),
        ...(absent.length ? [`Новой темы нет: ${absent.join(", ")} — прирост без них.`] : []),
      ],
      head: usual.rows.length ? ["Код", "Прирост в обычной", "Прирост в новой", "Разность"] : [],
      rows: usual.rows,
      chart: {
        title: `Средний балл из ${say(largest)}`,
        most: largest,
        bars: [
          { name: "до", value: found.before, said: say(found.before, 2) },
          { name: "после", value: found.after, said: say(found.after, 2) },
        ],
      },
    };
  };
})(window.portal);
