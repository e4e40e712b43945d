// @ts-check
/* A plan told in lines, as in generator/proposals/intake/meaning/plan.py: its heading, its phase, the school year
   it names, its items. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* What a line says beside its school year. */
  /** @param {string} text */
  function beside(text) {
    const said = submit.periods.plain(text).replace(submit.expression("school"), "");
    return submit.stripSigns(said.replace(submit.expression("calendar"), ""), " .,;:()-");
  }
  submit.yearly = {
    beside,
    /* Whether a line says nothing beside its school year. */
    only: (text) => ["", "на", "в"].includes(beside(text)),
    /* Whether a heading names a period and nothing else: «Сентябрь», «I четверть». */
    period: (text, years) => {
      const said = text.replace(/[ .:]+$/, "");
      const found = submit.periods.read(said, years);
      return submit.periodColumns.column(said) !== null || (found !== null && !found.rest);
    },
    /* Whether a line is the name of a month or of a part of a year and nothing else. */
    part: (text) => {
      const found = submit.periodColumns.column(text.replace(/[ .:]+$/, ""));
      return found !== null && !["дата", "год"].includes(found.kind);
    },
    /* Whether a line is the heading of one school year and says hardly more. */
    names: (text) =>
      submit.periods.years(text) !== null &&
      beside(text).split(/\s+/).filter(Boolean).length <= submit.words.bounds.beside,
    /* A heading without the school year that it is for: «План работы на 2026–2027 учебный год». */
    without: (text) => beside(text).replace(/ (?:на|в)$/, ""),
  };
  submit.linePlan = () => {
    /** @type {Intake.Plan} */
    const plan = {
      action: () => undefined,
      listed: false,
      phase: "",
      heading: null,
      years: null,
      parted: false,
      timed: false,
      named: [],
      /* Nothing of the one before holds any more. */
      begin: () => {
        plan.listed = false;
        plan.phase = "";
        plan.years = null;
        plan.parted = false;
        plan.timed = false;
      },
      /* A heading that means nothing here but its school year. */
      head: (text, place) => {
        const { parted } = plan;
        plan.begin();
        plan.parted = parted;
        plan.heading = [text, place];
        plan.years = submit.periods.years(text);
        plan.timed = submit.yearly.part(text);
        plan.named.push(...(plan.years ? [plan.years] : []));
      },
      /* The school years from the first that a heading names to the last. */
      span: () =>
        plan.named.length
          ? {
              first: Math.min(...plan.named.map((one) => one.first)),
              last: Math.max(...plan.named.map((one) => one.last)),
            }
          : null,
      /* Whether a heading below «План работы» begins a part of it: no item stands between, or it has parts. */
      takesPart: () => {
        plan.parted = plan.parted || !plan.listed;
        return plan.parted;
      },
      /* Whether a line, marked or not, is done in the month that the heading at hand names; a signature is not. */
      holds: (line, text) =>
        plan.timed && !line.head && !submit.yearly.part(text) && !submit.vocabulary.begins("подпись", text),
      /* Give the heading to what stands below it. */
      section: () => {
        const found = plan.heading;
        plan.heading = null;
        return found;
      },
      /* Hand an item over; `years` are those of the document. */
      put: (text, place, years) => {
        const heading = plan.section();
        const first = !plan.listed || heading !== null;
        plan.action({ text, place, first, phase: plan.phase, heading, years: plan.years || years });
        plan.listed = true;
      },
    };
    return plan;
  };
})(window.portal);
