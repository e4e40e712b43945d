// @ts-check
/* Live worksheets: a table to type or paste into, the result with words, CSV. Nothing leaves the page. */
"use strict";
((portal) => {
  /** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} [text] @param {string} [className] */
  function node(name, text, className) {
    const made = document.createElement(name);
    if (text !== undefined) {
      made.textContent = text;
    }
    if (className) {
      made.className = className;
    }
    return made;
  }

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    const kind = sheet.getAttribute("data-sheet");
    const table = sheet.querySelector("table");
    const body = table.tBodies[0];
    const out = portal.all("result", sheet)[0];
    const tools = portal.all("tools", sheet)[0];
    /** @type {Worksheets.Result | null} */
    let last = null;
    const flexible = sheet.hasAttribute("data-columns");
    const example = JSON.parse(sheet.getAttribute("data-example"));

    function columns() {
      return table.tHead.rows[0].cells.length - 1;
    }
    /** @param {string} name */
    function field(name) {
      /** @type {HTMLInputElement | null} */
      const found = sheet.querySelector(`[name="${kind}-${name}"]`);
      return found ? found.value : "";
    }
    /** @param {number} row @param {number} column */
    function label(row, column) {
      return `${table.tHead.rows[0].cells[column].textContent.trim()}, строка ${row + 1}`;
    }
    /** @param {HTMLTableRowElement} row @returns {HTMLInputElement[]} */
    function inputs(row) {
      return Array.from(row.querySelectorAll("input"));
    }
    /** @param {HTMLTableRowElement} row @param {string} value */
    function addCell(row, value) {
      const cell = row.insertCell();
      const input = node("input");
      input.type = "text";
      input.value = value || "";
      input.autocomplete = "off";
      if (row.cells.length > 1) {
        input.inputMode = kind === "kappa" || kind === "competence" ? "text" : "decimal";
      }
      cell.setAttribute("data-label", table.tHead.rows[0].cells[row.cells.length - 1].textContent.trim());
      cell.appendChild(input);
    }
    function relabel() {
      Array.from(body.rows).forEach((row, r) => {
        inputs(row).forEach((input, c) => {
          input.setAttribute("aria-label", label(r, c));
        });
      });
    }
    /** @param {string[]} [values] */
    function addRow(values) {
      const row = body.insertRow();
      let c;
      for (c = 0; c <= columns(); c += 1) {
        addCell(row, values ? values[c] : c === 0 ? sheet.getAttribute("data-row") + body.rows.length : "");
      }
    }
    function addColumn() {
      const head = node("th", sheet.getAttribute("data-columns") + (columns() + 1));
      head.scope = "col";
      table.tHead.rows[0].appendChild(head);
      Array.from(body.rows).forEach((row) => {
        addCell(row, "");
      });
    }
    /** @param {string[][]} rows */
    function fill(rows) {
      while (body.rows.length) {
        body.deleteRow(0);
      }
      while (flexible && rows.length && columns() > rows[0].length - 1 && columns() > 2) {
        table.tHead.rows[0].deleteCell(-1);
      }
      while (flexible && rows.length && columns() < rows[0].length - 1 && columns() < 40) {
        addColumn();
      }
      rows.forEach(addRow);
      relabel();
    }
    function read() {
      return Array.from(body.rows)
        .map((row) => {
          const values = inputs(row).map((input) => input.value);
          return { name: values[0].trim() || "без имени", cells: values.slice(1) };
        })
        .filter((row) => row.cells.some((cell) => cell.trim()));
    }
    function count() {
      const rows = read();
      out.textContent = "";
      last = null;
      if (!rows.length) {
        return;
      }
      const counted = portal.worksheets[kind](rows, field);
      if ("fault" in counted) {
        out.appendChild(node("p", counted.fault, "worksheet__fault"));
        return;
      }
      const found = counted;
      last = found;
      found.words.forEach((words, index) => {
        out.appendChild(node("p", words, index ? "" : "worksheet__main"));
      });
      if (!found.rows.length) {
        return;
      }
      const shown = node("table", undefined, "plain");
      const head = shown.createTHead().insertRow();
      const rest = shown.createTBody();
      shown.appendChild(node("caption", "Расчёт"));
      found.head.forEach((text) => {
        const th = node("th", text);
        th.scope = "col";
        head.appendChild(th);
      });
      found.rows.forEach((cells) => {
        const row = rest.insertRow();
        cells.forEach((text) => {
          row.insertCell().textContent = text;
        });
      });
      out.appendChild(shown);
    }

    /* A table pasted from a spreadsheet fills the cells from the one in focus. */
    body.addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/\r/g, "").replace(/\n+$/, "");
      if (!/[\t\n]/.test(text)) {
        return;
      }
      event.preventDefault();
      const cell = /** @type {Element} */ (event.target).closest("td");
      const top = /** @type {HTMLTableRowElement} */ (cell.parentNode).rowIndex - 1;
      const left = cell.cellIndex;
      text
        .split("\n")
        .slice(0, 500)
        .forEach((line, r) => {
          if (!body.rows[top + r]) {
            addRow();
          }
          line
            .split("\t")
            .slice(0, 40)
            .forEach((value, c) => {
              if (flexible && left + c > columns()) {
                addColumn();
              }
              const input = inputs(body.rows[top + r])[left + c];
              if (input) {
                input.value = value.trim();
              }
            });
        });
      relabel();
      count();
    });
    sheet.addEventListener("input", count);
    sheet.addEventListener("change", count);

    /* A cell that begins like a formula would run in a spreadsheet: it gets an apostrophe. */
    /** @param {string} text */
    function cell(text) {
      const safe = /^[=+@\t\r]|^-(?!\d+([.,]\d+)?$)/.test(text) ? `'${text}` : text;
      return /[";\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
    }
    function save() {
      const head = Array.from(table.tHead.rows[0].cells).map((one) => one.textContent.trim());
      let lines = [head].concat(read().map((row) => [row.name].concat(row.cells)));
      if (last) {
        lines = lines.concat(
          [[]],
          last.words.map((words) => [words]),
          [[]],
          [last.head],
          last.rows,
        );
      }
      const text = `\ufeff${lines.map((line) => line.map(cell).join(";")).join("\r\n")}\r\n`;
      const link = node("a");
      link.href = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
      link.download = `${kind}.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    }
    /** @param {string} text @param {() => void} act */
    function button(text, act) {
      const made = node("button", text, "action");
      made.type = "button";
      made.addEventListener("click", act);
      tools.appendChild(made);
    }
    button("Ещё строка", () => {
      addRow();
      relabel();
      inputs(body.rows[body.rows.length - 1])[0].focus();
    });
    if (flexible) {
      button("Ещё столбец", () => {
        addColumn();
        relabel();
      });
    }
    button("Пример", () => {
      fill(example);
      count();
    });
    button("Очистить", () => {
      fill([]);
      addRow();
      addRow();
      relabel();
      count();
    });
    button("Сохранить CSV", save);
    portal.all("live", sheet).forEach((part) => {
      part.hidden = false;
    });
    portal.all("bare", sheet).forEach((part) => {
      part.hidden = true;
    });
    fill([]);
    addRow();
    addRow();
    addRow();
    relabel();
  }

  portal.all("worksheet").forEach(start);
})(window.portal);
