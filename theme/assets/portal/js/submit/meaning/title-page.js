// @ts-check
/* The lines of a title page, as in generator/proposals/intake/meaning/title_page.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const EXPERIENCE = "опыт";
  const SCHOOL = "отрезать";
  const TITLED = "заглавие";
  const PAGE = "титульный лист";
  const SHORT = 2; /* signs of a word that joins others: «на», «по» */

  /* Whether a line of the title says more than what the document is, for whom, for which years and on what theme. */
  submit.titleSaysMore = (line, theme) => {
    const named = [...submit.words.roles, ...submit.words.subjects].flatMap(([, names]) => names.flat());
    const told = new Set([...submit.vocabulary.ofTitle(line), ...named, ...submit.stems(theme)]);
    const left = submit.stems(line.replace(submit.expression("years-beside"), " "));
    return left.some((one) => one.length > SHORT && !told.has(one));
  };
  submit.titleReader = (draft, detail) => {
    const { words, minus } = submit.count;

    /* Whether a line is a sentence that says more than the name of the school in it. */
    /** @param {string} text */
    function goesPastSchool(text) {
      const left = submit.withoutPersonal(text);
      const count = Array.from(words(left).values()).reduce((sum, one) => sum + one, 0);
      return count > submit.words.bounds.few && !submit.vocabulary.holds(SCHOOL, left);
    }
    /* A line without surnames, where nothing or a role is left of it: «Киров, 2026» is a town. */
    /** @param {string} text */
    function unnamed(text) {
      const left = submit.surnames.without(text);
      return !left || submit.tellsRole(left) ? left : text;
    }
    /* Whether a line is a sentence of a letter: long and without the name of a school, or of who helps. */
    /** @param {string} text */
    function isSentence(text) {
      if (!/[.!?]$/.test(text) || submit.leadsWithRole(text)) {
        return false;
      }
      const count = Array.from(words(text).values()).reduce((sum, one) => sum + one, 0);
      const long = count > submit.words.bounds.few && text.search(submit.expression("named-school")) < 0;
      return long || submit.vocabulary.tells(text, "сопровождение");
    }
    /* On a title page a school, a name, a post. A sentence is none; it may say who writes. */
    /** @param {string} given @param {string} place */
    function read(given, place) {
      if (isSentence(given)) {
        const told = Array.from(given.matchAll(submit.expression("self")))[0];
        if (told && submit.leadsWithRole(told[1])) {
          submit.readPost(told[1], draft, submit.vocabulary.inside(EXPERIENCE, told[1]));
        }
        return false;
      }
      const text = unnamed(given);
      const school = submit.signing.namesSchool(text) && !goesPastSchool(text);
      if (school && submit.leadsWithRole(text)) {
        submit.readPost(text, draft, "");
      }
      const left = school ? "" : submit.withoutPersonal(text);
      if (!left) {
        draft.cut(given);
        return true;
      }
      if (!submit.readPost(left, draft, submit.vocabulary.inside(EXPERIENCE, left))) {
        return false;
      }
      draft.personal = submit.count.plus(draft.personal, minus(words(given), words(text)));
      const said = text.replace(submit.expression("years-beside"), "");
      draft.know(minus(words(text), words(said)));
      detail(said, place);
      return true;
    }
    /* Whether the first line of a document is its title: by its first word, or a heading that names a role in it. */
    /** @param {string} text @param {boolean} head */
    function titles(text, head) {
      const of = submit.signing.namesSchool(text) || submit.leadsWithRole(text);
      if (of || submit.findPersonal(text, {}).length) {
        return false;
      }
      return submit.vocabulary.begins(TITLED, text) || (head && submit.tellsRole(text));
    }
    /* Whether a line below the title goes on with it: it begins small, in quotes or has capitals alone, and is not of
       persons. */
    /** @param {string} text */
    function goesOn(text) {
      const capitals = submit.isCapitals(text) && submit.surnames.without(text) === text;
      const more = capitals || text.search(submit.expression("title-more")) === 0;
      if (!more || submit.leadsWithRole(text) || submit.findPersonal(text, {}).length) {
        return false;
      }
      return !submit.vocabulary.inside(EXPERIENCE, text) && !submit.signing.namesSchool(text);
    }
    /* Whether a line is a role with who has it, «Воспитатель: Образцова О. О.», where no role is known. */
    /** @param {string} text */
    function signed(text) {
      const found = Array.from(text.matchAll(submit.expression("label")))[0];
      if (!found || draft.values["для кого"]?.["роль"] !== undefined || !submit.leadsWithRole(found[1])) {
        return false;
      }
      return submit.findPersonal(found[2], {}).length > 0 || submit.surnames.areAll(found[2]);
    }
    /* The town with its year, once; it may stand at the end of a document, too. */
    /** @param {string} text */
    function town(text) {
      const found = Array.from(text.matchAll(submit.expression("town")))[0];
      if (!found || draft.values[PAGE]) {
        return false;
      }
      draft.put([PAGE, "город"], found[1]);
      draft.put([PAGE, "год"], Number(found[2]));
      draft.know(minus(words(text), words(`${found[1]} ${found[2]}`)));
      return true;
    }
    return { read, titles, goesOn, signed, town };
  };
})(window.portal);
