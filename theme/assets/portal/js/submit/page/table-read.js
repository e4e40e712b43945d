// @ts-check
/* A table of the clipboard as rows of texts, and what its columns mean by their heads. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MOST_ROWS = 200;
  const MOST_COLUMNS = 20;
  /* Tags that shape a table or a line; of attributes only those of merged cells count. */
  const TAG = /<(\/?)([a-z][a-z0-9]{0,20})([^<>]{0,4000})>/gi;
  const KEPT = /^(?:table|thead|tbody|tfoot|tr|td|th|p|br|div|li|h[1-6])$/i;
  const MERGED = /\b(?:col|row)span\s*=\s*["']?\d{1,3}["']?/gi;
  const UNSEEN = /<!--|<(?:style|script|title|xml)\b/gi;
  const BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6";
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

  /* A page without what stands in it unseen; what is never closed reaches to its end. */
  /** @param {string} html */
  function seen(html) {
    const parts = [];
    let from = 0;
    UNSEEN.lastIndex = 0;
    for (let open = UNSEEN.exec(html); open; open = UNSEEN.exec(html)) {
      const close = open[0] === "<!--" ? /-->/g : new RegExp(`</${open[0].slice(1)}[^>]{0,99}>?`, "gi");
      close.lastIndex = UNSEEN.lastIndex;
      parts.push(html.slice(from, open.index));
      from = close.exec(html) ? close.lastIndex : html.length;
      UNSEEN.lastIndex = from;
    }
    return parts.join("") + html.slice(from);
  }
  /* The first table of a page that was copied: nothing of that page is styled, loaded or run. */
  /** @param {string} html */
  function tableOf(html) {
    const bare = seen(html).replace(TAG, (_, close, name, more) =>
      KEPT.test(name) ? `<${close}${name} ${close ? "" : (more.match(MERGED) || []).join(" ")}>` : "",
    );
    return new DOMParser().parseFromString(bare, "text/html").querySelector("table");
  }
  /** @param {Element} cell */
  function said(cell) {
    cell.querySelectorAll("br").forEach((one) => {
      one.replaceWith("\n");
    });
    cell.querySelectorAll(BLOCKS).forEach((one) => {
      one.append("\n");
    });
    return submit.cleanPaste(cell.textContent.replace(/[ \t]*\n\s*/g, "\n"));
  }
  /* A merged cell stands in every place that it covers: the same object. */
  /** @param {HTMLTableElement} table @returns {Builder.TableCell[][]} */
  function grid(table) {
    /** @type {Builder.TableCell[][]} */
    const rows = [];
    Array.from(table.rows)
      .slice(0, MOST_ROWS)
      .forEach((row, y) => {
        rows[y] = rows[y] || [];
        Array.from(row.cells).forEach((cell) => {
          const made = { text: said(cell) };
          let x = 0;
          while (rows[y][x]) {
            x += 1;
          }
          for (let down = 0; down < Math.min(cell.rowSpan || 1, MOST_ROWS - y); down += 1) {
            for (let right = 0; right < cell.colSpan && x + right < MOST_COLUMNS; right += 1) {
              rows[y + down] = rows[y + down] || [];
              rows[y + down][x + right] = made;
            }
          }
        });
      });
    return rows.slice(0, table.rows.length).map((row) => Array.from(row, (cell) => cell || { text: "" }));
  }
  /* A program of tables gives its cells with tabs between them; quotes hold a cell of several lines. */
  /** @param {string} text @returns {Builder.TableCell[][]} */
  function tabbed(text) {
    /** @type {Builder.TableCell[][]} */
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g;
    const plain = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
    while (rows.length <= MOST_ROWS) {
      const found = cell.exec(plain);
      rows[rows.length - 1].push({ text: submit.cleanPaste(found[1]?.replace(/""/g, '"') ?? found[2]) });
      if (!found[3]) {
        break;
      }
      if (found[3] === "\n") {
        rows.push([]);
      }
    }
    const width = rows[0].length;
    const even = width > 1 && rows.length > 1 && rows.every((row) => row.length === width);
    return even && rows.some((row) => row[0].text.length > 2) ? rows : [];
  }

  /* {heads, labels, rows} of a table, or nothing where the clipboard holds none. */
  submit.pastedTable = (data) => {
    const html = data.getData("text/html");
    const table = html.length <= submit.LONGEST ? tableOf(html) : null;
    const text = data.getData("text/plain");
    const rows = (table ? grid(table) : text.length <= submit.LONGEST ? tabbed(text) : []).filter((row) =>
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
