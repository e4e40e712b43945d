// @ts-check
/* The lines of a title page, as in generator/proposals/intake/meaning/title_page.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const EXPERIENCE = "опыт";

  submit.titleReader = (draft, term, detail) => {
    /* Whether a line is a sentence that says more than the name of the school in it. */
    /** @param {string} text */
    function goesPastSchool(text) {
      const left = submit.withoutPersonal(text);
      const count = Array.from(submit.count.words(left).values()).reduce((sum, one) => sum + one, 0);
      return count > submit.words.bounds.few && !submit.vocabulary.holds("отрезать", left);
    }
    /* On a title page a school, a name, a post, a town. */
    /** @param {string} text @param {string} place */
    return (text, place) => {
      term.years = term.years || submit.periods.years(text);
      const school = submit.vocabulary.holds("отрезать", text) && !goesPastSchool(text);
      if (school && submit.leadsWithRole(text)) {
        submit.readPost(text, draft, "");
      }
      const left = school ? "" : submit.withoutPersonal(text);
      if (!left) {
        draft.cut(text);
        return true;
      }
      if (submit.readPost(left, draft, submit.vocabulary.inside(EXPERIENCE, left))) {
        detail(text, place);
        return true;
      }
      const town = Array.from(text.matchAll(submit.expression("town")))[0];
      if (!town || draft.values["титульный лист"]) {
        return false;
      }
      draft.put(["титульный лист", "город"], town[1]);
      draft.put(["титульный лист", "год"], Number(town[2]));
      draft.know(submit.count.minus(submit.count.words(text), submit.count.words(`${town[1]} ${town[2]}`)));
      return true;
    };
  };
})(window.portal);
