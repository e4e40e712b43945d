// @ts-check
/* The page of results: the query and the filters stand in the address, the counts come from the results. */
"use strict";
((portal) => {
  const { element, rows, summary, asWritten, nothing, remember } = portal.results;
  const STEP = 10;
  const none = () => Object.create(null); // a filter may be called «constructor» in an address
  const root = portal.all("finder")[0];
  const form = root.querySelector("form");
  /** @type {HTMLInputElement} */
  const input = form.querySelector('input[type="search"]');
  const status = portal.all("said", root)[0];
  const list = portal.all("results", root)[0];
  const facets = portal.all("filters", root)[0];
  const more = portal.all("more", root)[0];
  const index = portal.all("index")[0];
  let turn = 0;
  /** @type {Search.Answer | null} */
  let answer = null;
  /** @type {Record<string, string[]>} */
  let chosen = none();
  let shown = STEP;

  function read() {
    const asked = new URLSearchParams(location.search);
    input.value = asked.get("q") || "";
    chosen = none();
    for (const [name, value] of asked) {
      if (name !== "q") {
        chosen[name] = (chosen[name] || []).concat(value);
      }
    }
  }

  function write() {
    const asked = new URLSearchParams();
    if (input.value.trim()) {
      asked.set("q", input.value.trim());
    }
    Object.keys(chosen).forEach((name) => chosen[name].forEach((value) => asked.append(name, value)));
    const query = asked.toString();
    try {
      history.replaceState(null, "", query ? `?${query}` : location.pathname);
    } catch {
      /* a stick keeps its address */
    }
  }

  /** @param {Search.Facets} sets @param {number} number @param {string | null} but */
  const fits = (sets, number, but) =>
    Object.keys(chosen).every(
      (name) =>
        name === but ||
        !Object.hasOwn(sets, name) ||
        chosen[name].some((value) => {
          const members = sets[name].get(value);
          return Boolean(members) && members.has(number);
        }),
    );

  /* The values of a facet that the results have, each with its count under the other filters. */
  /** @param {Search.Store} store @param {Search.Facets} sets @param {string} name */
  function facet(store, sets, name) {
    const counts = new Map();
    sets[name].forEach((members, value) => {
      const count = answer.hits.filter((hit) => members.has(hit.number) && fits(sets, hit.number, name)).length;
      const picked = (chosen[name] || []).includes(value);
      if (count || picked) {
        counts.set(value, { count, picked });
      }
    });
    if (counts.size < 2 && !chosen[name]) {
      return null;
    }
    const rows = Array.from(counts, ([value, { count, picked }]) => {
      const box = element("input", { type: "checkbox", name, value });
      box.checked = picked;
      const label = name === "kind" ? store.groups[value] || value : value;
      return element("label", {}, box, ` ${label} `, element("span", { class: "label" }, String(count)));
    });
    return element("fieldset", {}, element("legend", {}, store.titles[name]), ...rows);
  }

  /** @param {boolean} shown */
  function showIndex(shown) {
    index.hidden = !shown;
    document.documentElement.classList.remove("asks"); /* it was held back for what was asked */
  }

  /* The folder of the first district among those chosen that has a text. */
  /** @param {Search.Store} store @param {Search.Facets} sets @param {number} number */
  const folder = (store, sets, number) =>
    store.districts[(chosen.district || []).find((name) => sets.district?.get(name)?.has(number))] || "";

  /** @param {number} mine */
  async function draw(mine) {
    const { store } = answer;
    const sets = await store.facets();
    const hits = answer.hits.filter((hit) => fits(sets, hit.number, null));
    const found = await rows(answer, hits.slice(0, shown), (number) => folder(store, sets, number));
    if (mine !== turn) {
      return;
    }
    const active = document.activeElement;
    const focused =
      active instanceof HTMLInputElement && active.type === "checkbox" ? [active.name, active.value] : null;
    status.replaceChildren(
      summary(answer, hits.length),
      ...asWritten(answer, (text) => `?q=${encodeURIComponent(text)}`),
    );
    list.replaceChildren(...found);
    facets.replaceChildren(
      ...Object.keys(store.titles)
        .map((name) => facet(store, sets, name))
        .filter(Boolean),
    );
    if (focused) {
      const box = Array.from(facets.querySelectorAll("input")).find(
        (one) => one.name === focused[0] && one.value === focused[1],
      );
      if (box) {
        box.focus();
      }
    }
    more.replaceChildren(...below(hits.length));
    showIndex(!hits.length);
  }

  /** @param {number} total */
  function below(total) {
    const found = [];
    if (total > shown) {
      const button = element("button", { type: "button", class: "action" }, "Показать ещё");
      button.addEventListener("click", async () => {
        const first = shown;
        shown += STEP;
        await draw(turn);
        const link = list.children[first]?.querySelector("a");
        if (link) {
          link.focus();
        }
      });
      found.push(button);
    }
    if (!total && Object.keys(chosen).length) {
      const button = element("button", { type: "button", class: "action" }, "Снять отбор");
      button.addEventListener("click", () => {
        chosen = none();
        input.focus();
        ask();
      });
      found.push(button);
    }
    if (!total) {
      found.push(nothing());
    }
    return found;
  }

  async function ask() {
    const text = input.value.trim();
    turn += 1;
    const mine = turn;
    write();
    shown = STEP;
    if (!text) {
      answer = null;
      status.textContent = "";
      [list, facets, more].forEach((part) => part.replaceChildren());
      showIndex(true);
      return;
    }
    try {
      const found = await portal.engine.answer(text, {});
      if (mine !== turn) {
        return;
      }
      answer = found;
      await draw(mine);
    } catch (fault) {
      if (/** @type {Error} */ (fault).name !== "LoadError") {
        throw fault;
      }
      if (mine !== turn) {
        return;
      }
      status.textContent = "Поиск не загрузился: проверьте связь и повторите. Всё, что есть, — в указателе ниже.";
      showIndex(true);
    }
  }

  let timer = 0;
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (input.value.trim()) {
      remember(input.value.trim());
    }
    ask();
  });
  facets.addEventListener("change", () => {
    chosen = none();
    /** @type {NodeListOf<HTMLInputElement>} */ (facets.querySelectorAll("input:checked")).forEach((box) => {
      chosen[box.name] = (chosen[box.name] || []).concat(box.value);
    });
    write();
    shown = STEP;
    draw(turn);
  });
  addEventListener("popstate", () => {
    read();
    ask();
  });
  read();
  ask();
})(window.portal);
