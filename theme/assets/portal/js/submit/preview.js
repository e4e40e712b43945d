/* The draft as its page and as its paper: every word goes in as text, nothing of it is read as HTML. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const SHAPES = {
    circle: "M5 0a5 5 0 1 0 .001 0z",
    square: "M0 0h10v10H0z",
    triangle: "M5 0L10 10H0z",
    diamond: "M5 0L10 5L5 10L0 5z",
  };
  const MONTHS = [
    "январь",
    "февраль",
    "март",
    "апрель",
    "май",
    "июнь",
    "июль",
    "август",
    "сентябрь",
    "октябрь",
    "ноябрь",
    "декабрь",
  ];
  const TOKEN = /\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]|\[([^\]\n]+)\]\([^)\n]*\)|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/g;

  function title(target) {
    const id = target.trim().split("/").pop();
    let found = "";
    Object.keys(submit.model.titles).forEach((kind) => {
      found = found || submit.model.titles[kind][id] || "";
    });
    return found || target;
  }
  /* A text with its emphasis and links as the page will show them. */
  function prose(into, text) {
    let at = 0;
    Array.from(text.matchAll(TOKEN)).forEach((match) => {
      into.appendChild(document.createTextNode(text.slice(at, match.index)));
      const name = match[4] ? "strong" : match[5] ? "em" : "span";
      into.appendChild(
        node(
          name,
          name === "span" ? "preview__link" : "",
          match[1] ? match[2] || title(match[1]) : match[3] || match[4] || match[5],
        ),
      );
      at = match.index + match[0].length;
    });
    into.appendChild(document.createTextNode(text.slice(at)));
    return into;
  }
  function said(part, key) {
    const value = submit.get(part, key);
    return typeof value === "string" ? submit.strip(value) : "";
  }
  function items(part, key) {
    const value = submit.get(part, key);
    if (typeof value === "string") {
      return submit.strip(value) ? [submit.strip(value)] : [];
    }
    return value?.list ? value.list.map((one) => one.value).filter((one) => !submit.empty(one)) : [];
  }
  function texts(part, key) {
    return items(part, key)
      .filter((one) => typeof one === "string")
      .map(submit.strip);
  }
  function add(into, name, className, text) {
    if (text === "") {
      return null;
    }
    return into.appendChild(text === undefined ? node(name, className) : prose(node(name, className), text));
  }
  function listed(into, name, className, all) {
    if (!all.length) {
      return;
    }
    const box = add(into, name, className);
    all.forEach((text) => {
      add(box, "li", "", text);
    });
  }
  function facts(into, pairs) {
    const box = node("dl", "facts");
    pairs.forEach((pair) => {
      if (!pair[1]) {
        return;
      }
      box.appendChild(node("dt", "", pair[0]));
      add(box, "dd", "", pair[1]);
    });
    if (box.firstChild) {
      into.appendChild(box);
    }
  }
  function month(text) {
    const date = submit.date(text || "");
    return date
      ? date.day
        ? `${date.day}.${date.month < 10 ? "0" : ""}${date.month}.${date.year}`
        : `${MONTHS[date.month - 1]} ${date.year}`
      : text || "";
  }
  function span(part) {
    const first = month(said(part, "когда"));
    const last = month(said(part, "до"));
    return last && last !== first ? `${first} — ${last}` : first;
  }
  function years(term) {
    const first = submit.date(said(term, "начало"));
    const months = Number(said(term, "месяцев"));
    if (!first) {
      return "";
    }
    return month(first.text) + (months > 0 ? ` — ${month(submit.later(first, months - 1).text)}` : "");
  }
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

  /* The road map as a table of four columns. */
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
        const chain = submit.model.chains[said(stage, "дефицит")];
        if (!index) {
          const cell = node("th");
          cell.scope = "rowgroup";
          cell.rowSpan = Math.max(1, tasks.length);
          cell.setAttribute("data-label", names[0]);
          prose(cell, chain ? chain["дефицит"] : said(stage, "дефицит"));
          add(
            cell,
            "span",
            "when",
            [
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
  function labelled(row, name, text) {
    const cell = row.insertCell();
    cell.setAttribute("data-label", name);
    return prose(cell, text);
  }
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

  function audience(root) {
    const who = submit.get(root, "для кого");
    return [
      said(who, "роль"),
      texts(who, "предметы").join(", "),
      texts(who, "уровни").join(", "),
      said(who, "уточнение"),
    ]
      .filter(Boolean)
      .join("; ");
  }
  function note(into, root, tag) {
    const part = submit.get(root, "пояснительная записка");
    const report = submit.get(part, "отчёт");
    const box = node("dl", "note-list");
    function line(name, fill) {
      const dd = node("dd");
      fill(dd);
      if (dd.firstChild) {
        box.appendChild(node("dt", "", name));
        box.appendChild(dd);
      }
    }
    line("Тема самообразования", (dd) => {
      prose(dd, said(part, "тема самообразования"));
      if (!dd.textContent) {
        dd.textContent = "";
        dd.firstChild?.remove();
      }
    });
    line("Что показала диагностика", (dd) => {
      listed(
        dd,
        "ul",
        "list",
        items(part, "диагностика").map((one) => `${title(said(one, "метод"))}: ${said(one, "что показала")}`),
      );
    });
    line("Цель", (dd) => add(dd, "span", "", said(part, "цель")));
    line("Задачи", (dd) => listed(dd, "ol", "steps", texts(part, "задачи")));
    line("Ожидаемый результат", (dd) => add(dd, "span", "", said(part, "ожидаемый результат")));
    line("Форма самообразования", (dd) => add(dd, "span", "", said(part, "форма самообразования")));
    line("Отчёт", (dd) => {
      [said(report, "форма"), said(report, "периодичность")].filter(Boolean).forEach((text, index) => {
        if (index) {
          dd.appendChild(document.createTextNode(", "));
        }
        add(dd, "span", "", text);
      });
    });
    if (!box.firstChild) {
      return;
    }
    into.appendChild(node(tag, "", "Пояснительная записка"));
    into.appendChild(box);
  }

  function page(root) {
    const box = document.createDocumentFragment();
    add(box, "h3", "preview__title", said(root, "название") || "Название маршрута");
    add(box, "p", "lead", said(root, "кратко"));
    facts(box, [
      ["Для кого", audience(root)],
      ["Условия", said(root, "условия")],
      ["Срок", [years(submit.get(root, "срок")), hours(root)].filter(Boolean).join("; ")],
      ["Вид", said(root, "вид")],
      ["Компетенции", texts(root, "группы компетенций").join(", ")],
      ["Трудовые функции", texts(root, "трудовые функции").join(", ")],
      ["Сопровождение", texts(root, "сопровождение").join(", ")],
    ]);
    if (items(root, "дорожная карта").length) {
      box.appendChild(node("h4", "", "Дорожная карта"));
      map(box, root);
    }
    note(box, root, "h4");
    ending(box, root, "h4");
    if (texts(root, "риски").length) {
      box.appendChild(node("h4", "", "Что может помешать"));
      listed(box, "ul", "list", texts(root, "риски"));
    }
    if (texts(root, "источники").length) {
      box.appendChild(node("h4", "", "Источники"));
      listed(box, "ol", "sources", texts(root, "источники"));
    }
    return box;
  }
  function ending(into, root, tag) {
    const part = submit.get(root, "итог");
    if (!texts(part, "вопросы").length && !said(part, "вывод")) {
      return;
    }
    into.appendChild(node(tag, "", "Диагностика проделанной работы"));
    add(into, "p", "", said(part, "вывод"));
    listed(into, "ol", "steps", texts(part, "вопросы"));
  }

  function paper(root) {
    const box = document.createDocumentFragment();
    const front = submit.get(root, "титульный лист");
    const cover = node("div", "paper__cover");
    const lines = node("ul", "blanks");
    add(cover, "p", "", said(front, "организация"));
    cover.appendChild(node("h3", "preview__title", "Индивидуальный образовательный маршрут"));
    add(cover, "p", "paper__name", said(root, "название"));
    add(cover, "p", "", years(submit.get(root, "срок")));
    submit.model.blanks.forEach((name) => {
      const row = node("li", "", name);
      row.appendChild(node("span", "sheet__line"));
      lines.appendChild(row);
    });
    cover.appendChild(lines);
    add(cover, "p", "paper__town", [said(front, "город"), said(front, "год")].filter(Boolean).join(", "));
    box.appendChild(cover);
    note(box, root, "h4");
    if (items(root, "дорожная карта").length) {
      box.appendChild(node("h4", "", "Дорожная карта"));
      map(box, root);
    }
    ending(box, root, "h4");
    return box;
  }

  /* Any other kind: its keys and values in their order. */
  function plain(value, into) {
    value.map.forEach((one) => {
      if (submit.empty(one.value)) {
        return;
      }
      into.appendChild(node("dt", "", submit.capital(one.key)));
      const dd = node("dd");
      whole(one.value, dd);
      into.appendChild(dd);
    });
    return into;
  }
  function whole(value, into) {
    if (typeof value === "string") {
      submit
        .strip(value)
        .split("\n")
        .forEach((row) => {
          if (row) {
            add(into, "p", "", row);
          }
        });
    }
    if (value?.map) {
      into.appendChild(plain(value, node("dl", "note-list")));
    }
    if (value?.list) {
      const list = node("ul", "list");
      value.list.forEach((one) => {
        if (!submit.empty(one.value)) {
          whole(one.value, list.appendChild(node("li")));
        }
      });
      into.appendChild(list);
    }
  }
  function other(root) {
    const box = document.createDocumentFragment();
    add(box, "h3", "preview__title", said(root, "название") || "Без названия");
    const rest = {
      map: root.map.filter((one) => one.key !== "название"),
    };
    if (rest.map.length) {
      box.appendChild(plain(rest, node("dl", "note-list")));
    }
    return box;
  }

  submit.preview = (kind, root) => {
    const tidy = submit.tidy(root);
    return { page: kind === "route" ? page(tidy) : other(tidy), paper: kind === "route" ? paper(tidy) : other(tidy) };
  };
})(window.portal);
