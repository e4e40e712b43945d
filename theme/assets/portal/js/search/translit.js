// @ts-check
/* A Russian word typed in Latin letters by its sound, «refleksiya», «keis»: as in generator/search/translit.py. */
"use strict";
((portal) => {
  const { each, words } = portal.words;
  const { guess, instead } = portal.guesses;
  const LATIN = /^[a-z](?:['\u2019-]?[a-z]){2,29}['\u2019]?$/;
  const SOUND =
    /shch|sch|[sczk]h|ts|ck|[yj][aueo]|ia$|(?<glide>(?<=[aeiouy])[iyj])|(?<first>^e)|(?<last>(?<=^..)e$)|(?<hard>c)|./g;
  /** @type {Record<string, string[]>} */
  const EITHER = { glide: ["й", "и"], first: ["э", "е"], last: ["е", "э"], hard: ["ц", "к"] };
  const ONE = Array.from("abdefghiklmnopqrstuvwxyz'\u2019-", (sign, at) => [sign, "абдефгхиклмнопкрстуввхызьь-"[at]]);
  const LETTERS = new Map([
    .../** @type {[string, string][]} */ (ONE),
    ...pairs("shch sch sh ch zh kh ts ck", "щщшчжхцк"),
    ...pairs("ya ja yu ju yo jo ye je", "яяююёёее"),
    ["ia", "ия"],
    ["x", "кс"],
    ["j", "ь"],
  ]);
  const MOST_READINGS = 8;

  /** @param {string} sounds @param {string} letters @returns {[string, string][]} */
  function pairs(sounds, letters) {
    return sounds.split(" ").map((sound, at) => [sound, letters[at]]);
  }

  /* What a piece in Latin letters may be in Cyrillic ones, the likeliest first; nothing for any other piece. */
  /** @param {string} chunk */
  function readings(chunk) {
    const typed = chunk.toLowerCase();
    if (!LATIN.test(typed)) {
      return [];
    }
    let found = [""];
    for (const sound of typed.matchAll(SOUND)) {
      const name = Object.keys(EITHER).find((one) => sound.groups?.[one]);
      const letters = name ? EITHER[name] : [LETTERS.get(sound[0]) || ""];
      found = found.flatMap((begun) => letters.map((one) => begun + one)).slice(0, MOST_READINGS);
    }
    return found;
  }

  /** @param {Search.Word} word */
  const met = (word) => word.terms.size > 0;

  /* The words of a piece by their sound, in the first reading that the index knows all of; or nothing. */
  /** @param {Search.Store} store @param {string} chunk @returns {Promise<Search.Word[]>} */
  async function of(store, chunk) {
    for (const said of readings(chunk)) {
      const found = await words(store, said);
      const known = (await each(found, (word) => (met(word) ? [word] : instead(store, word)))).flat();
      if (known.every(met)) {
        return known.map((word) => ({ ...word, replaced: word.replaced || word.typed }));
      }
    }
    return [];
  }

  /** @param {Search.Store} store @param {Search.Word} word */
  async function held(store, word) {
    const counts = await each(Array.from(word.terms.keys()), async (term) => (await store.term(term)).numbers.length);
    return Math.max(0, ...counts);
  }

  /* A word that stands in few pages as it is typed, «iom» of a command, and by its sound in more; or nothing. */
  /** @param {Search.Store} store @param {string} chunk @param {Search.Word[]} asTyped */
  async function beside(store, chunk, asTyped) {
    const heard = asTyped.length === 1 ? await of(store, chunk) : [];
    if (heard.length !== 1 || (await held(store, heard[0])) <= (await held(store, asTyped[0]))) {
      return [];
    }
    return [{ ...heard[0], terms: new Map([...heard[0].terms, ...asTyped[0].terms]) }];
  }

  /* The words of a piece by their sound, each as what it may have been meant for; or nothing. */
  /** @param {Search.Store} store @param {string} chunk */
  async function guessed(store, chunk) {
    for (const said of readings(chunk).slice(0, 1)) {
      const found = await each(await words(store, said), (word) => guess(store, word));
      if (found.every(met)) {
        return found;
      }
    }
    return [];
  }

  portal.translit = { readings, of, beside, guessed };
})(window.portal);
