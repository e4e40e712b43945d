// @ts-check
/* What is tried when a word meets nothing, as in generator/search/fallbacks.py. */
"use strict";
((portal) => {
  const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
  const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
  const TO_CYRILLIC = new Map(Array.from(LATIN, (sign, at) => [sign, CYRILLIC[at]]));
  const TO_LATIN = new Map(Array.from(CYRILLIC, (sign, at) => [sign, LATIN[at]]));
  const TWO_EDITS_FROM = 8;
  const SHORTEST_TYPO = 4;
  const SHORTEST_PREFIX = 4;
  const MOST_GUESSES = 8;
  /** @param {string} text */
  const size = (text) => Array.from(text).length;
  /** @param {string} one @param {string} other */
  const less = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

  /** @param {string} text */
  function otherLayout(text) {
    const latin = (text.match(/[a-zA-Z]/g) || []).length;
    const cyrillic = (text.match(/[а-яА-Я]/g) || []).length;
    const table = latin >= cyrillic ? TO_CYRILLIC : TO_LATIN;
    return Array.from(text, (sign) => table.get(sign) || sign).join("");
  }

  /* Edits between two words, a swap of neighbours being one; `most + 1` where there are more. */
  /** @param {string} one @param {string} other @param {number} most */
  function distance(one, other, most) {
    /** @type {number[]} */
    let older = [];
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      [older, before, row] = [before, row, [i]];
      for (let j = 1; j <= other.length; j += 1) {
        let best = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (older.length && i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          best = Math.min(best, older[j - 2] + 1);
        }
        row.push(best);
      }
      if (Math.min(...row) > most) {
        return most + 1;
      }
    }
    return row[row.length - 1];
  }

  /** @param {string} stem @param {number} letters @param {Search.Known[]} known */
  function near(stem, letters, known) {
    if (letters < SHORTEST_TYPO) {
      return [];
    }
    const most = letters >= TWO_EDITS_FROM ? 2 : 1;
    /** @type {{ apart: number, count: number, stem: string }[]} */
    const found = [];
    for (const [other, count] of known) {
      if (Math.abs(other.length - stem.length) > most) {
        continue;
      }
      const apart = distance(stem, other, most);
      if (apart <= most) {
        found.push({ apart, count, stem: other });
      }
    }
    found.sort((a, b) => a.apart - b.apart || b.count - a.count || less(a.stem, b.stem));
    return found
      .filter((one) => one.apart === found[0].apart)
      .map((one) => one.stem)
      .slice(0, MOST_GUESSES);
  }

  /** @param {string} word @param {Search.Known[]} known */
  function beginning(word, known) {
    if (size(word) < SHORTEST_PREFIX) {
      return [];
    }
    return known
      .filter(([other]) => other.startsWith(word))
      .sort((a, b) => b[1] - a[1] || less(a[0], b[0]))
      .map(([other]) => other)
      .slice(0, MOST_GUESSES);
  }

  portal.fallbacks = { otherLayout, near, beginning, less };
})(window.portal);
