// @ts-check
/* What a word of a query that meets nothing is taken for: as in generator/search/guesses.py. */
"use strict";
((portal) => {
  const { containing, madeOf, stemOf, termsOf } = portal.synonyms;
  const { each } = portal.words;
  const SYNONYM = 0.8;
  /** @param {Search.Word} word */
  const met = (word) => word.terms.size > 0;

  /** @param {Search.Store} store @param {Search.Word} asked */
  async function guess(store, asked) {
    const found = await synonym(store, asked);
    if (met(found)) {
      return found;
    }
    const stem = stemOf(store, asked.typed);
    if (!stem) {
      return asked;
    }
    const begun = portal.fallbacks.beginning(asked.typed, await store.known(stem.slice(0, 1)));
    /* both parts are asked for at once: on a slow line each waits half a second */
    const [near, correct] = await Promise.all(
      begun.length
        ? [begun.map((one) => [one, ""]), false]
        : [portal.fallbacks.meant(store, asked.typed), store.isCorrect(stem)],
    );
    const meant = correct ? [] : await possible(store, stem, near);
    const chosen = meant.length ? meant : near;
    const terms = new Map();
    for (const [one] of chosen) {
      (await store.stems(one)).forEach(([lemma]) => terms.set(lemma, 1));
    }
    if (!terms.size) {
      const like = portal.fallbacks.like(stem, await store.known(stem.slice(0, 1)));
      (await store.stems(like)).forEach(([lemma]) => terms.set(lemma, 1));
    }
    const guessed = await replaced(store, asked, terms, chosen.length ? chosen[0][1] : "");
    return meant.length ? guessed : { ...asked, like: guessed.replaced };
  }

  /* Those of near words that may be meant: what a correct word begins is another one. */
  /** @param {Search.Store} store @param {string} stem @param {string[][]} near */
  async function possible(store, stem, near) {
    const another = await each(near, (pair) => !pair[1] && store.isBeginning(stem, pair[0]));
    return near.filter((_, number) => !another[number]);
  }

  /* A word as its synonyms, or as what it is made of. */
  /** @param {Search.Store} store @param {Search.Word} asked */
  async function synonym(store, asked) {
    const made = await madeOf(store, asked.typed);
    const [own, groups] = containing(store, asked.typed);
    const terms = made.length
      ? new Map(made.map((lemma) => [lemma, SYNONYM]))
      : await termsOf(store, groups, own, SYNONYM);
    const [shown] = terms.keys();
    return replaced(store, asked, terms, shown ? (await store.term(shown)).name : "");
  }

  /* A word as its synonym, or as all words of the first one that is known. */
  /** @param {Search.Store} store @param {Search.Word} asked */
  async function instead(store, asked) {
    const found = await synonym(store, asked);
    const groups = met(found) ? [] : containing(store, asked.typed)[1];
    for (const entry of groups.flat()) {
      const lemmas = entry.length > 1 ? await each(entry, (stem) => store.stems(stem)) : [[]];
      if (lemmas.every((pairs) => pairs.length)) {
        return each(lemmas, (pairs) => replaced(store, asked, new Map(pairs.map(([lemma]) => [lemma, SYNONYM]))));
      }
    }
    return [found];
  }

  /* A word with the terms that stand for it, said as the form that was meant, or as the commonest of them. */
  /** @param {Search.Store} store @param {Search.Word} asked @param {Search.Terms} terms @param {string} form */
  async function replaced(store, asked, terms, form = "") {
    if (!terms.size) {
      return asked;
    }
    let best = null;
    for (const term of terms.keys()) {
      const { numbers, name } = await store.term(term);
      const holds = numbers.length;
      if (!best || holds > best.holds || (holds === best.holds && term < best.term)) {
        best = { holds, term, name };
      }
    }
    return { ...asked, terms, replaced: form || best.name };
  }

  portal.guesses = { guess, instead };
})(window.portal);
