// @ts-check
/* A table without a head: the reader says what each column is, and sees the first rows while she does. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;
  const SHOWN = 4;
  const LEAST = 0.6;
  const NOT_READ = "не читать";

  /* What a column most likely is, by what stands in it. */
  /** @param {string[]} said @param {string[]} taken */
  function guess(said, taken) {
    const all = said.filter(Boolean);
    /** @type {[key: string, fits: (text: string) => boolean][]} */
    const tests = [
      ["личное", (text) => collect.cut(text).kinds.length > 0],
      ["этап", (text) => collect.list("этап").all(text).length > 0 && text.length < 40],
      ["дефицит", (text) => collect.findDeficits(text, []).deficits.length > 0],
      ["роль", (text) => collect.list("роль").all(text).length > 0 && text.length < 60],
      ["предмет", (text) => collect.list("предмет").all(text).length > 0 && text.length < 60],
      ["номер", (text) => /^\d{1,3}\.?$/.test(text)],
      ["код", (text) => text.length < 8 && /\d/.test(text) && collect.isCode(text)],
      ["опыт", (text) => text.length < 30 && Boolean(collect.experience(text))],
      ["уровень", (text) => text.length < 30 && collect.levels(text).length > 0],
      ["задача", (text) => /^(?:осво|изуч|науч|разраб)/i.test(text)],
    ];
    const fit = tests.find(
      ([key, fits]) => !taken.includes(key) && all.length && all.filter(fits).length >= LEAST * all.length,
    );
    return fit ? fit[0] : "";
  }
  /** @param {Collect.Table} table */
  function guesses(table) {
    const width = Math.max(...table.rows.map((row) => row.length));
    /** @type {string[]} */
    const keys = [];
    for (let x = 0; x < width; x += 1) {
      keys.push(
        guess(
          table.rows.map((row) => row[x]?.text || ""),
          keys,
        ),
      );
    }
    return keys;
  }
  /** @param {string} chosen @param {number} column @param {[key: string, title: string][]} columns */
  function menu(chosen, column, columns) {
    const select = node("select", "collect__input");
    select.setAttribute("aria-label", `Что в столбце ${column + 1}`);
    /** @type {[string, string][]} */
    const options = [["", NOT_READ], ...columns, ["номер", "Номер по порядку"], ["личное", "ФИО: не читать"]];
    options.forEach(([key, title]) => {
      const option = node("option", "", title);
      option.value = key;
      select.append(option);
    });
    select.value = chosen;
    return select;
  }

  /* Ask; `done` is given what was read then. */
  collect.ask = (table, columns, done) => {
    const box = node("section", "collect__ask note");
    const title = node("h2", "collect__heading", "Что в столбцах?");
    title.id = submit.id();
    title.tabIndex = -1;
    box.setAttribute("aria-labelledby", title.id);
    const keys = guesses(table);
    const menus = keys.map((key, column) => menu(key, column, columns));
    const shown = node("table", "collect__sample");
    shown.setAttribute("aria-label", "Начало таблицы");
    const top = node("tr");
    top.append(
      ...menus.map((one) => {
        const cell = node("th");
        cell.scope = "col";
        cell.append(one);
        return cell;
      }),
    );
    shown.append(top);
    table.rows.slice(0, SHOWN).forEach((row) => {
      const line = node("tr");
      line.append(...keys.map((_, x) => node("td", "", submit.cut(collect.cut(row[x]?.text || "").text, 60))));
      shown.append(line);
    });
    const scroll = node("div", "collect__scroll");
    scroll.tabIndex = 0;
    scroll.setAttribute("role", "region");
    scroll.setAttribute("aria-label", "Таблица без шапки");
    scroll.append(shown);
    const tools = node("div", "collect__tools");
    tools.append(
      submit.button("Прочитать так", () => {
        box.remove();
        done(
          collect.readNamed(
            table,
            menus.map((one) => one.value),
          ),
        );
      }),
      submit.button("Не нужно", () => {
        box.remove();
      }),
    );
    const about = "У таблицы нет шапки с понятными словами. Скажите, что в каждом столбце, и мы прочитаем её целиком.";
    box.replaceChildren(title, node("p", "", about), scroll, tools);
    return box;
  };
})(window.portal);
