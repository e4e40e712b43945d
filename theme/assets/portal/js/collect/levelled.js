// @ts-check
/* A table of sums with a column for each level of education becomes one with a row for each of its numbers, as in
   generator/proposals/collect/levelled.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const [LEVEL, COUNT] = ["уровень", "человек"];
  const DEFICITS = collect.deficits;
  const WHO = collect.who;
  /** @type {Map<number, string>} */
  const NOTHING = new Map();
  /** @typedef {Collect.Cell[]} Row */

  /* The level of each column of numbers; none where it is no head of deficits and levels alone. */
  /** @param {Row} row @returns {Map<number, string>} */
  function levelsOf(row) {
    /** @type {Map<number, string>} */
    const found = new Map();
    /** @type {string[]} */
    const others = [];
    row.forEach((one, at) => {
      const level = collect.level(one.text); /* «… образование» alone would be personal, «… школа» a school */
      const key = one.text && !level ? collect.column(one.text) : "";
      const fits = ["", COUNT, LEVEL].includes(key) && one.text.length <= submit.model.collect.bounds.level;
      const levels = level ? [level] : fits ? collect.levels(one.text) : [];
      if (levels.length === 1 && !(at && one === row[at - 1])) {
        found.set(at, levels[0]);
      } else if (!collect.isTotal(one.text)) {
        others.push(key);
      }
    });
    const plain =
      others.some((key) => DEFICITS.includes(key)) && !others.some((key) => [...WHO, COUNT, LEVEL].includes(key));
    const isApart = found.size > 1 && new Set(found.values()).size === found.size;
    return plain && isApart ? found : new Map();
  }
  /** @param {string} text */
  function isWhole(text) {
    return collect.isWhole("whole count", text);
  }
  /* Whether a column called after teachers holds numbers other than those of its rows: «Педагоги: 3». */
  collect.mayBeCounts = (label, texts) => {
    const said = texts.filter((text) => submit.strip(text));
    if (!collect.expression("called after people").test(label) || !said.length || !said.every(isWhole)) {
      return false;
    }
    const numbers = said.map((text) => numberOf({ text }) || 0);
    return numbers.length > 1 ? numbers.slice(1).some((one, at) => one - numbers[at] !== 1) : numbers[0] !== 1;
  };
  collect.countsUnread = (label) =>
    `столбец «${collect.cut(label).text.slice(0, 40)}» не прочитан, а в нём числа; если это сколько педагогов, ` +
    "назовите его «Кол-во педагогов»: сейчас каждая строка посчитана одним педагогом";
  /** @param {Row[]} body @param {Map<number, string>} at */
  function areCounts(body, at) {
    const said = body.flatMap((row) => Array.from(at.keys(), (n) => row[n]?.text || "").filter(Boolean));
    return said.some(isWhole) && said.every((one) => isWhole(one) || collect.isWhole("nothing", one));
  }
  /* The number of a cell, or nothing. */
  /** @param {Collect.Cell | undefined} one */
  function numberOf(one) {
    return one && isWhole(one.text) ? Number(collect.expression("whole count").exec(one.text)?.[1]) : null;
  }
  /* What each column of sums tells otherwise than the levels do. */
  /** @param {Row} head @param {Row} row @param {Map<number, string>} at @param {number[]} sums */
  function amiss(head, row, at, sums) {
    const made = Array.from(at.keys()).reduce((sum, n) => sum + (numberOf(row[n]) || 0), 0);
    return sums
      .map((n) => /** @type {const} */ ([head[n].text, numberOf(row[n])]))
      .filter(([, told]) => told !== null && told !== made)
      .map(([label, told]) => `«${label}» — ${told}, а по уровням ${made}: посчитаны уровни, проверьте числа`);
  }
  /* The levels that a row has a number of; a row without any stays one, with what it says. */
  /** @param {Row} row @param {Map<number, string>} at @returns {[level: string, count: string][]} */
  function counted(row, at) {
    const said = Array.from(at)
      .filter(([n]) => n < row.length)
      .map(([n, level]) => /** @type {[string, string]} */ ([level, submit.strip(row[n].text)]));
    const some = said.filter(([, text]) => numberOf({ text }));
    if (collect.isTotal(row.find((one) => one.text)?.text || "")) {
      return [["", ""]];
    }
    return some.length ? some : [["", said.find(([, text]) => text)?.[1] || ""]];
  }
  /** @param {Collect.Table} table @param {number} head @param {Map<number, string>} at @returns {Collect.Levelled} */
  function write(table, head, at) {
    const rows = table.rows.slice(0, head);
    /** @type {[row: number, level: string][]} */
    const came = rows.map((_, n) => [n, ""]);
    const kept = table.rows[head].flatMap((one, n) => (at.has(n) || (n && collect.isTotal(one.text)) ? [] : [n]));
    const sums = table.rows[head].flatMap((_, n) => (at.has(n) || kept.includes(n) ? [] : [n]));
    /** @type {Collect.Doubt[]} */
    const doubts = [];
    table.rows.slice(head).forEach((row, below) => {
      amiss(table.rows[head], row, at, sums).forEach((said) => {
        doubts.push([rows.length, said]);
      });
      const own = kept.filter((n) => n < row.length).map((n) => row[n]);
      /** @type {[string, string][]} */
      const counts = below ? counted(row, at) : [[LEVEL, COUNT]];
      counts.forEach(([level, count]) => {
        rows.push([...own, { text: level }, { text: count }]);
        came.push([head + below, below ? level : ""]);
      });
    });
    /* without a code a teacher is known by her place alone */
    const places = came.map(
      ([n, level]) => `строка ${table.numbers ? table.numbers[n] : n + 1}${level && `, ${level}`}`,
    );
    return { table: { ...table, rows, numbers: table.numbers && came.map(([n]) => table.numbers[n]) }, places, doubts };
  }
  /* What may be the head of a column or of a row; a deficit beside its numbers is neither, whatever its words. */
  /** @param {Collect.Table} table @returns {string[]} */
  function headsOf(table) {
    const { above } = submit.model.collect.bounds;
    /** @type {Map<number, string>} */
    let at = new Map();
    return table.rows.flatMap((row, number) => {
      const own = number < above ? levelsOf(row) : NOTHING;
      at = own.size ? own : at;
      const words = row.filter(({ text }) => text && !isWhole(text));
      const isHead = !at.size || (words.length > 1 && !areCounts([row], at));
      return isHead ? (number < above ? row : row.slice(0, 1)).map(({ text }) => text) : [];
    });
  }
  /* Whether a table of a file tells whose its rows are: sums beside it would count the same teachers again. */
  collect.tellWho = (tables) =>
    tables.some((table) =>
      headsOf(table).some(
        (text) => text && !collect.isTotal(text) && !collect.level(text) && WHO.includes(collect.column(text)),
      ),
    );
  /* Each number with its level in a row of its own; nothing for any other table. */
  collect.levelled = (table) => {
    const end = Math.min(submit.model.collect.bounds.above, table.rows.length);
    for (let number = 0; number < end; number += 1) {
      const at = levelsOf(table.rows[number]);
      if (at.size && areCounts(table.rows.slice(number + 1), at)) {
        return write(table, number, at);
      }
    }
    return null;
  };
})(window.portal);
