// @ts-check
/* Words by their stems, as in generator/language/stems.py, and the longest known word of a text, as in
   generator/proposals/intake/meaning/vocabulary.py. The stemmer comes with the search. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WORD = /[\p{L}\p{N}]+/gu;
  const ALONE = ["кто", "возраст", "что"]; /* known only by themselves: «Кто отвечает: …» asks for something else */

  submit.stems = (text) =>
    Array.from(text.matchAll(WORD), (found) => portal.stem(found[0].toLowerCase().replace(/ё/g, "е")));
  /* Where a known word stands in a text, or -1. */
  submit.placeOf = (said, word) => {
    for (let at = 0; at <= said.length - word.length; at += 1) {
      if (word.every((one, n) => said[at + n] === one)) {
        return at;
      }
    }
    return -1;
  };
  /* What the longest known word means; of equal ones the first in the text, then in the list. */
  submit.longestKnown = (known, said, most, begins) => {
    let found = { key: "", size: 0, at: 0 };
    if (!said.length || said.length > most) {
      return "";
    }
    known.forEach(([word, key]) => {
      const at = submit.placeOf(said, word);
      const better = word.length > found.size || (word.length === found.size && at < found.at);
      const asks = word.length === 1 && ALONE.includes(word[0]) && said.length > 1;
      if (at >= 0 && !(begins && at) && !asks && better) {
        found = { key, size: word.length, at };
      }
    });
    return found.key;
  };
})(window.portal);
