// @ts-check
/* Live worksheets: a table to type or paste into, a question where it could be misread, the result.
   Nothing leaves the page. */
"use strict";
((portal) => {
  const { worksheetButton: button, worksheetFile: file, worksheetKept: kept } = portal;

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    const kind = sheet.getAttribute("data-sheet");
    const table = portal.worksheetTable(sheet);
    const fields = portal.worksheetFields(sheet);
    const tell = portal.worksheetTell(portal.all("asked", sheet)[0]);
    const pasted = portal.worksheetPasted(sheet, { table, fields, tell, state, restore, count, changed });
    const out = portal.all("result", sheet)[0];
    const flexible = sheet.hasAttribute("data-columns");
    /** @type {Worksheets.Result | null} */
    let last = null;

    /** @returns {Worksheets.State} */
    function state() {
      return {
        heads: flexible ? table.heads() : [],
        rows: table.empty() ? [] : table.rows(),
        fields: fields.values(),
      };
    }
    /** @param {Worksheets.State} given */
    function restore(given) {
      table.fill(given.heads, given.rows);
      fields.put(given.fields);
    }
    function keep() {
      if (!kept.set(kind, table.empty() ? null : state())) {
        tell("Браузер не хранит числа: сохраните их в файл, прежде чем закрыть страницу.");
      }
    }
    function count() {
      const rows = table.read();
      out.textContent = "";
      sheet.classList.remove("counted");
      last = null;
      if (pasted.waiting() || !rows.length) {
        return;
      }
      const found = portal.worksheets[kind](rows, fields.value, table.heads());
      if (!("fault" in found)) {
        found.words.push(...portal.worksheetDoubts(kind, sheet.getAttribute("data-row"), table));
      }
      last = "fault" in found ? null : found;
      portal.worksheetShow(out, found);
      sheet.classList.add("counted");
    }
    function changed() {
      if (!pasted.waiting()) {
        count();
        keep();
      }
    }

    function save() {
      const also = last?.also ? [[], [last.also.title], last.also.head, ...last.also.rows] : [];
      const counted = last ? [[], ...last.words.map((words) => [words]), [], last.head, ...last.rows, ...also] : [];
      file.save(`${kind}.csv`, [table.head(), ...table.filled(), [], ...fields.lines(), ...counted]);
    }
    /* The file that this page wrote, or any CSV: its table, and the fields by their words. */
    /** @param {string[][]} lines */
    function open(lines) {
      const before = state();
      fields.take(lines);
      pasted.offer(file.tableOf(lines, table.head()[0], fields.labelled), before);
    }
    function copy() {
      const done = portal.worksheetCopy(out, table.head(), table.filled());
      tell(done ? "Скопировано: вставьте в Word." : "Браузер не дал скопировать: сохраните CSV.");
    }
    function addTools() {
      const tools = portal.all("tools", sheet)[0];
      const chooser = file.chooser(open, tell);
      const example = JSON.parse(sheet.getAttribute("data-example"));
      button("Ещё строка", () => table.addRow().focus(), tools);
      if (flexible) {
        button("Ещё столбец", table.addColumn, tools);
      }
      button("Пример", () => pasted.replace(() => table.fill([], example)), tools);
      button("Очистить", () => pasted.replace(() => table.fill([], [])), tools);
      button("Открыть файл", () => chooser.click(), tools);
      button("Сохранить CSV", save, tools);
      button("Скопировать для Word", copy, tools);
      tools.appendChild(chooser);
    }

    sheet.addEventListener("input", changed);
    sheet.addEventListener("change", changed);
    addTools();
    portal.all("live", sheet).forEach((part) => {
      part.hidden = false;
    });
    portal.all("bare", sheet).forEach((part) => {
      part.hidden = true;
    });
    const was = kept.get(kind);
    table.fill([], []);
    if (was) {
      restore(was);
      count();
    }
  }

  portal.all("worksheet").forEach(start);
})(window.portal);
