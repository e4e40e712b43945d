// @ts-check
/* A printing job for a meeting, counted as `iom packet` counts it: generator/paper/job. */
"use strict";
((portal) => {
  /** @type {Record<string, (ask: Paper.Ask, groups: number) => number>} */
  const EACH = {
    ведущему: () => 1,
    участнику: (ask) => ask.people,
    группе: (_, groups) => groups,
    эксперту: (ask) => ask.people,
    наблюдателю: (ask) => ask.people,
  };
  const LEADER = "ведущему";
  const PARTICIPANT = "участнику";

  /** @param {Paper.Ask} ask */
  function look(ask) {
    return ask.large ? "large" : ask.save ? "save" : "usual";
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask */
  function groups(job, ask) {
    const size = ask.group || job.size;
    return size ? Math.ceil(ask.people / size) : 1;
  }

  /** @param {Paper.Item} item @param {number} at */
  function gets(item, at) {
    return !item.given || (item.given[0] <= at && at < item.given[1]);
  }

  /* The last participants get the sheets of other roles, which leave the leader's pack. */
  /** @param {Paper.Item[]} made @param {Paper.Ask} ask @returns {Paper.Item[]} */
  function share(made, ask) {
    const asked = ask.instead || {};
    const forms = made.filter((item) => item.whom === PARTICIPANT).map((item) => item.form);
    const others = made.filter((item) => asked[item.form] && forms.includes(item.instead));
    return made.flatMap((item) => {
      const mine = others.filter((other) => other.instead === item.form);
      if (!mine.length) {
        return others.includes(item) ? [] : [item];
      }
      let at = ask.people - mine.reduce((sum, other) => sum + asked[other.form], 0);
      /** @type {Paper.Item[]} */
      const rest = at ? [{ ...item, given: [0, at] }] : [];
      mine.forEach((other) => {
        const from = at;
        at += asked[other.form];
        rest.push({ ...other, whom: PARTICIPANT, number: item.number, given: [from, at] });
      });
      return rest;
    });
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask */
  function told(job, ask) {
    return items(job, ask).flatMap((item) => {
      if (!item.given || !item.instead) {
        return [];
      }
      const [from, to] = item.given;
      return [`пакеты с листом «${item.title}»: У${from + 1}${to - from > 1 ? `–У${to}` : ""}`];
    });
  }

  /* Sheets of the meeting itself, and all others in the order of their packs. */
  /** @param {Paper.Job} job @param {Paper.Ask} ask @returns {Paper.Item[]} */
  function items(job, ask) {
    const size = ask.large ? "large" : "usual";
    const own = (/** @type {string} */ form, /** @type {string} */ title, /** @type {number} */ pages) => ({
      form,
      title,
      whom: LEADER,
      number: 1,
      enough: 0,
      instead: "",
      named: false,
      pages: { usual: pages, large: pages, save: pages },
    });
    const plan = (groups(job, ask) > 1 ? job.plan.many : job.plan.one)[look(ask)];
    const shared = share(job.items, ask);
    /* As many sheets as have rows for all participants. */
    const times = (/** @type {Paper.Item} */ item) => (item.enough ? Math.ceil(ask.people / item.enough) : 1);
    const led = shared
      .filter((item) => item.whom === LEADER)
      .map((item) => ({ ...item, number: item.number * times(item) }));
    return [
      own("plan", "План печати и что взять", plan),
      ...led,
      own("registratsiya", "Лист регистрации", Math.ceil(ask.people / job.rows[size])),
      own("nakleyki", "Наклейки с кодами", Math.ceil(ask.people / job.labels[size])),
      ...shared.filter((item) => item.whom !== LEADER),
    ];
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask @returns {Paper.Plan} */
  function plan(job, ask) {
    const many = groups(job, ask);
    const forms = items(job, ask).map((item) => {
      const each = item.given ? item.given[1] - item.given[0] : EACH[item.whom](ask, many);
      const copies = item.number * each;
      const pages = item.pages[look(ask)];
      return {
        form: item.form,
        whom: item.whom,
        copies,
        pages,
        leaves: copies * (ask.duplex ? Math.ceil(pages / 2) : pages),
      };
    });
    return { people: ask.people, groups: many, leaves: forms.reduce((sum, one) => sum + one.leaves, 0), forms };
  }

  /* How many people fall to each group: as alike as can be, larger ones first. */
  /** @param {number} people @param {number} many */
  function sizes(people, many) {
    return Array.from({ length: many }, (_, at) => Math.floor(people / many) + (at < people % many ? 1 : 0));
  }

  /** @param {Paper.Item[]} mine @returns {Paper.Lying[]} */
  function copies(mine) {
    return mine.flatMap((item) => Array.from({ length: item.number }, () => ({ item, code: "" })));
  }

  /** @param {string} word @param {Paper.Item[]} mine @param {string[]} codes @returns {Paper.Pack[]} */
  function about(word, mine, codes) {
    const many = Math.max(0, ...mine.map((item) => item.number));
    return Array.from({ length: many }, (_, at) => at + 1).flatMap((number) =>
      codes.map((code) => ({
        title: `${many > 1 ? `${word} ${number}` : word}: о ${code}`,
        sheets: mine.filter((item) => item.number >= number).map((item) => ({ item, code })),
      })),
    );
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask @returns {Paper.Pack[]} */
  function packs(job, ask) {
    const all = items(job, ask);
    const of = (/** @type {string} */ whom) => all.filter((item) => item.whom === whom);
    const codes = Array.from({ length: ask.people }, (_, at) => `У${at + 1}`);
    const many = groups(job, ask);
    let from = 0;
    const grouped = sizes(ask.people, many).map((size, at) => {
      const own = codes.slice(from, from + size);
      from += size;
      const who = size === 1 ? own[0] : `${own[0]}–${own[size - 1]}`;
      return { title: many > 1 ? `Группе ${at + 1}, ${who}` : `Группе, ${who}`, sheets: copies(of("группе")) };
    });
    return [
      { title: "Ведущему", sheets: copies(of(LEADER)) },
      ...codes.map((code, at) => ({
        title: `Участнику ${code}`,
        sheets: copies(of(PARTICIPANT).filter((item) => gets(item, at))).map(({ item }) => ({
          item,
          code: item.named ? "" : code,
        })),
      })),
      ...grouped,
      ...about("Эксперту", of("эксперту"), codes),
      ...about("Наблюдателю", of("наблюдателю"), codes),
    ].filter((pack) => pack.sheets.length);
  }

  portal.jobs = { look, items, plan, packs, sizes, told };
})(window.portal);
