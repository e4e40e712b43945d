// @ts-check
/* Difficulties that stand outside of the road map find their part of it, once the whole document is read, as in
   generator/proposals/intake/meaning/deficits.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const [DEFICIT, TASKS] = ["дефицит", "задачи"];
  const SEVERAL = "затруднений несколько, а дорожная карта одна: разделите её по затруднениям";
  const APART = "затруднения названы отдельно от дорожной карты: впишите каждое в ту её часть, где с ним работают";

  /** @param {string} text */
  const folded = (text) => submit.stems(text).join(" ");
  /* Whether anything is done in a part of the road map. */
  /** @param {any} stage */
  const works = (stage) => (stage[TASKS] || []).some((/** @type {object} */ task) => Object.keys(task).length > 0);
  /* Whether two parts have one deficit, and tell nothing else twice. */
  /** @param {any} one @param {any} other */
  function fits(one, other) {
    const same = folded(one[DEFICIT]) === folded(other[DEFICIT] || "");
    return same && Object.keys(one).every((key) => [DEFICIT, TASKS].includes(key) || other[key] === undefined);
  }
  /* Join a deficit of a table of diagnosis with the part of the road map that works on it. */
  /** @param {Intake.Draft} draft */
  function join(draft) {
    /** @type {any[]} */
    const stages = draft.values[MAP] || [];
    for (let at = stages.length - 1; at >= 0; at -= 1) {
      const one = stages[at];
      const other = !works(one) && one[DEFICIT] ? stages.find((stage) => works(stage) && fits(one, stage)) : null;
      if (other) {
        Object.keys(one)
          .filter((key) => key !== DEFICIT && key !== TASKS)
          .forEach((key) => {
            other[key] = one[key];
          });
        draft.know(submit.count.words(one[DEFICIT]));
        stages.splice(at, 1);
      }
    }
  }
  /* Without a road map each begins one; the single part of a road map is for all of them; what a part has already is
     not said again. */
  submit.settleDeficits = (draft, told, begin) => {
    const { words, minus } = submit.count;
    join(draft);
    /** @type {any[]} */
    const stages = draft.values[MAP] || [];
    const any = stages.length > 0;
    const alone = stages.length === 1 && stages[0][DEFICIT] === undefined;
    if (alone && told.length > 1) {
      draft.ask(told[0][1], SEVERAL);
    }
    const known = stages.flatMap((stage) => (stage[DEFICIT] === undefined ? [] : [folded(stage[DEFICIT])]));
    told.forEach(([said, place]) => {
      const clean = submit.bare(submit.unbulleted(said));
      draft.know(minus(words(said), words(clean)));
      if (known.includes(folded(clean))) {
        draft.know(words(clean));
      } else if (alone) {
        draft.text([MAP, 0, DEFICIT], clean, place, submit.words.longest[DEFICIT]);
      } else if (any) {
        draft.keep(clean, place);
        draft.ask(told[0][1], APART);
      } else {
        begin({ [DEFICIT]: clean }, place);
      }
    });
  };
})(window.portal);
