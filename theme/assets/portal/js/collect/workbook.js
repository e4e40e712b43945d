// @ts-check
/* The rows in the workbook of the form (.xlsx), as table with semicolons (.csv) and on paper. A text is never read as
   a formula. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const CONTROL = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
  const FORMULA = /^[=+\-@\t]/;
  /* Stands for a deficit by its place in the bank; no title of one is written in the workbook before. */
  const MARK = /@@deficit (\d+)@@/g;
  /** @type {Record<string, keyof Collect.SheetHead>} */
  const PLACES = {
    "чья школа": "school",
    "за какой период": "period",
    "всего педагогов": "teachers",
    участвуют: "taking",
    "кто собирает": "who",
  };
  /** @type {Collect.Form} */
  let form = null;
  portal.collectSheet = (data) => {
    form = data;
  };

  /* What leaves the browser: rows that say something, without what is personal, and where that stood. */
  collect.outOf = (sheet) => {
    /** @type {Collect.Remark[]} */
    const places = [];
    /** @param {string} text @param {string} place */
    function clean(text, place) {
      const cut = collect.cut(text.replace(CONTROL, ""));
      if (cut.kinds.length) {
        places.push({ place, message: `вырезано: ${cut.kinds.join(", ")}` });
      }
      return submit.strip(cut.text);
    }
    const rows = sheet.rows.flatMap((row, index) => {
      if (collect.isBlank(row)) {
        return [];
      }
      const said = collect.KEYS.map((key) => clean(row[key] || "", `строка ${index + 1}`));
      said[0] = collect
        .codesOf(said[0], (_, message) => places.push({ place: `строка ${index + 1}`, message }))
        .join(", ");
      return [said];
    });
    const head = collect.LABELS.map(([key, title]) => ({ key, title, said: clean(sheet.head[key], title) }));
    return { head, rows, cut: places };
  };

  /** @param {number} column */
  function letter(column) {
    return String.fromCharCode("A".charCodeAt(0) + column);
  }
  /** @param {Element} cell @param {string} text */
  function put(cell, text) {
    const inner = cell.ownerDocument.createElementNS(S, "is");
    const piece = cell.ownerDocument.createElementNS(S, "t");
    piece.textContent = text;
    piece.setAttribute("xml:space", "preserve");
    inner.append(piece);
    cell.setAttribute("t", "inlineStr");
    cell.replaceChildren(inner);
  }
  /** @param {Element} cell @param {string} text */
  function putNumber(cell, text) {
    const value = cell.ownerDocument.createElementNS(S, "v");
    value.textContent = text;
    cell.removeAttribute("t");
    cell.replaceChildren(value);
  }
  /* The rows of the form, and as many like its last one as there are teachers more. */
  /** @param {Document} page @param {number} count */
  function longer(page, count) {
    const last = form.head + form.rows;
    const end = form.head + count;
    const rows = Array.from(page.getElementsByTagNameNS(S, "row"));
    const model = rows.find((row) => Number(row.getAttribute("r")) === last);
    for (let number = end; model && number > last; number -= 1) {
      const made = /** @type {Element} */ (model.cloneNode(true));
      made.setAttribute("r", String(number));
      Array.from(made.children).forEach((cell) => {
        cell.setAttribute("r", cell.getAttribute("r").replace(/\d+/, String(number)));
      });
      model.after(made);
    }
    if (end > last) {
      Array.from(page.getElementsByTagNameNS(S, "dataValidation")).forEach((rule) => {
        rule.setAttribute("sqref", rule.getAttribute("sqref").replace(new RegExp(`${last}$`), String(end)));
      });
      const size = page.getElementsByTagNameNS(S, "dimension")[0];
      size?.setAttribute("ref", size.getAttribute("ref").replace(/\d+$/, String(end)));
    }
  }
  /* A text between the tags of a part; of a title only its words count, so no space has to be kept. */
  /** @param {string} text */
  function written(text) {
    const said = submit.squeeze(text.replace(CONTROL, ""));
    return said.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  }
  /** @param {string} part */
  function named(part) {
    return part.replace(MARK, (_, place) => written(collect.deficitAt(Number(place))));
  }
  collect.workbook = (out) => {
    const name = "xl/worksheets/sheet1.xml";
    const page = new DOMParser().parseFromString(form.parts[name], "application/xml");
    longer(page, out.rows.length);
    const cells = new Map(Array.from(page.getElementsByTagNameNS(S, "c"), (cell) => [cell.getAttribute("r"), cell]));
    Object.entries(form.labels).forEach(([label, place]) => {
      const said = out.head.find((one) => one.key === PLACES[label])?.said;
      if (said && /^\d{1,6}$/.test(said)) {
        putNumber(cells.get(place), said);
      } else if (said) {
        put(cells.get(place), said);
      }
    });
    out.rows.forEach((row, index) => {
      form.keys.forEach((key, column) => {
        const said = row[collect.KEYS.indexOf(key)];
        if (said) {
          put(cells.get(`${letter(column)}${form.head + 1 + index}`), said);
        }
      });
    });
    const text = new XMLSerializer().serializeToString(page);
    const parts = Object.fromEntries(Object.entries(form.parts).map(([path, part]) => [path, named(part)]));
    return collect.zip({ ...parts, [name]: `${DECLARATION}${text}` }, TYPE);
  };

  /** @param {string} text */
  function quoted(text) {
    const safe = FORMULA.test(text) ? ` ${text}` : text;
    return /[";\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
  }
  collect.commas = (out) => {
    const width = collect.KEYS.length;
    const head = out.head.map((one) => [one.title, one.said]);
    const lines = [...head, collect.COLUMNS.map(([, title]) => title), ...out.rows].map((row) =>
      Array.from({ length: width }, (_, at) => quoted(row[at] || "")).join(";"),
    );
    return new Blob([`\ufeff${lines.join("\r\n")}\r\n`], { type: "text/csv;charset=utf-8" });
  };

  collect.layPaper = (home) => {
    const out = collect.outOf(collect.sheet);
    const paper = node("section", "collect__paper");
    const table = node("table");
    const top = node("tr");
    top.append(...collect.COLUMNS.map(([, title]) => node("th", "", title)));
    const head = node("thead");
    head.append(top);
    const body = node("tbody");
    body.append(
      ...out.rows.map((row) => {
        const line = node("tr");
        line.append(...row.map((said) => node("td", "", said)));
        return line;
      }),
    );
    table.append(head, body);
    const facts = out.head.map((one) => node("p", "", `${one.title}: ${one.said || "________________"}`));
    paper.append(...facts, table);
    home.querySelectorAll(".collect__paper").forEach((/** @type {Element} */ one) => {
      one.remove();
    });
    home.append(paper);
    home.classList.add("has-paper");
  };
})(window.portal);
