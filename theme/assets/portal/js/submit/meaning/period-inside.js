// @ts-check
/* A period that stands in the words of a deed, as in generator/proposals/intake/meaning/action.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNBEGUN = "сказано, до какого дня, и не сказано, с какого: впишите, когда начинается";

  /* Take a period after the last dash or comma; gives what stands before it, or nothing. */
  /** @param {Intake.Stages} map @param {string} said @param {any} action */
  function ended(map, said, action) {
    for (const mark of said.matchAll(submit.expression("parts-off"))) {
      const [head, tail] = [said.slice(0, mark.index), said.slice(mark.index + mark[0].length)];
      const short = submit.signs(tail) <= submit.words.bounds.period;
      const period = short ? submit.periods.read(tail, map.years) : null;
      const ends = short ? submit.deadlines.read(tail, map.years) : "";
      const sure = period !== null && !period.rest;
      if (sure || ends) {
        if (submit.periods.plain(head).search(submit.expression("unsure")) >= 0) {
          return ""; /* another period stands before it */
        }
        if (sure) {
          submit.deeds.date(period, action);
          map.draft.know(submit.count.words(tail));
        } else {
          submit.deadlines.take(map, action, ends, tail);
        }
        return head;
      }
    }
    return "";
  }
  /* Take a period with which an item begins: «в октябре посещу урок», «январь – март: разминка». */
  /** @param {Intake.Stages} map @param {string} said @param {any} action */
  function begun(map, said, action) {
    const found = submit.deeds.begun(said, map.years);
    if (!found) {
      const late = submit.deadlines.begun(said, map.years);
      if (late) {
        submit.deadlines.take(map, action, late.day, late.head);
      }
      return late ? late.rest : said;
    }
    submit.deeds.date(found.period, action);
    map.draft.know(submit.count.words(found.head));
    return found.rest;
  }
  /* Take the phase with which a deed begins; another word for it stays, it belongs to the sentence. */
  /** @param {Intake.Stages} map @param {string} said @param {any} action */
  function phased(map, said, action) {
    const found = Array.from(said.matchAll(submit.expression("parted")))[0];
    const head = found ? said.slice(0, found.index) : "";
    const name = found ? submit.vocabulary.exact("этап", head) : "";
    const rest = found ? said.slice(found.index + found[0].length) : "";
    if (!name || !rest) {
      return said;
    }
    action["этап"] = name;
    if (submit.stems(name).join(" ") !== submit.stems(head).join(" ")) {
      return said;
    }
    map.draft.know(submit.count.words(head));
    return rest;
  }
  /* Take a period at the end in brackets, after a sign or at the beginning, and the phase before a colon: each where
     no column has it; and hours. */
  /** @param {Intake.Stages} map @param {string} said @param {any} action
   * @param {{ dated: boolean, phased: boolean }} columns */
  function inside(map, said, action, columns) {
    const found = Array.from(said.matchAll(submit.expression("last")))[0];
    const period = found ? submit.periods.read(found[1], map.years) : null;
    const ends = found && !columns.dated ? submit.deadlines.read(found[1], map.years) : "";
    let left = said;
    if (period && !columns.dated && (!period.rest || submit.periods.hours(period.rest) > 0)) {
      submit.deeds.date(period, action);
      map.draft.know(submit.count.minus(submit.count.words(found[1]), submit.count.words(period.rest)));
      left = said.slice(0, found.index) + (period.rest ? ` (${period.rest})` : "");
    } else if (ends) {
      submit.deadlines.take(map, action, ends, found[1]);
      left = said.slice(0, found.index);
    } else if (!columns.dated) {
      left = ended(map, said, action) || begun(map, said, action);
    }
    if (!columns.phased) {
      left = phased(map, left, action);
    }
    const hours = submit.periods.hours(left);
    if (hours > 0 && hours <= submit.words.bounds.hours) {
      action["часов"] = hours; /* the words stay, they belong to the sentence */
    }
    return left;
  }
  /* Take the period of the heading above a deed that tells none itself; what only ends is asked about. */
  /** @param {Intake.Stages} map @param {any} action @param {string} place */
  function below(map, action, place) {
    const lasting = map.lasting || map.when;
    const period = lasting && action["когда"] === undefined ? submit.periods.read(lasting, map.years) : null;
    if (period && action["до"] === undefined) {
      submit.deeds.date(period, action); /* the heading above tells when, and nothing else does */
    } else if (period && period.start <= action["до"]) {
      action["когда"] = period.start;
    }
    if (action["до"] !== undefined && action["когда"] === undefined) {
      map.draft.ask(place, UNBEGUN);
    }
  }
  submit.periodInside = inside;
  submit.periodBelow = below;
})(window.portal);
