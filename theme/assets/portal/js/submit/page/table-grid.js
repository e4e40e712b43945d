// @ts-check
/* What was copied from Excel, Word or LibreOffice as lines and tables: of its page nothing is styled, loaded or run. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MOST_ROWS = 500;
  const MOST_COLUMNS = 40;
  /* Tags that shape a table or a line; of attributes only those of merged cells count. */
  const TAG = /<(\/?)([a-z][a-z0-9]{0,20})([^<>]{0,4000})>/gi;
  const KEPT = /^(?:table|thead|tbody|tfoot|tr|td|th|p|br|div|li|h[1-6])$/i;
  const MERGED = /\b(?:col|row)span\s*=\s*["']?\d{1,3}["']?/gi;
  const UNSEEN = /<!--|<(?:style|script|title|xml)\b/gi;
  const BLOCKS = "p, div, li, tr, h1, h2, h3, h4, h5, h6";

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
  /** @param {Element} part */
  function said(part) {
    part.querySelectorAll("br").forEach((one) => {
      one.replaceWith("\n");
    });
    part.querySelectorAll(BLOCKS).forEach((one) => {
      one.append("\n");
    });
    return submit.cleanPaste(part.textContent.replace(/[ \t]*\n\s*/g, "\n"));
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
  /** @param {Node} parent @returns {Builder.Copied[]} */
  function blocks(parent) {
    return Array.from(parent.childNodes).flatMap((one) => {
      if (one instanceof HTMLTableElement) {
        return [{ rows: grid(one) }];
      }
      if (one instanceof Element && one.querySelector("table")) {
        return blocks(one);
      }
      const text = one instanceof Element ? said(one) : submit.cleanPaste(one.nodeValue || "");
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => ({ text: line }));
    });
  }

  submit.copiedBlocks = (html) => {
    const bare = seen(html).replace(TAG, (_, close, name, more) =>
      KEPT.test(name) ? `<${close}${name} ${close ? "" : (more.match(MERGED) || []).join(" ")}>` : "",
    );
    return blocks(new DOMParser().parseFromString(bare, "text/html").body);
  };
  /* A program of tables gives its cells with tabs between them; quotes hold a cell of several lines. */
  submit.tabbedRows = (text) => {
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
    return rows;
  };
})(window.portal);
