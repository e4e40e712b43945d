// @ts-check
/* A blank form filled on the screen: the draft lies in this browser only, print shows what was typed. */
"use strict";
((portal) => {
  const part = portal.all("fill")[0];
  const address = part.getAttribute("data-form");
  const key = `portal.form.${address}`;
  const addresses = [address, ...portal.inherit("portal.form.", address, part)];
  const turn = portal.all("fill-turn", part)[0];
  const clear = portal.all("fill-clear", part)[0];
  const note = portal.all("fill-note", part)[0];
  const save = portal.all("fill-save", part)[0];
  const input = /** @type {HTMLInputElement} */ (portal.all("fill-input", part)[0]);
  const sheets = /** @type {HTMLElement[]} */ (Array.from(document.querySelectorAll(".sheet")));
  const LARGEST = 1_000_000;
  const LONGEST = 5000;
  /** @type {Record<string, string> | null} */
  let cleared = null;
  /** @type {Paper.Fields | null} */
  let form = null;
  /* What was written in an earlier edition of the form and has no place in this one: shown, kept and saved. */
  /** @type {Record<string, string>} */
  let homeless = {};

  function written() {
    return { ...homeless, ...form.values() };
  }
  /* Put a draft on the sheet; gives in words what found no place. */
  /** @param {Record<string, string>} found */
  function put(found) {
    homeless = form.fill(found);
    const said = Object.entries(homeless).map(
      ([label, text]) => `«${label.replace(/^строк: /, "").replace(/#\d+(\+.*)?$/, "")}»: ${text}`,
    );
    return said.length ? ` Бланк с тех пор изменился, и места не нашлось — перенесите сами: ${said.join("; ")}` : "";
  }
  /** @param {string} words */
  function say(words) {
    portal.all("fill-said", part)[0].textContent = words.trim();
  }

  function changed() {
    cleared = null;
    clear.textContent = "Очистить";
    keep();
  }

  function keep() {
    const found = written();
    try {
      if (Object.keys(found).length) {
        localStorage.setItem(key, JSON.stringify(found));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      note.textContent =
        "Этот браузер не хранит черновики: напечатайте лист или сохраните его в файл, пока страница открыта.";
    }
  }

  function build() {
    form = portal.form.fields(sheets, changed);
    Object.values(form.growing).forEach((one) => {
      const more = document.createElement("button");
      more.type = "button";
      more.className = "action on-screen fill__more";
      more.textContent = "Добавить строку";
      more.addEventListener("click", () => {
        one.set(one.many() + 1);
        changed();
        /** @type {HTMLElement | null} */
        const first = one.table.querySelector("tbody tr:last-child textarea");
        first?.focus();
      });
      one.table.after(more);
    });
  }

  /** @param {boolean} filling */
  function show(filling) {
    if (filling && !form) {
      build();
      say(put(portal.form.draft(address) || {}));
    }
    sheets.forEach((sheet) => {
      sheet.classList.toggle("is-filling", filling);
    });
    turn.textContent = filling ? "Показать пустой бланк" : "Заполнить на экране";
    clear.hidden = note.hidden = save.hidden = !filling;
  }

  turn.addEventListener("click", () => {
    const filling = !sheets[0].classList.contains("is-filling");
    show(filling);
    /** @type {HTMLElement | false | null} */
    const first = filling && document.querySelector(".sheet textarea, .sheet input");
    if (first) {
      first.focus();
    }
  });

  clear.addEventListener("click", () => {
    const was = cleared ? null : written();
    say(put(cleared || {}));
    cleared = was;
    clear.textContent = cleared ? "Вернуть написанное" : "Очистить";
    keep();
    portal.say(cleared ? "Бланк очищен, черновик удалён" : "Написанное возвращено");
  });

  save.addEventListener("click", () => {
    const link = document.createElement("a");
    const said = JSON.stringify({ бланк: address, написано: written() }, null, 1);
    link.href = URL.createObjectURL(new Blob([said], { type: "application/json" }));
    link.download = `${address.replace(/\/$/, "").replace(/^.*\//, "")}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  });

  /* A file may hold anything: only texts of this very form are taken, and they stay texts. */
  /** @param {File} file */
  async function open(file) {
    /** @type {any} */
    let found = null;
    try {
      found = file.size <= LARGEST ? JSON.parse(await file.text()) : null;
    } catch {
      /* said below */
    }
    if (!found || typeof found.бланк !== "string" || typeof found.написано !== "object" || !found.написано) {
      return "Файл не прочитан: нужен .json, сохранённый здесь кнопкой «Сохранить в файл».";
    }
    if (!addresses.includes(found.бланк)) {
      return "Это файл другого бланка: откройте его на странице того бланка, с которой он сохранён.";
    }
    const all = Object.entries(found.написано);
    const texts = all.filter((one) => typeof one[1] === "string" && one[1].length <= LONGEST);
    show(true);
    const was = written();
    const left = put(/** @type {Record<string, string>} */ (Object.fromEntries(texts)));
    changed();
    if (Object.keys(was).length) {
      cleared = was;
      clear.textContent = "Вернуть написанное";
    }
    const strange = all.length - texts.length;
    const long = strange ? ` Ответов длиннее ${LONGEST} знаков не взято: ${strange}.` : "";
    return `Файл открыт: написанное на листе.${long}${left}`;
  }

  input.addEventListener("change", async () => {
    say(await open(input.files[0]));
    input.value = "";
  });

  portal.all("print-own", part).forEach((button) => {
    button.addEventListener("click", () => {
      document.documentElement.classList.add("no-key");
      addEventListener("afterprint", () => document.documentElement.classList.remove("no-key"), { once: true });
      window.print();
    });
  });

  part.hidden = false;
  if (portal.form.draft(address)) {
    show(true);
  }
})(window.portal);
