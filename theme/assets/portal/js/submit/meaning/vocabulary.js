// @ts-check
/* Which key a heading, a label or the head of a column means, as in generator/proposals/intake/meaning/vocabulary.py:
   words are compared by their stems; the longest known one counts, of equal ones the first in the text. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const WORD = /[\p{L}\p{N}]+/gu;
  const LINE = "строка";
  const COLUMN = "столбец";

  /** @param {string} group */
  function known(group) {
    return submit.words.groups[group] || [];
  }
  /** @param {string} group @param {Intake.Stems} said @param {number} most @param {boolean} begins */
  function best(group, said, most, begins) {
    return submit.longestKnown(known(group), said, most, begins);
  }

  submit.vocabulary = {
    /* What the whole text means. */
    exact: (group, text) => {
      const said = submit.stems(text);
      const found = known(group).find(([word]) => word.length === said.length && submit.placeOf(said, word) === 0);
      return found ? found[1] : "";
    },
    /* What a heading means: a known label, beside which stand only words that add nothing. */
    heading: (text) => {
      const said = submit.stems(text);
      const filling = new Set(known("связка").flatMap(([word]) => word));
      const whole = submit.vocabulary.exact(LINE, text);
      if (whole || said.length > submit.words.bounds.head) {
        return whole;
      }
      /** @type {[Intake.Stems, string]} */
      const none = [[], ""];
      const [word, key] = known(LINE).reduce(
        (longest, one) => (submit.placeOf(said, one[0]) === 0 && one[0].length > longest[0].length ? one : longest),
        none,
      );
      return said.slice(word.length).every((one) => filling.has(one)) ? key : "";
    },
    /* Whether a text begins with a word of the group. */
    begins: (group, text) => {
      const said = submit.stems(text);
      return known(group).some(([word]) => submit.placeOf(said, word) === 0);
    },
    /* Whether a text only heads a document or one of its parts: «Титульный лист», «План». */
    heads: (text) => submit.vocabulary.exact("строка", text) !== "" || submit.vocabulary.begins("заглавие", text),
    /* The words that titles are made of, and those of the plan that a text names: «Дорожная карта …». */
    ofTitle: (text) => {
      const plan = submit.vocabulary.longest(text, "мероприятия");
      return [
        ...[...known("связка"), ...known("заглавие")].flatMap(([word]) => word),
        ...known(LINE).flatMap(([word, key]) => (key === "раздел" || key === "документ" ? word : [])),
        ...(plan.length > 1 ? plan : []),
      ];
    },
    /* What a label before a colon means: it begins with a known word. */
    label: (text) => best(LINE, submit.stems(text), submit.words.bounds.label, true),
    /* What the head of a column means: a known word stands in it. */
    column: (text) => best(COLUMN, submit.stems(text), submit.words.bounds.head, false),
    holds: (group, text) => Boolean(submit.vocabulary.inside(group, text)),
    /* What the first word of the group means that stands in the text. */
    inside: (group, text) => {
      const said = submit.stems(text);
      return (known(group).find(([word]) => submit.placeOf(said, word) >= 0) || ["", ""])[1];
    },
    /* The longest label of a meaning that stands in a text, or nothing. */
    longest: (text, key) => {
      const said = submit.stems(text);
      return known(LINE)
        .filter(([word, one]) => one === key && submit.placeOf(said, word) >= 0)
        .reduce((/** @type {Intake.Stems} */ best, [word]) => (word.length > best.length ? word : best), []);
    },
    /* Whether a label of one of the meanings stands anywhere in a text. */
    tells: (text, ...keys) => {
      const said = submit.stems(text);
      return known(LINE).some(([word, one]) => keys.includes(one) && submit.placeOf(said, word) >= 0);
    },
  };

  /** @param {Intake.Counted} counted @param {string} word @param {number} number */
  function put(counted, word, number) {
    if (number > 0) {
      counted.set(word, number);
    }
    return counted;
  }
  /* Words as multisets: a word that stands twice in a document has to be twice in its record. */
  submit.count = {
    words: (text) =>
      Array.from(text.matchAll(WORD), (found) => found[0].toLowerCase()).reduce(
        (counted, word) => put(counted, word, (counted.get(word) || 0) + 1),
        new Map(),
      ),
    plus: (one, other) => {
      const sum = new Map(one);
      other.forEach((number, word) => {
        put(sum, word, (sum.get(word) || 0) + number);
      });
      return sum;
    },
    minus: (one, other) =>
      Array.from(one).reduce((rest, [word, number]) => put(rest, word, number - (other.get(word) || 0)), new Map()),
    both: (one, other) =>
      Array.from(one).reduce(
        (shared, [word, number]) => put(shared, word, Math.min(number, other.get(word) || 0)),
        new Map(),
      ),
    total: (one) => Array.from(one.values()).reduce((sum, number) => sum + number, 0),
  };
})(window.portal);
