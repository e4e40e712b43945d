// @ts-check
/* What an editor most likely did where the reader stumbled, as generator/records/yaml_text/likely.py has it:
   the place of a fault often lies behind the place where it was made. Lines and columns are from 0. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const ODD = "\u00a0\u2000-\u200a\u202f\u205f\u3000";
  const SPACED = new RegExp(`^[ \\t]*(?:- +)*(?:[${ODD}]|-[${ODD}]|[^\\s:'"#][^:'"#]{0,60}:[${ODD}])`);
  const GLUED = /^[ \t]*(?:- +)*[А-Яа-яЁё][А-Яа-яЁё ]{0,60}:(?=[^\s/:])/;
  const BLOCK = /(?:^|[:-] )[ \t]*([|>])[^\n]*$/;
  const QUOTED = /(?:^|[:\-,[{] )[ \t]*(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*(?=[^\s:,\]}#])/g;
  const OPEN = /^[ \t]*(?:- +)*(?:[^\s:'"#][^:'"#]{0,60}: +)?("(?:[^"\\]|\\.)*$)/;
  const KEY = /^[ \t]*(?:- +)*[А-Яа-яЁё][А-Яа-яЁё ]{0,60}:(?: |$)/;
  const BRACKETED = /(?:^|[:-] )[ \t]*(\[(?:[^[\]]|\[[^[\]]*\])*\]|\{[^{}]*\})[ \t]*(?=[^\s:,\]}#])/g;
  const ODD_DASH = /^[ \t]*(?:[–—−‒•·▪◦‣*]|[0-9]{1,2}[.)])[ \t]+(?=\S)/;
  const TEXT = /(?:^|[:-] )[ \t]*[|>][+-]?[ \t]*$/; /* below it a block of text begins */
  const FENCE = /^[ \t]*(```\w*)[ \t]*$/;

  /** @typedef {[phrase: string, line: number, column: number]} Cause */

  /* The line of a fault and the one above it that says something. */
  /** @param {string[]} rows @param {number} line */
  function near(rows, line) {
    let above = line - 1;
    while (above >= 0 && !rows[above].trim()) {
      above -= 1;
    }
    return above < 0 ? [line] : [line, above];
  }
  /* A colon without a space behind it; a line that has no other is noticed here at its beginning. */
  /**
   * @param {string[]} rows @param {number} line @param {number} column @param {string} phrase
   * @returns {Cause | null}
   */
  function glued(rows, line, column, phrase) {
    for (const number of near(rows, line)) {
      const end = GLUED.exec(rows[number])?.[0].length ?? 0;
      const before = number < line || end <= column || phrase === "yaml-no-colon";
      if (end && before) {
        return ["yaml-no-space", number, end - 1];
      }
    }
    return null;
  }
  /* Where a quotation mark was forgotten: the text swallowed keys up to the next mark, in this line. */
  /** @param {string[]} rows @param {number} line @returns {Cause | null} */
  function opened(rows, line) {
    for (let number = line - 1; number >= 0; number -= 1) {
      const found = OPEN.exec(rows[number]);
      if (found) {
        return KEY.test(rows[number + 1]) ? ["yaml-open-quote", number, found[0].length - found[1].length] : null;
      }
      if (rows[number].includes('"')) {
        return null;
      }
    }
    return null;
  }
  /* A text that begins with a quotation mark or a bracket and goes on behind its pair. */
  /** @param {string} row @param {number} line @param {number} column @returns {Cause | null} */
  function behind(row, line, column) {
    /** @param {RegExpMatchArray} found */
    const ends = (found) => found.index + found[0].length === column;
    if (Array.from(row.matchAll(QUOTED)).some(ends)) {
      return ["yaml-behind-quote", line, column];
    }
    const bracketed = Array.from(row.matchAll(BRACKETED)).find(ends);
    return bracketed ? ["yaml-behind-bracket", line, bracketed.index + bracketed[0].indexOf(bracketed[1])] : null;
  }
  /* A line that was meant to be a key and stands further right than its neighbours, or between two items. */
  /** @param {string} row @param {number} line @param {number} column @param {string} phrase @returns {Cause | null} */
  function moved(row, line, column, phrase) {
    const start = row.length - row.trimStart().length;
    if (!KEY.test(row)) {
      return null;
    }
    if (phrase === "yaml-no-dash" && row[start] !== "-") {
      return ["yaml-key-in-list", line, start];
    }
    if (phrase === "yaml-colon" && !row.slice(0, column).includes(": ")) {
      return [row.slice(column + 1).trim() ? "yaml-moved" : "yaml-out-of-row", line, start];
    }
    return null;
  }
  /* Where a list begins whose items have no hyphen: the line of a fault or the one above, and up from there.
     «isOwn»: the fault is of its line alone. What stands in a block of text, «ключ: |», is no list that is meant. */
  /** @param {string[]} rows @param {number} line @param {boolean} isOwn @returns {Cause | null} */
  function dashed(rows, line, isOwn) {
    let number = (isOwn ? [line] : near(rows, line)).find((one) => ODD_DASH.test(rows[one]));
    if (number === undefined) {
      return null;
    }
    while (number > 0 && ODD_DASH.test(rows[number - 1])) {
      number -= 1;
    }
    const row = rows[number];
    const isText = number > 0 && TEXT.test(rows[number - 1]);
    return isText ? null : ["yaml-odd-dash", number, row.length - row.trimStart().length];
  }
  /**
   * @param {string[]} rows @param {number} line @param {number} column @param {string} phrase
   * @returns {Cause | null}
   */
  function cause(rows, line, column, phrase) {
    const row = rows[line];
    if (FENCE.test(row)) {
      return ["yaml-fence", line, row.indexOf("`")];
    }
    for (const number of near(rows, line)) {
      const spaced = SPACED.exec(rows[number]);
      if (spaced) {
        return ["yaml-odd-space", number, spaced[0].length - 1];
      }
    }
    const joined = /^yaml-(?:no-)?colon$/.test(phrase) ? glued(rows, line, column, phrase) : null;
    if (joined) {
      return joined;
    }
    const isOwn = phrase === "yaml-colon" && row.slice(0, column).includes(": "); /* «цель: понять: как» */
    const listed = dashed(rows, line, isOwn);
    if (listed) {
      return listed;
    }
    const block = BLOCK.exec(row);
    const sign = block ? block.index + block[0].indexOf(block[1]) : -1;
    if (block && sign <= column) {
      return ["yaml-block-sign", line, sign];
    }
    const shifted = moved(row, line, column, phrase);
    if (shifted) {
      return shifted;
    }
    return (phrase === "yaml-out-of-row" && opened(rows, line)) || behind(row, line, column);
  }

  /* The finding of a fault, told where it was made. */
  submit.likely = (source, fault) => {
    const { finding, phrase } = fault;
    if (finding.rule !== "yaml-syntax") {
      return finding;
    }
    const rows = source.split("\n");
    let [line, column] = [finding.line - 1, finding.column - 1];
    while (line > 0 && !rows[line]?.trim()) {
      [line, column] = [line - 1, 0];
    }
    const found = cause(rows, line, column, phrase);
    return found ? submit.yamlFinding("yaml-syntax", found[0], [found[1] + 1, found[2] + 1]) : finding;
  };
})(window.portal);
