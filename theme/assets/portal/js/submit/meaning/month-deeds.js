// @ts-check
/* What is told below the heading of a month becomes its deeds, as in generator/proposals/intake/meaning/month_deeds.py,
   each with what is told beside it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const [WHEN, RESULT, TASK, WITH, SIGN] = ["когда", "результат", "задача", "с кем", "признак"];
  const DEEDS = ["что", "дело", "содержание"];
  const BESIDE = [WHEN, RESULT, WITH, "ресурсы", "часов", SIGN, TASK];
  const LAST = [RESULT, SIGN]; /* what closes several deeds */
  const ENDS = " .;";

  /** @typedef {{tasks: Intake.Told[], deeds: Intake.Told[], beside: Intake.Told[]}} Group */

  /** @param {string} line */
  const clean = (line) => submit.stripSigns(submit.bare(submit.unbulleted(line)), ENDS);
  /** @returns {Group} */
  const begun = () => ({ tasks: [], deeds: [], beside: [] });

  /* What a label tells of one of several deeds, and its name where it tells it first: a result is that of the last
     one, or each has its own; when and with whom hold for each. */
  /** @param {Intake.Told} one @param {number} at @param {number} count @param {Group} group */
  function share(one, at, count, group) {
    const lines = one.lines.map(clean);
    if (one.key === RESULT && lines.length === count && !group.tasks.length) {
      return { key: one.key, label: at ? "" : one.label, value: lines[at] };
    }
    const first = LAST.includes(one.key) ? count - 1 : 0;
    const mine = at === first || [WHEN, WITH].includes(one.key);
    return { key: one.key, label: at === first ? one.label : "", value: mine ? lines.join("\n") : "" };
  }
  /* A card for each deed; what is told beside them once is told once. */
  /** @param {Group} group @param {string} under @returns {Intake.Card[]} */
  function made(group, under) {
    const told = group.deeds.flatMap((one) => one.lines.map((line, n) => ({ label: n ? "" : one.label, line })));
    const said = told.length ? told : [{ label: "", line: "" }];
    /** @type {Intake.Card[]} */
    const cards = said.map(({ label, line }, at) => ({
      head: `${label}\n${line}`,
      text: clean(line),
      beside: group.beside.map((one) => share(one, at, said.length, group)).filter(({ value }) => value),
      under,
      above: "",
    }));
    const beside = [...group.tasks, ...group.beside].flatMap((one) => one.lines);
    const marks = beside.map((line) => (clean(line) ? line.slice(0, line.indexOf(clean(line))) : line));
    const head = [cards[0].head, ...group.tasks.map((one) => one.label), ...marks].join("\n");
    const task = group.tasks.flatMap((one) => one.lines.map(clean)).join("\n");
    return [{ ...cards[0], head, task }, ...cards.slice(1)];
  }
  submit.monthDeeds = {
    DEEDS,
    BESIDE,
    SIGN,
    /* Whether a label heads lines, or several deeds stand above one: cards tell no such thing. */
    listed: (told) =>
      told.some(
        ({ key, label, lines, valued }) =>
          DEEDS.includes(key) && (!valued || lines.length > 1) && (label !== "" || lines.length > 1),
      ),
    /* The deeds of a month, each in its place. */
    cards: (heading, told) => {
      const groups = [begun()];
      told.forEach((one) => {
        const last = groups[groups.length - 1];
        const task = one.key === TASK;
        const deed = DEEDS.includes(one.key);
        const other = (task || deed) && last.deeds.length > 0 && (task || last.beside.length > 0);
        const group = other ? begun() : last;
        groups.push(...(other ? [group] : []));
        (task ? group.tasks : deed ? group.deeds : group.beside).push(one);
      });
      const under = submit.plainLine(heading);
      const [first, ...more] = groups.flatMap((group) => made(group, under));
      return [{ ...first, above: heading }, ...more];
    },
  };
})(window.portal);
