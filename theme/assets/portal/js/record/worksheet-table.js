// @ts-check
/* The table of a worksheet: cells to type into, rows and columns that are added, what stands in it. */
"use strict";
((portal) => {
  /* Columns of numbers that a tablet shows beside each other: more of them are cards there. */
  const SLIM = 12;

  portal.worksheetTable = (sheet) => {
    const kind = sheet.getAttribute("data-sheet");
    const table = sheet.querySelector("table");
    const body = table.tBodies[0];
    const top = table.tHead.rows[0];
    const flexible = sheet.hasAttribute("data-columns");
    const first = heads();

    function heads() {
      return Array.from(top.cells)
        .slice(1)
        .map((one) => one.textContent.trim());
    }
    /* The titles of all columns, that of the names first. */
    function head() {
      return [top.cells[0].textContent.trim(), ...heads()];
    }
    function columns() {
      return top.cells.length - 1;
    }
    /** @param {HTMLTableRowElement} row @returns {HTMLInputElement[]} */
    function inputs(row) {
      return Array.from(row.querySelectorAll("input"));
    }
    /** @param {HTMLTableRowElement} row @param {string} value */
    function addCell(row, value) {
      const cell = row.insertCell();
      const input = document.createElement("input");
      input.type = "text";
      input.value = value || "";
      input.maxLength = 2000;
      input.autocomplete = "off";
      if (row.cells.length > 1) {
        input.inputMode = kind === "kappa" || kind === "competence" ? "text" : "decimal";
      }
      cell.appendChild(input);
    }
    /* Words of a head stand over a column, beside a cell on a narrow screen, and are read aloud. */
    function relabel() {
      table.classList.toggle("slim", columns() <= SLIM);
      Array.from(body.rows).forEach((row, r) => {
        inputs(row).forEach((input, c) => {
          const head = top.cells[c].textContent.trim();
          input.parentElement.setAttribute("data-label", head);
          input.setAttribute("aria-label", `${head}, строка ${r + 1}`);
        });
      });
    }
    /** @param {string[]} [values] */
    function addBare(values) {
      const row = body.insertRow();
      for (let c = 0; c <= columns(); c += 1) {
        addCell(row, values?.[c] ?? (c === 0 ? sheet.getAttribute("data-row") + body.rows.length : ""));
      }
    }
    /** @param {string} [title] */
    function addHead(title) {
      const head = document.createElement("th");
      head.scope = "col";
      head.textContent = title || sheet.getAttribute("data-columns") + (columns() + 1);
      top.appendChild(head);
    }
    function addColumn() {
      addHead();
      Array.from(body.rows).forEach((row) => {
        addCell(row, "");
      });
      relabel();
    }
    function addRow() {
      addBare();
      relabel();
      return inputs(body.rows[body.rows.length - 1])[0];
    }
    /* Nothing of the former table stays: an empty list is three rows to begin with. */
    /** @param {string[]} titles @param {string[][]} rows */
    function fill(titles, rows) {
      while (body.rows.length) {
        body.deleteRow(0);
      }
      if (flexible) {
        const wanted = titles.length ? titles : first;
        while (columns()) {
          top.deleteCell(-1);
        }
        wanted.forEach((title, index) => {
          addHead(title || String(index + 1));
        });
      }
      (rows.length ? rows : [undefined, undefined, undefined]).forEach(addBare);
      relabel();
    }
    function rows() {
      return Array.from(body.rows).map((row) => inputs(row).map((input) => input.value.trim()));
    }
    /* The rows that say more than a name. */
    function filled() {
      return rows().filter((row) => row.slice(1).some(Boolean));
    }
    function read() {
      return filled().map((values) => ({ name: values[0] || "без имени", cells: values.slice(1) }));
    }
    /* Put a block into the cells from one of them; says why it does not fit. */
    /** @param {string[][]} lines @param {number} above @param {number} beside */
    function put(lines, above, beside) {
      const width = Math.max(...lines.map((line) => line.length));
      let left = beside;
      if (left === 0 && lines.every((line) => !Number.isNaN(portal.shapes.number(line[0] || "")))) {
        if (width > columns()) {
          return (
            "Непонятно, имена ли стоят в первом столбце: это числа. " +
            "Поставьте курсор в ячейку с числом и вставьте без имён."
          );
        }
        left = width > 1 ? 1 : 0;
      }
      if (left + width - 1 > (flexible ? 40 : columns()) || above + lines.length > 500) {
        return (
          "Не помещается в таблицу: ничего не вставлено. " +
          "Поставьте курсор в первую ячейку и вставьте таблицу целиком."
        );
      }
      while (columns() < left + width - 1) {
        addColumn();
      }
      lines.forEach((line, r) => {
        if (!body.rows[above + r]) {
          addBare();
        }
        line.forEach((value, c) => {
          inputs(body.rows[above + r])[left + c].value = value;
        });
      });
      relabel();
      return "";
    }
    /** @param {EventTarget} target */
    function place(target) {
      const cell = /** @type {Element} */ (target).closest("td");
      return { row: /** @type {HTMLTableRowElement} */ (cell.parentNode).rowIndex - 1, column: cell.cellIndex };
    }

    return { head, heads, rows, filled, read, empty: () => !filled().length, fill, addRow, addColumn, put, place };
  };
})(window.portal);
