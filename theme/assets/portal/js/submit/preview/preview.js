// @ts-check
/* The draft as its page and as its paper. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const { title, prose, said, items, texts, add, listed, years } = submit.pieces;

  /** @param {Node} into @param {[name: string, text: string][]} pairs */
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
  /** @param {Builder.Mapping} root */
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
  /** @param {Node} into @param {Builder.Mapping} root @param {"h3" | "h4"} tag */
  function note(into, root, tag) {
    const part = submit.get(root, "пояснительная записка");
    const report = submit.get(part, "отчёт");
    const box = node("dl", "note-list");
    /** @param {string} name @param {(dd: HTMLElement) => void} fill */
    function line(name, fill) {
      const dd = node("dd");
      fill(dd);
      if (dd.firstChild) {
        box.appendChild(node("dt", "", name));
        box.appendChild(dd);
      }
    }
    line("Тема самообразования", (dd) => {
      if (said(part, "тема самообразования")) {
        prose(dd, said(part, "тема самообразования"));
      }
    });
    line("Что показала диагностика", (dd) => {
      listed(
        dd,
        "ul",
        "list",
        items(part, "диагностика").map(
          (one) => `${title(said(one, "метод")) || said(one, "чем")}: ${said(one, "что показала")}`,
        ),
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
  /** @param {Builder.Mapping} root */
  function page(root) {
    const box = document.createDocumentFragment();
    add(box, "h3", "preview__title", said(root, "название") || "Название маршрута");
    add(box, "p", "lead", said(root, "кратко"));
    facts(box, [
      ["Для кого", audience(root)],
      ["Условия", said(root, "условия")],
      ["Срок", [years(submit.get(root, "срок")), submit.hours(root)].filter(Boolean).join("; ")],
      ["Вид", said(root, "вид")],
      ["Компетенции", texts(root, "группы компетенций").join(", ")],
      ["Трудовые функции", texts(root, "трудовые функции").join(", ")],
      ["Сопровождение", texts(root, "сопровождение").join(", ")],
    ]);
    if (items(root, "дорожная карта").length) {
      box.appendChild(node("h4", "", "Дорожная карта"));
      submit.previewMap(box, root);
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
  /** @param {Node} into @param {Builder.Mapping} root @param {"h3" | "h4"} tag */
  function ending(into, root, tag) {
    const part = submit.get(root, "итог");
    if (!texts(part, "вопросы").length && !said(part, "вывод")) {
      return;
    }
    into.appendChild(node(tag, "", "Диагностика проделанной работы"));
    add(into, "p", "", said(part, "вывод"));
    listed(into, "ol", "steps", texts(part, "вопросы"));
  }
  /** @param {Builder.Mapping} root */
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
      submit.previewMap(box, root);
    }
    ending(box, root, "h4");
    return box;
  }
  /* Any other kind: its keys and values in their order. */
  /** @param {Builder.Value} value @param {Node} into */
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
  /** @param {Builder.Value} value @param {Node} into */
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
  /** @param {Builder.Mapping} root */
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
