// @ts-check
/* A table of the clipboard as rows of texts, and what its columns mean by their heads. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const ENDINGS =
    "иями ями ами ого его ому ему ыми ими иях ах ях ов ев ей ой ий ый ая яя ое ее ые ие ия ию ам ям ом ем " +
    "а я о е ы и у ю ь й";
  const ENDING = new RegExp(`(?:${ENDINGS.split(" ").join("|")})$`, "u");
  /** @param {string} text */
  function stems(text) {
    const words =
      text
        .toLowerCase()
        .replace(/ё/g, "е")
        .match(/\p{L}+/gu) || [];
    return words.map((word) => (word.length > 4 ? word.replace(ENDING, "") : word));
  }
  /* What a head means: the longest of the known words that stand in it. */
  /** @param {string} text */
  function meaning(text) {
    const said = stems(text).join(" ");
    let best = "";
    let longest = 0;
    if (/^№/u.test(text.trim())) {
      return "номер";
    }
    submit.model.columns.forEach(([word, key]) => {
      const known = stems(word);
      if (known.length > longest && ` ${said} `.includes(` ${known.join(" ")} `)) {
        longest = known.length;
        best = key;
      }
    });
    return best;
  }

  /** @param {string} text */
  function tabbed(text) {
    const rows = submit.tabbedRows(text);
    const width = rows[0].length;
    const even = width > 1 && rows.length > 1 && rows.every((row) => row.length === width);
    return even && rows.some((row) => row[0].text.length > 2) ? rows : [];
  }
  /** @param {string} html */
  function copied(html) {
    const found = submit.copiedBlocks(html).find((block) => "rows" in block);
    return found && "rows" in found ? found.rows : null;
  }

  /* {heads, labels, rows} of a table, or nothing where the clipboard holds none. */
  submit.pastedTable = (data) => {
    const html = data.getData("text/html");
    const table = html.length <= submit.LONGEST ? copied(html) : null;
    const text = data.getData("text/plain");
    const rows = (table || (text.length <= submit.LONGEST ? tabbed(text) : [])).filter((row) =>
      row.some((cell) => cell.text),
    );
    if (rows.length < 2 && (rows[0] || []).length < 2) {
      return null;
    }
    const heads = rows[0].map((cell) => meaning(cell.text));
    const known = new Set(heads.filter(Boolean));
    if (known.size > 1 || (known.size === 1 && heads.length === 1)) {
      return { heads, labels: rows[0].map((cell) => cell.text), rows: rows.slice(1) };
    }
    return { heads: guessed(rows), labels: rows[0].map(() => ""), rows };
  };
  /* Without heads: the column of months is «когда», the first one of words «что». */
  /** @param {Builder.TableCell[][]} rows */
  function guessed(rows) {
    const width = Math.max(...rows.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, x) => rows.map((row) => row[x]?.text || ""));
    const dated = columns.findIndex((all) => all.every((one) => !one || /^\d{4}-\d{2}/.test(submit.readable(one))));
    const what = columns.findIndex((all, x) => x !== dated && all.some((one) => /\p{L}{3}/u.test(one)));
    return columns.map((all, x) =>
      x === dated ? "когда" : x === what ? "что" : all.every((one) => /^\d{0,3}[.)]?$/.test(one)) ? "номер" : "",
    );
  }
})(window.portal);
