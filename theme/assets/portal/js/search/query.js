// @ts-check
/* A query becomes words with the terms they are looked up by, as in generator/search/query.py. */
"use strict";
((portal) => {
  const { clean, compounds, parts } = portal.analysis;
  const { answering, containing, madeOf, stemOf, stemsOf, termsOf } = portal.synonyms;
  const LONGEST = 400;
  const SYNONYM = 0.8;
  const SHORTEST_FORM = 4;
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
      return known;
    }
    const other = portal.fallbacks.otherLayout(chunk);
    const turned = other === chunk ? [] : await words(store, other);
    if (turned.length && turned.every(met)) {
      return turned.map((word) => ({ ...word, replaced: word.typed }));
    }
    if (found.some(met)) {
      return each(found, (word) => (met(word) ? word : guess(store, word)));
    }
    const guessed = await each(found, (word) => guess(store, word));
    if (guessed.some(met)) {
      return guessed;
    }
    const last = await each(turned, (word) => guess(store, word));
    return last.length && last.every(met) ? last : guessed;
  }

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
        found.push({ ...rest[0], expansions: head.terms }, ...rest.slice(1));
      } else if (met(head) || !rest.some(met)) {
        found.push(head);
      } else {
        found.push(...rest);
      }
    }
    return found;
  }

  /* A token with its terms; what is an abbreviation here is not also any word with that stem. */
  /** @param {Search.Store} store @param {Search.Token} token */
  async function word(store, token) {
    const terms = new Map();
    const found = await Promise.all(token.terms.map((term) => (term[0] === "@" ? store.term(term) : null)));
    const short = found.some(Boolean);
    for (const term of token.terms) {
      if (term[0] === "~") {
        (await store.stems(term.slice(1))).forEach(([lemma]) => {
          if (!short || lemma === token.word) {
            terms.set(lemma, 1);
          }
        });
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
    return { typed, terms, expansions: new Map(), replaced: "", like: "", stop };
  }

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
