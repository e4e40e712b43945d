// @ts-check
/* One's own words are looked for by the search of the portal, among the records of a list alone. */
"use strict";
((portal) => {
  const MOST = 1000;
  const LINKED = 0.5; /* a route on a deficit that answers is no answer as good as one that says it */

  /* The score of every record that answers, by its address from the root. */
  /** @param {string} text @param {string[]} kinds @returns {Promise<Find.Answer>} */
  async function ask(text, kinds) {
    const found = await portal.search(text, { filters: { kind: kinds }, own: true, limit: MOST });
    /** @type {Map<string, number>} */
    const scores = new Map();
    found.results.forEach((one) => {
      scores.set(one.url.replace(/^\//, ""), one.score);
    });
    const { store } = await portal.engine.answer("", {});
    return { scores, searched: found.searched, note: portal.notes.of(await portal.query.read(store, text)) };
  }

  /* The score of a row: its own, or that of the best chain it works on; 0 where neither answers. */
  /** @param {HTMLElement} row @param {Map<string, number>} scores */
  function score(row, scores) {
    const chains = (row.dataset.chains || "").split("|").map((one) => LINKED * (scores.get(one) || 0));
    return Math.max(scores.get(row.dataset.record) || 0, ...chains);
  }

  portal.find = { ask, score };
})(window.portal);
