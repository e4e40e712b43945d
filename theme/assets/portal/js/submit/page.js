/* The builder as a whole: steps, the draft that is always saved, findings beside their fields, opening and sending. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  let state;
  const parts = {};
  let fits = [];
  let timer = 0;
  let wanted = "";
  const LONGEST = 512 * 1024;
  const rules = new Intl.PluralRules("ru");

  function counted(number, one, few, many) {
    const form = rules.select(number);
    return `${number}\u00a0${form === "one" ? one : form === "few" ? few : many}`;
  }

  /* ---- the draft ---- */
  function kindOf(name) {
    return name === "case" ? "form" : name;
  }
  function fields() {
    return submit.model.kinds[kindOf(state.kind)].fields;
  }
  function file() {
    return submit.model.kinds[kindOf(state.kind)].file.replace("{id}", state.name || "imya");
  }
  function slot() {
    return `portal.submit.${state.exists ? `edit.${kindOf(state.kind)}.${state.exists}` : state.kind}`;
  }
  function fresh(kind) {
    return {
      kind,
      name: "",
      named: false,
      exists: "",
      mine: null,
      step: 0,
      checked: false,
      root: submit.entry(submit.plain(submit.model.start[kind])),
    };
  }
  submit.tidied = () => ({
    value: submit.tidy(state.root.value),
    above: state.root.above,
    beside: state.root.beside,
    below: state.root.below,
  });
  submit.text = () => submit.write(submit.tidied(), fields());
  function untouched() {
    return JSON.stringify(submit.tidy(state.root.value)) === JSON.stringify(submit.tidy(fresh(state.kind).root.value));
  }
  submit.save = () => {
    const saved = {
      kind: state.kind,
      name: state.name,
      named: state.named,
      exists: state.exists,
      mine: state.mine,
      step: state.step,
      root: state.root,
    };
    try {
      if (untouched() && !state.exists) {
        localStorage.removeItem(slot());
      } else {
        localStorage.setItem(slot(), JSON.stringify(saved));
      }
      state.saved = true;
    } catch {
      state.saved = false;
    }
    parts.saved.textContent = state.saved
      ? untouched() && !state.exists
        ? ""
        : "Черновик сохранён в этом браузере"
      : "Браузер не хранит черновик: скачайте файл, прежде чем уйти";
  };
  function stored(key) {
    try {
      const found = JSON.parse(localStorage.getItem(key) || "null");
      return found?.root?.value?.map && submit.model.kinds[kindOf(found.kind)] ? found : null;
    } catch {
      return null;
    }
  }
  function use(draft, words, undo) {
    state = Object.assign({ checked: false }, draft);
    submit.state = state;
    submit.redraw();
    show(Math.min(state.step || 0, parts.panels.length - 1), false);
    submit.save();
    if (undo) {
      submit.undoable(words, undo);
    } else if (words) {
      submit.notify(words);
    }
  }

  /* ---- what is said at the foot ---- */
  submit.notify = (words) => {
    parts.said.textContent = words;
    parts.undo.hidden = true;
  };
  submit.undoable = (words, back) => {
    parts.said.textContent = words;
    parts.undo.hidden = false;
    parts.undo.onclick = () => {
      parts.undo.hidden = true;
      back();
      parts.said.textContent = "Возвращено.";
      submit.changed();
    };
  };
  function alarm(words, list) {
    parts.alarm.textContent = "";
    parts.alarm.hidden = !words;
    if (!words) {
      return;
    }
    parts.alarm.appendChild(node("p", "", words));
    if (list?.length) {
      const box = parts.alarm.appendChild(node("ul", "list"));
      list.slice(0, 8).forEach((one) => {
        box.appendChild(
          node("li", "", `${(one.line ? `Строка ${one.line}: ` : "") + one.message}. Как исправить: ${one.fix}.`),
        );
      });
    }
    parts.alarm.scrollIntoView({ block: "nearest" });
  }

  /* ---- drawing ---- */
  submit.afterShown = (fit) => {
    fits.push(fit);
    setTimeout(fit, 0);
  };
  submit.relocate = () => {
    clearTimeout(wanted);
    wanted = setTimeout(refresh, 0);
  };
  submit.focusIn = (box) => {
    const found = box?.querySelector("input, select, textarea, button");
    if (found) {
      found.focus();
    }
  };
  submit.redraw = () => {
    const active = state.step;
    fits = [];
    parts.form.textContent = "";
    parts.panels = [];
    steps().forEach((step, index) => {
      parts.panels.push(parts.form.appendChild(panel(step, index)));
    });
    parts.panels.push(parts.form.appendChild(sending()));
    drawNav();
    show(active, false);
    refresh();
  };
  function steps() {
    return submit.model.kinds[kindOf(state.kind)].steps;
  }
  function titles() {
    return steps()
      .map((step) => step.title)
      .concat("Проверка и отправка");
  }
  function panel(step, index) {
    const box = node("section", "step");
    const id = submit.id();
    const head = node("h2", "step__title", step.title);
    head.id = id;
    head.tabIndex = -1;
    box.setAttribute("aria-labelledby", id);
    box.appendChild(head);
    if (!index && state.kind === "route" && untouched()) {
      box.appendChild(beginning());
    }
    box.appendChild(submit.stepFields(kindOf(state.kind), state.root, step.keys, !index));
    Array.from(box.querySelectorAll(".part__name, .field__label"))
      .slice(0, 1)
      .forEach((name) => {
        if (step.keys.length === 1 && name.textContent === step.title) {
          name.classList.add("visually-hidden");
        }
      });
    box.appendChild(turns(index));
    return box;
  }
  function turns(index) {
    const box = node("div", "step__turns");
    if (index) {
      box.appendChild(submit.button("Назад", () => show(index - 1, true)));
    }
    if (index < steps().length) {
      box.appendChild(
        submit.button(
          index === steps().length - 1 ? "Проверить" : "Дальше",
          () => show(index + 1, true),
          "action action--main",
        ),
      );
    }
    return box;
  }
  function drawNav() {
    parts.nav.textContent = "";
    titles().forEach((title, index) => {
      const item = node("li");
      const button = submit.button("", () => show(index, true), "steps__step");
      button.appendChild(node("span", "", `${index + 1}. ${title}`));
      button.appendChild(node("span", "steps__faults"));
      item.appendChild(button);
      parts.nav.appendChild(item);
    });
    const look = node("li", "steps__look");
    look.appendChild(submit.button("Просмотр", () => show("look", true), "steps__step"));
    parts.nav.appendChild(look);
  }
  function show(step, focus) {
    const looking = step === "look";
    if (!looking) {
      state.step = step;
    }
    parts.box.classList.toggle("is-looking", looking);
    parts.panels.forEach((one, index) => {
      one.hidden = looking || index !== step;
    });
    Array.from(parts.nav.querySelectorAll("button")).forEach((button, index) => {
      const here = looking ? index === parts.panels.length : index === step;
      if (here) {
        button.setAttribute("aria-current", "step");
      } else {
        button.removeAttribute("aria-current");
      }
    });
    parts.nav.parentNode.classList.remove("is-open");
    parts.all.setAttribute("aria-expanded", "false");
    parts.all.textContent = looking ? "Просмотр · все шаги" : `Шаг ${step + 1} из ${parts.panels.length} · все шаги`;
    fits.forEach((fit) => {
      fit();
    });
    if (step === parts.panels.length - 1) {
      state.checked = true;
      refresh();
    }
    if (focus) {
      const head = looking ? parts.lookTitle : parts.panels[step].querySelector("h2");
      head.focus();
      head.scrollIntoView({ block: "start" });
      submit.save();
    }
  }
  function beginning() {
    const box = node("div", "begin");
    const id = submit.id();
    const label = node("label", "field__label", "Начать с цепочки банка");
    const select = node("select", "field__input");
    label.htmlFor = select.id = id;
    const field = submit.model.kinds.route.fields.find((one) => one.key === "дорожная карта").fields[0];
    submit.fillSelect(select, submit.choices(field), "", "— выберите затруднение —");
    box.appendChild(label);
    box.appendChild(
      node(
        "p",
        "field__help",
        "Дефицит, задача, четыре этапа и признак встанут на место; останется переделать под себя. Можно и не начинать с банка.",
      ),
    );
    box.appendChild(select);
    box.appendChild(
      submit.button("Начать", () => {
        if (select.value) {
          fromChain(select.value);
        }
      }),
    );
    return box;
  }
  function fromChain(id) {
    const chain = submit.model.chains[id];
    const all = fields();
    const before = submit.copy(state);
    const road = submit.ensure(state.root.value, "дорожная карта", all);
    road.value = submit.list([submit.map()]);
    submit.fillStage(road.value.list[0].value, id);
    const who = Object.assign({}, chain["для кого"]);
    submit.ensure(state.root.value, "для кого", all).value = submit.plain(Object.assign({ опыт: "любой" }, who));
    submit.ensure(state.root.value, "группы компетенций", all).value = submit.plain([chain["группа"]]);
    if (chain["трудовые функции"]) {
      submit.ensure(state.root.value, "трудовые функции", all).value = submit.plain(chain["трудовые функции"]);
    }
    submit.redraw();
    submit.changed();
    submit.undoable(`Цепочка «${chain["название"]}» взята в маршрут.`, () => use(before));
    parts.panels[0].querySelector("h2").focus();
  }

  /* ---- findings ---- */
  function locate(path) {
    let here = parts.form;
    path.every((step) => {
      const inside = Array.from(here.querySelectorAll("[data-step]")).find((one) => {
        const above = one.parentElement.closest("[data-step]");
        return one.getAttribute("data-step") === String(step) && (above === here || (here === parts.form && !above));
      });
      if (inside) {
        here = inside;
      }
      return Boolean(inside);
    });
    return here === parts.form ? null : here;
  }
  function refresh() {
    if (!parts.form) {
      return;
    }
    const tidy = submit.tidied();
    const found = submit.check(kindOf(state.kind), tidy.value, state.name, state.mine);
    state.findings = found.map((one) => {
      const made = { ...one };
      let path = submit.origin(tidy.value, one.path);
      if (one.key) {
        path = path.concat(one.key);
      }
      made.box = locate(path);
      made.item = typeof path[path.length - 1] === "number" ? path[path.length - 1] + 1 : 0;
      return made;
    });
    mark();
    preview();
    if (parts.sending) {
      parts.sending();
    }
    submit.save();
  }
  submit.changed = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, 250);
    if (!state.named && !state.exists) {
      propose();
    }
  };
  function propose() {
    const title = submit.get(state.root.value, "название");
    const before = { case: "case ", form: "blank " }[state.kind] || "";
    state.name = typeof title === "string" && title ? submit.idOf(before + title) : "";
    if (parts.name) {
      parts.name.value = state.name;
    }
  }
  submit.left = (box) => box.setAttribute("data-left", "");
  function visible(one) {
    if (!one.box || state.checked) {
      return Boolean(one.box);
    }
    return one.box.hasAttribute("data-left") && ["key-missing", "phase-missing", "key-unknown"].indexOf(one.rule) < 0;
  }
  function mark() {
    Array.from(parts.form.querySelectorAll(".field__fault")).forEach((one) => {
      one.hidden = true;
      one.textContent = "";
    });
    Array.from(parts.form.querySelectorAll("[aria-invalid]")).forEach((one) => {
      one.removeAttribute("aria-invalid");
    });
    Array.from(parts.form.querySelectorAll(".has-fault, .has-remark")).forEach((one) => {
      one.classList.remove("has-fault", "has-remark");
    });
    state.findings.filter(visible).forEach((one) => {
      const place = one.box.querySelector(".field__fault");
      const input = one.box.querySelector("input, select, textarea");
      if (!place) {
        return;
      }
      place.hidden = false;
      place.appendChild(
        node(
          "span",
          "",
          (one.severity === "error" ? "Ошибка: " : "Замечание: ") +
            (one.item && !one.box.classList.contains("part__item") ? `пункт ${one.item}, ` : "") +
            one.message +
            ". " +
            submit.capital(one.fix) +
            ".",
        ),
      );
      one.box.classList.add(one.severity === "error" ? "has-fault" : "has-remark");
      if (one.severity === "error" && input && one.box.classList.contains("field")) {
        input.setAttribute("aria-invalid", "true");
      }
    });
    Array.from(parts.nav.querySelectorAll(".steps__faults")).forEach((place, index) => {
      const count = !state.checked
        ? 0
        : state.findings.filter(
            (one) => one.severity === "error" && (one.box ? parts.panels[index].contains(one.box) : false),
          ).length;
      place.textContent = count ? counted(count, "ошибка", "ошибки", "ошибок") : "";
    });
  }
  function summary(box) {
    box.textContent = "";
    const faults = state.findings.filter((one) => one.severity === "error");
    const rest = state.findings.length - faults.length;
    let words = faults.length
      ? `Нужно поправить: ${counted(faults.length, "ошибка", "ошибки", "ошибок")}`
      : "Ошибок нет: можно отправлять";
    if (rest) {
      words += `, ${counted(rest, "замечание", "замечания", "замечаний")}`;
    }
    box.classList.toggle("summary--clean", !faults.length);
    box.appendChild(node("h3", "", words));
    if (!state.findings.length) {
      return;
    }
    const list = box.appendChild(node("ul", "summary__list"));
    faults.concat(state.findings.filter((one) => one.severity !== "error")).forEach((one) => {
      const item = node("li");
      const link = node("a", "", submit.capital(one.message));
      link.href = `#${target(one.box) || ""}`;
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(one.box);
      });
      item.appendChild(link);
      item.appendChild(node("span", "label", where(one.box) + (one.severity === "error" ? "" : "замечание · ")));
      const why = node("a", "label", one.rule);
      why.href = `../checks/${one.rule}/`;
      why.target = "_blank";
      item.lastChild.appendChild(why);
      list.appendChild(item);
    });
  }
  function where(box) {
    const index = parts.panels.findIndex((one) => box && one.contains(box));
    return index < 0 ? " " : ` ${titles()[index]} · `;
  }
  function target(box) {
    const found = box && (box.matches("[tabindex]") ? box : box.querySelector("input, select, textarea, [tabindex]"));
    return found ? found.id : "";
  }
  function go(box) {
    const index = parts.panels.findIndex((one) => box && one.contains(box));
    if (index < 0) {
      return;
    }
    show(index, false);
    const found = box.matches("fieldset.field[tabindex]")
      ? box.querySelector("input, select, textarea") || box
      : box.querySelector("input:not([hidden]), select, textarea:not([hidden])") || box;
    found.focus();
    box.scrollIntoView({ block: "center" });
    submit.save();
  }

  /* ---- the page and the paper ---- */
  function preview() {
    const made = submit.preview(kindOf(state.kind), state.root.value);
    parts.page.textContent = "";
    parts.page.appendChild(made.page);
    parts.paper.textContent = "";
    parts.paper.appendChild(made.paper);
  }
  function looking() {
    const box = node("section", "preview");
    const tabs = node("div", "preview__tabs");
    const all = [];
    parts.lookTitle = node("h2", "preview__head", "Как это выглядит");
    parts.lookTitle.id = submit.id();
    parts.lookTitle.tabIndex = -1;
    box.setAttribute("aria-labelledby", parts.lookTitle.id);
    tabs.setAttribute("role", "tablist");
    tabs.setAttribute("aria-labelledby", parts.lookTitle.id);
    box.appendChild(parts.lookTitle);
    box.appendChild(tabs);
    [
      ["page", "Страница"],
      ["paper", "Лист"],
    ].forEach((one, index) => {
      const tab = submit.button(one[1], () => choose(index), "preview__tab");
      const shown = node("div", `preview__sheet preview__sheet--${one[0]}`);
      tab.id = submit.id();
      shown.id = submit.id();
      tab.setAttribute("role", "tab");
      tab.setAttribute("aria-controls", shown.id);
      shown.setAttribute("role", "tabpanel");
      shown.setAttribute("aria-labelledby", tab.id);
      shown.tabIndex = 0;
      tabs.appendChild(tab);
      box.appendChild(shown);
      parts[one[0]] = shown;
      all.push([tab, shown]);
    });
    function choose(index, focus) {
      all.forEach((one, other) => {
        one[0].setAttribute("aria-selected", String(other === index));
        one[0].tabIndex = other === index ? 0 : -1;
        one[1].classList.toggle("is-chosen", other === index);
      });
      if (focus) {
        all[index][0].focus();
      }
    }
    tabs.addEventListener("keydown", (event) => {
      const now = all.findIndex((one) => one[0].getAttribute("aria-selected") === "true");
      if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
        event.preventDefault();
        choose(1 - now, true);
      }
    });
    choose(0);
    box.appendChild(
      submit.button("Напечатать черновик", () => {
        refresh();
        window.print();
      }),
    );
    return box;
  }

  /* ---- checking and sending ---- */
  function sending() {
    const box = node("section", "step");
    const id = submit.id();
    const head = node("h2", "step__title", "Проверка и отправка");
    const sum = node("div", "summary");
    const ways = node("div", "ways");
    head.id = id;
    head.tabIndex = -1;
    box.setAttribute("aria-labelledby", id);
    box.appendChild(head);
    box.appendChild(sum);
    box.appendChild(naming());
    box.appendChild(ways);
    box.appendChild(sharing());
    const raw = node("details", "raw");
    const pre = node("pre");
    raw.appendChild(node("summary", "", "Текст файла"));
    raw.appendChild(pre);
    pre.tabIndex = 0;
    pre.setAttribute("role", "region");
    pre.setAttribute("aria-label", "Текст файла");
    box.appendChild(raw);
    box.appendChild(turns(steps().length));
    parts.sending = () => {
      summary(sum);
      nameFault();
      drawWays(ways);
      pre.textContent = submit.text();
    };
    return box;
  }
  function naming() {
    const box = node("div", "field");
    const id = submit.id();
    const label = node("label", "field__label", "Имя файла");
    const fault = node("p", "field__fault");
    parts.name = node("input", "field__input");
    label.htmlFor = parts.name.id = id;
    fault.id = `${id}-fault`;
    fault.hidden = true;
    parts.name.type = "text";
    parts.name.value = state.name;
    parts.name.readOnly = Boolean(state.exists);
    parts.name.setAttribute("aria-describedby", `${id}-help ${fault.id}`);
    const help = node(
      "p",
      "field__help",
      state.exists
        ? "Имя опубликованной записи не меняется: это её адрес."
        : "Станет адресом страницы: строчные латинские буквы, цифры и дефис. Предложено по названию.",
    );
    help.id = `${id}-help`;
    parts.name.addEventListener("input", () => {
      state.named = Boolean(parts.name.value);
      state.name = parts.name.value.trim();
      if (!state.named) {
        propose();
      }
      submit.changed();
    });
    [label, help, fault, parts.name].forEach((one) => {
      box.appendChild(one);
    });
    parts.nameFault = fault;
    return box;
  }
  function nameWrong() {
    const kind = kindOf(state.kind);
    const id = state.name;
    if (!submit.whole("id", id) || id.length > submit.model.bounds.id) {
      return id
        ? submit.say("id-wrong", { id: submit.cut(id, 40), longest: submit.model.bounds.id }).join(": ")
        : "Имени пока нет: впишите название или имя файла";
    }
    if (!state.exists && (submit.model.ids[kind].includes(id) || submit.model.former[kind].includes(id))) {
      return `Имя «${id}» уже занято: допишите слово или год`;
    }
    return "";
  }
  function nameFault() {
    const words = nameWrong();
    parts.nameFault.hidden = !words;
    parts.nameFault.textContent = words ? `${submit.capital(words)}.` : "";
    if (words) {
      parts.name.setAttribute("aria-invalid", "true");
    } else {
      parts.name.removeAttribute("aria-invalid");
    }
  }
  function way(box, title, words) {
    const made = box.appendChild(node("div", "way"));
    made.appendChild(node("h3", "", title));
    if (words) {
      made.appendChild(node("p", "", words));
    }
    return made;
  }
  function drawWays(box) {
    const forge = submit.model.forge;
    const path = file();
    const text = submit.text();
    const name = path.split("/").pop();
    let step = submit.ladder(path, text, Boolean(state.exists));
    box.textContent = "";
    box.setAttribute("data-step-of-ladder", step.step);
    if (nameWrong()) {
      way(box, "Отправить", "Сначала поправьте имя файла.");
      return;
    }
    if (state.findings.some((one) => one.private)) {
      way(box, "Отправить", "Сначала уберите личные данные: из истории портала их потом не удалить.");
      return;
    }
    function open(words, before) {
      return submit.button(
        words,
        () => {
          submit.save();
          before();
          window.open(step.address, "_blank", "noopener");
        },
        "action action--main",
      );
    }
    function copy() {
      if (!submit.copyText(text)) {
        submit.notify("Если текст не вставится, скопируйте его из раздела «Текст файла» внизу.");
      }
    }
    if (step.step === "filled") {
      const made = way(
        box,
        `Отправить через ${forge.name}`,
        "Откроется новая вкладка: текст и имя файла уже на месте, останется подтвердить. Понадобится учётная запись " +
          forge.name +
          ".",
      );
      const link = made.appendChild(node("a", "action action--main", `Открыть ${forge.name}`));
      link.href = step.address;
      link.target = "_blank";
      link.rel = "noopener noreferrer";
      link.addEventListener("click", () => {
        submit.save();
        if (step.copy) {
          copy();
        }
      });
    } else if (step.step === "paste" || step.step === "edit") {
      way(
        box,
        `Отправить через ${forge.name}`,
        step.step === "edit"
          ? "Текст окажется в буфере обмена. На открывшейся странице выделите всё (Ctrl+A), вставьте (Ctrl+V) и подтвердите."
          : "Текст длинный и в адрес не поместится, поэтому он окажется в буфере обмена. На открывшейся странице выделите строку-подсказку, вставьте (Ctrl+V) и подтвердите.",
      ).appendChild(open(`Скопировать текст и открыть ${forge.name}`, copy));
    } else if (step.step === "upload") {
      way(box, `Отправить через ${forge.name}`, "Файл скачается, на открывшейся странице выберите его.").appendChild(
        open(`Скачать файл и открыть ${forge.name}`, () => submit.download(name, text)),
      );
    } else if (step.step === "repository") {
      way(
        box,
        `Отправить через ${forge.name}`,
        `Текст окажется в буфере обмена. На ${forge.name} создайте файл «${path}» и вставьте (Ctrl+V).`,
      ).appendChild(open(`Скопировать текст и открыть ${forge.name}`, copy));
    }
    if (forge.base && forge.upload && step.step !== "upload" && !state.exists) {
      step = { ...step };
      way(box, "Или загрузить файл", "Файл скачается; на странице загрузки выберите его.").appendChild(
        submit.button("Скачать и открыть страницу загрузки", () => {
          submit.save();
          submit.download(name, text);
          window.open(submit.address(forge.upload, path), "_blank", "noopener");
        }),
      );
    }
    const mail = submit.letter(String(submit.get(state.root.value, "название") || name), name);
    const letter = way(
      box,
      step.step === "letter" ? "Отправить методисту" : "Нет учётной записи",
      mail
        ? "Скачайте файл и приложите его к письму: методист внесёт маршрут сам."
        : "Скачайте файл и передайте методисту: он внесёт маршрут сам.",
    );
    const tools = letter.appendChild(node("div", "way__tools"));
    tools.appendChild(
      submit.button(
        `Скачать ${name}`,
        () => {
          submit.save();
          submit.download(name, text);
        },
        step.step === "letter" ? "action action--main" : "action",
      ),
    );
    if (mail) {
      const to = tools.appendChild(node("a", "action", "Написать письмо"));
      to.href = mail;
    }
  }
  function sharing() {
    const box = node("div", "way");
    const id = submit.id();
    const label = node("label", "field__label", "Ссылка на черновик");
    const out = node("input", "field__input");
    const shown = node("div");
    box.appendChild(node("h3", "", "Показать коллеге"));
    box.appendChild(
      node("p", "", "Весь черновик уместится в ссылке. На сервер он не попадает: его видит только тот, у кого ссылка."),
    );
    label.htmlFor = out.id = id;
    out.readOnly = true;
    shown.hidden = true;
    shown.appendChild(label);
    shown.appendChild(out);
    box.appendChild(
      submit.button("Сделать ссылку", () => {
        submit.packed(kindOf(state.kind), state.name, submit.text()).then((said) => {
          out.value = `${location.href.replace(/[?#].*$/, "")}#d=${said}`;
          shown.hidden = false;
          out.focus();
          out.select();
          submit.notify(
            submit.copyText(out.value)
              ? `Ссылка скопирована: ${counted(out.value.length, "знак", "знака", "знаков")}.`
              : "Скопируйте ссылку из поля.",
          );
          out.focus();
        });
      }),
    );
    box.appendChild(shown);
    return box;
  }

  /* ---- opening ---- */
  function guess(root) {
    let best = kindOf(state.kind);
    let most = -1;
    Object.keys(submit.model.kinds).forEach((kind) => {
      const known = submit.model.kinds[kind].fields.map((one) => one.key);
      const count =
        root.value.map.filter((one) => known.includes(one.key)).length + (kind === kindOf(state.kind) ? 0.5 : 0);
      if (count > most) {
        most = count;
        best = kind;
      }
    });
    return best;
  }
  submit.openText = (text, name, words, draft) => {
    if (text.length > LONGEST || submit.bytes(text) > LONGEST) {
      alarm(
        "Текст занимает " +
          Math.round(submit.bytes(text) / 1024) +
          " КБ, открыть можно до " +
          LONGEST / 1024 +
          " КБ. Ваш черновик остался как был.",
      );
      return false;
    }
    const read = submit.read(text);
    if (!read.root) {
      alarm("Текст не открылся, ваш черновик остался как был.", read.findings);
      return false;
    }
    alarm(read.findings.length ? "Открыто не всё:" : "", read.findings);
    const before = submit.copy({ ...state, findings: [] });
    const kind = draft?.kind || guess(read.root);
    const id = name && submit.whole("id", name) ? name : "";
    const made = Object.assign(fresh(kind), { root: read.root, name: id, named: Boolean(id) }, draft || {});
    use(made, words, untouched() ? null : () => use(before));
    if (!state.named && !state.exists) {
      propose();
      refresh();
    }
    return true;
  };
  function opening() {
    const box = node("details", "opening");
    const inner = node("div", "opening__ways");
    const id = submit.id();
    box.appendChild(node("summary", "", "Открыть файл или вставить текст"));
    const label = node("label", "field__label", "Файл с диска (.yaml)");
    const input = node("input", "field__input");
    input.type = "file";
    input.accept = ".yaml,.yml,.txt";
    label.htmlFor = input.id = id;
    input.addEventListener("change", () => {
      const chosen = input.files[0];
      if (!chosen) {
        return;
      }
      if (chosen.size > LONGEST) {
        alarm(
          "Файл занимает " +
            Math.round(chosen.size / 1024) +
            " КБ, открыть можно до " +
            LONGEST / 1024 +
            " КБ. Ваш черновик остался как был.",
        );
        return;
      }
      chosen.arrayBuffer().then((data) => {
        let text;
        try {
          text = new TextDecoder("utf-8", { fatal: true }).decode(data);
        } catch {
          alarm(
            "Файл сохранён не в UTF-8: откройте его в редакторе и сохраните в кодировке UTF-8. Ваш черновик остался как был.",
          );
          return;
        }
        if (submit.openText(text, chosen.name.replace(/\.[^.]*$/, ""), `Открыт файл «${chosen.name}».`)) {
          box.open = false;
        }
        input.value = "";
      });
    });
    const pasteId = submit.id();
    const pasteLabel = node("label", "field__label", "Или вставьте текст файла");
    const area = node("textarea", "field__input");
    pasteLabel.htmlFor = area.id = pasteId;
    area.rows = 3;
    area.addEventListener("paste", (event) => {
      const text = event.clipboardData ? event.clipboardData.getData("text/plain") : "";
      if (text.length > LONGEST) {
        event.preventDefault();
        alarm(
          "Вставлено " +
            Math.round(text.length / 1024) +
            " КБ, открыть можно до " +
            LONGEST / 1024 +
            " КБ. Ваш черновик остался как был.",
        );
      }
    });
    const go_ = submit.button("Открыть текст", () => {
      if (area.value.trim() && submit.openText(area.value, "", "Текст открыт.")) {
        area.value = "";
        box.open = false;
      }
    });
    [label, input, pasteLabel, area, go_].forEach((one) => {
      inner.appendChild(one);
    });
    inner.appendChild(
      submit.button("Начать заново", () => {
        const before = submit.copy({ ...state, findings: [] });
        if (state.exists) {
          published(kindOf(state.kind), state.exists);
          return;
        }
        alarm("");
        use(fresh(state.kind), "Черновик очищен.", () => use(before));
        box.open = false;
      }),
    );
    box.appendChild(inner);
    return box;
  }

  /* The published text of a record comes as a script beside its page. */
  function published(kind, id) {
    const script = node("script");
    portal.source = (found, text) => {
      if (found !== id) {
        return;
      }
      const read = submit.read(text);
      const before = submit.get(read.root ? read.root.value : null, "прежние адреса");
      const mine = [id].concat(before?.list ? before.list.map((one) => one.value) : []);
      submit.openText(text, id, "Открыт опубликованный текст: правьте и отправляйте.", {
        kind,
        exists: id,
        name: id,
        named: true,
        mine,
      });
    };
    script.src = `../${submit.model.sections[kind]}/${encodeURIComponent(id)}/source.js`;
    script.addEventListener("error", () => {
      alarm(`Текст «${id}» не открылся. Откройте его страницу ещё раз или начните с пустой формы.`);
    });
    document.head.appendChild(script);
  }
  function shared(said) {
    return submit
      .unpacked(said)
      .then((got) => {
        const kept = stored(`portal.submit.${got.kind}`);
        try {
          history.replaceState(null, "", location.pathname + location.search);
        } catch {
          /* from a stick the address stays */
        }
        const done = submit.openText(
          got.text,
          got.name,
          kept ? "Открыт присланный черновик. Ваш прежний не пропал:" : "Открыт присланный черновик.",
          { kind: got.kind },
        );
        if (done && kept) {
          submit.undoable("Открыт присланный черновик вместо вашего.", () => use(kept));
        }
      })
      .catch(() => {
        alarm(
          "Ссылка с черновиком повреждена или обрезана: попросите прислать её ещё раз или файл. Ваш черновик остался как был.",
        );
      });
  }

  function skeleton(box) {
    parts.box = box;
    const nav = node("nav", "submit__steps");
    const bar = node("div", "submit__bar");
    parts.alarm = node("div", "note submit__alarm");
    parts.alarm.setAttribute("role", "alert");
    parts.alarm.hidden = true;
    nav.setAttribute("aria-label", "Шаги");
    parts.all = nav.appendChild(
      submit.button(
        "",
        () => parts.all.setAttribute("aria-expanded", String(nav.classList.toggle("is-open"))),
        "action submit__all",
      ),
    );
    parts.all.setAttribute("aria-expanded", "false");
    parts.nav = nav.appendChild(node("ol", "submit__list"));
    parts.nav.id = submit.id();
    parts.all.setAttribute("aria-controls", parts.nav.id);
    parts.form = node("form", "submit__form");
    parts.form.noValidate = true;
    parts.form.autocomplete = "off";
    parts.form.addEventListener("submit", (event) => event.preventDefault());
    parts.form.addEventListener("focusout", (event) => {
      const field = event.target.closest(".field");
      if (field && !field.hasAttribute("data-left")) {
        submit.left(field);
        submit.changed();
      }
    });
    parts.saved = node("span", "submit__saved");
    parts.said = node("span");
    parts.said.setAttribute("role", "status");
    parts.undo = submit.button(
      "Вернуть",
      () => {
        /* set with each notice */
      },
      "part__tool",
    );
    parts.undo.hidden = true;
    [parts.said, parts.undo, parts.saved].forEach((one) => {
      bar.appendChild(one);
    });
    const work = node("div", "submit__work");
    work.appendChild(parts.form);
    work.appendChild(looking());
    [parts.alarm, opening(), nav, work, bar].forEach((one) => {
      box.appendChild(one);
    });
  }

  submit.starters.push(() => {
    const box = portal.all("submit")[0];
    const asked = new URLSearchParams(location.search);
    let kind = asked.get("kind");
    const edit = asked.get("edit");
    if (!box) {
      return;
    }
    portal.all("submit-bare").forEach((one) => {
      one.hidden = true;
    });
    portal.all("submit-kinds").forEach((one) => {
      one.hidden = false;
      Array.from(one.querySelectorAll("a")).forEach((link) => {
        if (new URL(link.href).searchParams.get("kind") === (submit.model.start[kind] ? kind : "route")) {
          link.setAttribute("aria-current", "page");
        }
      });
    });
    skeleton(box);
    kind = Object.hasOwn(submit.model.start, kind || "") ? kind : "route";
    state = submit.state = fresh(kind);
    const kept = stored(edit ? `portal.submit.edit.${kindOf(kind)}.${edit}` : slot());
    if (kept) {
      use(kept, edit ? "Продолжаем вашу правку." : "Продолжаем ваш черновик.");
    } else {
      use(state, "");
    }
    if (edit && !kept) {
      if (submit.whole("id", edit) && submit.model.ids[kindOf(kind)].includes(edit)) {
        published(kindOf(kind), edit);
      } else {
        alarm(`Записи «${submit.cut(edit, 60)}» на портале нет: можно начать с пустой формы.`);
      }
    }
    if (/^#d=/.test(location.hash)) {
      shared(location.hash.slice(3));
    }
    addEventListener("hashchange", () => {
      if (/^#d=/.test(location.hash)) {
        shared(location.hash.slice(3));
      }
    });
    addEventListener("pagehide", () => submit.save());
    addEventListener("beforeprint", preview);
  });
})(window.portal);
