// @ts-check
/* A table with a column for each deficit and marks below becomes one with the column «Дефицит», as in
   generator/proposals/collect/marked.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const BLOCK = "блок";
  const WHO = collect.who;
  const DEFICITS = collect.deficits;
  /* What a row says where it has no mark at all: nobody answered. */
  const UNFILLED = "не заполнено";
  /** @typedef {Collect.Cell[]} Row */
  /** @typedef {{ head: number, labels: number, columns: number[] }} Marks */

  /* Whether a mark says «yes» or «no»; nothing where it may say either, as numbers do among points. */
  /** @param {string} text @param {boolean} [isScaled] */
  function says(text, isScaled) {
    const mark = collect.blockMark(text);
    if (mark !== null) {
      return mark;
    }
    const said = submit.strip(text);
    if (isScaled && collect.isWhole("numeric", said)) {
      return null;
    }
    if (collect.reached(said)) {
      return true;
    }
    return collect.isNotReached(said) ? false : null;
  }
  /** @param {string} text */
  function isCross(text) {
    return collect.isWhole("cross", submit.strip(text));
  }
  /* Whether a text may be a mark: «+», «нет», «частично», a number. */
  collect.isMark = (text) =>
    text.length <= submit.model.collect.bounds.mark &&
    (says(text) !== null || collect.isWhole("bare", text) || isCross(text) || text.trim().split(/\s+/).length === 1);
  /* Whether a column holds nothing but «yes» and «no», and one «yes» that is no number. */
  collect.areMarks = (texts) => {
    const said = texts.filter(Boolean);
    const yes = said.some((one) => (collect.reached(one) && one !== "1") || isCross(one));
    return yes && said.every((one) => collect.reached(one) || isCross(one) || collect.isNotReached(submit.strip(one)));
  };
  /** @param {Row} row */
  function isTotal(row) {
    return collect.isTotal(row.find((one) => one.text)?.text || "");
  }
  /** @param {Row[]} body @param {number[]} at */
  function areMarked(body, at) {
    const said = body
      .filter((row) => !isTotal(row))
      .flatMap((row) => at.map((n) => row[n]?.text || "").filter(Boolean));
    const isYes = (/** @type {string} */ one) => says(one) || collect.reached(one) || isCross(one);
    return said.some(isYes) && said.every((one) => collect.isMark(one) && !collect.namedDeficit(one));
  }
  /** @param {Row} row */
  function tellsWho(row) {
    return row.some((one) => one.text && WHO.includes(collect.column(one.text)));
  }
  /* Whether other columns are blocks of a diagnosis: one of them may be called as a deficit is. */
  /** @param {Row} row @param {number[]} named */
  function areBlocks(row, named) {
    return row.some((one, at) => one.text && !named.includes(at) && collect.column(one.text) === BLOCK);
  }
  /* Whether a row has a code below «Код»: the deficit in it is the answer of a teacher, and no label. */
  /** @param {Row[]} rows @param {number} number */
  function areAnswers(rows, number) {
    return rows.slice(0, number).some((above) =>
      rows[number].some((one, at) => {
        const over = above[at]?.text;
        return over && collect.column(over) === "код" && collect.isCode(one.text);
      }),
    );
  }
  /* Whether a row goes on with the head above it: under «Код» it has no code. */
  /** @param {Row} above @param {Row} row */
  function splits(above, row) {
    const who = above.flatMap((one, at) => (one.text && WHO.includes(collect.column(one.text)) ? [at] : []));
    return who.length > 0 && who.every((at) => !row[at] || row[at] === above[at] || !row[at].text);
  }
  /* The columns under the name of a group, «Дефициты», whose own labels stand in the next row. */
  /** @param {Row[]} rows @param {number} number */
  function below(rows, number) {
    const [row, next] = [rows[number], rows[number + 1]];
    if (!next || !splits(row, next)) {
      return [];
    }
    let group = "";
    return row.flatMap((one, at) => {
      group = one.text || group;
      const label = next[at];
      const isOwn = label?.text && label !== one && group && [...DEFICITS, BLOCK].includes(collect.column(group));
      return isOwn && !collect.column(label.text) ? [at] : [];
    });
  }
  /* The row that tells who stands below a row of labels: itself, or one above it in the same head. */
  /** @param {Row[]} rows @param {number} number */
  function headOf(rows, number) {
    const last = Math.max(-1, number - submit.model.collect.bounds.deepest);
    for (let head = number; head > last; head -= 1) {
      const goesOn = head > 0 && splits(rows[head - 1], rows[head]);
      if (tellsWho(rows[head]) && !goesOn) {
        return rows.slice(head + 1, number + 1).every((row) => splits(rows[head], row)) ? head : -1;
      }
    }
    return -1;
  }
  /** @param {Row[]} rows @returns {Marks | null} */
  function find(rows) {
    const end = Math.min(submit.model.collect.bounds.above, rows.length);
    for (let number = 0; number < end; number += 1) {
      const row = rows[number];
      const named = row.flatMap((one, at) => (one.text && collect.namedDeficit(one.text) ? [at] : []));
      const isTold = areBlocks(row, named) || areAnswers(rows, number);
      const head = named.length && !isTold ? headOf(rows, number) : -1;
      const beside = head >= 0 && head < number ? below(rows, number - 1) : [];
      const columns = Array.from(new Set([...named, ...beside])).sort((one, other) => one - other);
      if (head >= 0 && areMarked(rows.slice(number + 1), columns)) {
        return { head, labels: number, columns };
      }
    }
    for (let number = 0; number < end; number += 1) {
      const columns = below(rows, number);
      if (columns.length > 1 && areMarked(rows.slice(number + 2), columns)) {
        return { head: number, labels: number + 1, columns };
      }
    }
    return null;
  }

  /* The cell of a row, and one more for deficits that the bank does not have. */
  /** @param {Row} row @param {Map<number, string>} labels @param {boolean} hasCode
      @param {{ isCrossed: boolean, isScaled: boolean }} kind @param {(what: string) => void} doubt
      @returns {Collect.Cell[]} */
  function deficits(row, labels, hasCode, { isCrossed, isScaled }, doubt) {
    /** @type {string[]} */
    const ids = [];
    /** @type {string[]} */
    let own = [];
    let isUnclear = false;
    labels.forEach((label, at) => {
      const text = row[at]?.text || "";
      const mark = text ? says(text, isScaled) : false;
      if (mark || (isCrossed && isCross(text))) {
        const id = collect.namedDeficit(label);
        (id ? ids : own).push(id || label);
      } else if (mark === null) {
        isUnclear = true;
        const said = `«${label.slice(0, 40)}»: отметка «${submit.strip(text).slice(0, 20)}»`;
        doubt(`${said} не понята: впишите «+» или «нет»`);
      }
    });
    if (ids.length && own.length && !hasCode) {
      doubt(`«${own[0].slice(0, 40)}» нет в банке: без кода посчитаны только дефициты банка`);
      own = [];
    }
    const found = [ids, own].filter((all) => all.length).map((all) => ({ text: all.join("\n") }));
    const isFilled = Array.from(labels.keys()).some((at) => row[at]?.text);
    return found.length ? found : [{ text: isUnclear ? "" : isFilled ? "нет" : UNFILLED }];
  }
  /* Put the deficits that are marked in a row into one cell; a table without such columns stays as it is. */
  collect.worded = (table) => {
    const found = find(table.rows);
    if (!found) {
      return { table, rows: table.rows.map((_, number) => number), doubts: [] };
    }
    const labels = new Map(found.columns.map((at) => [at, submit.squeeze(table.rows[found.labels][at].text)]));
    const top = { text: "Дефицит" };
    const code = table.rows[found.head].findIndex((one) => one.text && collect.column(one.text) === "код");
    const body = table.rows.slice(found.labels + 1).filter((row) => !isTotal(row));
    const marks = body.flatMap((row) => found.columns.map((at) => row[at]?.text || "")).filter(Boolean);
    const isScaled = marks.some((one) => collect.isWhole("points", submit.strip(one)));
    const kind = { isScaled, isCrossed: !marks.some((one) => says(one, isScaled)) };
    /** @type {Row[]} */
    const rows = [];
    /** @type {number[]} */
    const origins = [];
    /** @type {Collect.Doubt[]} */
    const doubts = [];
    table.rows.forEach((row, number) => {
      const kept = row.filter((_, at) => !labels.has(at));
      /** @type {Row[]} */
      let made = [row]; // «Школа | …» above the table: no column of it is one of marks yet
      if (number >= found.head && number <= found.labels) {
        const above = number > found.head ? rows[rows.length - 1] : [];
        made = kept.some((one) => one.text && !above.includes(one)) ? [[...kept, top]] : [];
      } else if (number > found.labels && row.some((one) => one.text) && !isTotal(row)) {
        const hasCode = Boolean(row[code]?.text);
        const at = rows.length;
        const cells = deficits(row, labels, hasCode, kind, (what) => doubts.push([at, what]));
        made = cells.map((one) => [...kept, one]);
      }
      rows.push(...made);
      origins.push(...made.map(() => number));
    });
    const numbers = table.numbers && origins.map((number) => table.numbers[number]);
    return { table: { rows, name: table.name, numbers }, rows: origins, doubts };
  };
})(window.portal);
