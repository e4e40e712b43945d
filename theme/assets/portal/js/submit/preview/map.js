// @ts-check
/* The road map of the preview: a table of four columns. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SHAPES = {
    circle: "M5 0a5 5 0 1 0 .001 0z",
    square: "M0 0h10v10H0z",
    triangle: "M5 0L10 10H0z",
    diamond: "M5 0L10 5L5 10L0 5z",
  };
  const node = submit.node;
  const { prose, said, items, texts, add, span } = submit.pieces;

  /** @param {string} word */
  function mark(word) {
    const phase = submit.model.phases.find((one) => one.word === word);
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 10 10");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", SHAPES[phase ? phase.shape : "circle"]);
    svg.appendChild(path);
    return svg;
  }
  /* What a deficit says; of one of the bank its title, until its chain has come. */
  /** @param {string} id */
  function deficit(id) {
    if (submit.model.groups[id] === undefined) {
      return id;
    }
    if (!submit.chains[id]) {
      portal.script("submit/chains.js").then(
        () => submit.emit("refresh"),
        () => {
          /* the title says what it is */
        },
      );
      return submit.model.titles.deficit[id];
    }
    return submit.chains[id]["дефицит"];
  }
  /** @param {Node} into @param {Builder.Value} root */
  function map(into, root) {
    const stages = items(root, "дорожная карта");
    const table = node("table", "map");
    const head = table.createTHead().insertRow();
    if (!stages.length) {
      return;
    }
    const names = ["Дефицит", "Образовательная задача", "Действия по этапам", "Форма предъявления и признак"];
    names.forEach((name) => {
      const th = node("th", "", name);
      th.scope = "col";
      head.appendChild(th);
    });
    stages.forEach((stage) => {
      const body = table.createTBody();
      const tasks = items(stage, "задачи");
      (tasks.length ? tasks : [submit.map()]).forEach((task, index) => {
        const row = body.insertRow();
        if (!index) {
          const cell = node("th");
          cell.scope = "rowgroup";
          cell.rowSpan = Math.max(1, tasks.length);
          const lacked = deficit(said(stage, "дефицит"));
          const direction = said(stage, "направление");
          cell.setAttribute("data-label", lacked || !direction ? names[0] : "Направление");
          prose(cell, lacked || direction || "—");
          add(
            cell,
            "span",
            "when",
            [
              lacked && direction && `направление: ${direction}`,
              said(stage, "подтверждение") && `подтверждение: ${said(stage, "подтверждение")}`,
              said(stage, "уровень") && `уровень: ${said(stage, "уровень")}`,
            ]
              .filter(Boolean)
              .join("; "),
          );
          row.appendChild(cell);
        }
        labelled(row, names[1], said(task, "задача"));
        actions(labelled(row, names[2], ""), task);
        const result = submit.get(task, "результат");
        add(
          labelled(row, names[3], said(result, "форма")),
          "span",
          "when",
          said(result, "признак") && `признак: ${said(result, "признак")}`,
        );
      });
    });
    into.appendChild(table);
  }
  /** @param {HTMLTableRowElement} row @param {string} name @param {string} text */
  function labelled(row, name, text) {
    const cell = row.insertCell();
    cell.setAttribute("data-label", name);
    return prose(cell, text);
  }
  /** @param {HTMLElement} cell @param {Builder.Value} task */
  function actions(cell, task) {
    const box = node("ol");
    items(task, "мероприятия").forEach((one) => {
      const row = add(box, "li", "phase");
      const words = node("span");
      row.appendChild(mark(said(one, "этап")));
      row.appendChild(words);
      prose(words, said(one, "что"));
      add(
        words,
        "span",
        "when",
        [
          said(one, "этап"),
          span(one),
          said(one, "часов") && `${said(one, "часов")} ч`,
          said(one, "с кем") && `вместе: ${said(one, "с кем")}`,
        ]
          .filter(Boolean)
          .join(" · "),
      );
      add(words, "span", "when", texts(one, "ресурсы").length ? `ресурсы: ${texts(one, "ресурсы").join("; ")}` : "");
    });
    if (box.firstChild) {
      cell.appendChild(box);
    }
  }
  /** @param {Builder.Value} root */
  function hours(root) {
    let total = 0;
    items(root, "дорожная карта").forEach((stage) => {
      items(stage, "задачи").forEach((task) => {
        items(task, "мероприятия").forEach((one) => {
          total += Number(said(one, "часов").replace(",", ".")) || 0;
        });
      });
    });
    return total ? `${String(Math.round(total * 100) / 100).replace(".", ",")} ч` : "";
  }

  submit.previewMap = map;
  submit.hours = hours;
})(window.portal);
