// @ts-check
/* What of the words of a text its page lost, added or doubled: generator/records/markup/words.py. The longest
   run of equal words comes first, then what lies before and after it, as difflib of Python weighs them. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

  /** @param {string} text @returns {string[]} */
  function words(text) {
    return (
      text
        .replace(UNSEEN, "")
        .normalize("NFC")
        .match(/[\p{L}\p{N}]+/gu) || []
    );
  }
  /** @typedef {[a: number, b: number, c: number, d: number]} Range The words a to b of one, c to d of the other. */

  /* The first of the longest runs of equal words: where it begins in both, and its length. */
  /** @param {string[]} old @param {string[]} fresh @param {Range} range @returns {[number, number, number]} */
  function longest(old, fresh, [a, b, c, d]) {
    /** @type {[number, number, number]} */
    let best = [a, c, 0];
    /** @type {Map<string, number[]>} */
    const places = new Map();
    for (let j = c; j < d; j += 1) {
      const known = places.get(fresh[j]);
      if (known) {
        known.push(j);
      } else {
        places.set(fresh[j], [j]);
      }
    }
    let before = new Map();
    for (let i = a; i < b; i += 1) {
      const now = new Map();
      (places.get(old[i]) || []).forEach((j) => {
        const length = (before.get(j - 1) || 0) + 1;
        now.set(j, length);
        if (length > best[2]) {
          best = [i - length + 1, j - length + 1, length];
        }
      });
      before = now;
    }
    return best;
  }
  /* What lies between the equal runs, in order. */
  /** @param {string[]} old @param {string[]} fresh @param {Range} range @returns {Range[]} */
  function unequal(old, fresh, range) {
    const [a, b, c, d] = range;
    const [i, j, length] = longest(old, fresh, range);
    if (!length) {
      return a < b || c < d ? [range] : [];
    }
    return [...unequal(old, fresh, [a, i, c, j]), ...unequal(old, fresh, [i + length, b, j + length, d])];
  }
  /** @param {string[]} one @param {string[]} other */
  function same(one, other) {
    return one.length === other.length && one.every((word, index) => word === other[index]);
  }

  submit.wordDifferences = (before, after) => {
    const whole = words(after);
    let old = words(before);
    let fresh = whole;
    const least = Math.min(old.length, fresh.length);
    let first = 0;
    while (first < least && old[first] === fresh[first]) {
      first += 1;
    }
    let tail = 0;
    while (tail < least - first && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) {
      tail += 1;
    }
    old = old.slice(first, old.length - tail);
    fresh = fresh.slice(first, fresh.length - tail);
    /** @type {Range[]} */
    const ranges =
      Math.max(old.length, fresh.length) > submit.model.conservation.aligned
        ? [[0, Math.min(5, old.length), 0, Math.min(5, fresh.length)]]
        : unequal(old, fresh, [0, old.length, 0, fresh.length]);
    return ranges.flatMap(([a, b, c, d]) => {
      /** @type {Builder.WordDifference[]} */
      const found = [];
      const said = fresh.slice(c, d);
      if (a < b) {
        found.push({ sort: "lost", words: old.slice(a, b) });
      }
      if (c < d) {
        const [from, to] = [first + c, first + d];
        const sides = [whole.slice(Math.max(0, 2 * from - to), from), whole.slice(to, 2 * to - from)];
        found.push({ sort: a === b && sides.some((side) => same(side, said)) ? "doubled" : "added", words: said });
      }
      return found;
    });
  };
})(window.portal);
