// @ts-check
/* The term of a route as a document tells it, as in generator/proposals/intake/meaning/term.py: a period, a length, or
   its beginning and its end apart. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const TERM = "срок";
  const MAP = "дорожная карта";
  const EDGES = ["начало", "окончание"]; /* the two labels of a term that is told by its ends */
  const MONTHS = ", а месяцы мероприятий — под «когда»";
  const CALENDAR =
    "год назван календарный, {0}: месяцы взяты с января по декабрь; если план на учебный год, поправьте срок и месяцы";
  const OF_DEEDS = "похоже на срок мероприятий, названных выше: впишите его им под «когда»";
  const SHORTEST = 6; /* months of a term that a label below deeds may tell of the whole route */
  const UNCLEAR = "срок не понят: впишите первый месяц и сколько месяцев";

  submit.EDGES = EDGES;
  /* The school years of a term. */
  submit.yearsBetween = (first, last) => ({
    first: first.year - (first.month < 8 ? 1 : 0),
    last: last.year + (last.month >= 8 ? 1 : 0),
    term: [first.months, last.months],
  });
  /* The year of the calendar that a value names and nothing else: «2027 год». */
  /** @param {string} value @returns {Intake.Period | null} */
  function calendar(value) {
    const found = submit.periods.told(value);
    if (!found?.term || submit.yearly.beside(value)) {
      return null;
    }
    return { start: `${found.first + 1}-01`, end: `${found.first + 1}-12`, rest: "" };
  }
  submit.intakeTerm = (draft) => {
    const { words } = submit.count;
    /** @type {Intake.Term} */
    const term = { years: null, begun: null, ahead: null, dating, read, edge };

    /* The school years by which deeds are dated. */
    function dating() {
      return term.years || term.ahead;
    }
    /** @param {string} label @param {string} value @param {string} place */
    function read(label, value, place) {
      const length = submit.periods.months(value) || besideYears(value);
      const given = draft.values[TERM] || {};
      if (length && given["месяцев"] === undefined) {
        draft.put([TERM, "месяцев"], length);
        draft.know(words(value));
        return;
      }
      const found = submit.periods.read(value, term.years) || calendar(value);
      const rest = found && !submit.periods.months(found.rest) ? found.rest : "";
      if (Object.keys(given).length || !found?.end || rest) {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place, UNCLEAR);
        return;
      }
      const [first, last] = [submit.date(found.start), submit.date(found.end)];
      const months = last.months - first.months + 1;
      if (draft.values[MAP]?.length && term.years && !submit.periods.told(value) && months < SHORTEST) {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place, OF_DEEDS);
        return;
      }
      draft.put([TERM, "начало"], found.start.slice(0, 7));
      draft.put([TERM, "месяцев"], months);
      draft.know(words(value));
      between(first, last);
    }
    /* The months of a length beside its school years: «2 года (2026–2028)». */
    /** @param {string} value */
    function besideYears(value) {
      const years = submit.periods.years(value);
      const length = years ? submit.periods.months(submit.yearly.beside(value)) : 0;
      term.years = term.years || (length ? years : null);
      return length;
    }
    /** @param {Builder.FullDate} first @param {Builder.FullDate} last */
    function between(first, last) {
      if (!term.years || term.years.term) {
        term.years = submit.yearsBetween(first, last); /* a year of the calendar in a heading says less */
      }
    }
    /* The beginning or the end of the term; the end counts from the beginning, which is told first. */
    /** @param {string} key @param {string} label @param {string} value @param {string} place */
    function edge(key, label, value, place) {
      const found = submit.periods.read(value, term.years);
      const given = draft.values[TERM] || {};
      const first = key === EDGES[0];
      if (first && found?.end) {
        term.read(label, value, place); /* «Когда начата работа: сентябрь 2026 – май 2028» is both */
        return;
      }
      const last = found && submit.date(found.end || found.start);
      const fits = found && !found.rest && given["месяцев"] === undefined;
      if (fits && first && !Object.keys(given).length) {
        term.begun = submit.date(found.start);
        draft.put([TERM, "начало"], found.start.slice(0, 7));
      } else if (fits && !first && term.begun && last.months >= term.begun.months) {
        draft.put([TERM, "месяцев"], last.months - term.begun.months + 1);
        between(term.begun, last);
      } else {
        draft.keep(submit.stripSigns(`${label}: ${value}`, " :"), place);
        return;
      }
      draft.know(words(value));
    }
    return term;
  };
  /* What to ask where no term is told; the months of the deeds help to answer. */
  /** @param {Intake.Draft} draft */
  function withoutTerm(draft) {
    /** @type {any[]} */
    const stages = draft.values["дорожная карта"] || [];
    const tasks = stages.flatMap((stage) => stage["задачи"] || []);
    const actions = tasks.flatMap((task) => task["мероприятия"] || []);
    /** @type {string[]} */
    const months = actions.flatMap((action) => [action["когда"], action["до"]].filter(Boolean));
    const told = months.map((one) => one.slice(0, 7)).sort();
    if (!told.length) {
      return `учебный год не назван: впишите срок маршрута${stages.length ? MONTHS : ""}`;
    }
    const seen = `мероприятия идут с ${told[0]} по ${told[told.length - 1]}`;
    return `срок маршрута не назван, ${seen}: впишите начало и сколько месяцев`;
  }
  /* The term from the school years of a document where no label tells it; a person is asked for another. */
  submit.settleTerm = (draft, years) => {
    const given = draft.values[TERM] || {};
    if (years?.term && given["начало"] === undefined) {
      const year = String(years.first + 1);
      draft.put([TERM, "начало"], `${year}-01`);
      if (given["месяцев"] === undefined) {
        draft.put([TERM, "месяцев"], 12);
        draft.ask("заголовок", CALENDAR.replace("{0}", year));
      }
    } else if (years && given["начало"] === undefined) {
      draft.put([TERM, "начало"], `${years.first}-09`);
      if (given["месяцев"] === undefined) {
        draft.put([TERM, "месяцев"], (years.last - years.first) * 12 - 3);
      }
    }
    if (!years && !Object.keys(given).length) {
      draft.ask("весь документ", withoutTerm(draft));
    }
  };
})(window.portal);
