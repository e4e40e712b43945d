// @ts-check
/* What the kind of a page is worth for a query, as in generator/search/ranking.py. */
"use strict";
((portal) => {
  const BEHIND = ["кто", "такой", "такое", "что"];
  const ASKED = 1.4;

  /* What the kind of each document is worth for a query, and whether it is worth more where a title holds all of it. */
  /** @param {Search.Store} store @param {Search.Word[]} words */
  function of(store, words) {
    const terms = words.flatMap((word) => Array.from(word.terms.keys()));
    const asked = new Set(terms.filter((term) => Object.hasOwn(store.named, term)).map((term) => store.named[term]));
    const last = words.map((word) => word.typed).filter((said) => !BEHIND.includes(said));
    if (last[last.length - 1] === "это") {
      asked.add("term"); /* «тьютор это», «ИОМ это что» */
    }
    const worth = new Float64Array(store.lengths.length);
    const bare = new Uint8Array(store.lengths.length);
    let at = 0;
    for (const [kind, size] of store.runs) {
      worth.fill((store.prior[kind] || 1) * (asked.has(kind) ? ASKED : 1), at, at + size);
      bare.fill(kind === "method" && !asked.size ? 1 : 0, at, at + size);
      at += size;
    }
    return { worth, bare };
  }

  portal.kinds = { of };
})(window.portal);
