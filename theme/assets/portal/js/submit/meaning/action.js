// @ts-check
/* What other columns of its row say of a deed, as in generator/proposals/intake/meaning/action.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNDATED = "срок не понят: впишите месяц";
  const TOO_LONG = "слишком длинно для своего места: сократите";

  /* Take one cell; gives what goes on in the text of the deed, for no key can hold it. */
  submit.aboutDeed = (map, place, given, action) => {
    const { draft } = map;
    const { words, minus } = submit.count;

    /** @param {string} said @param {any} action @returns {string[]} */
    function when(said, action) {
      const period = submit.periods.read(said, map.years);
      if (!period) {
        draft.ask(place, UNDATED);
        return [said];
      }
      if (action["когда"] && !action["до"] && action["когда"] <= period.start) {
        action["до"] = period.end || period.start; /* columns «начало» and «окончание» */
      } else {
        submit.deeds.date(period, action);
      }
      draft.dated(said, period);
      return period.rest ? [period.rest] : [];
    }
    /* The lines of a cell without their marks; one that is too long for its key is kept. */
    /** @param {Intake.Cell} cell */
    function resources(cell) {
      const most = submit.words.bounds.resource;
      if (submit.surnames.onlyNames(cell.text, place, draft)) {
        return [];
      }
      const all = cell.lines.map((line) => {
        const item = submit.strip(submit.unbulleted(line.text));
        draft.know(minus(words(line.text), words(item)));
        if (submit.signs(item) > most) {
          draft.keep(item, place, TOO_LONG);
        }
        return item;
      });
      return all.filter((item) => item && submit.signs(item) <= most);
    }
    /* The period of a phase holds for a deed that has none of its own. */
    /** @param {Intake.Phase | null} phase @param {any} action */
    function ofPhase(phase, action) {
      const period = phase?.period && !action["когда"] ? submit.periods.read(phase.period, map.years) : null;
      if (period) {
        submit.deeds.date(period, action);
      }
    }
    /** @param {string} key @param {string} label @param {Intake.Cell} cell @param {any} action @returns {string[]} */
    function about(key, label, cell, action) {
      const phase = key === "этап" ? submit.deeds.phase(cell.text) : null;
      const hours = key === "часов" ? submit.deeds.hoursOf(cell.text) : 0;
      if (key === "когда" || key === "до") {
        return when(cell.text, action);
      }
      if (phase || hours) {
        action[key] = phase ? phase.name : hours;
        ofPhase(phase, action);
        draft.know(words(cell.text));
      } else if (key === "с кем") {
        const who = submit.surnames.cut(cell.text, place, draft);
        if (who) {
          action[key] = [action[key], who].filter(Boolean).join("\n");
        }
      } else if (key === "ресурсы") {
        const all = [...(action[key] || []), ...resources(cell)];
        action[key] = all.length ? all : undefined;
      } else {
        const length = key === "форма работы" ? submit.periods.hours(cell.text) : 0;
        if (length > 0 && length <= submit.words.bounds.hours && action["часов"] === undefined) {
          action["часов"] = length;
        }
        return [`${label.toLowerCase()}: ${cell.text}`];
      }
      return [];
    }
    const [key, label, cell] = given;
    return about(key, label, cell, action);
  };
})(window.portal);
