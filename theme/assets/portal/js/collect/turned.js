// @ts-check
/* Tables whose teachers are columns are turned, so that a row is a teacher, as in
   generator/proposals/collect/turned.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const PERSONAL = "личное";
  const WHO = collect.who;
  const DEFICITS = collect.deficits;
  /** @typedef {Collect.Cell[]} Row */

  /* What the label of a row means, or empty. */
  /** @param {Row} row @param {number} at */
  function keyAt(row, at) {
    const text = row[at]?.text || "";
    const isShort = text && text.trim().split(/\s+/).length <= submit.model.collect.bounds.labelled;
    return isShort ? collect.column(text) || collect.stage(text) : "";
  }
  /* Whether a row is the head of another table; answers may sound like columns: «учитель», «цель урока». */
  /** @param {Row} row @param {number} at */
  function headsAnother(row, at) {
    const keys = collect.filled(row).flatMap((one) => (collect.isColumn(one.text) ? [collect.column(one.text)] : []));
    keys.push(keyAt(row, at));
    return collect.ofTeachers(keys) && keys.some((key) => key === "номер" || WHO.includes(key));
  }
  /* Whether a row is of the same card: it begins with another label, and is no head of a table below it. */
  /** @param {Row} row @param {number} at @param {string[]} seen */
  function goesOn(row, at, seen) {
    return Boolean(keyAt(row, at)) && !seen.includes(row[at].text) && !headsAnother(row, at);
  }
  /* Whether a row has more answers to the label above it: its own is empty, or one cell with that one. */
  /** @param {Row} above @param {Row} row @param {number} at */
  function continues(above, row, at) {
    if (at >= row.length || row.slice(at).every((one) => one === row[at])) {
      return false;
    }
    const isSame = row[at].text ? row[at] === above[at] : !row.slice(0, at).some((one) => one.text);
    return isSame && row.slice(at + 1).some((one) => one.text);
  }
  /* Whether a row has answers, and a label that is no column. */
  /** @param {Row} row @param {number} at @param {string[]} seen */
  function isUnknown(row, at, seen) {
    const label = row[at]?.text || "";
    const isShort = label && label.trim().split(/\s+/).length <= submit.model.collect.bounds.labelled;
    const hasAnswers = row.slice(at + 1).some((one) => one.text && one !== row[at]);
    return isShort && !seen.includes(label) && hasAnswers && !keyAt(row, at);
  }
  /* The last row of a card; one whose label nobody knows is of it where the next is, and will be told. */
  /** @param {Row[]} rows @param {number} first @param {number} at */
  function lastOf(rows, first, at) {
    let last = first;
    const seen = [rows[first][at].text];
    while (last + 1 < rows.length) {
      if (continues(rows[last], rows[last + 1], at)) {
        last += 1;
        continue;
      }
      const isPassed = last + 2 < rows.length && isUnknown(rows[last + 1], at, seen);
      const after = last + (isPassed ? 2 : 1);
      if (!goesOn(rows[after], at, seen)) {
        break;
      }
      seen.push(...rows.slice(last + 1, after + 1).map((row) => row[at].text));
      last = after;
    }
    return last;
  }
  /* Whether a text is a code of letters and figures: a year or a number may be anything. */
  /** @param {string} text */
  function isCoded(text) {
    return collect.isCode(text) && collect.expression("coded").test(text);
  }
  /* Whether the codes of teachers stand in a row, beside a label that is none: «Показатель | П-1 | П-2». */
  /** @param {Row} row */
  function headsCodes(row) {
    const [label, ...others] = row.map((one) => one.text);
    const codes = others.filter(Boolean);
    return codes.length > 1 && codes.every(isCoded) && !isCoded(label);
  }
  /* Rows each of which begins with what is the head of a column elsewhere: «Код», «Предмет», «Дефицит». */
  /** @param {Collect.Table} table @param {number} first @returns {Collect.Turned | null} */
  function cards(table, first) {
    const { rows } = table;
    const found = [0, 1].find((n) => WHO.includes(keyAt(rows[first], n)));
    const hasCodes = found === undefined && headsCodes(rows[first]);
    if (found === undefined && !hasCodes) {
      return null;
    }
    const at = found || 0;
    const last = lastOf(rows, first, at);
    const part = rows.slice(first, last + 1).map((row) => row.slice(at));
    part.forEach((row, number) => {
      if (number && !row[0].text) {
        part[number] = [part[number - 1][0], ...row.slice(1)];
      }
    });
    if (hasCodes) {
      // what stands over the labels may be called anything
      if (part.slice(1).some((row) => WHO.includes(keyAt(row, 0)))) {
        return null;
      }
      part[0] = [{ text: "Код" }, ...part[0].slice(1)];
    }
    if (!collect.ofTeachers(collect.keysOf(part.map((row) => row[0])))) {
      return null;
    }
    const empty = { text: "" };
    const width = Math.max(...part.map((row) => row.length));
    const grid = Array.from({ length: width }, (_, x) => part.map((row) => row[x] || empty));
    const kept = grid.flatMap((row, n) => (n === 0 || row.some((one) => one.text) ? [n] : []));
    return kept.length < 2
      ? null
      : {
          first,
          end: last + 1,
          table: { rows: kept.map((n) => grid[n]), name: table.name },
          columns: kept.map((n) => at + n),
        };
  }
  /* Whether a head may be a name: it is personal, or a word with a capital that no list has. */
  /** @param {string} text */
  function isName(text) {
    if (collect.cut(text).kinds.length) {
      return true;
    }
    const isKnown =
      collect.column(text) ||
      collect.stage(text) ||
      collect.levels(text).length ||
      collect.list("предмет").all(text).length ||
      collect.list("роль").one(text);
    return collect.isWhole("name", text) && !isKnown;
  }
  /* What the heads of columns are: codes of teachers, their names, or empty: something else. */
  /** @param {string[]} labels */
  function whoIn(labels) {
    if (!labels.length) {
      return "";
    }
    if (labels.every(isCoded)) {
      return "код";
    }
    return labels.length > 1 && labels.every(isName) ? PERSONAL : ""; // one word may be anything
  }
  /* Rows of deficits with a column for each teacher and marks where they meet. */
  /** @param {Collect.Table} table @param {number} first @returns {Collect.Turned | null} */
  function crossed(table, first) {
    const row = table.rows[first];
    const at = [0, 1].find((n) => DEFICITS.includes(keyAt(row, n)));
    if (at === undefined || (at && WHO.includes(keyAt(row, 0)))) {
      return null;
    }
    const people = row.flatMap((one, n) => (n > at && one.text && !collect.isTotal(one.text) ? [n] : []));
    const who = whoIn(people.map((n) => row[n].text));
    const rows = table.rows.slice(first + 1).filter((one) => one[at]?.text && !collect.isTotal(one[at].text));
    const said = rows.flatMap((one) => people.map((n) => one[n]?.text || "").filter(Boolean));
    const areSums = who === PERSONAL && said.every((one) => /^[0-9]*$/.test(one.trim()));
    if (!who || !said.length || areSums || !said.every(collect.isMark) || !said.some(collect.reached)) {
      return null;
    }
    const head = { text: who === "код" ? "Код" : "ФИО" };
    const group = { text: "Дефициты" };
    const made = [
      [head, ...rows.map(() => group)],
      [head, ...rows.map((one) => one[at])],
      ...people.map((n) => [row[n], ...rows.map((one) => one[n] || { text: "" })]),
    ];
    return {
      first,
      end: table.rows.length,
      table: { rows: made, name: table.name },
      columns: [at, at, ...people],
    };
  }
  /* The first part of a table whose teachers are its columns, or nothing. */
  collect.turned = (table) => {
    const end = Math.min(submit.model.collect.bounds.above, table.rows.length);
    for (let first = 0; first < end; first += 1) {
      const isHead = collect.isHead(table.rows[first]);
      const found = crossed(table, first) || (isHead ? null : cards(table, first));
      if (found || isHead) {
        return found; // below a head stand answers
      }
    }
    return null;
  };
})(window.portal);
