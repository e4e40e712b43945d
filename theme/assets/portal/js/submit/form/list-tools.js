// @ts-check
/* What stands at a list of parts: the name of an item, its buttons, how one more is asked for. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;

  /* What one item of a list is called, and how one more is asked for. */
  /** @type {Record<string, string[]>} */
  const NOUNS = {
    диагностика: ["Источник", "Ещё один источник"],
    "дорожная карта": ["Дефицит", "Ещё дефицит"],
    задачи: ["Задача", "Ещё задача"],
    мероприятия: ["Мероприятие", "Ещё мероприятие"],
    авторы: ["Автор", "Добавить автора"],
    блоки: ["Часть", "Добавить часть"],
    колонки: ["Столбец", "Ещё столбец"],
    этапы: ["Этап", "Ещё шаг"],
  };
  /** @param {string} key */
  function nouns(key) {
    return NOUNS[key] || ["Пункт", "Ещё пункт"];
  }
  /** @param {Builder.Field} field @param {Builder.Entry[]} all @param {Builder.Draw} draw */
  function adder(field, all, draw) {
    const box = node("div", "part__adder");
    const select = node("select", "field__input");
    const id = submit.id();
    const label = node("label", "field__label", "Какую часть добавить");
    label.htmlFor = id;
    select.id = id;
    Object.keys(field.blocks).forEach((tag) => {
      const made = node("option", "", submit.capital(tag));
      made.value = tag;
      select.appendChild(made);
    });
    box.appendChild(label);
    box.appendChild(select);
    box.appendChild(
      submit.button("Добавить", () => {
        all.push(submit.entry(submit.map([[select.value, submit.map()]])));
        submit.emit("changed");
        draw(all.length - 1);
      }),
    );
    return box;
  }
  /**
   * @param {Builder.Entry[]} all
   * @param {Builder.Entry} one
   * @param {number} index
   * @param {Builder.Draw} draw
   * @param {string} name
   */
  function tools(all, one, index, draw, name) {
    const box = node("div", "part__tools");
    /** @param {string} text @param {() => void} act @param {boolean} [off] */
    function tool(text, act, off) {
      const made = submit.button(text, act, "part__tool");
      made.setAttribute("aria-label", `${text}: ${name.toLowerCase()}`);
      made.disabled = Boolean(off);
      box.appendChild(made);
    }
    /** @param {number} by */
    function move(by) {
      all.splice(index, 1);
      all.splice(index + by, 0, one);
      submit.emit("changed");
      draw(index + by);
    }
    if (all.length > 1) {
      tool("Выше", () => move(-1), index === 0);
      tool("Ниже", () => move(1), index === all.length - 1);
    }
    tool("Убрать", () => {
      all.splice(index, 1);
      submit.emit("changed");
      draw();
      submit.emit("undoable", `Убрано: ${name.toLowerCase()}.`, () => {
        all.splice(index, 0, one);
        submit.emit("redraw");
      });
    });
    return box;
  }

  submit.nouns = nouns;
  submit.adder = adder;
  submit.tools = tools;
})(window.portal);
