// @ts-check
/* The places of a blank form that can be filled on the screen: on its own page, and where it lies in a packet. */
"use strict";
((portal) => {
  const ROWS = "строк: ";
  const MOST_ROWS = 100;
  const COUNT = /^строк: .*#\d+$/;

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

  /** @param {HTMLElement[]} sheets @param {() => void} changed @returns {Paper.Fields} */
  function fields(sheets, changed) {
    /** @type {Paper.Cell[]} */
    let cells = [];
    /** @type {Record<string, number>} */
    const names = {};
    /** @type {Record<string, Paper.Growing>} */
    const growing = {};

    /* A draft finds its cell by the words beside it, so that it outlives a new row in the form. */
    /** @param {string} label */
    function unique(label) {
      names[label] = (names[label] || 0) + 1;
      return `${label}#${names[label]}`;
    }

    /** @param {Paper.Cell} cell */
    function turned(cell) {
      return () => {
        cell.set(cell.get());
        changed();
      };
    }

    /* The mirror under the text gives the field its height on the screen and is what goes on paper. */
    /** @param {HTMLElement} place @param {string} label @param {number} lines @param {string} key */
    function text(place, label, lines, key) {
      const slot = make("span", "fill__slot", place);
      const field = make("textarea", "", slot);
      const mirror = make("span", "fill__text", slot);
      field.rows = lines;
      field.maxLength = 5000;
      field.setAttribute("aria-label", label);
      mirror.setAttribute("aria-hidden", "true");
      place.classList.add("fill__place");
      const cell = {
        key,
        get: () => field.value,
        set: (/** @type {string} */ value) => {
          field.value = value;
          mirror.textContent = `${value}\u200b`;
          place.classList.toggle("has-text", Boolean(value.trim()));
        },
      };
      cells.push(cell);
      field.addEventListener("input", turned(cell));
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
      row.addEventListener("change", turned(cell));
    }

    /** @param {HTMLElement} place */
    function blank(place) {
      const inside = document.createElement("span");
      inside.className = "fill__blank";
      while (place.firstChild) {
        inside.appendChild(place.firstChild);
      }
      place.appendChild(inside);
    }

    /** @param {HTMLElement} found @param {string} number */
    function table(found, number) {
      const heads = all("thead th", found).map(words);
      const caption = words(found.querySelector("caption"));
      const rows = all("tbody tr", found);
      const scale = found.classList.contains("sheet__table--scale");
      rows.forEach((row, index) => {
        const name = words(row.querySelector("th"));
        if (scale) {
          choice(row, name || caption, heads.slice(1), `shkala-${number}-${index}`);
          return;
        }
        all("td", row).forEach((place) => {
          const at = /** @type {HTMLTableCellElement} */ (place).cellIndex;
          const label = `${heads[at]}, ${name || `строка ${index + 1}`}`;
          blank(place);
          text(place, label, 1, unique(label));
        });
      });
      if (!scale && rows.length) {
        grow(found, heads, rows.length, unique(`${ROWS}${caption || heads[0]}`));
      }
    }

    /* Rows that the reader adds: they are on the screen and, when they are filled in, on paper. */
    /** @param {HTMLElement} found @param {string[]} heads @param {number} printed @param {string} key */
    function grow(found, heads, printed, key) {
      /** @type {HTMLElement[]} */
      const added = [];
      const body = found.querySelector("tbody");
      /** @param {number} many */
      function set(many) {
        while (added.length > many) {
          const row = added.pop();
          cells = cells.filter((cell) => !cell.key.startsWith(`${key}+${added.length + 1}:`));
          row.remove();
        }
        while (added.length < Math.min(many, MOST_ROWS)) {
          const row = make("tr", "fill__added", body);
          added.push(row);
          heads.forEach((head, at) => {
            const place = make("td", "", row);
            place.setAttribute("data-label", head);
            make("span", "fill__blank", place).textContent = "\u00a0";
            text(place, `${head}, строка ${printed + added.length}`, 1, `${key}+${added.length}:${at}`);
            cells[cells.length - 1].set("");
          });
        }
      }
      growing[key] = { table: found, many: () => added.length, set };
    }

    sheets.forEach((sheet, order) => {
      all(".sheet__field, .sheet__block, .sheet__table", sheet).forEach((found, index) => {
        if (found.classList.contains("sheet__table")) {
          table(found, `${order}-${index}`);
          return;
        }
        /** @type {HTMLElement} */
        const place = found.querySelector(".sheet__lines") || found;
        const lines = all(".sheet__line", place).length;
        const label = words(found.querySelector(".sheet__label, .sheet__title")) || words(sheet.querySelector("h2"));
        text(place, label, lines, unique(label));
      });
    });
    cells.forEach((cell) => {
      cell.set("");
    });

    return {
      growing,
      values() {
        /** @type {Record<string, string>} */
        const found = {};
        Object.entries(growing).forEach(([key, one]) => {
          if (one.many()) {
            found[key] = String(one.many());
          }
        });
        cells.forEach((cell) => {
          if (cell.get().trim()) {
            found[cell.key] = cell.get();
          }
        });
        return found;
      },
      /* Gives what found no place: words of a row or a line that this edition of the form has no more. */
      /** @param {Record<string, string>} found */
      fill(found) {
        Object.entries(growing).forEach(([key, one]) => {
          one.set(Math.min(MOST_ROWS, Number.parseInt(Object.hasOwn(found, key) ? found[key] : "0", 10) || 0));
        });
        const lost = new Map(Object.entries(found).filter(([key, value]) => value && !COUNT.test(key)));
        cells.forEach((cell) => {
          const value = Object.hasOwn(found, cell.key) ? found[cell.key] : "";
          cell.set(typeof value === "string" ? value : "");
          if (cell.get() || !value) {
            lost.delete(cell.key);
          }
        });
        return Object.fromEntries(lost);
      },
    };
  }

  /* What was typed on the page of a form, by its address; nothing where the browser keeps nothing. */
  /** @param {string} address @returns {Record<string, string> | null} */
  function draft(address) {
    try {
      const found = JSON.parse(localStorage.getItem(`portal.form.${address}`) || "null");
      return found && typeof found === "object" && !Array.isArray(found) ? found : null;
    } catch {
      return null;
    }
  }

  /* A form goes into a packet as it was filled on its page. */
  /** @param {string} address @param {DocumentFragment} inside */
  function filled(address, inside) {
    const found = draft(address);
    const sheets = all(".sheet", inside);
    if (found && sheets.length) {
      fields(sheets, () => {}).fill(found);
      sheets.forEach((one) => {
        one.classList.add("is-filling");
      });
    }
  }

  portal.form = { fields, draft, filled };
})(window.portal);
