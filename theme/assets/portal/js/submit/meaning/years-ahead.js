// @ts-check
/* The school years of a document that names them below its plan only, as in
   generator/proposals/intake/meaning/years_ahead.py: its deeds are dated by them, too. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const TERM = "срок";

  /** @param {Intake.Cell[]} row */
  function termOf(row) {
    const cells = submit.distinct(row);
    const told = cells.length === 2 && submit.vocabulary.label(cells[0].text.replace(/[ :]+$/, "")) === TERM;
    return told ? [cells[1].text] : [];
  }
  /** @param {Intake.Block} block */
  function termsIn(block) {
    if (submit.isTable(block)) {
      return block.rows.flatMap(termOf);
    }
    const text = submit.cleanLine(block.text);
    const found = submit.labelOf(text);
    if (found?.key === TERM) {
      return [found.value];
    }
    return submit.periods.told(text) && submit.yearly.only(text) ? [text] : [];
  }
  /* The years that the first label of a term tells, or a line that names a school year and nothing else. */
  submit.yearsAhead = (body) => {
    for (const said of body.flatMap(termsIn)) {
      const years = submit.periods.told(said);
      const period = years ? null : submit.periods.read(said, null);
      if (years || period?.end) {
        return years || submit.yearsBetween(submit.date(period?.start || ""), submit.date(period?.end || ""));
      }
    }
    return null;
  };
})(window.portal);
