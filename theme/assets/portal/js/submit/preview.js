/* The draft as its page and as its paper: every word goes in as text, nothing of it is read as HTML. */
"use strict";
(function (portal) {
  var submit = portal.submit,
    node = submit.node;
  var SHAPES = {
    circle: "M5 0a5 5 0 1 0 .001 0z",
    square: "M0 0h10v10H0z",
    triangle: "M5 0L10 10H0z",
    diamond: "M5 0L10 5L5 10L0 5z",
  };
  var MONTHS = [
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
  var TOKEN = /\[\[([^\]|\n]+)(?:\|([^\]\n]+))?\]\]|\[([^\]\n]+)\]\([^)\n]*\)|\*\*([^*\n]+)\*\*|\*([^*\n]+)\*/g;

  function title(target) {
    var id = target.trim().split("/").pop(),
      found = "";
    Object.keys(submit.model.titles).forEach(function (kind) {
      found = found || submit.model.titles[kind][id] || "";
    });
    return found || target;
  }
  /* A text with its emphasis and links as the page will show them. */
  function prose(into, text) {
    var at = 0;
    Array.from(text.matchAll(TOKEN)).forEach(function (match) {
      into.appendChild(document.createTextNode(text.slice(at, match.index)));
      var name = match[4] ? "strong" : match[5] ? "em" : "span";
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
    var value = submit.get(part, key);
    return typeof value === "string" ? submit.strip(value) : "";
  }
  function items(part, key) {
    var value = submit.get(part, key);
    if (typeof value === "string") {
      return submit.strip(value) ? [submit.strip(value)] : [];
    }
    return value && value.list
      ? value.list
          .map(function (one) {
            return one.value;
          })
          .filter(function (one) {
            return !submit.empty(one);
          })
      : [];
  }
  function texts(part, key) {
    return items(part, key)
      .filter(function (one) {
        return typeof one === "string";
      })
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
    var box = add(into, name, className);
    all.forEach(function (text) {
      add(box, "li", "", text);
    });
  }
  function facts(into, pairs) {
    var box = node("dl", "facts");
    pairs.forEach(function (pair) {
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
    var date = submit.date(text || "");
    return date
      ? date.day
        ? date.day + "." + (date.month < 10 ? "0" : "") + date.month + "." + date.year
        : MONTHS[date.month - 1] + " " + date.year
      : text || "";
  }
  function span(part) {
    var first = month(said(part, "когда")),
      last = month(said(part, "до"));
    return last && last !== first ? first + " — " + last : first;
  }
  function years(term) {
    var first = submit.date(said(term, "начало")),
      months = Number(said(term, "месяцев"));
    if (!first) {
      return "";
    }
    return month(first.text) + (months > 0 ? " — " + month(submit.later(first, months - 1).text) : "");
  }
  function mark(word) {
    var phase = submit.model.phases.filter(function (one) {
        return one.word === word;
      })[0],
      svg = document.createElementNS("http://www.w3.org/2000/svg", "svg"),
      path = document.createElementNS("http://www.w3.org/2000/svg", "path");
    svg.setAttribute("viewBox", "0 0 10 10");
    svg.setAttribute("aria-hidden", "true");
    path.setAttribute("d", SHAPES[phase ? phase.shape : "circle"]);
    svg.appendChild(path);
    return svg;
  }

  /* The road map as a table of four columns. */
  function map(into, root) {
    var stages = items(root, "дорожная карта"),
      table = node("table", "map"),
      head = table.createTHead().insertRow();
    if (!stages.length) {
      return;
    }
    var names = ["Дефицит", "Образовательная задача", "Действия по этапам", "Форма предъявления и признак"];
    names.forEach(function (name) {
      var th = node("th", "", name);
      th.scope = "col";
      head.appendChild(th);
    });
    stages.forEach(function (stage) {
      var body = table.createTBody(),
        tasks = items(stage, "задачи");
      (tasks.length ? tasks : [submit.map()]).forEach(function (task, index) {
        var row = body.insertRow(),
          chain = submit.model.chains[said(stage, "дефицит")];
        if (!index) {
          var cell = node("th");
          cell.scope = "rowgroup";
          cell.rowSpan = Math.max(1, tasks.length);
          cell.setAttribute("data-label", names[0]);
          prose(cell, chain ? chain["дефицит"] : said(stage, "дефицит"));
          add(
            cell,
            "span",
            "when",
            [
              said(stage, "подтверждение") && "подтверждение: " + said(stage, "подтверждение"),
              said(stage, "уровень") && "уровень: " + said(stage, "уровень"),
            ]
              .filter(Boolean)
              .join("; "),
          );
          row.appendChild(cell);
        }
        labelled(row, names[1], said(task, "задача"));
        actions(labelled(row, names[2], ""), task);
        var result = submit.get(task, "результат");
        add(
          labelled(row, names[3], said(result, "форма")),
          "span",
          "when",
          said(result, "признак") && "признак: " + said(result, "признак"),
        );
      });
    });
    into.appendChild(table);
  }
  function labelled(row, name, text) {
    var cell = row.insertCell();
    cell.setAttribute("data-label", name);
    return prose(cell, text);
  }
  function actions(cell, task) {
    var box = node("ol");
    items(task, "мероприятия").forEach(function (one) {
      var row = add(box, "li", "phase"),
        words = node("span");
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
          said(one, "часов") && said(one, "часов") + " ч",
          said(one, "с кем") && "вместе: " + said(one, "с кем"),
        ]
          .filter(Boolean)
          .join(" · "),
      );
      add(words, "span", "when", texts(one, "ресурсы").length ? "ресурсы: " + texts(one, "ресурсы").join("; ") : "");
    });
    if (box.firstChild) {
      cell.appendChild(box);
    }
  }
  function hours(root) {
    var total = 0;
    items(root, "дорожная карта").forEach(function (stage) {
      items(stage, "задачи").forEach(function (task) {
        items(task, "мероприятия").forEach(function (one) {
          total += Number(said(one, "часов").replace(",", ".")) || 0;
        });
      });
    });
    return total ? String(Math.round(total * 100) / 100).replace(".", ",") + " ч" : "";
  }

  function audience(root) {
    var who = submit.get(root, "для кого");
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
    var part = submit.get(root, "пояснительная записка"),
      report = submit.get(part, "отчёт"),
      box = node("dl", "note-list");
    function line(name, fill) {
      var dd = node("dd");
      fill(dd);
      if (dd.firstChild) {
        box.appendChild(node("dt", "", name));
        box.appendChild(dd);
      }
    }
    line("Тема самообразования", function (dd) {
      prose(dd, said(part, "тема самообразования"));
      if (!dd.textContent) {
        dd.textContent = "";
        dd.firstChild && dd.firstChild.remove();
      }
    });
    line("Что показала диагностика", function (dd) {
      listed(
        dd,
        "ul",
        "list",
        items(part, "диагностика").map(function (one) {
          return title(said(one, "метод")) + ": " + said(one, "что показала");
        }),
      );
    });
    line("Цель", function (dd) {
      add(dd, "span", "", said(part, "цель"));
    });
    line("Задачи", function (dd) {
      listed(dd, "ol", "steps", texts(part, "задачи"));
    });
    line("Ожидаемый результат", function (dd) {
      add(dd, "span", "", said(part, "ожидаемый результат"));
    });
    line("Форма самообразования", function (dd) {
      add(dd, "span", "", said(part, "форма самообразования"));
    });
    line("Отчёт", function (dd) {
      [said(report, "форма"), said(report, "периодичность")].filter(Boolean).forEach(function (text, index) {
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
    var box = document.createDocumentFragment();
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
    var part = submit.get(root, "итог");
    if (!texts(part, "вопросы").length && !said(part, "вывод")) {
      return;
    }
    into.appendChild(node(tag, "", "Диагностика проделанной работы"));
    add(into, "p", "", said(part, "вывод"));
    listed(into, "ol", "steps", texts(part, "вопросы"));
  }

  function paper(root) {
    var box = document.createDocumentFragment(),
      front = submit.get(root, "титульный лист"),
      cover = node("div", "paper__cover"),
      lines = node("ul", "blanks");
    add(cover, "p", "", said(front, "организация"));
    cover.appendChild(node("h3", "preview__title", "Индивидуальный образовательный маршрут"));
    add(cover, "p", "paper__name", said(root, "название"));
    add(cover, "p", "", years(submit.get(root, "срок")));
    submit.model.blanks.forEach(function (name) {
      var row = node("li", "", name);
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
    value.map.forEach(function (one) {
      if (submit.empty(one.value)) {
        return;
      }
      into.appendChild(node("dt", "", submit.capital(one.key)));
      var dd = node("dd");
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
        .forEach(function (row) {
          if (row) {
            add(into, "p", "", row);
          }
        });
    }
    if (value && value.map) {
      into.appendChild(plain(value, node("dl", "note-list")));
    }
    if (value && value.list) {
      var list = node("ul", "list");
      value.list.forEach(function (one) {
        if (!submit.empty(one.value)) {
          whole(one.value, list.appendChild(node("li")));
        }
      });
      into.appendChild(list);
    }
  }
  function other(root) {
    var box = document.createDocumentFragment();
    add(box, "h3", "preview__title", said(root, "название") || "Без названия");
    var rest = {
      map: root.map.filter(function (one) {
        return one.key !== "название";
      }),
    };
    if (rest.map.length) {
      box.appendChild(plain(rest, node("dl", "note-list")));
    }
    return box;
  }

  submit.preview = function (kind, root) {
    var tidy = submit.tidy(root);
    return { page: kind === "route" ? page(tidy) : other(tidy), paper: kind === "route" ? paper(tidy) : other(tidy) };
  };
})(window.portal);
