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
  const DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  const UNVALUED = "формула без посчитанного значения: откройте книгу в LibreOffice, сохраните и пришлите снова";
  const PICTURE = "рисунок или вставленный объект, текст на нём не прочитан: впишите его слова в документ";
  const XLINK = "http://www.w3.org/1999/xlink";
  const FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  /** @type {Record<string, string>} */
  const SIGNS = { s: " ", tab: "\t", "line-break": "\n" };

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
    return isOf(one, OFFICE, "annotation", "forms") || isOf(one, TEXT, "note", "tracked-changes", "placeholder");
  }
  /* The text of a paragraph with its spaces, tabs and breaks; what stands beside is left out, and what is hidden
     (not seen: all but what is hidden). */
  /**
   * @param {Element} element
   * @param {Intake.OpenStyles} styles
   * @param {boolean} seen
   * @param {boolean} [around]
   * @returns {string}
   */
  function saidIn(element, styles, seen, around) {
    const isHidden = styles.hides(element, Boolean(around));
    const leftOut = isHidden === seen;
    return Array.from(element.childNodes, (node) => {
      if (node.nodeType !== Node.ELEMENT_NODE) {
        const says = node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;
        return says && !leftOut ? node.nodeValue : "";
      }
      const inner = /** @type {Element} */ (node);
      if (isOf(inner, TEXT, ...Object.keys(SIGNS))) {
        return leftOut ? "" : SIGNS[inner.localName];
      }
      return isUnseen(inner) ? "" : saidIn(inner, styles, seen, isHidden) + (isLine(inner) ? "\n" : "");
    }).join("");
  }
  /* All the text of an element, each paragraph apart. */
  /** @param {Element} one */
  function wordsIn(one) {
    return submit
      .within(one, TEXT, "p", "h")
      .map((paragraph) => paragraph.textContent)
      .join("\n");
  }
  /** @param {Element} one */
  function isHiddenSection(one) {
    return isOf(one, TEXT, "section") && one.getAttributeNS(TEXT, "display") === "none";
  }
  /* Names of the styles that are bold. */
  /** @param {Document} root */
  function boldStyles(root) {
    return submit
      .within(root, STYLE, "text-properties")
      .filter((one) => one.getAttributeNS(FO, "font-weight") === "bold")
      .map((one) => one.parentElement.getAttributeNS(STYLE, "name") || "");
  }
  const { rowsOf, times, hiddenColumns, MOST_ROWS } = submit.openTables;
  /** @param {Intake.Cell} cell */
  function isFilled(cell) {
    return cell.lines.length + cell.tables.length > 0;
  }

  /** @param {Set<string>} bold @param {Intake.Budget} budget @param {Intake.OpenStyles} styles */
  function reader(bold, budget, styles) {
    /** @param {Element} one */
    function said(one) {
      return saidIn(one, styles, true);
    }
    let inTable = false;

    /** @param {Element} parent @param {boolean} item @returns {Intake.Block[]} */
    function blocks(parent, item) {
      return Array.from(parent.children).flatMap((one) => {
        if (isLine(one)) {
          return line(one, item);
        }
        if (isOf(one, TABLE, "table")) {
          return sheet(one);
        }
        if (isHiddenSection(one)) {
          budget.hide(wordsIn(one));
          return [];
        }
        if (submit.openValues.isLargePicture(one)) {
          budget.miss(PICTURE);
        }
        return isUnseen(one) ? [] : blocks(one, item || isOf(one, TEXT, "list"));
      });
    }
    /* A table that is shown; one inside of another is a part of its row. */
    /** @param {Element} one @returns {Intake.Block[]} */
    function sheet(one) {
      const { row } = budget;
      const outer = inTable;
      budget.table += outer ? 0 : 1;
      if (styles.isHiddenSheet(one)) {
        budget.hide(wordsIn(one), `${budget.word} ${budget.table} целиком`);
        return [];
      }
      inTable = true;
      /** @type {Intake.Block[]} */
      const made = [table(one)];
      Array.from(one.children)
        .filter((shapes) => isOf(shapes, TABLE, "shapes"))
        .forEach((shapes) => {
          budget.row = row;
          made.push(...blocks(shapes, false));
        });
      inTable = outer;
      budget.row = row;
      return made;
    }
    /* Tell what the look of words says and their text does not. */
    /** @param {Element} paragraph @param {string} [place] */
    function looks(paragraph, place) {
      const { STRUCK } = submit.lostLooks;
      const spans = [paragraph, ...submit.within(paragraph, TEXT, "span")];
      if (spans.some((one) => styles.strikes(one) && submit.strip(said(one)))) {
        budget.miss(STRUCK, place);
      }
      submit.within(paragraph, TEXT, "a").forEach((one) => {
        const address = one.getAttributeNS(XLINK, "href") || "";
        if (address.includes("://")) {
          budget.link(said(one), address, place);
        }
      });
    }
    /** @param {Element} paragraph @param {boolean} item @param {string} [place] */
    function line(paragraph, item, place) {
      if (submit.within(paragraph, DRAW, "frame").some(submit.openValues.isLargePicture)) {
        budget.miss(PICTURE, place);
      }
      budget.hide(saidIn(paragraph, styles, false), place);
      looks(paragraph, place);
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
      const columns = budget.keepsHidden ? new Set() : hiddenColumns(given, styles);
      /** @type {Set<Intake.Cell>} */
      const told = new Set();
      const outer = budget.row;
      rowsOf(given).forEach((tr) => {
        number += times(tr, "number-rows-repeated", MOST_ROWS);
        budget.row = outer || number;
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
        if (styles.isAway(tr) && !budget.keepsHidden) {
          budget.hide(wordsIn(tr));
          return;
        }
        const left = shown(row, columns, told);
        if (left.some(isFilled)) {
          rows.push(left);
          numbers.push(number);
          widest = Math.max(widest, left.length);
        }
      });
      return { rows, numbers, name: given.getAttributeNS(TABLE, "name") || "" };
    }
    /* The cells of a row but those of hidden columns; one that reaches into a column that is shown stays. */
    /** @param {Intake.Cell[]} row @param {Set<unknown>} columns @param {Set<Intake.Cell>} told */
    function shown(row, columns, told) {
      const left = row.filter((_, n) => !columns.has(n + 1));
      left.forEach((cell) => {
        told.add(cell);
      });
      row.forEach((cell, n) => {
        if (columns.has(n + 1) && !told.has(cell)) {
          budget.hide(submit.saidIn([...cell.lines, ...cell.tables]).join(" "), budget.column(n + 1));
          told.add(cell);
        }
      });
      return left;
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
      const made = submit.makeCell(valued(tc, blocks(tc, false), budget.column(at + 1)));
      row.push(made);
      for (let column = 0; column < times(tc, "number-columns-spanned"); column += 1) {
        down.set(at + column, [times(tc, "number-rows-spanned") - 1, made]);
      }
    }
    /* The blocks of a cell, or its value where the text does not say it. */
    /** @param {Element} tc @param {Intake.Block[]} found @param {string} column @returns {Intake.Block[]} */
    function valued(tc, found, column) {
      const text = submit.saidIn(found).join(" ");
      if (submit.openValues.isUnvalued(tc, text)) {
        budget.miss(UNVALUED, `${column}, строка ${budget.row}`);
      }
      const value = submit.openValues.said(tc, text);
      if (value === null) {
        return found;
      }
      return value ? [submit.makeLine(budget.line(value))] : [];
    }
    return { blocks, line };
  }

  submit.readOpenDocument = async (data) => {
    const opened = submit.archive(data);
    const content = await opened.xml("content.xml");
    const common = opened.names.includes("styles.xml") ? [await opened.xml("styles.xml")] : [];
    const body = submit.within(content, OFFICE, "body")[0];
    if (!body) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const bold = new Set([content, ...common].flatMap(boldStyles));
    const budget = submit.budget();
    budget.word = submit.within(body, OFFICE, "spreadsheet").length ? "лист" : budget.word;
    const read = reader(bold, budget, submit.openStyles(...common, content));
    const edges = reader(bold, budget, submit.openStyles(...common));
    const found = Array.from(body.children).flatMap((part) => read.blocks(part, false));
    const beside = [...submit.within(body, OFFICE, "annotation"), ...submit.within(body, TEXT, "note")];
    const margins = ["header", "footer"].flatMap((name) => common.flatMap((one) => submit.within(one, STYLE, name)));
    /** @param {Element} part */
    const linesOf = (part) => submit.within(part, TEXT, "p", "h");
    return {
      body: found,
      aside: [
        ...beside.flatMap(linesOf).flatMap((one) => read.line(one, false, submit.BESIDE)),
        ...margins.flatMap(linesOf).flatMap((one) => edges.line(one, false, submit.BESIDE)),
      ],
      hidden: budget.hidden,
      unread: budget.unread,
    };
  };
})(window.portal);
