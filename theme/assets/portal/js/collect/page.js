// @ts-check
/* The page of a school's sheet, put together: what comes in, the head, the rows, what goes out. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const home = portal.all("school-sheet")[0];
  const PAUSE = 250;
  const FORMATS = ".xlsx,.ods,.csv,.docx,.odt,.txt";
  /** @type {Record<string, string>} */
  const HINTS = {
    school: "как в документах",
    period: "месяц и год: октябрь 2026",
    teachers: "числом",
    taking: "составляют маршрут",
    who: "должность, без имени",
  };

  /** @param {string} title @param {string} [id] */
  function part(title, id) {
    const box = node("section", "collect__part");
    const head = node("h2", "collect__heading", title);
    head.id = id || submit.id();
    box.setAttribute("aria-labelledby", head.id);
    box.append(head);
    return box;
  }
  function incoming() {
    const box = part("Есть готовая таблица?");
    const area = node("textarea", "collect__input collect__drop");
    const label = node("label", "collect__label", "Вставьте её сюда из Excel, Word или LibreOffice (Ctrl+V)");
    const file = node("input", "collect__input");
    const chosen = node("label", "collect__label", "Или откройте файл: Excel, LibreOffice, Word, .csv");
    area.rows = 2;
    area.placeholder = "Столбцы — в любом порядке, шапка — любыми словами";
    file.type = "file";
    file.accept = FORMATS;
    label.htmlFor = area.id = submit.id();
    chosen.htmlFor = file.id = submit.id();
    area.addEventListener("input", () => {
      area.value = "";
      portal.say("Это не таблица: выделите в ней ячейки, скопируйте и вставьте сюда.");
    });
    file.addEventListener("change", () => {
      if (file.files[0]) {
        collect.open(file.files[0]).finally(() => {
          file.value = "";
        });
      }
    });
    const ways = node("div", "collect__ways");
    const one = node("div");
    const other = node("div");
    one.append(label, area);
    other.append(chosen, file);
    ways.append(one, other);
    box.classList.add("on-screen");
    box.append(ways);
    return box;
  }
  /* The months in which one gathers, those of this school year first. */
  /** @param {string} typed @returns {Collect.Option[]} */
  function monthsNear(typed) {
    const now = new Date();
    const found = [0, -1, 1, -2, 2, -3].map((step) =>
      new Date(now.getFullYear(), now.getMonth() + step, 1)
        .toLocaleDateString("ru", { month: "long", year: "numeric" })
        .replace(/ г\.$/, ""),
    );
    return found.filter((one) => one.startsWith(typed.toLowerCase())).map((one) => ({ value: one, words: one }));
  }
  /** @param {HTMLElement} into */
  function drawHead(into) {
    into.replaceChildren(
      ...collect.LABELS.map(([key, title]) => {
        const box = node("div", "collect__field");
        const label = node("label", "collect__label", title);
        const input = node("input", "collect__input");
        const hint = node("span", "label", HINTS[key]);
        input.type = "text";
        input.inputMode = key === "teachers" || key === "taking" ? "numeric" : "text";
        label.htmlFor = input.id = submit.id();
        hint.id = submit.id();
        input.setAttribute("aria-describedby", hint.id);
        input.value = collect.sheet.head[key];
        input.addEventListener("focus", collect.remember);
        input.addEventListener("input", () => {
          collect.sheet.head[key] = input.value;
          submit.emit("edited");
        });
        const field = key === "period" ? collect.combobox(input, monthsNear, (value) => write(value)) : input;
        /** @param {string} value */
        function write(value) {
          input.value = collect.sheet.head[key] = value;
          submit.emit("edited");
        }
        box.append(label, field, hint);
        return box;
      }),
    );
  }
  /* What is said of a table that came in, with every place that was not read. */
  function account() {
    const box = node("div", "collect__account");
    box.setAttribute("role", "status");
    /** @param {string} words @param {Collect.Remark[]} places */
    function tell(words, places) {
      const list = node("ul", "");
      list.append(...places.map((one) => node("li", "", `${submit.capital(one.place)}: ${one.message}`)));
      box.replaceChildren(node("p", "", words), places.length ? list : "");
      box.classList.add("note");
    }
    submit.on("taken", tell);
    submit.on("told", (words, back) => {
      tell(words, []);
      if (back) {
        box.append(submit.button("Вернуть", back));
      }
    });
    return box;
  }

  function start() {
    const rows = node("div", "collect__rows");
    const remarks = collect.remarks(rows);
    const headBox = node("div", "collect__head");
    const asked = node("div", "collect__asked");
    const sheet = part("О школе");
    const table = part("Педагоги", "pedagogi");
    let timer = 0;

    const acts = {
      /** @param {number} index */
      remove: (index) => {
        collect.change((one) => {
          one.rows.splice(index, 1);
          if (!one.rows.length) {
            one.rows.push(collect.freshRow([]));
          }
        });
        focusRow(Math.min(index, collect.sheet.rows.length - 1));
        portal.say(`Строка ${index + 1} удалена. «Отменить» вернёт её.`);
      },
      /** @param {number} index */
      again: (index) => {
        collect.change((one) => {
          one.rows.splice(index + 1, 0, { ...one.rows[index], ...collect.freshRow(one.rows) });
        });
        focusRow(index + 1);
      },
    };
    /** @param {number} index */
    function focusRow(index) {
      /** @type {HTMLElement} */ (rows.children[index].querySelector("input")).focus();
    }
    function ready() {
      if (!collect.isReady()) {
        collect.loadReader().then(remarks.draw, () => {
          /* suggestions and counts are missing; the rows can be written all the same */
        });
      }
    }
    function draw() {
      drawHead(headBox);
      rows.replaceChildren(...collect.sheet.rows.map((row, index) => collect.rowForm(row, index, acts)));
      remarks.draw();
      undo.disabled = !collect.mayUndo();
    }
    const undo = submit.button("Отменить", () => {
      if (collect.undo()) {
        portal.say("Последняя правка отменена.");
      }
    });
    const add = submit.button("Добавить педагога", () => {
      collect.change((one) => one.rows.push(collect.freshRow(one.rows)));
      focusRow(collect.sheet.rows.length - 1);
    });
    const tools = node("div", "actions");
    tools.append(add, undo);
    sheet.append(headBox);
    table.append(remarks.box, rows, tools);
    submit.on("unnamed", (one) => {
      asked.replaceChildren(collect.ask(one, collect.COLUMNS, (found) => collect.add(found, "Прочитано из таблицы")));
      asked.querySelector("h2").focus();
    });
    submit.on("sheet", draw);
    submit.on("edited", () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        remarks.draw();
        undo.disabled = !collect.mayUndo();
      }, PAUSE);
    });
    home.append(incoming(), account(), asked, sheet, table, collect.outgoing(), collect.sheets());
    home.addEventListener("focusin", ready);
    document.addEventListener("paste", (event) => {
      if (event.clipboardData && collect.paste(event.clipboardData)) {
        event.preventDefault();
      }
    });
    draw();
    if (!collect.isEmpty(collect.sheet)) {
      ready();
    }
  }

  if (home) {
    portal.all("school-sheet-bare").forEach((one) => {
      one.hidden = true;
    });
    start();
  }
})(window.portal);
