// @ts-check
/* A workbook (.xlsx) as blocks, as in generator/proposals/intake/documents/sheet.py: a sheet is a table, a merged
   cell is one; formulas give what they showed. SpreadsheetML is ECMA-376 part 1, section 18. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  /** @typedef {{ strings: string[], formats: Intake.Format[], epoch: number }} Book */
  /** @typedef {[row: number, column: number]} At */

  /** @param {Element} one @param {string} name */
  function children(one, name) {
    return Array.from(one.children).filter((inner) => inner.localName === name);
  }
  /* A text with its pieces, without what tells how it is read aloud. */
  /** @param {Element} one */
  function textOf(one) {
    const pieces = [...children(one, "t"), ...children(one, "r").flatMap((run) => children(run, "t"))];
    return pieces.map((piece) => piece.textContent).join("");
  }
  /** @param {Intake.Archive} opened @param {string | undefined} path @returns {Promise<string[]>} */
  async function strings(opened, path) {
    if (!path || !opened.names.includes(path)) {
      return [];
    }
    return submit.within(await opened.xml(path), S, "si").map((one) => textOf(one).replaceAll("x005F_", ""));
  }
  /* For each style of cells: how its numbers are shown. */
  /** @param {Intake.Archive} opened @param {string | undefined} path */
  async function formats(opened, path) {
    if (!path || !opened.names.includes(path)) {
      return [];
    }
    const sheet = await opened.xml(path);
    const own = new Map(
      submit
        .within(sheet, S, "numFmt")
        .map((one) => [one.getAttribute("numFmtId"), one.getAttribute("formatCode") || ""]),
    );
    const styles = submit.within(sheet, S, "cellXfs")[0];
    return (styles ? children(styles, "xf") : []).map((style) => {
      const id = style.getAttribute("numFmtId") || "0";
      return submit.numberFormat(id, own.get(id));
    });
  }
  /** @param {string} place @returns {At} */
  function at(place) {
    const [, letters, row] = /^\$?([A-Z]{1,3})\$?([0-9]{1,7})$/.exec(place) || ["", "A", "1"];
    return [Number(row), Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0)];
  }
  /** @param {Element} cell @param {Book} book @returns {string | null} */
  function shown(cell, book) {
    const kind = cell.getAttribute("t") || "n";
    if (kind === "inlineStr") {
      const inner = children(cell, "is")[0];
      return inner ? textOf(inner) : null;
    }
    const said = children(cell, "v")[0]?.textContent || "";
    if (!said) {
      return null;
    }
    if (kind === "s") {
      return book.strings[Number(said)] ?? null;
    }
    if (kind === "b") {
      return Number(said) ? "ИСТИНА" : "ЛОЖЬ";
    }
    return kind === "n" ? submit.shownNumber(said, book.formats[Number(cell.getAttribute("s"))], book.epoch) : said;
  }
  /** @param {Document} sheet @param {Book} book */
  function said(sheet, book) {
    /** @type {Map<string, { at: At, text: string }>} */
    const found = new Map();
    let row = 0;
    submit.within(sheet, S, "row").forEach((tr) => {
      let column = 0;
      row = Number(tr.getAttribute("r")) || row + 1;
      Array.from(tr.children).forEach((tc) => {
        const place = tc.getAttribute("r");
        /** @type {At} */
        const here = place ? at(place) : [row, column + 1];
        column = here[1];
        const text = shown(tc, book);
        if (text !== null) {
          found.set(here.join(), { at: here, text });
        }
      });
    });
    return found;
  }
  /* What merged cells cover: the place of their first cell by every place of theirs. */
  /** @param {Document} sheet @param {Intake.Budget} budget */
  function covered(sheet, budget) {
    const { wide } = submit.words.bounds;
    /** @type {Map<string, string>} */
    const found = new Map();
    /** @type {number[]} */
    const rows = [];
    submit.within(sheet, S, "mergeCell").forEach((one) => {
      const [from, to] = (one.getAttribute("ref") || "").split(":").map(at);
      if (!to) {
        return;
      }
      if (to[0] < from[0] || to[1] < from[1]) {
        throw new submit.Refused(submit.words.unreadable);
      }
      budget.cell(Math.min(to[0] - from[0] + 1, wide) * Math.min(to[1] - from[1] + 1, wide));
      for (let row = from[0]; row <= Math.min(to[0], from[0] + wide); row += 1) {
        rows.push(row);
        for (let column = from[1]; column <= Math.min(to[1], wide); column += 1) {
          found.set(`${row},${column}`, from.join());
        }
      }
    });
    return { found, rows };
  }
  /* Rows and columns that are not shown; none where such rows are to be read. */
  /** @param {Document} sheet @param {Intake.Budget} budget */
  function awayIn(sheet, budget) {
    /** @param {Element} one */
    const isAway = (one) => ["1", "true"].includes(one.getAttribute("hidden") || "") && !budget.keepsHidden;
    const rows = new Set();
    const columns = new Set();
    submit
      .within(sheet, S, "row")
      .filter(isAway)
      .forEach((one) => {
        rows.add(Number(one.getAttribute("r")));
      });
    submit
      .within(sheet, S, "col")
      .filter(isAway)
      .forEach((one) => {
        const last = Math.min(Number(one.getAttribute("max")), submit.words.bounds.wide);
        for (let at = Number(one.getAttribute("min")); at && at <= last; at += 1) {
          columns.add(at);
        }
      });
    /** @param {number} row @param {number} column */
    const holds = (row, column) => rows.has(row) || columns.has(column);
    return { rows, columns, holds };
  }
  /* Count the words of cells of which no part is shown. */
  /**
   * @param {Map<string, { at: At, text: string }>} all
   * @param {Map<string, string>} merged
   * @param {ReturnType<typeof awayIn>} away
   * @param {Intake.Budget} budget
   */
  function tellAway(all, merged, away, budget) {
    const seen = new Set();
    merged.forEach((first, place) => {
      const [row, column] = place.split(",").map(Number);
      if (!away.holds(row, column)) {
        seen.add(first);
      }
    });
    Array.from(all.entries())
      .filter(([place, one]) => !seen.has(place) && away.holds(...one.at))
      .sort(([, one], [, other]) => one.at[0] - other.at[0] || one.at[1] - other.at[1])
      .forEach(
        ([
          ,
          {
            at: [row, column],
            text,
          },
        ]) => {
          budget.row = row;
          budget.hide(text, away.rows.has(row) ? "" : budget.column(column));
        },
      );
    budget.row = 0;
  }
  /** @param {Document} sheet @param {Map<string, string>} comments @param {Book} book @param {Intake.Budget} budget */
  function grid(sheet, comments, book, budget) {
    const { wide } = submit.words.bounds;
    const all = said(sheet, book);
    const merged = covered(sheet, budget);
    /** @type {Intake.Line[]} */
    const aside = [];
    /** @type {Map<string, Intake.Cell>} */
    const cells = new Map();
    merged.found.forEach((first, place) => {
      if (first !== place) {
        all.delete(place);
      }
    });
    all.forEach((_, place) => {
      if (comments.has(place)) {
        aside.push(submit.makeLine(budget.line(comments.get(place))));
      }
    });
    budget.cell(all.size);
    all.forEach(({ text }, place) => {
      const lines = text.split("\n").map(submit.strip).filter(Boolean);
      cells.set(place, submit.makeCell(lines.map((one) => submit.makeLine(budget.line(one)))));
    });
    const width = Math.min(Math.max(0, ...Array.from(all.values(), (one) => one.at[1])), wide);
    const rows = Array.from(new Set([...Array.from(all.values(), (one) => one.at[0]), ...merged.rows]));
    const empty = submit.makeCell();
    const away = awayIn(sheet, budget);
    tellAway(all, merged.found, away, budget);
    const shown = rows.filter((row) => !away.rows.has(row)).sort((one, other) => one - other);
    const columns = Array.from({ length: width }, (_, n) => n + 1).filter((at) => !away.columns.has(at));
    const made = shown.map((row) =>
      columns.map((column) => cells.get(merged.found.get(`${row},${column}`) || `${row},${column}`) || null),
    );
    const kept = made.flatMap((row, n) => (row.some(Boolean) ? [n] : []));
    const numbers = kept.map((n) => shown[n]);
    const far = Array.from(all.values(), (one) => one.at)
      .filter(([, column]) => column > wide)
      .sort((one, other) => one[0] - other[0] || one[1] - other[1]);
    return { rows: kept.map((n) => made[n].map((one) => one || empty)), numbers, aside, far };
  }
  /* Rows with one text before a table are lines; the rest is the table. */
  /** @param {Intake.Cell[][]} rows @param {number[]} numbers @param {string} name @returns {Intake.Block[]} */
  function blocks(rows, numbers, name) {
    const filled = rows.map((row) => submit.distinct(row).filter((cell) => cell.lines.length));
    const first = filled.findIndex((full) => full.length !== 1);
    const lines = (first < 0 ? filled : filled.slice(0, first)).flatMap((full) => full[0].lines);
    return first < 0 ? lines : [...lines, { rows: rows.slice(first), name, numbers: numbers.slice(first) }];
  }
  /** @param {Intake.Archive} opened @param {string | undefined} path */
  async function comments(opened, path) {
    /** @type {Map<string, string>} */
    const found = new Map();
    if (path && opened.names.includes(path)) {
      submit.within(await opened.xml(path), S, "comment").forEach((one) => {
        found.set(at(one.getAttribute("ref") || "").join(), children(one, "text").map(textOf).join(""));
      });
    }
    return found;
  }

  submit.readSheet = async (data) => {
    const opened = submit.archive(data, submit.words.bounds.book);
    const home = (await opened.links("")).parts.get("officeDocument") || "xl/workbook.xml";
    const workbook = await opened.xml(home);
    const { parts } = await opened.links(home);
    const from1904 = ["1", "true"].includes(submit.within(workbook, S, "workbookPr")[0]?.getAttribute("date1904"));
    const book = {
      strings: await strings(opened, parts.get("sharedStrings")),
      formats: await formats(opened, parts.get("styles")),
      epoch: from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30),
    };
    const struck = await submit.sheetStrikes(opened, parts.get("styles"), parts.get("sharedStrings"));
    const budget = submit.budget();
    /** @type {Intake.Block[]} */
    const body = [];
    /** @type {Intake.Line[]} */
    const aside = [];
    budget.word = "лист";
    for (const one of submit.within(workbook, S, "sheet")) {
      const path = parts.get(one.getAttributeNS(R, "id")) || "";
      if (!path.includes("/worksheets/")) {
        continue;
      }
      budget.table += 1;
      if ((one.getAttribute("state") || "visible") !== "visible") {
        const all = Array.from(said(await opened.xml(path), book).values());
        budget.hide(all.map(({ text }) => text).join(" "), `лист ${budget.table} целиком`);
      } else {
        const sheet = await opened.xml(path);
        const own = await opened.links(path);
        const part = await submit.sheetParts(opened, sheet, own.parts);
        const found = grid(sheet, await comments(opened, own.parts.get("comments")), book, budget);
        body.push(...blocks(found.rows, found.numbers, one.getAttribute("name") || ""));
        body.push(...part.boxes.map((line) => submit.makeLine(budget.line(line))));
        aside.push(...found.aside, ...part.margins.map((line) => submit.makeLine(budget.line(line))));
        submit.tellUnread(sheet, found.far, part.pictures, budget);
        submit.tellLooks(sheet, { struck, outward: own.outward, said: said(sheet, book) }, budget);
      }
    }
    return { body, aside, hidden: budget.hidden, unread: budget.unread };
  };
})(window.portal);
