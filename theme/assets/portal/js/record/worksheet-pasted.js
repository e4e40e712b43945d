// @ts-check
/* What comes in the place of a table, pasted or opened: laid as it is understood, asked about where it could be
   misread, and put back. */
"use strict";
((portal) => {
  portal.worksheetPasted = (sheet, work) => {
    const { table, fields, tell } = work;
    const kind = sheet.getAttribute("data-sheet");
    /* What stood in the table before; while a question waits for its answer, before the question. */
    /** @type {Worksheets.State | null} */
    let former = null;
    let waiting = false;

    /** @param {Worksheets.Reading} reading */
    function lay(reading) {
      const rows = reading.rows.map((row, r) => [row.name || sheet.getAttribute("data-row") + (r + 1), ...row.cells]);
      table.fill(reading.heads, rows);
    }
    /** @type {Worksheets.Choice} */
    const back = [
      "Вернуть прежнюю таблицу",
      () => {
        waiting = false;
        work.restore(former);
        work.changed();
        tell("Прежняя таблица на месте.");
      },
    ];
    /** @param {Worksheets.Reading} reading @param {Worksheets.Reading | null} other */
    function take(reading, other) {
      waiting = false;
      lay(reading);
      work.changed();
      const said = portal.reading.say(reading, kind);
      const left = portal.worksheetLeft(reading);
      /** @type {Worksheets.Choice[]} */
      const turned = other ? [[`Наоборот: ${portal.reading.say(other, kind)}`, () => take(other, reading)]] : [];
      tell(`${said} — верно?${left}`, [["Верно", () => tell(`${said}.`)], ...turned, back]);
    }
    /** @param {Worksheets.Reading[]} readings */
    function ask(readings) {
      waiting = true;
      lay(readings[0]);
      work.count();
      tell(
        `${portal.reading.say(readings[0], kind)} — верно? Таблицу можно понять по-разному; ` +
          "пока вы не выбрали, ничего не посчитано.",
        [
          ...readings.map(
            (one) => /** @type {Worksheets.Choice} */ ([portal.reading.say(one, kind, true), () => take(one, null)]),
          ),
          ["Не вставлять", back[1]],
        ],
      );
    }
    /* `before` is what stood here, with its fields, before a file changed them. */
    /** @param {string[][]} lines @param {Worksheets.State} before */
    function offer(lines, before) {
      const found = portal.reading.read(lines, kind, fields.value("order") === "ranks");
      if ("fault" in found) {
        fields.put(before.fields);
        tell(found.fault);
        return;
      }
      former = waiting ? former : before;
      if (found.certain) {
        take(found.readings[0], found.other);
      } else {
        ask(found.readings);
      }
    }
    /** @param {() => void} act */
    function replace(act) {
      former = waiting ? former : work.state();
      waiting = false;
      act();
      work.changed();
      tell("", former.rows.length ? [back] : []);
    }
    /** @param {string[][]} lines @param {number} row @param {number} column */
    function put(lines, row, column) {
      former = waiting ? former : work.state();
      const refused = table.put(lines, row, column);
      waiting = waiting && Boolean(refused);
      work.changed();
      tell(refused || `Вставлено в таблицу, начиная со строки ${row + 1}.`, refused ? [] : [back]);
    }

    /* A whole table is understood as such; a few cells go where the cursor stands. */
    sheet.querySelector("tbody").addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain").replace(/\s+$/, "");
      if (!/[\t\n]/.test(text)) {
        return;
      }
      event.preventDefault();
      const lines = portal.worksheetCells.split(text);
      const { row, column } = table.place(event.target);
      if (lines.length > 1 && lines[0].length > 1 && (waiting || table.empty() || (row === 0 && column < 2))) {
        offer(lines, work.state());
      } else {
        put(lines, row, column);
      }
    });

    return { offer, replace, waiting: () => waiting };
  };
})(window.portal);
