// @ts-check
/* The texts of one row by the meaning of their columns, as in generator/proposals/collect/cells.py: nothing personal
   in them, marks in words. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const PERSONAL = "личное";
  const BLOCK = "блок";
  const STEP = "этап";
  const STAGE = "ступень";
  const DEFICITS = collect.deficits;
  /* Columns in which a word like «нет» is kept. */
  const UNCHECKED = ["код", "номер", "человек"];

  /* The block that a cell names, or its column where the cell is a mark that says «deficit». */
  /** @param {string} label @param {string} text @param {Collect.Told} told */
  function block(label, text, told) {
    const isEmpty = collect.isWhole("nothing", text) && !collect.isWhole("unknown", text);
    if (!submit.strip(text) || isEmpty) {
      return "";
    }
    const mark = collect.blockMark(text);
    if (mark === null && !collect.findBlock(label) && !collect.isWhole("bare", text)) {
      return text;
    }
    if (mark === null) {
      told("unread", `отметка «${submit.strip(text).slice(0, 20)}» не понята: впишите «дефицит» или «нет»`);
    }
    return mark ? label : "";
  }
  /* The step that a column is called by, where the mark in it says that it is reached. */
  /** @param {string} label @param {string} text @param {Collect.Told} told */
  function stage(label, text, told) {
    const mark = submit.strip(text);
    if (collect.reached(mark)) {
      return collect.stage(label);
    }
    if (!collect.isNotReached(mark)) {
      const where = `«${collect.cut(label).text.slice(0, 30)}»: отметка «${mark.slice(0, 20)}»`;
      told("unread", `${where} не понята: впишите «да» или «нет»`);
    }
    return "";
  }
  /* The text without the ids that it denies, «М-2 — нет», and with all the letters of the others. */
  /** @param {string} text @param {Collect.Told} told */
  function named(text, told) {
    const { kept, denied } = collect.heldDeficits(text);
    denied.forEach((part) => {
      told("told", `«${part.slice(0, 40)}» дефицитом не посчитан: сказано, что его нет`);
    });
    const spelled = collect.spelledDeficits(kept);
    if (spelled !== kept) {
      told("told", `«${submit.strip(kept).slice(0, 40)}» прочитано как ${spelled}`);
    }
    return spelled;
  }
  /* Whether a cell that should name a deficit holds but a number, «as above», or a mark that there is one or none. */
  /** @param {string} text */
  function isMark(text) {
    return collect.blockMark(text) !== null || collect.isWhole("bare", text) || collect.lacksDeficit(text);
  }

  /* The texts of a row by the meaning of their columns, without what is personal. */
  collect.saidIn = (row, head, told) => {
    /** @type {Map<string, string[]>} */
    const said = new Map();
    /** @type {string[]} */
    const kinds = [];
    /** @type {string[]} */
    const unnamed = [];
    row.slice(0, head.keys.length).forEach((cell, at) => {
      const own = head.keys[at];
      const key = own === STAGE ? STEP : own;
      if (key === PERSONAL || !cell.text || (at && cell === row[at - 1] && head.keys[at - 1] === own)) {
        return;
      }
      if (key === "код" && said.has(key)) {
        return; // another column of codes: both together are no two teachers
      }
      if (key && collect.isWhole("error", cell.text)) {
        told("unread", `«${collect.cut(head.labels[at]).text.slice(0, 30)}»: формула дала ошибку, впишите значение`);
        return;
      }
      const cut = collect.cut(cell.text);
      kinds.push(...cut.kinds);
      const judge = own === BLOCK ? block : own === STAGE ? stage : null;
      const read = judge ? judge(head.labels[at], cut.text, told) : cut.text;
      const whole = DEFICITS.includes(key) ? named(read, told) : read;
      if (DEFICITS.includes(key) && isMark(whole)) {
        unnamed.push(...(collect.blockMark(whole) === false ? [] : [whole]));
        return;
      }
      const text = submit.strip(whole);
      const answers = UNCHECKED.includes(key) || !collect.isWhole("nothing", whole);
      if (key && text && answers) {
        said.set(key, [...(said.get(key) || []), submit.cut(text, submit.model.collect.bounds.cell)]);
      }
    });
    if (kinds.length) {
      told("personal", `вырезано: ${Array.from(new Set(kinds)).join(", ")}`);
    }
    unnamed.forEach((text) => {
      /* «да» beside the column that names it is no doubt */
      if (!(collect.blockMark(text) && [...DEFICITS, BLOCK].some((key) => said.has(key)))) {
        told("unread", `дефицит «${submit.strip(text).slice(0, 20)}» не назван: впишите номер банка или слова`);
      }
    });
    const counts = said.get("человек") || [];
    if (counts.length) {
      /* «НОО: 3», «ООО: 3» are no one number */
      const numbers = counts.filter((text) => !collect.isWhole("nothing", text));
      said.set("человек", [(numbers.length ? numbers : counts.slice(0, 1)).join(" и ")]);
    }
    return Object.fromEntries(Array.from(said, ([key, texts]) => [key, Array.from(new Set(texts)).join("\n")]));
  };
})(window.portal);
