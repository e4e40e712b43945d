// @ts-check
/* «Поняли / не поняли»: beside what was understood every text that found no field, sent to one by hand or by key. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const UNPLACED = "не разложено";
  const HELP =
    "Выберите поле и нажмите «Перенести» или перетащите текст мышью на поле. Что останется, сохранится в черновике " +
    "отдельно и на портал не попадёт.";
  const HIDDEN = "Скрыто в документе и не взято (нужно — покажите это в нём и откройте его снова):";
  const NEXT = "Дальше — шаги ниже: добавьте, чего не хватает, и проверьте.";
  const PAUSE = 300;
  let pause = 0;
  /** @type {HTMLElement | null} */
  let panel = null;
  /** @type {Intake.Taken | null} */
  let taken = null;
  /** @type {Builder.Entry | null} */
  let dragged = null;

  /** @returns {Builder.Entry[]} */
  function pieces() {
    return submit.get(submit.draft.root.value, UNPLACED)?.list || [];
  }
  /* Where a text stood in the document that was opened. */
  /** @param {string} text */
  function placeOf(text) {
    return taken?.places[(taken.values[UNPLACED] || []).indexOf(text)] || "";
  }
  /* Whether what is open is what was made of that document. */
  function isOfDocument() {
    const kept = taken?.values[UNPLACED] || [];
    return pieces().every((one) => kept.includes(one.value));
  }
  /** @param {Builder.Entry} one @param {Intake.Target | null} target */
  function move(one, target) {
    const index = pieces().indexOf(one);
    if (index >= 0) {
      submit.send(index, target);
    }
    draw();
    const next = panel?.querySelectorAll("select")[Math.min(index, pieces().length - 1)];
    (next || panel?.querySelector("h2"))?.focus();
  }
  /** @param {HTMLSelectElement} select @param {Intake.Target[]} targets */
  function fill(select, targets) {
    /** @type {HTMLElement | null} */
    let group = null;
    const none = node("option", "", "— выберите поле —");
    none.value = "";
    select.append(none);
    targets.forEach((target, n) => {
      if (group?.getAttribute("label") !== target.group) {
        group = node("optgroup");
        group.setAttribute("label", target.group);
        select.append(group);
      }
      const option = node("option", "", target.words);
      option.value = String(n);
      group.append(option);
    });
  }
  /** @param {Builder.Entry} one @param {Intake.Target[]} targets */
  function piece(one, targets) {
    const item = node("li", "sorting__piece");
    const select = node("select", "field__input");
    const label = node("label", "field__label", "В поле");
    const place = placeOf(String(one.value));
    const tools = node("div", "sorting__tools");
    select.id = submit.id();
    label.htmlFor = select.id;
    fill(select, targets);
    tools.append(
      label,
      select,
      submit.button("Перенести", () => {
        if (select.value) {
          move(one, targets[Number(select.value)]);
        } else {
          submit.emit("notice", "Сначала выберите поле.");
          select.focus();
        }
      }),
      submit.button("Удалить", () => move(one, null), "part__tool"),
    );
    if (place) {
      item.append(node("p", "label", submit.capital(place)));
    }
    item.append(node("p", "sorting__text", String(one.value)), tools);
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      dragged = one;
      event.dataTransfer.setData("text/plain", String(one.value));
    });
    item.addEventListener("dragend", () => {
      dragged = null;
    });
    return item;
  }
  /** @param {HTMLElement} list @param {Intake.Target[]} targets */
  function acceptDrops(list, targets) {
    list.querySelectorAll("[data-path]").forEach((row) => {
      const target = targets.find((one) => JSON.stringify(one.path) === row.getAttribute("data-path"));
      if (!target && !isAction(row)) {
        return;
      }
      row.addEventListener("dragover", (event) => {
        if (dragged) {
          event.preventDefault();
          row.classList.add("is-over");
        }
      });
      row.addEventListener("dragleave", () => row.classList.remove("is-over"));
      row.addEventListener("drop", (event) => {
        event.preventDefault();
        if (dragged) {
          move(dragged, target || ofAction(row, targets));
        }
      });
    });
  }
  /** @param {Element} row */
  function isAction(row) {
    return JSON.parse(row.getAttribute("data-path")).slice(-1)[0] === "что";
  }
  /** @param {Element} row @param {Intake.Target[]} targets */
  function ofAction(row, targets) {
    const path = JSON.parse(row.getAttribute("data-path"));
    const like = targets.find((one) => one.path[one.path.length - 1] === "что");
    return { ...like, path, words: "Мероприятие" };
  }
  /** @param {Intake.Tally} tally */
  function counted(tally) {
    const words = portal.counted(tally.words, "слова", "слов", "слов");
    return (
      `Разобрано ${tally.placed} из ${words}; не разобрано: ${tally.kept}; личное вырезано: ${tally.personal}` +
      `${tally.lost ? `; потеряно: ${tally.lost}` : ""}.`
    );
  }
  /** @param {Intake.Question} one */
  function asked(one) {
    return node("li", "", `${submit.capital(one.place)}: ${one.message}.`);
  }
  /** @param {string} title @param {Node[]} inner */
  function side(title, ...inner) {
    const box = node("div", "sorting__side");
    box.append(node("h3", "", title), ...inner);
    return box;
  }
  /** @param {string} lead @param {Intake.Question[]} questions */
  function tell(lead, questions) {
    if (questions.length) {
      const list = node("ul", "list");
      list.append(...questions.map(asked));
      panel.append(node("p", "", lead), list);
    }
  }
  function draw() {
    const all = pieces();
    const targets = submit.targets();
    const understood = submit.whatIsUnderstood();
    const list = node("ol", "sorting__pieces");
    const sides = node("div", "sorting__sides");
    const head = node("h2", "step__title", "Что понято из документа");
    head.tabIndex = -1;
    head.id = submit.id();
    panel.setAttribute("aria-labelledby", head.id);
    list.append(...all.map((one) => piece(one, targets)));
    acceptDrops(understood, targets);
    sides.append(
      side("Поняли", understood),
      side(`Не поняли: ${all.length}`, node("p", "field__help", all.length ? HELP : NEXT), list),
    );
    panel.textContent = "";
    panel.append(head);
    if (taken) {
      panel.append(node("p", "sorting__count", counted(taken.tally)));
    }
    tell(HIDDEN, taken?.hidden || []);
    tell("Не прочитано:", taken?.unread || []);
    tell("Что осталось неясным — впишите в шагах ниже:", taken?.questions || []);
    panel.append(sides);
  }
  function close() {
    panel?.remove();
    panel = null;
  }

  submit.on("sort", (found) => {
    const steps = portal.all("submit")[0].querySelector(".submit__steps");
    close();
    taken = found;
    panel = node("section", "sorting");
    steps.before(panel);
    draw();
    if (found) {
      panel.querySelector("h2").focus();
      panel.scrollIntoView({ block: "start" });
    }
  });
  submit.on("unsorted", () => {
    if (!panel) {
      submit.emit("sort", null);
    }
  });
  /* What is written in the form is shown here too, unless somebody is at work here. */
  submit.on("changed", () => {
    clearTimeout(pause);
    pause = setTimeout(() => {
      if (panel && !panel.contains(document.activeElement)) {
        draw();
      }
    }, PAUSE);
  });
  /* Another draft, or this one as it was a step before. */
  submit.on("open", () => {
    taken = isOfDocument() ? taken : null;
    if (panel && pieces().length) {
      draw();
    } else {
      close();
    }
  });
})(window.portal);
