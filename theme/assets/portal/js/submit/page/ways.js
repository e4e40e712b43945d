// @ts-check
/* The ways by which the file leaves the page: through the forge, by an upload, by a letter. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const node = submit.node;
  const MAIN = "action action--main";
  const BUFFER = "Текст окажется в буфере обмена.";
  const PASTE =
    "Текст длинный и в адрес не поместится, поэтому он окажется в буфере обмена. " +
    "На открывшейся странице выделите строку-подсказку, вставьте (Ctrl+V) и подтвердите.";

  /** @param {HTMLElement} box @param {string} title @param {string} words */
  function way(box, title, words) {
    const made = node("div", "way");
    made.append(node("h3", "", title), node("p", "", words));
    box.append(made);
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

  /** @param {HTMLElement} box @param {Builder.Way} step @param {string} text */
  function filled(box, step, text) {
    const { name } = submit.model.forge;
    const made = way(
      box,
      `Отправить через ${name}`,
      "Откроется новая вкладка: текст и имя файла уже на месте, останется подтвердить. " +
        `Понадобится учётная запись ${name}.`,
    );
    const link = node("a", MAIN, `Открыть ${name}`);
    link.href = step.address;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    link.addEventListener("click", () => {
      submit.saveDraft();
      if (step.copy) {
        copy(text);
      }
    });
    made.append(link);
  }
  /** @param {HTMLElement} box @param {Builder.Way} step @param {string} path @param {string} text */
  function pasted(box, step, path, text) {
    const { name } = submit.model.forge;
    const words = /** @type {Record<string, string>} */ ({
      edit: `${BUFFER} На открывшейся странице выделите всё (Ctrl+A), вставьте (Ctrl+V) и подтвердите.`,
      paste: PASTE,
      repository: `${BUFFER} На ${name} создайте файл «${path}» и вставьте (Ctrl+V).`,
    })[step.step];
    way(box, `Отправить через ${name}`, words).append(
      opener(`Скопировать текст и открыть ${name}`, step.address, () => copy(text), MAIN),
    );
  }
  /** @param {HTMLElement} box @param {Builder.Way} step @param {() => void} save */
  function uploaded(box, step, save) {
    const { name } = submit.model.forge;
    way(box, `Отправить через ${name}`, "Файл скачается, на открывшейся странице выберите его.").append(
      opener(`Скачать файл и открыть ${name}`, step.address, save, MAIN),
    );
  }
  /** @param {HTMLElement} box @param {string} name @param {boolean} alone @param {() => void} save */
  function letter(box, name, alone, save) {
    const mail = submit.letter(String(submit.get(submit.draft.root.value, "название") || name), name);
    const made = way(
      box,
      alone ? "Отправить методисту" : "Нет учётной записи",
      mail
        ? "Скачайте файл и приложите его к письму: методист внесёт маршрут сам."
        : "Скачайте файл и передайте методисту: он внесёт маршрут сам.",
    );
    const tools = node("div", "way__tools");
    const download = submit.button(
      `Скачать ${name}`,
      () => {
        submit.saveDraft();
        save();
      },
      alone ? MAIN : "action",
    );
    tools.append(download);
    if (mail) {
      const to = node("a", "action", "Написать письмо");
      to.href = mail;
      tools.append(to);
    }
    made.append(tools);
  }

  submit.drawWays = (box) => {
    const { forge } = submit.model;
    const { exists, findings } = submit.draft;
    const path = submit.draftFile();
    const text = submit.text();
    const name = path.split("/").pop();
    const step = submit.ladder(path, text, Boolean(exists));
    const save = () => {
      submit.download(name, text);
      submit.handOver();
    };
    box.textContent = "";
    box.setAttribute("data-step-of-ladder", step.step);
    if (submit.nameWrong()) {
      way(box, "Отправить", "Сначала поправьте имя файла.");
      return;
    }
    if (findings.some((one) => one.private)) {
      const made = way(
        box,
        "Отправить",
        "Сначала уберите личные данные: из истории портала их потом не удалить. " +
          "Если это не личное, сохраните файл себе и покажите его методисту.",
      );
      made.append(submit.button(`Сохранить себе ${name}`, save, "action"));
      return;
    }
    if (step.step === "filled") {
      filled(box, step, text);
    } else if (step.step === "upload") {
      uploaded(box, step, save);
    } else if (step.step !== "letter") {
      pasted(box, step, path, text);
    }
    if (forge.base && forge.upload && step.step !== "upload" && !exists) {
      way(box, "Или загрузить файл", "Файл скачается; на странице загрузки выберите его.").append(
        opener("Скачать и открыть страницу загрузки", submit.address(forge.upload, path), save),
      );
    }
    letter(box, name, step.step === "letter", save);
  };
})(window.portal);
