// @ts-check
/* A query becomes words with the terms they are looked up by, as in generator/search/query.py. */
"use strict";
((portal) => {
  const { clean, parts } = portal.analysis;
  const { answering, madeOf, stemsOf, termsOf } = portal.synonyms;
  const { each, words } = portal.words;
  const { guess, instead } = portal.guesses;
  const { translit } = portal;
  const LONGEST = 400;
  const FEW = 5;
  const QUOTED = /[«"“„]([^«"“”„»]*)[»"”“]/g;
  const SPACE = /[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;
  /** @param {string} text */
  const split = (text) => text.split(SPACE).filter(Boolean);
  /** @param {string} text */
  const tidy = (text) => split(text).join(" ");
  /** @param {string} text */
  const first = (text) => Array.from(clean(text)).slice(0, LONGEST).join("");

  /* With `asWritten`, what meets nothing is replaced by nothing. */
  /** @param {Search.Store} store @param {string} text @param {boolean} asWritten */
  async function read(store, text, asWritten = false) {
    text = tidy(first(text));
    await fetchAll(store, text);
    const { wanted: asked, signs, texts } = portal.without.read(store, text);
    const wanted = await portal.codes.joined(store, asked);
    const quoted = Array.from(wanted.matchAll(QUOTED), (found) => tidy(found[1])).filter(Boolean);
    const phrases = [];
    for (const phrase of quoted) {
      phrases.push(await words(store, phrase));
    }
    const loud = split(wanted.replace(QUOTED, " "));
    const asRead = [];
    for (const chunk of loud) {
      asRead.push(await (asWritten ? words : readChunk)(store, chunk));
    }
    const chunks = await portal.fallbacks.smallWords(store, loud, asRead, words);
    const all = phrases.flat().concat(chunks.flat());
    let searched = wanted;
    if (all.some((word) => word.replaced)) {
      const rest = chunks.map((chunk) => chunk.map((word) => word.replaced || word.typed).join(" ")).filter(Boolean);
      searched = quoted
        .map((phrase) => `«${phrase}»`)
        .concat(rest)
        .join(" ");
    }
    const without = (await each(texts, (said) => words(store, said))).filter((one) => one.length);
    const shown = all.some((word) => word.replaced) ? [searched, ...signs].join(" ") : text;
    const single = chunks.flat();
    const said = single.map((word) => word.like || word.replaced || word.typed).join(" ");
    const like = single.some((word) => word.like) ? said : "";
    const whole = store.analyser.whole(searched, store.stopWords);
    return { text, words: await withSynonyms(store, searched, all), phrases, searched: shown, without, like, whole };
  }

  /* Ask for every shard at once: one after another they would cost a round trip each. */
  /** @param {Search.Store} store @param {string} text */
  async function fetchAll(store, text) {
    const tokens = store.analyser.tokens(text);
    const asked = stemsOf(store, text);
    const alone = parts(tokens).filter((token) => !store.stopWords.has(token.word)).length < 2;
    const expansions = alone ? [] : answering(store, asked).flatMap(([group]) => group);
    const terms = tokens
      .flatMap((token) => token.terms)
      .concat(
        store.analyser.whole(text, store.stopWords) || [],
        expansions.filter((entry) => entry.length === 1).flatMap(([stem]) => [`~${stem}`, `@${stem.toUpperCase()}`]),
      );
    await Promise.all(
      terms.map(async (term) => {
        if (term[0] !== "~") {
          return store.term(term);
        }
        return Promise.all((await store.stems(term.slice(1))).map(([lemma]) => store.term(lemma)));
      }),
    );
  }

  /** @param {Search.Store} store @param {string} text */
  function loose(store, text) {
    const { wanted, signs } = portal.without.read(store, tidy(first(text)));
    return tidy([wanted.replace(QUOTED, " $1 "), ...signs].join(" "));
  }

  /** @param {Search.Word} word */
  const met = (word) => word.terms.size > 0;

  /** @param {Search.Store} store @param {string} chunk */
  async function readChunk(store, chunk) {
    const code = await portal.codes.asCode(store, chunk, words);
    if (code.length) {
      return code;
    }
    const found = await words(store, chunk);
    const known = (await each(found, (word) => (met(word) ? [word] : instead(store, word)))).flat();
    if (known.every(met)) {
      const heard = await translit.beside(store, chunk, found);
      return heard.length ? heard : known;
    }
    const other = portal.fallbacks.otherLayout(chunk);
    const turned = other === chunk ? [] : await words(store, other);
    if (turned.length && turned.every(met)) {
      return turned.map((word) => ({ ...word, replaced: word.typed }));
    }
    const sounded = await translit.of(store, chunk);
    if (sounded.length) {
      return sounded;
    }
    if (found.some(met)) {
      return each(found, (word) => (met(word) ? word : guess(store, word)));
    }
    const guessed = await each(found, (word) => guess(store, word));
    if (guessed.some(met)) {
      return guessed;
    }
    const last = await each(turned, (word) => guess(store, word));
    if (last.length && last.every(met)) {
      return last;
    }
    const sounds = await translit.guessed(store, chunk);
    return sounds.length ? sounds : guessed;
  }

  /* What is asked for, where that is one word: without the words that only share its stem. */
  /** @param {Search.Word[]} all */
  function alone(all) {
    const isOne = all.filter((one) => !one.stop).length === 1;
    return isOne ? all.map((one) => (one.stop ? one : { ...one, expansions: new Map() })) : all;
  }

  /* Whether synonyms add anything: those of a word alone that many pages have would only reorder these. */
  /** @param {Search.Store} store @param {Search.Word[]} all */
  async function needsSynonyms(store, all) {
    const loud = all.filter((one) => !one.stop);
    if (loud.length !== 1) {
      return loud.length > 1;
    }
    const terms = Array.from(loud[0].terms.keys());
    const held = await each(terms, async (term) =>
      term[0] === "=" || term[0] === "@" ? FEW + 1 : (await store.term(term)).numbers.length,
    );
    return held.length > 0 && Math.max(...held) <= FEW;
  }

  /* Synonyms add to what is found: those of each word, and those of a phrase to the last word. */
  /** @param {Search.Store} store @param {string} text @param {Search.Word[]} all */
  async function withSynonyms(store, text, all) {
    const asked = stemsOf(store, text);
    all = alone(all);
    const own = all.map((one) => (one.stop ? "" : stemsOf(store, one.replaced || one.typed).join(" ")));
    if (!(await needsSynonyms(store, all))) {
      return all;
    }
    const found = all.map((one) => new Map(one.expansions));
    for (const [group, entry] of answering(store, asked)) {
      const at = own.indexOf(entry.join(" "));
      if (at < 0 && entry.length === 1) {
        continue;
      }
      const last = at < 0 ? own.indexOf(entry[entry.length - 1]) : at;
      const place = found[last < 0 ? found.length - 1 : last];
      (await termsOf(store, [group], entry, 1)).forEach((weight, term) => place.set(term, weight));
    }
    for (const [at, one] of all.entries()) {
      (await madeOf(store, one.replaced || one.typed)).forEach((lemma) => found[at].set(lemma, 1));
    }
    const said = new Set(all.flatMap((one) => Array.from(one.terms.keys())));
    return all.map((one, at) => ({
      ...one,
      expansions: new Map(Array.from(found[at]).filter(([term]) => !said.has(term))),
    }));
  }

  portal.query = { read, loose };
})(window.portal);
