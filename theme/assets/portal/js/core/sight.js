// @ts-check
/* The version for low vision: its settings stand on the root, are shown in the panel and remembered here only. */
"use strict";
((portal) => {
  const KEY = "portal.sight";
  const root = document.documentElement;
  /** @type {[name: string, title: string, options: [value: string, words: string][]][]} */
  const CHOICES = [
    [
      "size",
      "Размер текста",
      [
        ["100", "обычный"],
        ["125", "125 %"],
        ["150", "150 %"],
        ["200", "200 %"],
      ],
    ],
    [
      "colours",
      "Цвета",
      [
        ["black", "чёрным по белому"],
        ["white", "белым по чёрному"],
        ["blue", "синим по голубому"],
        ["beige", "коричневым по бежевому"],
      ],
    ],
    [
      "letters",
      "Между буквами",
      [
        ["usual", "обычно"],
        ["wide", "шире"],
        ["wider", "ещё шире"],
      ],
    ],
    [
      "lines",
      "Между строками",
      [
        ["usual", "обычно"],
        ["wide", "шире"],
        ["wider", "ещё шире"],
      ],
    ],
    [
      "pictures",
      "Рисунки",
      [
        ["on", "показывать"],
        ["off", "заменять словами"],
      ],
    ],
  ];
  /** @type {Record<string, any>} */
  const FIRST = { on: false, size: "150", colours: "black", letters: "wide", lines: "wide", pictures: "on" };
  let unstored = FIRST;

  /* What lies in storage may be anything: a value that is not offered gives way to the first one. */
  /** @param {any} given */
  function clean(given) {
    /** @type {Record<string, any>} */
    const made = { on: Boolean(given && given.on === true) };
    CHOICES.forEach((choice) => {
      const name = choice[0];
      const known = choice[2].some((option) => given && option[0] === given[name]);
      made[name] = known ? given[name] : FIRST[name];
    });
    return made;
  }

  function read() {
    try {
      return clean(JSON.parse(localStorage.getItem(KEY)));
    } catch {
      return unstored;
    }
  }

  /** @param {Record<string, any>} state */
  function write(state) {
    unstored = state;
    try {
      localStorage.setItem(KEY, JSON.stringify(state));
    } catch {
      /* lasts until the page is left */
    }
    show(state);
  }

  /** @param {Record<string, any>} state */
  function show(state) {
    /** @type {HTMLInputElement} */ (document.getElementById("sight")).checked = state.on;
    root.toggleAttribute("data-sight", state.on);
    CHOICES.forEach((choice) => {
      if (state.on) {
        root.setAttribute(`data-sight-${choice[0]}`, state[choice[0]]);
      } else {
        root.removeAttribute(`data-sight-${choice[0]}`);
      }
      /** @type {NodeListOf<HTMLInputElement>} */
      const inputs = /** @type {any} */ (document.getElementsByName(`sight-${choice[0]}`));
      inputs.forEach((input) => {
        input.checked = input.value === state[choice[0]];
      });
    });
    if (state.on) {
      tell();
    }
  }

  /* Every drawing has words: they stand behind it, ready for the reader who wants no pictures. */
  function tell() {
    Array.from(
      document.querySelectorAll("main img[alt]:not([alt=''], .is-told), main figure svg[role='img']:not(.is-told)"),
    ).forEach((picture) => {
      const title = picture.querySelector("title");
      const words = document.createElement("span");
      words.className = "sight__words";
      words.textContent =
        "Рисунок: " +
        (picture.getAttribute("alt") || picture.getAttribute("aria-label") || (title ? title.textContent : ""));
      picture.classList.add("is-told");
      picture.parentNode.insertBefore(words, picture.nextSibling);
    });
  }

  /** @param {typeof CHOICES[number]} choice */
  function field(choice) {
    const set = document.createElement("fieldset");
    const legend = document.createElement("legend");
    legend.textContent = choice[1];
    set.appendChild(legend);
    choice[2].forEach((option) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "radio";
      input.name = `sight-${choice[0]}`;
      input.value = option[0];
      input.autocomplete = "off";
      label.appendChild(input);
      label.appendChild(document.createTextNode(option[1]));
      set.appendChild(label);
    });
    return set;
  }

  /** @param {HTMLElement} panel */
  function fill(panel) {
    const form = document.createElement("form");
    const reset = document.createElement("button");
    form.className = "sight__form";
    CHOICES.forEach((choice) => {
      form.appendChild(field(choice));
    });
    reset.type = "button";
    reset.className = "action";
    reset.textContent = "Вернуть начальные настройки";
    reset.addEventListener("click", () => {
      write({ ...FIRST, on: true });
      portal.say("Настройки версии для слабовидящих возвращены к начальным.");
    });
    form.appendChild(reset);
    form.addEventListener("change", (event) => {
      const state = read();
      const input = /** @type {HTMLInputElement} */ (event.target);
      state.on = true;
      state[input.name.replace("sight-", "")] = input.value;
      write(clean(state));
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    panel.appendChild(form);
  }

  portal.all("sight").forEach(fill);
  addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) {
      show(read());
    }
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      show(read());
    }
  });
  show(Object.assign(read(), { on: root.hasAttribute("data-sight") }));

  /* Switched on by hand, the panel opens; on the pages that follow it is one line. */
  portal.sight = {
    turn: (on) => {
      write(Object.assign(read(), { on }));
      portal.all("sight").forEach((panel) => {
        panel.open = on;
      });
    },
  };
})(window.portal);
