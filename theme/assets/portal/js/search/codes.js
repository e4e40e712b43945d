// @ts-check
/* Codes as people type them, with a space, «ФГ 4», in small or in Latin letters, «fg-4»: as in
   generator/search/codes.py and query.py. */
"use strict";
((portal) => {
  const LETTERS = "([A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]{1,4})";
  const PARTED = new RegExp(
    `(?<![^ ])${LETTERS} (?:[-\\u2012-\\u2015] )?([0-9]+(?:\\.[0-9]+)*)(?![^ ])|(?<![^ ])([0-9]+) ${LETTERS}(?![^ ])`,
    "g",
  );
  const WHOLE = /^[A-Za-zА-Яа-яЁё]{1,4}[-\u2010\u2011]?[0-9]{1,4}$/;
  const CYRILLIC = "АБСДЭФГИКЛМНОПРСТУВЗ";
  const SOUNDS = new Map(Array.from("ABCDEFGIKLMNOPRSTUVZ", (sign, at) => [sign, CYRILLIC[at]]));
  const BEFORE_NUMBERS = new Set("в до за из к на о об от по с у".split(" "));

  /* A text with its codes in one piece, where the index knows them. */
  /** @param {Search.Store} store @param {string} text */
  async function joined(store, text) {
    const whole = text.trim();
    let said = text;
    let moved = 0;
    for (const found of text.matchAll(PARTED)) {
      const one = found.slice(1).filter(Boolean).join("");
      const small = BEFORE_NUMBERS.has((found[1] || "").toLowerCase()) && found[0] !== whole;
      if (!small && (await store.term(`=${portal.analysis.code(one)}`))) {
        const at = found.index - moved;
        said = said.slice(0, at) + one + said.slice(at + found[0].length);
        moved += found[0].length - one.length;
      }
    }
    return said;
  }

  /* A code in Cyrillic capitals, its Latin letters by their sound; what is no code is nothing. */
  /** @param {string} chunk */
  function spelled(chunk) {
    return WHOLE.test(chunk) ? Array.from(chunk.toUpperCase(), (sign) => SOUNDS.get(sign) || sign).join("") : "";
  }

  /* The codes of a record by its id: «c-4» is «С-4» or «Ц-4», a Latin «c» being either. */
  /** @param {string} id */
  function numbers(id) {
    const said = spelled(id);
    return [said, id.startsWith("c") ? said.replace(/^С/, "Ц") : ""].filter(Boolean);
  }

  /** @typedef {(store: Search.Store, text: string) => Promise<Search.Word[]>} Words */
  /* A code that is known in other letters than it is typed, too: «pr-1», «ПР-1». Where it is known in none its
     letters are an abbreviation, and not a word with synonyms. */
  /** @param {Search.Store} store @param {string} chunk @param {Words} words */
  async function asCode(store, chunk, words) {
    const said = spelled(chunk);
    const typed = `=${portal.analysis.code(chunk)}`;
    const other = `=${portal.analysis.code(said)}`;
    const isTyped = Boolean(said && (await store.term(typed)));
    const isKnown = Boolean(said && (await store.term(other)));
    if (!said || (isTyped && (other === typed || !isKnown))) {
      return [];
    }
    const found = await words(store, said);
    if (isTyped) {
      return found.map((word) => ({ ...word, terms: new Map(word.terms).set(typed, 1) }));
    }
    if (!isKnown && !Array.from(found[0].terms.keys()).some((term) => term[0] === "@")) {
      return [];
    }
    if (said === chunk.toUpperCase()) {
      return found;
    }
    return found.map((word) => ({ ...word, replaced: isKnown ? said : word.typed }));
  }

  portal.codes = { joined, asCode, numbers };
})(window.portal);
