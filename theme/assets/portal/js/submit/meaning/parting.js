// @ts-check
/* What of a document is told in lines that belong together, as in generator/proposals/intake/meaning/parting.py:
   months, chains, numbered plans, deeds with labels. */
"use strict";
((portal) => {
  const submit = portal.submit;

  submit.bodyParts = (body) => {
    /** @type {(Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards)[]} */
    const parts = [];
    /** @type {Intake.Block[]} */
    let run = [];
    const settle = () => {
      parts.push(...submit.outlineParts(submit.chainParts(run)));
      run = [];
    };
    submit.monthParts(body).forEach((block) => {
      if ("cards" in block) {
        settle();
        parts.push(block);
      } else {
        run.push(block);
      }
    });
    settle();
    return submit.cardParts(parts);
  };
})(window.portal);
