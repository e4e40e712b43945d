// @ts-check
/* What is personal in a cell is cut out before anything else reads it, as in generator/proposals/collect/privacy.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const ROUNDS = 3;
  const MOST_KEPT = 3000;
  /** @type {Map<string, Collect.Cut>} */
  const read = new Map();
  /** @typedef {[start: number, end: number]} Span */

  /** @param {Span[]} spans */
  function apart(spans) {
    /** @type {Span[]} */
    const found = [];
    spans
      .sort((one, other) => one[0] - other[0] || one[1] - other[1])
      .forEach(([start, end]) => {
        const last = found[found.length - 1];
        if (last && start <= last[1]) {
          last[1] = Math.max(last[1], end);
        } else {
          found.push([start, end]);
        }
      });
    return found.reverse();
  }
  /* Where the secret itself stands: the words by which a number was known are left. */
  /** @param {string} text @param {Builder.Personal} one @returns {Span} */
  function core(text, one) {
    const numbered = submit.model.collect.numbered.includes(one.rule);
    const at = numbered ? text.slice(one.start, one.end).search(collect.expression("figures")) : -1;
    return [one.start + Math.max(at, 0), one.end];
  }
  /** @param {string} given @returns {Collect.Cut} */
  function cut(given) {
    const { uncounted, kinds } = submit.model.collect;
    /** @type {Set<string>} */
    const said = new Set();
    let text = given;
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = submit.findPersonal(text, submit.publicNames([])).filter((one) => !uncounted.includes(one.rule));
      if (!found.length) {
        return { text, kinds: Array.from(said) };
      }
      found.forEach((one) => {
        said.add(kinds[one.rule]);
      });
      apart(found.map((one) => core(text, one))).forEach(([start, end]) => {
        text = `${text.slice(0, start)} ${text.slice(end)}`;
      });
      text = text
        .replace(collect.expression("gap"), " ")
        .replace(collect.expression("lonely"), (_, sign) => sign || "")
        .replace(/^[ ,;:]+|[ ,;:]+$/g, "");
    }
    return { text: "", kinds: Array.from(said) };
  }
  collect.cut = (text) => {
    if (!read.has(text)) {
      if (read.size > MOST_KEPT) {
        read.clear();
      }
      read.set(text, cut(text));
    }
    return read.get(text);
  };
  /* Whether a text can be the code of a teacher: it has a figure, or at most three letters. */
  collect.isCode = (text) => collect.isWhole("code", submit.strip(text));
})(window.portal);
