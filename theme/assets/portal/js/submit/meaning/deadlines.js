// @ts-check
/* The day by which something is done, as in generator/proposals/intake/meaning/deadlines.py: «до 15 ноября»,
   «к концу I четверти»; when it begins is told elsewhere, or asked. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* The last day or month; empty where it is not sure, as for «до октября»: its month may count or not. */
  /** @param {string} text @param {Intake.Years | null} known */
  function read(text, known) {
    const said = submit.stripSigns(submit.periods.plain(text), " .;,");
    const found = Array.from(said.matchAll(submit.expression("by")))[0];
    const period = found ? submit.periods.read(said.slice(found[0].length), known) : null;
    if (!period || period.rest) {
      return "";
    }
    const daily = period.start.length > "2026-10".length;
    if (found[1] || found[2]) {
      return daily ? "" : period.end || period.start;
    }
    return daily && !period.end ? period.start : "";
  }
  /* The deadline with which a deed begins, with its words, and what is done. */
  /** @param {string} said @param {Intake.Years | null} known */
  function begun(said, known) {
    const parts = said.split(" ");
    for (let count = Math.min(submit.words.bounds.leading, parts.length - 1); count > 1; count -= 1) {
      const head = parts.slice(0, count).join(" ");
      const day = read(head.replace(/[ :–—,-]+$/, ""), known);
      if (day) {
        return { head, day, rest: submit.stripSigns(parts.slice(count).join(" "), " :–—-,") };
      }
    }
    return null;
  }
  /* Take the day by which a deed is done, where no end is known. */
  /** @param {Intake.Stages} map @param {any} action @param {string} day @param {string} said */
  function take(map, action, day, said) {
    action["до"] = action["до"] || day;
    map.draft.know(submit.count.words(said));
  }
  /* Whether a deadline fits what is told: no end, and no later beginning. */
  /** @param {any} action @param {string} day */
  function fits(action, day) {
    return action["до"] === undefined && (action["когда"] || "").slice(0, day.length) <= day;
  }
  submit.deadlines = { read, begun, take, fits };
})(window.portal);
