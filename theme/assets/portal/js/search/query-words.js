// @ts-check
/* The words of a query with the terms that they are looked up by, before anything is guessed: as in
   generator/search/query_words.py. */
"use strict";
((portal) => {
  const { compounds } = portal.analysis;
  const SHORTEST_FORM = 4;
  /** @param {Search.Word} word */
  const met = (word) => word.terms.size > 0;

  /** @template T, U @param {T[]} list @param {(item: T) => U | Promise<U>} change @returns {Promise<U[]>} */
  async function each(list, change) {
    /** @type {U[]} */
    const found = [];
    for (const item of list) {
      found.push(await change(item));
    }
    return found;
  }

  /** @param {Search.Store} store @param {string} text */
  async function words(store, text) {
    const found = [];
    for (const [whole, inside] of compounds(store.analyser.tokens(text))) {
      const head = await word(store, whole);
      const rest = await each(inside, (token) => word(store, token));
      if (!rest.length || (whole.terms[0][0] === "=" && met(head))) {
        found.push(head);
      } else if (rest.every(met)) {
        const more = new Map([...rest[0].expansions, ...head.terms]);
        found.push({ ...rest[0], expansions: more }, ...rest.slice(1));
      } else if (met(head) || !rest.some(met)) {
        found.push(head);
      } else {
        found.push(...rest);
      }
    }
    return found;
  }

  /* The lemmas that a word with that ending may be a form of; all, where no one tells the ending as its own. */
  /** @param {Search.Lemma[]} lemmas @param {string} ending */
  function fitting(lemmas, ending) {
    const own = lemmas.filter((one) => one[2].includes(ending));
    return own.length ? lemmas.filter((one) => own.includes(one) || one[0][0] === "~") : lemmas;
  }

  /* A token with its terms; what is an abbreviation here is not also any word with that stem.
     What has its stem but not its form only adds to what is found. */
  /** @param {Search.Store} store @param {Search.Token} token */
  async function word(store, token) {
    const terms = new Map();
    let expansions = new Map();
    const found = await Promise.all(token.terms.map((term) => (term[0] === "@" ? store.term(term) : null)));
    const short = found.some(Boolean);
    for (const term of token.terms) {
      if (term[0] === "~") {
        const lemmas = (await store.stems(term.slice(1))).filter(([lemma]) => !short || lemma === token.word);
        const fit = fitting(lemmas, token.word.slice(term.length - 1));
        fit.forEach(([lemma]) => terms.set(lemma, 1));
        expansions = new Map(lemmas.filter((one) => !fit.includes(one)).map(([lemma]) => [lemma, 1]));
      } else if (await store.term(term)) {
        terms.set(term, 1);
      }
    }
    const typed = token.word || token.terms[0].slice(1);
    let stop = !short && store.stopWords.has(token.word);
    if (terms.size && !stop && Array.from(terms.keys()).every((term) => store.stopWords.has(term))) {
      stop = Array.from(typed).length >= SHORTEST_FORM; /* «доу» is no form of «до» */
      if (!stop) {
        terms.clear();
      }
    }
    return { typed, terms, expansions, replaced: "", like: "", stop };
  }

  portal.words = { each, words };
})(window.portal);
