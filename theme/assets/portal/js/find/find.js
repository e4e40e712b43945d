// @ts-check
/* The finder over a list: words rank its rows, choices leave some of them; the address keeps both. */
"use strict";
((portal) => {
  const ANY = "*";
  const PAUSE = 200;
  /* What a row says of a subject counts for more than what it says of a role: everybody has that. */
  /** @type {Record<string, number>} */
  const WEIGHTS = { subject: 8, condition: 4, level: 2, experience: 2 };
  const root = document.documentElement;

  /** @param {number} number @param {string[]} nouns */
  function counted(number, [one, few, many]) {
    const ten = number % 10;
    const teen = Math.floor(number / 10) % 10 === 1;
    const noun = ten === 1 && !teen ? one : ten >= 2 && ten <= 4 && !teen ? few : many;
    return `${number}\u00a0${noun}`;
  }

  /* Choices that would leave the screen on the right open to the left. */
  /** @param {HTMLDetailsElement} question */
  function turnAside(question) {
    question.classList.remove("is-turned");
    const { right } = question.querySelector(".find__panel").getBoundingClientRect();
    question.classList.toggle("is-turned", right > document.documentElement.clientWidth);
  }

  /* What a row answers to each question, read from it once. */
  /** @type {WeakMap<HTMLElement, Record<string, Set<string>>>} */
  const facets = new WeakMap();
  /** @param {HTMLElement} row @param {string} name */
  function values(row, name) {
    const known = facets.get(row) || {};
    facets.set(row, known);
    known[name] = known[name] || new Set((row.getAttribute(`data-${name}`) || "").split("|"));
    return known[name];
  }
  /** @param {HTMLElement} row @param {string} name @param {string} value */
  const answers = (row, name, value) => values(row, name).has(value) || values(row, name).has(ANY);

  /** @param {HTMLFormElement} form */
  function start(form) {
    const groups = portal.all("groups")[0];
    const place = portal.all("chosen")[0];
    const empty = portal.all("empty")[0];
    const said = portal.all("found", form)[0];
    const turn = portal.all("turn", form)[0];
    const reset = /** @type {HTMLElement} */ (form.querySelector("[type=reset]"));
    const input = /** @type {HTMLInputElement} */ (form.querySelector("input[type=search]"));
    /** @type {HTMLInputElement[]} */
    const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));
    /** @type {HTMLDetailsElement[]} */
    const questions = Array.from(form.querySelectorAll("details"));
    /** @type {HTMLElement[]} */
    const rows = Array.from(groups.querySelectorAll("[data-record]"));
    const homes = rows.map((row) => row.parentElement);
    const table = /** @type {HTMLElement | null} */ (homes[0]?.closest("table")?.cloneNode(true));
    const list = table ? table.querySelector("tbody") : document.createElement("ul");
    list.replaceChildren();
    const nouns = form.dataset.noun.split("|");
    let picked = chosen();
    /** @type {Find.Answer | null} */
    let answer = null;
    let asked = 0;
    let narrowed = false;
    let timer = 0;

    function chosen() {
      /** @type {Record<string, string[]>} */
      const found = {};
      boxes
        .filter((box) => box.checked)
        .forEach((box) => {
          found[box.name] = (found[box.name] || []).concat(box.value);
        });
      return found;
    }

    /** @param {HTMLElement} row @param {string} [but] */
    function fits(row, but) {
      const met = Object.keys(picked).every(
        (name) => name === but || picked[name].some((value) => answers(row, name, value)),
      );
      return met && (!answer || portal.find.score(row, answer.scores) > 0);
    }

    /* The best words first, then what was meant and not what fits everybody. */
    /** @param {HTMLElement} row */
    function weight(row) {
      const own = Object.keys(picked).filter((name) => picked[name].some((value) => values(row, name).has(value)));
      const close = own.reduce((sum, name) => sum + (WEIGHTS[name] || 1), 0);
      return [answer ? portal.find.score(row, answer.scores) : 0, close];
    }

    function order() {
      return rows
        .filter((row) => fits(row))
        .map((row) => ({ row, weight: weight(row) }))
        .sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1])
        .map((one) => one.row);
    }

    function count() {
      /** @type {Record<string, HTMLElement[]>} */
      const left = {};
      boxes.forEach((box) => {
        left[box.name] = left[box.name] || rows.filter((row) => fits(row, box.name));
        const number = String(left[box.name].filter((row) => answers(row, box.name, box.value)).length);
        const place = box.parentElement.querySelector("[data-count]");
        if (place.textContent !== number) {
          place.textContent = number;
        }
      });
      questions.forEach((question) => {
        const own = Array.from(question.querySelectorAll("input")).filter((box) => box.checked);
        /** @type {HTMLElement} */
        const summary = question.querySelector("summary > span");
        summary.dataset.title = summary.dataset.title || summary.textContent;
        summary.textContent = own.length
          ? `${summary.dataset.title}: ${own.map((box) => box.value).join(", ")}`
          : summary.dataset.title;
        question.classList.toggle("is-chosen", own.length > 0);
      });
    }

    function show() {
      const asks = Boolean(answer) || Object.keys(picked).length > 0;
      const found = asks ? order() : rows;
      if (asks) {
        list.replaceChildren(...found);
        const shown = new Set(found);
        rows.forEach((row, at) => {
          if (!shown.has(row)) {
            homes[at].append(row);
          }
        });
      } else if (list.firstChild) {
        rows.forEach((row, at) => {
          homes[at].append(row);
        });
      }
      place.hidden = !asks;
      groups.hidden = asks;
      empty.hidden = found.length > 0;
      const typed = input.value.trim().replace(/\s+/g, " ");
      const other = answer && answer.searched !== typed ? ` Искали: «${answer.searched}».` : "";
      const note = answer?.note ? ` ${answer.note}` : "";
      said.textContent = asks ? `${counted(found.length, nouns)}.${other}${note}` : counted(rows.length, nouns);
      const number = Object.values(picked).flat().length;
      turn.textContent = number ? `Отбор (${number})` : "Отбор";
      reset.hidden = !asks;
      if (asks || narrowed) {
        count(); /* the page came with the counts of the whole list */
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

    /* What is chosen goes along to the other views, and stays in the address of this one. */
    function remember() {
      const query = address();
      portal.all("view").forEach((link) => {
        link.search = query;
      });
      try {
        history.replaceState(null, "", query || location.pathname);
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
      picked = chosen();
      show();
      remember();
    }

    function read() {
      const query = new URLSearchParams(location.search);
      input.value = query.get("q") || "";
      boxes.forEach((box) => {
        box.checked = query.getAll(box.name).includes(box.value);
      });
      picked = chosen();
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        remember();
        ask();
      }, PAUSE);
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      remember();
      ask();
    });
    form.addEventListener("change", (event) => {
      if (event.target !== input) {
        change();
      }
    });
    form.addEventListener("reset", () => {
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
    questions.forEach((question) => {
      question.addEventListener("toggle", () => {
        if (question.open) {
          turnAside(question);
          questions
            .filter((other) => other !== question)
            .forEach((other) => {
              other.open = false;
            });
        }
      });
    });
    document.addEventListener("click", (event) => {
      if (!(event.target instanceof Element) || !event.target.closest(".find__question")) {
        questions.forEach((question) => {
          question.open = false;
        });
      }
    });
    form.addEventListener("keydown", (event) => {
      const open = questions.find((question) => question.open);
      if (event.key === "Escape" && open) {
        open.open = false;
        open.querySelector("summary").focus();
      }
    });
    addEventListener("popstate", () => {
      read();
      ask();
    });

    list.className = homes[0]?.className || (table ? "" : "rows");
    place.append(table || list);
    form.hidden = false;
    read();
    show();
    if (input.value.trim()) {
      ask();
    } else {
      root.classList.remove("asks");
    }
    portal.all("view").forEach((link) => {
      link.search = address();
    });
  }

  portal.all("find").forEach(start);
})(window.portal);
