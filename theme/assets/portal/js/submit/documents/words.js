// @ts-check
/* The words, the expressions and the bounds by which documents are understood: the page brings them as data. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @type {Record<string, RegExp>} */
  const made = {};

  submit.words = /** @type {Intake.Words} */ ({});
  portal.submitWords = (words) => {
    Object.assign(submit.words, words);
  };
  /** @param {string} key @param {string} name @param {(source: string) => string} around @param {string} flags */
  function compiled(key, name, around, flags) {
    const [source, own] = submit.words.patterns[name];
    made[key] = made[key] || new RegExp(around(source), own + flags);
    return made[key];
  }
  submit.expression = (name) => compiled(name, name, (source) => source, "g");
  submit.matchWhole = (name, text) => compiled(`^${name}`, name, (source) => `^(?:${source})$`, "").exec(text);

  submit.stripSigns = (text, signs) => {
    let from = 0;
    let to = text.length;
    while (from < to && signs.includes(text[from])) {
      from += 1;
    }
    while (to > from && signs.includes(text[to - 1])) {
      to -= 1;
    }
    return text.slice(from, to);
  };
  submit.splitLines = (text) => {
    const found = text.split(/\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/);
    return found[found.length - 1] ? found : found.slice(0, -1);
  };
  submit.isCapitals = (text) => text === text.toUpperCase() && text !== text.toLowerCase();

  /* A document that is not read; its message is a sentence for the reader. */
  submit.Refused = class extends Error {};
})(window.portal);
