// @ts-check
/* What a query asks to leave out, «-слово» and «-"два слова"», as in generator/search/query.py. */
"use strict";
((portal) => {
  const WITHOUT = /(?<![^ ])[-\u2212](?:[«"“„]([^«"“”„»]*)[»"”“]|(?=[A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ])([^ ]+))/g;

  /* Before a small word a minus is a dash: «ИОМ -что это». */
  /** @param {Search.Store} store @param {string} text */
  function read(store, text) {
    /** @type {string[]} */
    const signs = [];
    /** @type {string[]} */
    const texts = [];
    const wanted = text.replace(WITHOUT, (sign, phrase, word) => {
      const typed = phrase || word || "";
      const tokens = store.analyser.tokens(typed);
      if (tokens.length && tokens.every((token) => store.stopWords.has(token.word))) {
        return ` ${typed}`;
      }
      signs.push(sign);
      texts.push(typed);
      return " ";
    });
    return { wanted, signs, texts };
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
