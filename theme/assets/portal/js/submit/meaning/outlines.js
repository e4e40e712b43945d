// @ts-check
/* A plan told as a numbered list of two or three levels, as in generator/proposals/intake/meaning/outlines.py:
   «1. Предметное», «1.1. Задачи ОГЭ», «1.1.1. Прорешать (октябрь)». Only a list whose deepest items are dated. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DEEPEST = 3; /* levels: a direction, a task, a deed; of two the first is a direction */
  const FEWEST = 2; /* deeds that have to be dated, and half of them at least */

  /** @param {Intake.Line} line */
  const clean = (line) => submit.strip(submit.cleanLine(line.text));
  /** @param {Intake.Line} line @param {Intake.Line[]} run */
  function belongs(line, run) {
    const text = clean(line);
    if (!text) {
      return run.length > 0;
    }
    const heads = submit.vocabulary.heading(submit.bare(text).replace(/[ :.]+$/, ""));
    const alike = !run.length || submit.depthOf(text) > 0 === submit.depthOf(clean(run[0])) > 0;
    return alike && depthOf(line) > 0 && !heads && !submit.labelOf(text);
  }
  /* How deep an item is by its own number, else by that of its program. */
  /** @param {Intake.Line} line */
  function depthOf(line) {
    return submit.depthOf(clean(line)) || (line.item ? (line.deep || 0) + 1 : 0);
  }
  /* How many items from the first on are a list in which each that is not of the deepest has deeper ones below it. */
  /** @param {number[]} depths */
  function lengthOf(depths) {
    const deep = Math.max(0, ...depths);
    if (deep < 2 || deep > DEEPEST || depths[0] !== 1) {
      return 0;
    }
    const broken = depths.findIndex((below, at) => {
      const above = depths[at - 1];
      return at > 0 && (below > above + 1 || (above < deep && below !== above + 1));
    });
    const whole = broken < 0 ? depths : depths.slice(0, broken);
    return whole.lastIndexOf(deep) + 1;
  }
  /* Whether an item tells when: in brackets at its end, or at its beginning. */
  /** @param {string} text */
  function isDated(text) {
    const said = submit.bare(text);
    const told = Array.from(said.matchAll(submit.expression("last")))[0]?.[1] || "";
    const ends = submit.periods.read(told, submit.deeds.anyYears) || submit.deadlines.read(told, submit.deeds.anyYears);
    return Boolean(ends) || submit.deeds.begun(said, submit.deeds.anyYears) !== null;
  }
  /* The lines as a plan, as far as they are one. */
  /** @param {Intake.Line[]} run @returns {(Intake.Line | Intake.Outline)[]} */
  function told(run) {
    const full = run.map((line, at) => ({ at, deep: depthOf(line), text: clean(line) })).filter(({ text }) => text);
    const size = lengthOf(full.map((one) => one.deep));
    const items = full.slice(0, size).map(({ deep, text }) => ({ deep, text }));
    const deepest = Math.max(0, ...items.map((one) => one.deep));
    const dated = items.filter((one) => one.deep === deepest).map(({ text }) => isDated(text));
    if (dated.filter(Boolean).length < Math.max(FEWEST, dated.length / 2)) {
      return run;
    }
    return [{ items }, ...run.slice(full[size - 1].at + 1)];
  }
  /* The blocks of a document, the items of a numbered plan together. */
  submit.outlineParts = (blocks) => {
    /** @type {(Intake.Block | Intake.Chain | Intake.Outline)[]} */
    const parts = [];
    /** @type {Intake.Line[]} */
    let run = [];
    blocks.forEach((block) => {
      if (!("pieces" in block) && !submit.isTable(block) && belongs(block, run)) {
        run.push(block);
        return;
      }
      parts.push(...told(run));
      run = [];
      if (!("pieces" in block) && !submit.isTable(block) && belongs(block, run)) {
        run.push(block);
      } else {
        parts.push(block);
      }
    });
    return [...parts, ...told(run)];
  };
  /* Make parts of the road map of a numbered plan. */
  submit.readOutline = ({ items }, map, road, place) => {
    const { words, minus } = submit.count;
    const deepest = Math.max(...items.map((one) => one.deep));
    map.seen = new Map();
    map.when = "";
    items.forEach(({ deep, text }) => {
      if (deep === deepest) {
        road.item(text, place, false, "", null);
        return;
      }
      const name = submit.named(text);
      map.draft.know(minus(words(text), words(name)));
      if (deep > 1) {
        map.task(name, place);
        return;
      }
      const [said, when] = submit.deeds.timed(name, map.years);
      map.stage({ направление: said }, place);
      map.lasting = when;
      map.draft.know(words(when));
      if (deepest === 2) {
        map.task("", place);
      }
    });
  };
})(window.portal);
