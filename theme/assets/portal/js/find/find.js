// @ts-check
/* The finder over a list: words rank its rows, choices leave some of them; the address keeps both. */
"use strict";
((portal) => {
  const PAUSE = 200;
  const root = document.documentElement;

  /** @param {HTMLFormElement} form */
  function start(form) {
    const rows = portal.findRows(portal.all("groups")[0], portal.all("chosen")[0]);
    const questions = portal.findQuestions(form);
    const empty = portal.all("empty")[0];
    const said = portal.all("found", form)[0];
    const turn = portal.all("turn", form)[0];
    const reset = /** @type {HTMLElement} */ (form.querySelector("[type=reset]"));
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
    const [one, few, many] = form.dataset.noun.split("|");
    let picked = questions.chosen();
    /** @type {Find.Answer | null} */
    let answer = null;
    let asked = 0;
    let narrowed = false;
    let timer = 0;

    function show() {
      const asks = Boolean(answer) || Object.keys(picked).length > 0;
      const now = { picked, scores: answer ? answer.scores : null };
      const found = rows.show(asks ? now : null);
      const counted = portal.counted(found, one, few, many);
      empty.hidden = found > 0;
      const typed = input.value.trim().replace(/\s+/g, " ");
      const other = answer && answer.searched !== typed ? ` Искали: «${answer.searched}».` : "";
      const note = answer?.note ? ` ${answer.note}` : "";
      said.textContent = asks ? `${counted}.${other}${note}` : counted;
      const number = Object.values(picked).flat().length;
      turn.textContent = number ? `Отбор (${number})` : "Отбор";
      reset.hidden = !asks;
      if (asks || narrowed) {
        questions.count((name) => rows.counting(now, name)); /* the page came with the counts of the whole list */
        narrowed = true;
      }
    }

    function address() {
      const query = new URLSearchParams();
      if (input.value.trim()) {
        query.set("q", input.value.trim());
      }
      Object.keys(picked).forEach((name) => {
        picked[name].forEach((value) => {
          query.append(name, value);
        });
      });
      return query.toString() ? `?${query}` : "";
    }

    /* What is chosen goes along to the other views. */
    function along() {
      portal.all("view").forEach((link) => {
        link.search = address();
      });
    }
    function remember() {
      along();
      try {
        history.replaceState(null, "", address() || location.pathname);
      } catch {
        /* a stick keeps its address */
      }
    }

    async function ask() {
      const text = input.value.trim();
      asked += 1;
      const mine = asked;
      try {
        const found = text ? await portal.find.ask(text, form.dataset.kinds.split(" ")) : null;
        if (mine !== asked) {
          return;
        }
        answer = found;
        show();
      } catch (fault) {
        if (/** @type {Error} */ (fault).name !== "LoadError") {
          throw fault;
        }
        answer = null;
        show();
        said.textContent = "Поиск не загрузился: проверьте связь и повторите. Отбор работает и без него.";
      }
      root.classList.remove("asks");
    }

    function change() {
      picked = questions.chosen();
      show();
      remember();
    }
    function read() {
      const query = new URLSearchParams(location.search);
      input.value = query.get("q") || "";
      questions.choose(query);
      picked = questions.chosen();
    }
    function askNow() {
      remember();
      ask();
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(askNow, PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      askNow();
    });
    form.addEventListener("change", (event) => {
      if (event.target !== input) {
        change();
      }
    });
    form.addEventListener("reset", () => {
      /* the boxes are cleared after this event */
      setTimeout(() => {
        input.value = "";
        answer = null;
        asked += 1;
        change();
        input.focus();
      }, 0);
    });
    turn.addEventListener("click", () => {
      turn.setAttribute("aria-expanded", String(form.classList.toggle("is-open")));
    });
    addEventListener("popstate", () => {
      read();
      ask();
    });

    form.hidden = false;
    read();
    show();
    if (input.value.trim()) {
      ask();
    } else {
      root.classList.remove("asks");
    }
    along();
  }

  portal.all("find").forEach(start);
})(window.portal);
