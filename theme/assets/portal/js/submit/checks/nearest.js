// @ts-check
/* The known word that lies close enough to be meant: difflib.get_close_matches of Python, one match. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const CUTOFF = 0.72;

  /* Matching signs of two words: the longest common piece, then what lies left and right of it. */
  /** @param {string[]} a @param {string[]} b @param {Map<string, number[]>} places */
  function matching(a, b, places) {
    let total = 0;
    const queue = [[0, a.length, 0, b.length]];
    while (queue.length) {
      const part = queue.pop();
      const best = longest(a, places, part[0], part[1], part[2], part[3]);
      if (best[2]) {
        total += best[2];
        queue.push([part[0], best[0], part[2], best[1]], [best[0] + best[2], part[1], best[1] + best[2], part[3]]);
      }
    }
    return total;
  }
  /**
   * @param {string[]} a
   * @param {Map<string, number[]>} places
   * @param {number} alo
   * @param {number} ahi
   * @param {number} blo
   * @param {number} bhi
   */
  function longest(a, places, alo, ahi, blo, bhi) {
    let besti = alo;
    let bestj = blo;
    let size = 0;
    /** @type {Record<number, number>} */
    let lengths = {};
    for (let i = alo; i < ahi; i += 1) {
      /** @type {Record<number, number>} */
      const fresh = {};
      const at = places.get(a[i]) || [];
      for (let n = 0; n < at.length; n += 1) {
        const j = at[n];
        if (j < blo) {
          continue;
        }
        if (j >= bhi) {
          break;
        }
        const k = (lengths[j - 1] || 0) + 1;
        fresh[j] = k;
        if (k > size) {
          besti = i - k + 1;
          bestj = j - k + 1;
          size = k;
        }
      }
      lengths = fresh;
    }
    return [besti, bestj, size];
  }

  submit.nearest = (word, known, cutoff) => {
    const least = cutoff || CUTOFF;
    const b = Array.from(submit.cut(word.toLowerCase(), 60));
    const places = new Map();
    const lower = new Map();
    /** @type {[ratio: number, low: string, name: string] | null} */
    let best = null;
    b.forEach((sign, index) => {
      if (!places.has(sign)) {
        places.set(sign, []);
      }
      places.get(sign).push(index);
    });
    known.forEach((name) => {
      lower.set(name.toLowerCase(), name);
    });
    lower.forEach((name, low) => {
      const a = Array.from(low);
      const all = a.length + b.length;
      if (all && (2 * Math.min(a.length, b.length)) / all < least) {
        return;
      }
      const ratio = all ? (2 * matching(a, b, places)) / all : 1;
      if (ratio >= least && (!best || ratio > best[0] || (ratio === best[0] && low > best[1]))) {
        best = [ratio, low, name];
      }
    });
    return best ? best[2] : null;
  };
})(window.portal);
