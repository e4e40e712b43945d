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

  /** @param {Paper.Ask} ask */
  function look(ask) {
    return ask.large ? "large" : ask.save ? "save" : "usual";
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask */
  function groups(job, ask) {
    const size = ask.group || job.size;
    return size ? Math.ceil(ask.people / size) : 1;
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
      named: false,
      pages: { usual: pages, large: pages, save: pages },
    });
    const plan = (groups(job, ask) > 1 ? job.plan.many : job.plan.one)[look(ask)];
    const led = job.items.filter((item) => item.whom === LEADER);
    return [
      own("plan", "План печати и что взять", plan),
      ...led,
      own("registratsiya", "Лист регистрации", Math.ceil(ask.people / job.rows[size])),
      own("nakleyki", "Наклейки с кодами", Math.ceil(ask.people / job.labels[size])),
      ...job.items.filter((item) => item.whom !== LEADER),
    ];
  }

  /** @param {Paper.Job} job @param {Paper.Ask} ask @returns {Paper.Plan} */
  function plan(job, ask) {
    const many = groups(job, ask);
    const forms = items(job, ask).map((item) => {
      const copies = item.number * EACH[item.whom](ask, many);
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
      ...codes.map((code) => ({
        title: `Участнику ${code}`,
        sheets: copies(of("участнику")).map(({ item }) => ({ item, code: item.named ? "" : code })),
      })),
      ...grouped,
      ...about("Эксперту", of("эксперту"), codes),
      ...about("Наблюдателю", of("наблюдателю"), codes),
    ].filter((pack) => pack.sheets.length);
  }

  portal.jobs = { look, items, plan, packs, sizes };
})(window.portal);
