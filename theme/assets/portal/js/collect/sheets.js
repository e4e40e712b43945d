// @ts-check
/* Sheets of this browser: one a school and period, each under a key of its own. Two tabs never write over one
   another: what was written in the second becomes a sheet of its own. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const HOME = "portal.collect.";
  const SHEET = `${HOME}sheet.`;
  const PAUSE = 400;
  const kept = submit.keep(HOME);
  const KEPT = "Сохранено в этом браузере.";
  const LOST = "Браузер не хранит лист: скачайте файл, прежде чем уйти со страницы.";
  let seen = 0;
  let synced = "";
  let timer = 0;
  let handed = "";

  /** @param {string} uid @returns {Collect.Saved | null} */
  function get(uid) {
    const found = kept.read(SHEET + uid);
    return Array.isArray(found?.rows) && found.head ? found : null;
  }
  function all() {
    return kept
      .keys(SHEET)
      .map((key) => get(key.slice(SHEET.length)))
      .filter(Boolean)
      .sort((one, other) => other.at - one.at);
  }
  /** @param {Collect.Saved} found */
  function open(found) {
    seen = found.version;
    collect.putSheet(found);
    synced = collect.textOf();
    submit.emit("sheets");
  }
  function save() {
    clearTimeout(timer);
    timer = 0;
    const now = collect.textOf();
    if (now === synced || (!seen && collect.isEmpty(collect.sheet))) {
      return;
    }
    const there = get(collect.sheet.uid);
    if (there && there.version !== seen) {
      collect.anotherId("из второй вкладки");
      seen = 0;
      submit.emit(
        "told",
        "Этот лист тем временем изменили в другой вкладке. Написанное здесь сохранено отдельным листом: " +
          "оба стоят в списке листов.",
      );
    }
    seen += 1;
    synced = now;
    const done = kept.write(SHEET + collect.sheet.uid, { ...collect.sheet, version: seen, at: Date.now() });
    submit.emit("kept", done);
    submit.emit("sheets");
  }
  submit.on("edited", () => {
    clearTimeout(timer);
    timer = window.setTimeout(save, PAUSE);
  });
  /* Another tab saved this sheet: show it, unless something was written here. */
  function follow() {
    const there = get(collect.sheet.uid);
    if (there && there.version !== seen && collect.textOf() === synced) {
      open(there);
      submit.emit("told", "Лист изменён в другой вкладке: здесь показано новое.");
    }
  }
  addEventListener("storage", (event) => {
    if (!event.key || event.key.startsWith(SHEET)) {
      follow();
      submit.emit("sheets");
    }
  });
  addEventListener("pagehide", save);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") {
      follow();
    } else {
      save();
    }
  });
  addEventListener("beforeunload", (event) => {
    save();
    if (kept.fleeting(SHEET).length && collect.textOf() !== handed) {
      event.preventDefault();
    }
  });
  collect.handOver = () => {
    handed = collect.textOf();
  };

  /** @param {Collect.Sheet} one */
  function titled(one) {
    const rows = one.rows.filter((row) => !collect.isBlank(row)).length;
    const said = [one.head.period || "без периода", one.head.school || "школа не названа"];
    return [...said, portal.counted(rows, "строка", "строки", "строк"), one.note].filter(Boolean).join(" · ");
  }
  function begin() {
    save();
    seen = 0;
    collect.putSheet(collect.freshSheet());
    synced = collect.textOf();
    submit.emit("sheets");
  }
  /* The same teachers at the next gathering: codes, roles, deficits and tasks stay, what was asked for does not. */
  function next() {
    save();
    const { head, rows } = collect.sheet;
    const made = collect.freshSheet();
    const again = rows.filter((row) => !collect.isBlank(row)).map((row) => ({ ...row, запрос: "" }));
    made.head = { ...head, period: "" };
    made.rows = again.length ? again : made.rows;
    seen = 0;
    collect.putSheet(made);
    synced = "";
    submit.emit("edited");
    submit.emit("told", "Начат лист нового периода: коды, роли, дефициты и задачи те же. Впишите месяц и этапы.");
  }
  function remove() {
    const gone = { ...collect.sheet, version: seen, at: Date.now() };
    kept.erase(SHEET + gone.uid);
    const left = all();
    if (left.length) {
      open(left[0]);
    } else {
      seen = 0;
      collect.putSheet(collect.freshSheet());
      synced = collect.textOf();
      submit.emit("sheets");
    }
    submit.emit("told", "Лист удалён из этого браузера.", () => {
      kept.write(SHEET + gone.uid, gone);
      open(gone);
    });
  }

  collect.sheets = () => {
    const box = node("section", "collect__sheets on-screen");
    const title = node("h2", "collect__heading", "Листы в этом браузере");
    const label = node("label", "collect__label", "Открыт лист");
    const list = node("select", "collect__input");
    const state = node("p", "label");
    label.htmlFor = list.id = submit.id();
    list.addEventListener("change", () => {
      save();
      const found = get(list.value);
      if (found) {
        open(found);
      }
    });
    function draw() {
      const saved = all();
      const here = saved.some((one) => one.uid === collect.sheet.uid);
      const shown = here ? saved : [{ ...collect.sheet, version: 0, at: 0 }, ...saved];
      list.replaceChildren(
        ...shown.map((one) => {
          const option = node("option", "", one.uid === collect.sheet.uid ? titled(collect.sheet) : titled(one));
          option.value = one.uid;
          return option;
        }),
      );
      list.value = collect.sheet.uid;
    }
    submit.on("sheets", draw);
    submit.on("kept", (done) => {
      state.textContent = done ? KEPT : LOST;
      state.className = done ? "label" : "note";
    });
    const tools = node("div", "collect__tools");
    tools.append(
      submit.button("Новый лист", begin, "collect__tool"),
      submit.button("Следующий период", next, "collect__tool"),
      submit.button("Удалить лист", remove, "collect__tool"),
    );
    const pick = node("div", "collect__pick");
    pick.append(label, list);
    title.id = submit.id();
    box.setAttribute("aria-labelledby", title.id);
    box.append(title, pick, tools, state);
    const newest = all()[0];
    if (newest) {
      open(newest);
    } else {
      synced = collect.textOf();
    }
    if (!kept.works()) {
      state.textContent = LOST;
      state.className = "note";
    }
    draw();
    return box;
  };
})(window.portal);
