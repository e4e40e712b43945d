// @ts-check
/* Answers queries, as generator/search/engine.py does: words, filters, phrases, order. */
"use strict";
((portal) => {
  const MOST_READ = 200;
  const LIMIT = 10;
  /** @type {Promise<Search.Store> | null} */
  let opened = null;

  /** @param {Search.Store} store @param {Search.Filters} filters */
  async function filter(store, filters) {
    const asked = Object.entries(filters)
      .map(([name, values]) => ({ name, values: Array.isArray(values) ? values : [values] }))
      .filter((facet) => facet.values.length);
    if (!asked.length) {
      return null;
    }
    const sets = await store.facets();
    return (/** @type {number} */ number) =>
      asked.every(({ name, values }) =>
        values.some((value) => {
          const members = Object.hasOwn(sets, name) && sets[name].get(value);
          return Boolean(members) && members.has(number);
        }),
      );
  }

  /** @param {Search.Store} store @param {Search.Word} word */
  async function accepted(store, word) {
    const found = new Set();
    for (const term of word.terms.keys()) {
      if (term[0] === "=" || term[0] === "@") {
        found.add(term);
      } else {
        (await store.term(term)).forms.forEach((stem) => found.add(`~${stem}`));
      }
    }
    return found;
  }

  /** @param {Search.Store} store @param {number} number @param {Set<string>[]} wanted */
  async function holds(store, number, wanted) {
    const document = await store.document(number);
    const texts = await store.text(document);
    return [document.title, ...texts].some((text) => {
      const found = portal.analysis.parts(store.analyser.tokens(text));
      for (let at = 0; at + wanted.length <= found.length; at += 1) {
        if (wanted.every((set, n) => found[at + n].terms.some((term) => set.has(term)))) {
          return true;
        }
      }
      return false;
    });
  }

  /** @param {Search.Store} store @param {Search.Query} asked @param {Search.Filters} filters @param {boolean} own */
  async function find(store, asked, filters, own) {
    const ranked = await portal.rank(store, asked, await filter(store, filters), own);
    let hits = await portal.without.kept(store, asked.without, ranked);
    if (!asked.phrases.length) {
      return hits;
    }
    const most = hits.reduce((count, hit) => Math.max(count, hit.matched), 0);
    hits = hits.filter((hit) => hit.matched === most).slice(0, MOST_READ);
    for (const phrase of asked.phrases) {
      const wanted = await Promise.all(phrase.map((word) => accepted(store, word)));
      const kept = await Promise.all(hits.map((hit) => holds(store, hit.number, wanted)));
      hits = hits.filter((_, at) => kept[at]);
    }
    return hits;
  }

  /* Answers a query: what was searched in the end, the words, and every hit in order. */
  /** @param {string} text @param {Search.Filters} filters @param {boolean} [own] */
  async function answer(text, filters, own = false) {
    opened =
      opened ||
      portal.Store.open().catch((fault) => {
        opened = null;
        throw fault;
      });
    const store = await opened;
    store.ahead(text);
    let asked = await portal.query.read(store, text);
    let hits = await find(store, asked, filters, own);
    if (asked.phrases.length && !hits.length) {
      asked = await portal.query.read(store, portal.query.loose(store, text), true);
      hits = await find(store, asked, filters, own);
    }
    return { store, asked, hits };
  }

  /** @param {string} text @param {Search.Options} options */
  async function search(text, options) {
    const { filters = {}, limit = LIMIT, own = false } = options || {};
    const query = String(text);
    const { store, asked, hits } = await answer(query, filters, own);
    const results = await Promise.all(
      hits.slice(0, limit).map(async (hit) => ({ ...(await store.document(hit.number)), score: hit.score })),
    );
    return { query, searched: asked.searched, like: hits.length ? "" : asked.like, total: hits.length, results };
  }

  portal.engine = { answer, search };
})(window.portal);
