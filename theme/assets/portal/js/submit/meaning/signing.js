// @ts-check
/* Signatures and approvals, as in generator/proposals/intake/meaning/signing.py: they belong to persons and are cut. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SIGNING = "подпись";
  const SCHOOL = "отрезать";
  const LONGEST = 200;

  /** @param {string} text */
  const isPersonal = (text) => submit.findPersonal(text, {}).length > 0;
  /** @param {string} text */
  const count = (text) => submit.count.total(submit.count.words(text));
  /** @param {string} text */
  const isBlank = (text) => text.search(submit.expression("blank")) >= 0;

  /* Whether a line has the name of an institution; «учитель малой сельской школы» has none. */
  /** @param {string} text */
  function namesSchool(text) {
    const said = submit.bare(text);
    const named = ["named-school", "called-school"].some((name) => said.search(submit.expression(name)) >= 0);
    return submit.vocabulary.holds(SCHOOL, named ? said : said.replace(submit.expression("sort-of-school"), " "));
  }

  submit.signing = {
    namesSchool,
    /* Whether a line is an approval or a place for a signature. */
    begins: (text) => {
      const { few, most } = submit.words.bounds;
      if (submit.vocabulary.exact(SIGNING, text)) {
        return true;
      }
      const signed = submit.vocabulary.begins(SIGNING, text) && submit.signs(text) < LONGEST;
      if (!isBlank(text)) {
        return signed && text.includes("№");
      }
      return signed || count(text) <= few || (count(text) <= most && isPersonal(text));
    },
    /* Whether a line below an approval says who approves: a post, a school, a name. */
    goesOn: (text, isPost) => {
      const school = namesSchool(text);
      if (count(text) > submit.words.bounds.few) {
        return school && submit.signs(text) < LONGEST;
      }
      return isPost || school || isPersonal(text);
    },
    /* Whether a cell is an approval from its first line on. */
    isSigned: (cell) => {
      const first = (cell.lines.find((line) => submit.strip(line.text)) || { text: "" }).text;
      const begun = submit.vocabulary.begins(SIGNING, first) && isBlank(cell.text);
      return !cell.tables.length && (Boolean(submit.vocabulary.exact(SIGNING, first)) || begun);
    },
  };
})(window.portal);
