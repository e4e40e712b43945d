// @ts-check
/* The search dialog of every page: «/» or Ctrl+K opens, arrows walk, Enter goes, Esc closes. */
"use strict";
((portal) => {
  const { element, address, rows, summary, asWritten, nothing, endings, recent, remember, forget } = portal.results;
  const SHOWN = 8;
  const PAUSE = 120;
  /** @type {ReturnType<typeof build>} */
  let parts;
  let turn = 0;
  let timer = 0;

  function build() {
    const input = element("input", {
      type: "search",
      id: "portal-query",
      name: "q",
      autocomplete: "off",
      spellcheck: "false",
      enterkeyhint: "search",
      placeholder: "Слово или код",
    });
    const status = element("p", { class: "finder__said", role: "status" });
    const hints = element("ul", { class: "finder__hints" });
    const list = element("ol", { class: "rows found" });
    const more = element("div", { class: "finder__more" });
    const close = element("button", { type: "button", class: "finder__hint" }, "Закрыть");
    const label = element("label", { for: "portal-query", class: "visually-hidden" }, "Поиск по порталу");
    const form = element("form", { class: "search", role: "search", action: page(""), method: "get" }, label, input);
    const dialog = element(
      "dialog",
      { class: "finder md-typeset", "aria-label": "Поиск" },
      element("div", { class: "finder__top" }, form, close),
      status,
      hints,
      list,
      more,
    );
    document.body.append(dialog);
    close.addEventListener("click", () => dialog.close());
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) {
        dialog.close();
      }
    });
    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(show, PAUSE);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const text = input.value.trim();
      if (text) {
        remember(text);
        location.href = (await named(text)) || page(text);
      }
    });
    list.addEventListener("click", () => {
      if (input.value.trim()) {
        remember(input.value.trim());
      }
    });
    dialog.addEventListener("keydown", walk);
    return { dialog, input, status, hints, list, more };
  }

  /** @param {string} query */
  function page(query) {
    return (
      portal.root +
      "search/" +
      (location.protocol === "file:" ? "index.html" : "") +
      (query ? `?q=${encodeURIComponent(query)}` : "")
    );
  }

  /* The page that a code names, by its title or by its own number, where a query is that code alone; or nothing. */
  /** @param {string} text */
  async function named(text) {
    try {
      const { store, asked, hits } = await portal.engine.answer(text, {});
      const [word] = asked.words;
      if (asked.words.length !== 1 || asked.phrases.length || asked.without.length || !hits.length) {
        return "";
      }
      const found = await store.document(hits[0].number);
      const [first] = store.analyser.tokens(found.title);
      const numbers = portal.codes.numbers(found.id).map((one) => `=${portal.analysis.code(one)}`);
      const same = [...numbers, ...(first ? first.terms : [])].some((term) => term[0] === "=" && word.terms.has(term));
      return same ? address(found) : "";
    } catch (fault) {
      if (/** @type {Error} */ (fault).name !== "LoadError") {
        throw fault;
      }
      return "";
    }
  }

  /* The arrows walk over the field, the hints and the links; a letter goes back to the field. */
  /** @param {KeyboardEvent} event */
  function walk(event) {
    /** @type {HTMLElement[]} */
    const stops = [
      parts.input,
      .../** @type {NodeListOf<HTMLElement>} */ (
        parts.dialog.querySelectorAll(".finder__hints button, .found a, .finder__more a")
      ),
    ];
    const at = stops.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (Math.max(at, 0) + (event.key === "ArrowDown" ? 1 : stops.length - 1)) % stops.length;
      stops[next].focus();
    } else if (
      at > 0 &&
      event.key.length === 1 &&
      event.key !== " " &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      parts.input.focus();
    }
  }

  /** @param {string} text */
  function hint(text) {
    const button = element("button", { type: "button", class: "finder__hint" }, text);
    button.addEventListener("click", () => {
      parts.input.value = text;
      parts.input.focus();
      show();
    });
    return element("li", {}, button);
  }

  function history() {
    const kept = recent();
    parts.status.textContent = kept.length
      ? "Вы искали:"
      : "Пишите, как говорите: слово в любой форме, можно с опечаткой.";
    parts.hints.replaceChildren(...kept.map(hint));
    if (kept.length) {
      const button = element("button", { type: "button", class: "finder__hint finder__hint--quiet" }, "Забыть запросы");
      button.addEventListener("click", () => {
        forget();
        parts.input.focus();
        history();
      });
      parts.hints.append(element("li", {}, button));
    }
    parts.list.replaceChildren();
    parts.more.replaceChildren();
  }

  async function show() {
    const text = parts.input.value.trim();
    turn += 1;
    const mine = turn;
    if (!text) {
      history();
      return;
    }
    try {
      const answer = await portal.engine.answer(text, {});
      const found = await rows(answer, answer.hits.slice(0, SHOWN));
      const hints = await endings(text);
      if (mine !== turn) {
        return;
      }
      parts.status.replaceChildren(summary(answer, answer.hits.length), ...asWritten(answer, page));
      parts.hints.replaceChildren(...hints.map(hint));
      parts.list.replaceChildren(...found);
      const all = element("a", { href: page(text) }, `Все результаты: ${answer.hits.length}`);
      parts.more.replaceChildren(answer.hits.length > SHOWN ? all : answer.hits.length ? "" : nothing());
    } catch (fault) {
      if (mine === turn) {
        failed();
      }
      if (/** @type {Error} */ (fault).name !== "LoadError") {
        throw fault;
      }
    }
  }

  function failed() {
    parts.status.textContent = "Поиск не загрузился: проверьте связь и повторите. Всё, что есть, — в указателе.";
    parts.more.replaceChildren(nothing());
  }

  /** @param {string} typed */
  function open(typed) {
    /** @type {HTMLInputElement | null} */
    const field = document.querySelector('[data-portal="finder"] input[type="search"]');
    if (field) {
      field.focus();
      field.select();
      return;
    }
    parts = parts || build();
    if (parts.dialog.open) {
      parts.input.select();
      return;
    }
    parts.dialog.showModal();
    parts.input.select();
    if (typed) {
      parts.input.value = typed;
    }
    show();
  }

  portal.dialog = { open };
})(window.portal);
