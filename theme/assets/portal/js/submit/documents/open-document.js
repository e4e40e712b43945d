// @ts-check
/* A document of LibreOffice (.odt, .ods) as blocks, as in generator/proposals/intake/documents/open_document.py.
   OpenDocument is ISO/IEC 26300. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  const FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  /* Rows of a sheet: empty ones are repeated to its end. */
  const MOST_ROWS = 2_000_000;
  const ROWS = ["table-header-rows", "table-row-group", "table-rows"];

  /** @param {Element} one @param {string} namespace @param {string[]} names */
  function isOf(one, namespace, ...names) {
    return one.namespaceURI === namespace && names.includes(one.localName);
  }
  /** @param {Element} one */
  function isLine(one) {
    return isOf(one, TEXT, "p", "h");
  }
  /** @param {Element} one */
  function isUnseen(one) {
    return isOf(one, OFFICE, "annotation", "forms") || isOf(one, TEXT, "note", "tracked-changes");
  }
  /* The text of a paragraph with its spaces, tabs and breaks; what stands beside is left out. */
  /** @param {Element} element @returns {string} */
  function said(element) {
    return Array.from(element.childNodes, (node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) {
        return node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE ? node.nodeValue : "";
      }
      const inner = /** @type {Element} */ (node);
      if (isOf(inner, TEXT, "s")) {
        return " ";
      }
      if (isOf(inner, TEXT, "tab")) {
        return "\t";
      }
      if (isOf(inner, TEXT, "line-break")) {
        return "\n";
      }
      return isUnseen(inner) ? "" : said(inner) + (isLine(inner) ? "\n" : "");
    }).join("");
  }
  /* Names of the styles that are bold. */
  /** @param {Document} root */
  function boldStyles(root) {
    return submit
      .within(root, STYLE, "text-properties")
      .filter((one) => one.getAttributeNS(FO, "font-weight") === "bold")
      .map((one) => one.parentElement.getAttributeNS(STYLE, "name") || "");
  }
  /** @param {Element} cell @param {string} name @param {number} [most] */
  function times(cell, name, most) {
    const given = cell.getAttributeNS(TABLE, name) || "1";
    const bound = most || submit.words.bounds.wide;
    return /^[0-9]{1,7}$/.test(given) ? Math.max(1, Math.min(Number(given), bound)) : 1;
  }
  /** @param {Element} table @returns {Element[]} */
  function rowsOf(table) {
    return Array.from(table.children).flatMap((one) => {
      if (isOf(one, TABLE, "table-row")) {
        return [one];
      }
      return isOf(one, TABLE, ...ROWS) ? rowsOf(one) : [];
    });
  }
  /** @param {Intake.Cell} cell */
  function isFilled(cell) {
    return cell.lines.length + cell.tables.length > 0;
  }

  /** @param {Set<string>} bold */
  function reader(bold) {
    const budget = submit.budget();

    /** @param {Element} parent @param {boolean} item @returns {Intake.Block[]} */
    function blocks(parent, item) {
      return Array.from(parent.children).flatMap((one) => {
        if (isLine(one)) {
          return line(one, item);
        }
        if (isOf(one, TABLE, "table")) {
          return [table(one)];
        }
        return isUnseen(one) ? [] : blocks(one, item || isOf(one, TEXT, "list"));
      });
    }
    /** @param {Element} paragraph @param {boolean} item */
    function line(paragraph, item) {
      const head = isOf(paragraph, TEXT, "h") || isBold(paragraph);
      return said(paragraph)
        .split("\n")
        .map(submit.strip)
        .filter(Boolean)
        .map((part) => submit.makeLine(budget.line(part), item, head && !item));
    }
    /** @param {Element} paragraph */
    function isBold(paragraph) {
      if (bold.has(paragraph.getAttributeNS(TEXT, "style-name"))) {
        return true;
      }
      const spans = submit.within(paragraph, TEXT, "span");
      return (
        spans.length > 0 &&
        spans.every((span) => bold.has(span.getAttributeNS(TEXT, "style-name"))) &&
        submit.strip(spans.map(said).join("")) === submit.strip(said(paragraph))
      );
    }
    /** @param {Element} given @returns {Intake.Table} */
    function table(given) {
      /** @type {Intake.Cell[][]} */
      const rows = [];
      /** @type {Map<number, [left: number, cell: Intake.Cell]>} */
      const down = new Map();
      /** @type {number[]} */
      const numbers = [];
      let widest = 0;
      let number = 0;
      rowsOf(given).forEach((tr) => {
        number += times(tr, "number-rows-repeated", MOST_ROWS);
        /** @type {Intake.Cell[]} */
        const row = [];
        Array.from(tr.children)
          .filter((tc) => isOf(tc, TABLE, "table-cell", "covered-table-cell"))
          .forEach((tc) => {
            for (let n = times(tc, "number-columns-repeated"); n > 0; n -= 1) {
              cell(tc, row, down);
            }
          });
        while (row.length > widest && !isFilled(row[row.length - 1])) {
          row.pop(); /* a sheet has a thousand empty columns */
        }
        if (row.some(isFilled)) {
          rows.push(row);
          numbers.push(number);
          widest = Math.max(widest, row.length);
        }
      });
      return { rows, numbers, name: given.getAttributeNS(TABLE, "name") || "" };
    }
    /** @param {Element} tc @param {Intake.Cell[]} row @param {Map<number, [left: number, cell: Intake.Cell]>} down */
    function cell(tc, row, down) {
      const at = row.length;
      if (at >= submit.words.bounds.wide) {
        return;
      }
      if (isOf(tc, TABLE, "covered-table-cell")) {
        const [left, above] = down.get(at) || [0, null];
        if (left) {
          row.push(above);
          down.set(at, [left - 1, above]);
        } else {
          row.push(at ? row[at - 1] : submit.makeCell());
        }
        return;
      }
      budget.cell();
      const made = submit.makeCell(blocks(tc, false));
      row.push(made);
      for (let column = 0; column < times(tc, "number-columns-spanned"); column += 1) {
        down.set(at + column, [times(tc, "number-rows-spanned") - 1, made]);
      }
    }
    return { blocks, line };
  }

  submit.readOpenDocument = async (data) => {
    const opened = submit.archive(data);
    const content = await opened.xml("content.xml");
    const styles = opened.names.includes("styles.xml") ? await opened.xml("styles.xml") : null;
    const body = submit.within(content, OFFICE, "body")[0];
    if (!body) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const read = reader(new Set([...boldStyles(content), ...(styles ? boldStyles(styles) : [])]));
    const found = Array.from(body.children).flatMap((part) => read.blocks(part, false));
    const beside = [
      ...submit.within(body, OFFICE, "annotation"),
      ...submit.within(body, TEXT, "note"),
      ...(styles ? [...submit.within(styles, STYLE, "header"), ...submit.within(styles, STYLE, "footer")] : []),
    ];
    const aside = beside.flatMap((part) => submit.within(part, TEXT, "p", "h").flatMap((one) => read.line(one, false)));
    return { body: found, aside };
  };
})(window.portal);
