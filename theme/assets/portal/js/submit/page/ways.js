// @ts-check
/* The ways by which the file leaves the page: a letter, the forge by where one stands there, an upload. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const MOST_NAMES = 12;
  const MAIN = "action action--main";
  /* What was chosen stays while the page is drawn anew; it is nobody's business afterwards. */
  const chosen = { situation: "account", copy: "" };
  /** What each box was drawn of, as JSON.
   * @type {WeakMap<HTMLElement, string>} */
  const drawn = new WeakMap();

  /** @param {string} title @param {string} words */
  function way(title, words) {
    const made = node("div", "way");
    made.append(node("h3", "", title));
    if (words) {
      made.append(node("p", "", words));
    }
    return made;
  }
  /** @param {string} text */
  function copy(text) {
    if (!submit.copyText(text)) {
      submit.emit("notice", "Если текст не вставится, скопируйте его из раздела «Текст файла» внизу.");
    }
  }
  /* A button that does something and then opens an address. */
  /** @param {string} words @param {string} address @param {() => void} before @param {string} [className] */
  function opener(words, address, before, className) {
    return submit.button(
      words,
      () => {
        submit.saveDraft();
        before();
        window.open(address, "_blank", "noopener");
      },
      className,
    );
  }
  /* Where the text goes: by how the page of the forge opens. */
  /** @param {Builder.Way} step @param {string} path */
  function put(step, path) {
    return {
      letter: "",
      filled:
        "Откроется новый файл: имя и текст уже на месте. " +
        `Если они пусты, впишите имя «${path}» и вставьте текст: Ctrl+V.`,
      paste:
        `Откроется новый файл с именем «${path}». ` +
        "Вставьте текст вместо всего, что в нём есть: Ctrl+A, затем Ctrl+V.",
      edit: "Откроется нынешний текст. Замените его весь: Ctrl+A, затем Ctrl+V.",
      repository: `Найдите, где создают файл, назовите его «${path}» и вставьте текст: Ctrl+V.`,
    }[step.step];
  }

  /** @param {Builder.Sent} sent */
  function letter(sent) {
    const { mail, base } = submit.model.forge;
    const address = submit.letter(String(submit.get(submit.draft.root.value, "название") || sent.name), sent.name);
    const made = way(
      "Отправить письмом",
      `Регистрация не нужна. Скачайте файл и ${mail ? "приложите его к письму" : "передайте методисту"}: ` +
        "методист внесёт маршрут сам и ответит вам.",
    );
    const tools = node("div", "way__tools");
    const first = !base || submit.model.forge.letterFirst;
    tools.append(
      submit.button(
        `Скачать ${sent.name}`,
        () => {
          submit.saveDraft();
          sent.save();
        },
        first ? MAIN : "action",
      ),
    );
    if (address) {
      const to = node("a", "action", "Написать письмо");
      to.href = address;
      const pair = node("span", "way__pair");
      pair.append(to, node("span", "way__mail", mail));
      tools.append(pair);
    }
    made.append(tools);
    return made;
  }

  /** @param {string} label @param {HTMLInputElement | HTMLSelectElement} input */
  function labelled(label, input) {
    const words = node("label", "field__label", label);
    input.id = submit.id();
    words.htmlFor = input.id;
    return [words, input];
  }
  /* The question where one stands; «again» draws what follows. */
  /** @param {() => void} again */
  function question(again) {
    const { name, situations } = submit.model.forge;
    const select = node("select", "field__input");
    situations.forEach((one) => {
      const option = node("option", "", one.label);
      option.value = one.name;
      select.append(option);
    });
    select.value = chosen.situation;
    select.addEventListener("change", () => {
      chosen.situation = select.value;
      again();
    });
    return labelled(`Что у вас на ${name}?`, select);
  }
  /* Where the copy of the contributor lies. */
  /** @param {() => void} again */
  function place(again) {
    const input = node("input", "field__input");
    input.type = "url";
    input.placeholder = "https://";
    input.value = chosen.copy;
    /* Kept as it is typed: a check that comes late draws the step anew meanwhile. */
    input.addEventListener("input", () => {
      chosen.copy = input.value;
    });
    input.addEventListener("change", again);
    return labelled("Адрес вашей копии", input);
  }
  /* What a button opens: where a new file is shown to nobody without write access, the portal itself. */
  /** @param {Builder.Sent} sent @param {string} base */
  function opened(sent, base) {
    const forge = submit.model.forge;
    if (forge.letterFirst && chosen.situation === "account") {
      return /** @type {Builder.Way} */ ({ step: "repository", address: forge.base });
    }
    return submit.ladder(sent.path, sent.text, sent.exists, base);
  }
  /* The buttons of a situation. */
  /** @param {Builder.Way} step @param {Builder.Sent} sent @param {string} base */
  function buttons(step, sent, base) {
    const { name, upload, letterFirst } = submit.model.forge;
    const tools = node("div", "way__tools");
    const filled = step.step === "filled";
    tools.append(
      opener(
        filled ? `Открыть ${name}` : `Скопировать текст и открыть ${name}`,
        step.address,
        () => copy(sent.text),
        letterFirst ? "action" : MAIN,
      ),
    );
    if (chosen.situation !== "account" && upload && !sent.exists) {
      const address = submit.address(upload, sent.path, "", base);
      tools.append(opener("Скачать и открыть страницу загрузки", address, sent.save));
    }
    return tools;
  }
  /** @param {HTMLElement} box @param {Builder.Sent} sent @param {() => void} again */
  function told(box, sent, again) {
    const forge = submit.model.forge;
    const found = forge.situations.find((one) => one.name === chosen.situation) || forge.situations[0];
    const copied = found.name === "copy";
    const base = copied ? submit.copyOf(chosen.copy) : "";
    const step = opened(sent, base);
    const steps = node("ol");
    found.steps.forEach((words) => {
      steps.append(node("li", "", words === "{put}" ? put(step, sent.path) : words));
    });
    box.textContent = "";
    box.append(steps);
    if (copied) {
      box.append(...place(again));
    }
    if (copied && !base) {
      box.append(node("p", "field__help", "Адрес начинается с https:// — скопируйте его из строки браузера."));
    } else if (found.name !== "nobody") {
      box.append(buttons(step, sent, base));
    }
  }
  /** @param {Builder.Sent} sent */
  function through(sent) {
    const made = way(`Отправить через ${submit.model.forge.name}`, "");
    made.classList.add("way--forge");
    const steps = node("div", "way__steps");
    const again = () => told(steps, sent, again);
    made.append(...question(again), steps);
    again();
    return made;
  }

  /** @param {HTMLElement} box @param {() => void} save @param {string} name */
  function personal(box, save, name) {
    const made = way(
      "Отправить",
      "Сначала уберите личные данные: из истории портала их потом не удалить. " +
        "Если это не личное, сохраните файл себе и покажите его методисту.",
    );
    const names = submit.draft.findings.flatMap((one) => (one.private && one.named ? [one.named()] : []));
    const tools = node("div", "way__tools");
    tools.append(
      submit.button(`Сохранить себе ${name}`, save, "action"),
      ...Array.from(new Set(names))
        .slice(0, MOST_NAMES)
        .map((one) => submit.vouching(one, `«${one}» — автор книги или герой`)),
    );
    made.append(tools);
    box.append(made);
  }

  submit.drawWays = (box) => {
    const { base, letterFirst } = submit.model.forge;
    const path = submit.draftFile();
    const text = submit.text();
    const name = String(path.split("/").pop());
    const exists = Boolean(submit.draft.exists);
    const save = () => {
      submit.download(name, text);
      submit.handOver();
    };
    const personalNames = submit.draft.findings.flatMap((one) => (one.private ? [one.named?.() || ""] : []));
    const state = [path, text, exists, submit.nameWrong(), submit.unread(), personalNames, submit.model.forge];
    const said = JSON.stringify(state);
    if (drawn.get(box) === said) {
      return; /* somebody may be typing an address in it */
    }
    drawn.set(box, said);
    box.textContent = "";
    box.setAttribute("data-step-of-ladder", submit.ladder(path, text, exists).step);
    if (submit.nameWrong()) {
      box.append(way("Отправить", "Сначала поправьте имя файла."));
      return;
    }
    if (submit.unread()) {
      box.append(way("Отправить", "Ищем личные данные: это займёт несколько секунд."));
      return;
    }
    if (personalNames.length) {
      personal(box, save, name);
      return;
    }
    const sent = { path, text, name, exists, save };
    const ways = base ? [through(sent), letter(sent)] : [letter(sent)];
    box.append(...(letterFirst ? ways.reverse() : ways));
  };
})(window.portal);
