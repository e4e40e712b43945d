// @ts-check
/* Lists of documents as the index writes them, and what links tell: generator/search/posting_lists.py, links.py. */
"use strict";
((portal) => {
  const SPACE = 32;
  const DOT = 46;
  const LETTER_A = 97;
  const DIGIT_0 = 48;
  const BASE = 36;
  const OWN = 2; /* beside the number of the page by which a row of links is called */

  /* Numbers of documents: gaps in base 36, with a weighted count behind a dot where it is not 1. */
  /** @param {string} text */
  function read(text) {
    const numbers = new Int32Array(text.length);
    const counts = new Int32Array(text.length); /* more than enough: a pair takes two signs */
    let size = 0;
    let document = -1;
    let gap = -1;
    let value = 0;
    for (let at = 0; at <= text.length && text; at += 1) {
      /* sign by sign: a query reads tens of thousands of pairs */
      const sign = at < text.length ? text.charCodeAt(at) : SPACE;
      if (sign === SPACE) {
        document += gap < 0 ? value : gap;
        numbers[size] = document;
        counts[size] = gap < 0 ? 1 : value;
        size += 1;
        gap = -1;
        value = 0;
      } else if (sign === DOT) {
        gap = value;
        value = 0;
      } else {
        value = value * BASE + (sign < LETTER_A ? sign - DIGIT_0 : sign - LETTER_A + 10);
      }
    }
    return { numbers: numbers.subarray(0, size), counts: counts.subarray(0, size) };
  }

  /* The documents that each one points at or is pointed at by, from the rows of links. */
  /** @param {string[]} rows @param {number} count */
  function neighbours(rows, count) {
    const found = Array.from({ length: count }, () => /** @type {number[]} */ ([]));
    for (const { numbers, counts } of rows.map(read)) {
      const members = Array.from(numbers);
      const called = members.filter((_, at) => counts[at] === OWN);
      for (const number of members.filter((_, at) => counts[at] !== OWN)) {
        for (const own of called) {
          found[own].push(number);
          found[number].push(own);
        }
      }
    }
    return found;
  }

  portal.postings = { read, neighbours };
})(window.portal);
