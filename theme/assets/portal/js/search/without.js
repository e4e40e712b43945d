// @ts-check
/* What a query asks to leave out, «-слово» and «-"два слова"», as in generator/search/query.py. */
"use strict";
((portal) => {
  const WITHOUT = /(?<![^ ])[-\u2212](?:[«"“„]([^«"“”„»]*)[»"”“]|(?=[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ])([^ ]+))/g;

  /** @param {string} text */
  function read(text) {
    const found = Array.from(text.matchAll(WITHOUT));
    return {
      wanted: text.replace(WITHOUT, " "),
      signs: found.map((one) => one[0]),
      texts: found.map((one) => one[1] || one[2] || ""),
    };
  }

  /** @param {Search.Store} store @param {Search.Word} word */
  async function holding(store, word) {
    const found = new Set();
    for (const term of word.terms.keys()) {
      (await store.term(term)).numbers.forEach((number) => found.add(number));
    }
    return found;
  }

  /* The hits but those that hold all the words of anything that was asked to be left out. */
  /** @param {Search.Store} store @param {Search.Word[][]} without @param {Search.Hit[]} hits */
  async function kept(store, without, hits) {
    for (const words of without) {
      const sets = await Promise.all(words.map((word) => holding(store, word)));
      hits = hits.filter((hit) => !sets.every((set) => set.has(hit.number)));
    }
    return hits;
  }

  portal.without = { read, kept };
})(window.portal);
