// @ts-check
/* Live worksheets: a table to type or paste into, a question where it could be misread, the result.
   Nothing leaves the page. */
"use strict";
((portal) => {
  const kept = portal.worksheetKept;

  /** @param {HTMLElement} sheet */
  function start(sheet) {
    const kind = sheet.getAttribute("data-sheet");
    const table = portal.worksheetTable(sheet);
    const out = portal.all("result", sheet)[0];
    const tools = portal.all("tools", sheet)[0];
    const asked = portal.all("asked", sheet)[0];
    const corner = sheet.querySelector("thead th").textContent.trim();
    const flexible = sheet.hasAttribute("data-columns");
    /** @type {Worksheets.Result | null} */
    let last = null;
    /** @type {Worksheets.State | null} */
    let former = null;
    let waiting = false;

    /** @returns {(HTMLInputElement | HTMLSelectElement)[]} */
    function fields() {
      return Array.from(sheet.querySelectorAll(".worksheet__fields :is(input, select)"));
    }
    /** @param {string} name */
    function field(name) {
      const found = fields().find((one) => one.name === `${kind}-${name}`);
      return found ? found.value : "";
    }
    /** @returns {Worksheets.State} */
    function state() {
      return {
        heads: flexible ? table.heads() : [],
        rows: table.empty() ? [] : table.rows(),
        fields: Object.fromEntries(fields().map((one) => [one.name, one.value])),
      };
    }
    /** @param {Worksheets.State} given */
    function restore(given) {
      table.fill(given.heads, given.rows);
      putFields(given);
    }
    /** @param {Worksheets.State} given */
    function putFields(given) {
      fields().forEach((one) => {
        const value = given.fields[one.name];
        if (value !== undefined && (one instanceof HTMLInputElement || choice(one, value))) {
          one.value = value;
        }
      });
    }
    /** @param {HTMLSelectElement} list @param {string} value */
    function choice(list, value) {
      return Array.from(list.options).some((option) => option.value === value);
    }
    function keep() {
      if (!kept.set(kind, table.empty() ? null : state())) {
        tell("Браузер не хранит числа: сохраните их в файл, прежде чем закрыть страницу.");
      }
    }
    /** @param {string} words @param {[words: string, act: () => void][]} [choices] */
    function tell(words, choices) {
      const said = document.createElement("p");
      /* The button that was pressed, or the cell that was pasted into, is gone: the answer is next. */
      const lost = asked.contains(document.activeElement) || document.activeElement === document.body;
      asked.textContent = "";
      said.textContent = words;
      if (words) {
        asked.appendChild(said);
      }
      (choices || []).forEach(([title, act]) => {
        button(title, act, asked);
      });
      if (lost) {
        (asked.querySelector("button") || asked).focus();
      }
    }
    function count() {
      const rows = table.read();
      out.textContent = "";
      last = null;
      if (waiting || !rows.length) {
        return;
      }
      const found = portal.worksheets[kind](rows, field, table.heads());
      last = "fault" in found ? null : found;
      portal.worksheetShow(out, found);
    }
    function changed() {
      if (!waiting) {
        count();
        keep();
      }
    }

    /** @param {Worksheets.Reading} reading */
    function lay(reading) {
      table.fill(
        flexible ? reading.heads : [],
        reading.rows.map((row, r) => [row.name || sheet.getAttribute("data-row") + (r + 1), ...row.cells]),
      );
    }
    function back() {
      waiting = false;
      restore(former);
      changed();
      tell("Прежняя таблица на месте.");
    }
    /** @param {Worksheets.Reading} reading @param {Worksheets.Reading | null} other */
    function take(reading, other) {
      waiting = false;
      lay(reading);
      changed();
      const left = reading.left ? " Итоги и пустые строки не взяты: суммы портал считает сам." : "";
      tell(`${portal.reading.say(reading, kind)} — верно?${left}`, [
        ["Верно", () => tell(`${portal.reading.say(reading, kind)}.`)],
        ...(other
          ? /** @type {[string, () => void][]} */ ([
              [`Наоборот: ${portal.reading.say(other, kind)}`, () => take(other, reading)],
            ])
          : []),
        ["Вернуть прежнюю таблицу", back],
      ]);
    }
    /* `before` is what stood here, with its fields, before a file changed them. */
    /** @param {string[][]} lines @param {Worksheets.State} [before] */
    function offer(lines, before = state()) {
      const found = portal.reading.read(lines, kind, field("order") === "ranks");
      if ("fault" in found) {
        putFields(before);
        tell(found.fault);
        return;
      }
      if (!waiting) {
        former = before;
      }
      if (found.certain) {
        take(found.readings[0], found.other);
        return;
      }
      waiting = true;
      lay(found.readings[0]);
      count();
      tell(
        `${portal.reading.say(found.readings[0], kind)} — верно? Таблицу можно понять по-разному; ` +
          "пока вы не выбрали, ничего не посчитано.",
        [
          ...found.readings.map(
            (one) => /** @type {[string, () => void]} */ ([portal.reading.say(one, kind, true), () => take(one, null)]),
          ),
          ["Не вставлять", back],
        ],
      );
    }

    /* A whole table is understood as such; a few cells go where the cursor stands. */
    sheet.querySelector("tbody").addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/\s+$/, "");
      if (!/[\t\n]/.test(text)) {
        return;
      }
      event.preventDefault();
      const lines = portal.reading.split(text);
      const { row, column } = table.place(event.target);
      if (lines.length > 1 && lines[0].length > 1 && (waiting || table.empty() || (row === 0 && column < 2))) {
        offer(lines);
        return;
      }
      former = waiting ? former : state();
      const refused = table.put(lines, row, column);
      if (!refused) {
        waiting = false;
      }
      changed();
      tell(
        refused || `Вставлено в таблицу, начиная со строки ${row + 1}.`,
        refused ? [] : [["Вернуть прежнюю таблицу", back]],
      );
    });
    sheet.addEventListener("input", changed);
    sheet.addEventListener("change", changed);

    /* Words of the page with plain spaces: a file is written and read in any program. */
    /** @param {Element} part */
    const plain = (part) => part.textContent.replace(/\s+/g, " ").trim();

    function lines() {
      const said = fields().map((one) => [
        plain(one.labels[0]),
        one instanceof HTMLSelectElement ? plain(one.selectedOptions[0]) : one.value,
      ]);
      const counted = last ? [[], ...last.words.map((words) => [words]), [], last.head, ...last.rows] : [];
      return [
        [corner, ...table.heads()],
        ...table.rows().filter((row) => row.slice(1).some(Boolean)),
        [],
        ...said,
        ...counted,
      ];
    }
    /** @param {string[]} line */
    const filled = (line) => line.filter(Boolean).length;
    /** @param {string} text */
    const ofField = (text) => fields().some((one) => plain(one.labels[0]) === text);
    /* The table of a file: of one that this page wrote what stands above its fields and its words, of any other all. */
    /** @param {string[][]} all */
    function tableOf(all) {
      if (all[0]?.[0] !== corner) {
        return all;
      }
      const end = all.findIndex((line, at) => {
        const next = filled(line) ? null : all.slice(at).find(filled);
        return next ? filled(next) < 2 || ofField(next[0]) : next === undefined;
      });
      return end < 0 ? all : all.slice(0, end);
    }
    /* The file that this page wrote, or any CSV: its table, and the fields by their words. */
    /** @param {string} text */
    function open(text) {
      const all = portal.reading.split(text, true).map((line) => line.map((cell) => cell.replace(/^'(?=[=+@-])/, "")));
      const before = state();
      fields().forEach((one) => {
        const said = all.find((line) => line[0] === plain(one.labels[0]))?.[1];
        if (said && one instanceof HTMLSelectElement) {
          one.value = Array.from(one.options).find((option) => plain(option) === said)?.value || one.value;
        } else if (said) {
          one.value = said;
        }
      });
      offer(tableOf(all), before);
    }
    const chosen = document.createElement("input");
    chosen.type = "file";
    chosen.accept = ".csv,.txt,.tsv,text/csv,text/plain";
    chosen.hidden = true;
    chosen.setAttribute("aria-label", "Файл с таблицей");
    chosen.addEventListener("change", (event) => {
      event.stopPropagation();
      if (chosen.files.length) {
        kept.file(chosen.files[0]).then(open, (fault) => tell(fault.message || "Файл не открылся."));
      }
      chosen.value = "";
    });

    /** @param {string} text @param {() => void} act @param {HTMLElement} where */
    function button(text, act, where) {
      const made = document.createElement("button");
      made.type = "button";
      made.className = "action";
      made.textContent = text;
      made.addEventListener("click", act);
      where.appendChild(made);
    }
    /** @param {() => void} act */
    function replace(act) {
      former = waiting ? former : state();
      waiting = false;
      act();
      changed();
      tell("", former.rows.length ? [["Вернуть прежнюю таблицу", back]] : []);
    }
    button("Ещё строка", () => table.addRow().focus(), tools);
    if (flexible) {
      button("Ещё столбец", table.addColumn, tools);
    }
    button("Пример", () => replace(() => table.fill([], JSON.parse(sheet.getAttribute("data-example")))), tools);
    button("Очистить", () => replace(() => table.fill([], [])), tools);
    button("Открыть файл", () => chosen.click(), tools);
    button("Сохранить CSV", () => kept.save(`${kind}.csv`, kept.csv(lines())), tools);
    button(
      "Скопировать для Word",
      () => {
        const rows = table.rows().filter((row) => row.slice(1).some(Boolean));
        const done = portal.worksheetCopy(out, [corner, ...table.heads()], rows);
        tell(done ? "Скопировано: вставьте в Word." : "Браузер не дал скопировать: сохраните CSV.");
      },
      tools,
    );
    tools.appendChild(chosen);
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
