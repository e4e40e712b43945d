// @ts-check
/* Codes that are typed with a space, «ФГ 4», «152 фз», as in generator/search/query.py. */
"use strict";
((portal) => {
  const LETTERS = "([A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ]{1,4})";
  const PARTED = new RegExp(
    `(?<![^ ])${LETTERS} (?:[-\\u2012-\\u2015] )?([0-9]+(?:\\.[0-9]+)*)(?![^ ])|(?<![^ ])([0-9]+) ${LETTERS}(?![^ ])`,
    "g",
  );
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

  portal.codes = { joined };
})(window.portal);
