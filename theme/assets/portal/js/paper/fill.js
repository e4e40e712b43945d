// @ts-check
/* A blank form filled on the screen: the draft lies in this browser only, print shows what was typed. */
"use strict";
((portal) => {
  const part = portal.all("fill")[0];
  const key = `portal.form.${part.getAttribute("data-form")}`;
  const turn = portal.all("fill-turn", part)[0];
  const clear = portal.all("fill-clear", part)[0];
  const note = portal.all("fill-note", part)[0];
  const sheets = all(".sheet", document);
  /** @type {Paper.Cell[]} */
  const cells = [];
  /** @type {Record<string, number>} */
  const names = {};
  /** @type {Record<string, string> | null} */
  let cleared = null;
  let built = false;

  /** @param {string} what @param {ParentNode} within @returns {HTMLElement[]} */
  function all(what, within) {
    return Array.from(within.querySelectorAll(what));
  }

  /** @param {Element | null} element */
  function words(element) {
    return element ? element.textContent.replace(/\s+/g, " ").trim() : "";
  }

  /** @template {keyof HTMLElementTagNameMap} K @param {K} name @param {string} kind @param {ParentNode} within */
  function make(name, kind, within) {
    const made = document.createElement(name);
    made.className = kind;
    within.appendChild(made);
    return made;
  }

  /* A draft finds its cell by the words beside it, so that it outlives a new row in the form. */
  /** @param {string} label */
  function unique(label) {
    names[label] = (names[label] || 0) + 1;
    return `${label}#${names[label]}`;
  }

  /* The mirror under the text gives the field its height on the screen and is what goes on paper. */
  /** @param {HTMLElement} place @param {string} label @param {number} lines */
  function text(place, label, lines) {
    const slot = make("span", "fill__slot", place);
    const field = make("textarea", "", slot);
    const mirror = make("span", "fill__text", slot);
    field.rows = lines;
    field.maxLength = 5000;
    field.setAttribute("aria-label", label);
    mirror.setAttribute("aria-hidden", "true");
    place.classList.add("fill__place");
    cells.push({
      key: unique(label),
      get: () => field.value,
      set: (/** @type {string} */ value) => {
        field.value = value;
        mirror.textContent = `${value}\u200b`;
        place.classList.toggle("has-text", Boolean(value.trim()));
      },
    });
    field.addEventListener("input", changed(cells[cells.length - 1]));
  }

  /** @param {HTMLElement} row @param {string} label @param {string[]} marks @param {string} name */
  function choice(row, label, marks, name) {
    const boxes = all("td", row).map((place, index) => {
      const box = make("input", "fill__mark", place);
      box.type = "radio";
      box.name = name;
      box.value = marks[index];
      box.setAttribute("aria-label", `${label}: ${marks[index]}`);
      place.classList.add("fill__place");
      return box;
    });
    const cell = {
      key: unique(label),
      get: () => boxes.reduce((found, box) => (box.checked ? box.value : found), ""),
      set: (/** @type {string} */ value) => {
        boxes.forEach((box) => {
          box.checked = box.value === value;
          box.parentElement.classList.toggle("has-mark", box.checked);
        });
      },
    };
    cells.push(cell);
    row.addEventListener("change", changed(cell));
  }

  /** @param {Paper.Cell} cell */
  function changed(cell) {
    return () => {
      cell.set(cell.get());
      cleared = null;
      clear.textContent = "Очистить";
      keep();
    };
  }

  /** @param {HTMLElement} found @param {string} number */
  function table(found, number) {
    const heads = all("thead th", found).map(words);
    const caption = words(found.querySelector("caption"));
    all("tbody tr", found).forEach((row, index) => {
      const name = words(row.querySelector("th"));
      if (found.classList.contains("sheet__table--scale")) {
        choice(row, name || caption, heads.slice(1), `shkala-${number}-${index}`);
        return;
      }
      all("td", row).forEach((place) => {
        const blank = document.createElement("span");
        blank.className = "fill__blank";
        while (place.firstChild) {
          blank.appendChild(place.firstChild);
        }
        place.appendChild(blank);
        text(
          place,
          `${heads[/** @type {HTMLTableCellElement} */ (place).cellIndex]}, ${name || `строка ${index + 1}`}`,
          1,
        );
      });
    });
  }

  function build() {
    built = true;
    sheets.forEach((sheet, order) => {
      all(".sheet__field, .sheet__block, .sheet__table", sheet).forEach((found, index) => {
        if (found.classList.contains("sheet__table")) {
          table(found, `${order}-${index}`);
          return;
        }
        /** @type {HTMLElement} */
        const place = found.querySelector(".sheet__lines") || found;
        const lines = all(".sheet__line", place).length;
        text(
          place,
          words(found.querySelector(".sheet__label, .sheet__title")) || words(sheet.querySelector("h2")),
          lines,
        );
      });
    });
    cells.forEach((cell) => {
      cell.set("");
    });
  }

  function values() {
    /** @type {Record<string, string>} */
    const found = {};
    cells.forEach((cell) => {
      if (cell.get().trim()) {
        found[cell.key] = cell.get();
      }
    });
    return found;
  }

  /** @param {Record<string, string>} found */
  function fill(found) {
    cells.forEach((cell) => {
      const value = Object.hasOwn(found, cell.key) ? found[cell.key] : "";
      cell.set(typeof value === "string" ? value : "");
    });
  }

  function keep() {
    const found = values();
    try {
      if (Object.keys(found).length) {
        localStorage.setItem(key, JSON.stringify(found));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      note.textContent = "Этот браузер не хранит черновики: напечатайте лист, пока страница открыта.";
    }
  }

  function draft() {
    try {
      const found = JSON.parse(localStorage.getItem(key) || "null");
      return found && typeof found === "object" ? found : null;
    } catch {
      return null;
    }
  }

  /** @param {boolean} filling */
  function show(filling) {
    if (filling && !built) {
      build();
      fill(draft() || {});
    }
    sheets.forEach((sheet) => {
      sheet.classList.toggle("is-filling", filling);
    });
    turn.textContent = filling ? "Показать пустой бланк" : "Заполнить на экране";
    clear.hidden = note.hidden = !filling;
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
    if (cleared) {
      fill(cleared);
      cleared = null;
    } else {
      cleared = values();
      fill({});
    }
    clear.textContent = cleared ? "Вернуть написанное" : "Очистить";
    keep();
    portal.say(cleared ? "Бланк очищен, черновик удалён" : "Написанное возвращено");
  });

  portal.all("print-own", part).forEach((button) => {
    button.addEventListener("click", () => {
      document.documentElement.classList.add("no-key");
      addEventListener("afterprint", () => document.documentElement.classList.remove("no-key"), { once: true });
      window.print();
    });
  });

  part.hidden = false;
  if (draft()) {
    show(true);
  }
})(window.portal);
