// @ts-check
/* What holds in rich text where one reads, as in generator/proposals/intake/documents/rich_text_state.py: the look of a
   group, the paragraph at hand. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {number} page @returns {Intake.RichLook} */
  function look(page) {
    return { hidden: false, deleted: false, bold: false, struck: false, page, skips: 1, group: "" };
  }

  /** @param {Partial<Intake.RichParagraph>} [known] @returns {Intake.RichParagraph} */
  function paragraph(known) {
    const looks = { item: false, head: false, plain: false, struck: false, fields: "" };
    return { said: [], unseen: [], ...looks, frame: "body", ...known };
  }

  /* Tell what the look of its words says and they do not. */
  /** @param {Intake.RichParagraph} here @param {Intake.Budget} budget @param {string} place */
  function tell(here, budget, place) {
    const { STRUCK, ofField } = submit.lostLooks;
    budget.hide(here.unseen.join(""), place);
    if (here.struck) {
      budget.miss(STRUCK, place);
    }
    const words = submit.unbulleted(submit.strip(here.said.join("")));
    ofField(here.fields)
      .filter((address) => address.includes("://"))
      .forEach((address) => {
        budget.link(words, address, place);
      });
  }

  submit.richState = { look, paragraph, tell };
})(window.portal);
