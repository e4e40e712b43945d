// @ts-check
/* A table as text (.csv) as blocks, as in generator/proposals/intake/documents/comma_text.py: the sign between cells
   is told by the file itself. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SIGNS = [";", "\t", ","];
  const PROBE = 50;

  /** @param {string} text @param {string} sign @param {number} most */
  function parsed(text, sign, most) {
    /** @type {string[][]} */
    const rows = [];
    const cell = new RegExp(`(?:"((?:[^"]|"")*)"?([^${sign}\\n]*)|([^${sign}\\n]*))(${sign}|\\n|$)`, "g");
    let row = [];
    while (rows.length < most && cell.lastIndex < text.length) {
      const [, quoted, rest, plain, end] = cell.exec(text);
      row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"') + rest);
      if (end !== sign) {
        rows.push(row);
        row = [];
      }
    }
    return row.length ? [...rows, [...row, ""]] : rows;
  }
  /* The line in which a quote opens that swallows what follows it; 0 where every quote is closed. A quote that the
     next one of another row closes is followed by a text and not by the end of its cell. */
  /** @param {string} text @param {string} sign */
  function unclosed(text, sign) {
    const cell = new RegExp(
      `"([^"]*(?:""[^"]*)*)("?)([^${sign}\\n]*)(?:[${sign}\\n]|$)|[^${sign}\\n]*(?:[${sign}\\n]|$)`,
      "y",
    );
    for (let at = 0; at < text.length; at = cell.lastIndex) {
      cell.lastIndex = at;
      const [, quoted, end, rest] = cell.exec(text);
      if (quoted !== undefined && (!end || (quoted.includes("\n") && submit.strip(rest)))) {
        return text.slice(0, at).split("\n").length;
      }
    }
    return 0;
  }
  /* How many of the first rows this sign cuts in the same number of cells, and in how many. */
  /** @param {string} text @param {string} sign @returns {[rows: number, width: number]} */
  function fit(text, sign) {
    /** @type {Map<number, number>} */
    const widths = new Map();
    parsed(text, sign, PROBE + 1).forEach((row) => {
      widths.set(row.length, (widths.get(row.length) || 0) + 1);
    });
    widths.delete(1);
    const [width, rows] = Array.from(widths).sort((one, other) => other[1] - one[1] || other[0] - one[0])[0] || [0, 0];
    return [rows, width];
  }
  /** @param {string} text */
  function signOf(text) {
    const fits = SIGNS.map((sign) => ({ sign, fit: fit(text, sign) }));
    return fits.reduce((best, one) =>
      one.fit[0] > best.fit[0] || (one.fit[0] === best.fit[0] && one.fit[1] > best.fit[1]) ? one : best,
    ).sign;
  }
  submit.readCommas = (data) => {
    const budget = submit.budget();
    let text = submit
      .decoded(new Uint8Array(data))
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n");
    let sign = "";
    if (/^sep=./i.test(text)) {
      sign = text[4];
      text = text.slice(text.indexOf("\n") + 1);
    }
    /** @type {number[]} */
    const numbers = [];
    sign = sign || signOf(text);
    const line = unclosed(text, sign);
    if (line) {
      const way = "закройте её или сохраните таблицу как .xlsx";
      throw new submit.Refused(`строка ${line}: кавычка открыта и не закрыта; ${way}`);
    }
    const rows = parsed(text, sign, Infinity)
      .filter((row, at) => row.some((said) => submit.strip(said)) && numbers.push(at + 1))
      .map((row) => {
        budget.cell(row.length);
        return row.map((said) => {
          const lines = said.split("\n").map(submit.strip).filter(Boolean);
          return submit.makeCell(lines.map((one) => submit.makeLine(budget.line(one))));
        });
      });
    const first = rows.findIndex((row) => row.filter((cell) => cell.lines.length).length !== 1);
    const lines = (first < 0 ? rows : rows.slice(0, first)).flatMap((row) => row.flatMap((cell) => cell.lines));
    const table = first < 0 ? [] : [{ rows: rows.slice(first), name: "", numbers: numbers.slice(first) }];
    return { body: [...lines, ...table], aside: [] };
  };
})(window.portal);
