// @ts-check
/* School years, as in generator/proposals/intake/meaning/school_years.py: «2026–2027», one after another
   «2026–2027, 2027–2028», of a title and of the headings below it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LONGEST = 6; /* years of a term */

  /** @param {string} name @param {string} text */
  const all = (name, text) => Array.from(text.matchAll(submit.expression(name)));
  /* The school years of one place. */
  /** @param {RegExpMatchArray} found @returns {Intake.Years | null} */
  function named(found) {
    const first = Number(found[1]);
    const said = Number(found[2]);
    const last = said > 99 ? said : Math.floor(first / 100) * 100 + said;
    return last > first && last - first <= LONGEST ? { first, last } : null;
  }
  /* The school years that a text in small letters names; those that follow one another are one. */
  /** @param {string} said @returns {Intake.Years | null} */
  function read(said) {
    const found = all("school", said);
    const first = found.length ? named(found[0]) : null;
    let last = first;
    for (let at = 1; first && last && at < found.length; at += 1) {
      const before = found[at - 1];
      const between = said.slice(Number(before.index) + before[0].length, found[at].index);
      const year = named(found[at]);
      if (!year || all("school-between", between)[0]?.[0] !== between || year.first < last.last) {
        break;
      }
      last = year;
    }
    return first && last && last.last - first.first <= LONGEST ? { first: first.first, last: last.last } : null;
  }
  /* The years of a title and those that headings below it go on with. */
  /** @param {Intake.Years | null} one @param {Intake.Years | null} other */
  function together(one, other) {
    if (!one || !other || one.term || other.first < one.first || other.first > one.last) {
      return one || other;
    }
    return { first: one.first, last: Math.max(one.last, other.last) };
  }
  submit.schoolYears = { read, together };
})(window.portal);
