// @ts-check
/* Groups of words that mean the same, as in generator/search/query.py. */
"use strict";
((portal) => {
  const { parts } = portal.analysis;

  /** @param {Search.Store} store @param {string[]} asked */
  function groupsOf(store, asked) {
    const found = new Set(asked.flatMap((stem) => store.synonymsOf.get(stem) || []));
    return Array.from(found)
      .sort((a, b) => a - b)
      .map((number) => store.synonyms[number]);
  }

  /* Groups of synonyms with each of their entries that stands in what is asked. */
  /** @param {Search.Store} store @param {string[]} asked @returns {[group: Search.Group, entry: string[]][]} */
  function answering(store, asked) {
    return groupsOf(store, asked).flatMap((group) =>
      group
        .filter((entry) => inside(entry, asked))
        .map((entry) => /** @type {[Search.Group, string[]]} */ ([group, entry])),
    );
  }

  /** @param {Search.Store} store @param {Search.Group[]} groups @param {string[]} but @param {number} weight */
  async function termsOf(store, groups, but, weight) {
    const found = new Map();
    const entries = groups.flat().filter((entry) => entry.length === 1 && !(but.length === 1 && entry[0] === but[0]));
    await Promise.all(entries.flatMap(([stem]) => [store.stems(stem), store.term(`@${stem.toUpperCase()}`)]));
    for (const entry of entries) {
      const short = `@${entry[0].toUpperCase()}`;
      if (await store.term(short)) {
        found.set(short, weight);
      }
      (await lemmasOf(store, entry[0])).forEach((lemma) => found.set(lemma, weight));
    }
    return found;
  }

  /* The lemmas that an entry means, the commonest first: «труд» is not «трудный» for the sake of «труден». */
  /** @param {Search.Store} store @param {string} stem */
  async function lemmasOf(store, stem) {
    const all = (await store.stems(stem))
      .sort((a, b) => b[1] - a[1] || portal.fallbacks.less(a[0], b[0]))
      .map(([lemma]) => lemma)
      .filter((lemma) => !store.stopWords.has(lemma));
    const own = ownOf(store, stem, all);
    return own.length ? own : all;
  }

  /* The lemmas that have a stem themselves, and not only in one of their forms. */
  /** @param {Search.Store} store @param {string} stem @param {string[]} lemmas */
  const ownOf = (store, stem, lemmas) =>
    lemmas.filter((lemma) => [stem, ""].includes(stemOf(store, lemma.replace(/^~+/, ""))));

  /* The lemmas that a word is made of: «учительница» of «учитель». */
  /** @param {Search.Store} store @param {string} said */
  async function madeOf(store, said) {
    const stem = portal.fallbacks.madeOf(stemOf(store, said));
    return ownOf(
      store,
      stem,
      (await store.stems(stem)).map(([lemma]) => lemma),
    );
  }

  /* The stems of a word, or of what it is made of, with the groups that hold it as an entry. */
  /** @param {Search.Store} store @param {string} said @returns {[entry: string[], groups: Search.Group[]]} */
  function containing(store, said) {
    const stems = stemsOf(store, said);
    for (const entry of [stems, [portal.fallbacks.madeOf(stems.join(""))]]) {
      const key = entry.join(" ");
      const groups = groupsOf(store, entry).filter((group) => group.some((one) => one.join(" ") === key));
      if (groups.length) {
        return [entry, groups];
      }
    }
    return [stems, []];
  }

  /** @param {Search.Store} store @param {string} text */
  function stemOf(store, text) {
    for (const token of store.analyser.tokens(text)) {
      const stem = token.terms.find((term) => term[0] === "~");
      if (stem) {
        return stem.slice(1);
      }
    }
    return "";
  }

  /* A text as synonyms are compared; an abbreviation of the glossary as it is. */
  /** @param {Search.Store} store @param {string} text */
  function stemsOf(store, text) {
    return parts(store.analyser.tokens(text)).map((token) => store.analyser.stemOf(token));
  }

  /** @param {string[]} part @param {string[]} whole */
  function inside(part, whole) {
    for (let at = 0; at + part.length <= whole.length; at += 1) {
      if (part.every((stem, n) => stem === whole[at + n])) {
        return true;
      }
    }
    return false;
  }

  portal.synonyms = { answering, containing, madeOf, stemOf, stemsOf, termsOf };
})(window.portal);
