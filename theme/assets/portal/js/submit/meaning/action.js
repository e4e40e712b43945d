// @ts-check
/* What other columns of its row say of a deed, as in generator/proposals/intake/meaning/action.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNDATED = "срок не понят: впишите месяц";
  const APART = "срок этапа и срок мероприятия расходятся: оставьте верный";
  const TOO_LONG = "слишком длинно для своего места: сократите";
  const YEAR = "год"; /* told where the period that is known is a whole school year: a part of it says more */

  /** @param {Intake.Period} period @returns {[string, string]} */
  const edges = (period) => [period.start, period.end || period.start];
  /* Whether a period lies in another; its days lie in the last month of that. */
  /** @param {[string, string]} one @param {[string, string]} other */
  const within = (one, other) => other[0] <= one[0] && one[1].slice(0, other[1].length) <= other[1];

  /* Take one cell; gives what goes on in the text of the deed, for no key can hold it. */
  submit.aboutDeed = (map, place, given, { action, told }) => {
    const { draft } = map;
    const { words, minus } = submit.count;

    /** @returns {[string, string]} */
    function known() {
      const first = action["когда"] || "";
      return [first, action["до"] || first];
    }
    /* Take a value that a column tells; gives whether another one has told something else. */
    /** @param {string} key @param {string | number} value */
    function differs(key, value) {
      if (told.has(key)) {
        return action[key] !== value;
      }
      told.add(key);
      action[key] = value;
      return false;
    }
    /* A second value of a key goes on in the text with the head of its column, and a person is asked. */
    /** @param {string} key @param {string} label @param {string} said */
    function again(key, label, said) {
      draft.ask(
        place,
        `«${key}» сказано дважды и по-разному: первое на своём месте, второе осталось в тексте; оставьте верное`,
      );
      return [submit.stripSigns(`${label.toLowerCase()}: ${said}`, " :")];
    }
    /* Take a period where it fits what other columns told: an end, the same again, a part of a school year. */
    /** @param {string} key @param {string} said @param {Intake.Period} period */
    function spans(key, said, period) {
      const [fresh, old] = [edges(period), known()];
      const yearly = Boolean(submit.periods.years(said));
      if (!told.has("когда") || (told.has(YEAR) && within(fresh, old))) {
        delete action["до"];
        submit.deeds.date(period, action);
      } else if (key === "до" && !action["до"] && old[0].slice(0, fresh[0].length) <= fresh[0]) {
        action["до"] = fresh[1];
      } else if (fresh.join(" ") !== old.join(" ") && !(yearly && within(old, fresh))) {
        return false;
      }
      told.add("когда");
      if (yearly) {
        told.add(YEAR);
      }
      return true;
    }
    /* The period of a cell, which may have the number of an item before it. */
    /** @param {string} said */
    function periodOf(said) {
      const item = submit.bare(submit.unbulleted(said));
      return submit.periods.read(said, map.years) || submit.periods.read(item, map.years);
    }
    /** @param {string} key @param {string} label @param {string} said @returns {string[]} */
    function when(key, label, said) {
      const period = periodOf(said);
      if (!period) {
        const ends = submit.deadlines.read(said, map.years);
        if (ends && submit.deadlines.fits(action, ends)) {
          submit.deadlines.take(map, action, ends, said);
          return [];
        }
        if (!(map.lasting || map.when)) {
          draft.ask(place, UNDATED);
        }
        return [said];
      }
      if (!spans(key, said, period)) {
        return again("когда", label, said);
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
    /* The period of a phase holds for a deed that has none; what is none, or does not fit, goes on in the text. */
    /** @param {string} said @returns {string[]} */
    function ofPhase(said) {
      const period = said ? submit.periods.read(said, map.years) : null;
      if (period && !action["когда"]) {
        submit.deeds.date(period, action);
      } else if (said && !(period && within(known(), edges(period)))) {
        draft.ask(place, period ? APART : UNDATED);
        return [`этап: ${said}`];
      }
      return [];
    }
    /** @param {string} key @param {string} label @param {Intake.Cell} cell @returns {string[]} */
    function about(key, label, cell) {
      const phase = key === "этап" ? submit.deeds.phase(cell.text) : null;
      const hours = key === "часов" ? submit.deeds.hoursOf(cell.text) : 0;
      if (key === "когда" || key === "до") {
        return when(key, label, cell.text);
      }
      if (phase || hours) {
        if (differs(key, phase ? phase.name : hours)) {
          return again(key, label, cell.text);
        }
        draft.know(words(cell.text));
        return phase ? ofPhase(phase.period) : [];
      }
      if (key === "с кем") {
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
    return about(key, label, cell);
  };
})(window.portal);
