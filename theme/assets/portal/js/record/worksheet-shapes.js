// @ts-check
/* What a row, a column and a cell of each worksheet are. */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  /* «45 %» is 45: what the largest mark is, a sheet says by itself. «1 200» is one number, «4 5» are two answers. */
  /** @param {string} text */
  function number(text) {
    const plain = text
      .trim()
      .replace(/(\d)\s(?=\d{3}(?!\d))/g, "$1")
      .replace(",", ".")
      .replace(/^[−–]/, "-")
      .replace(/^([-+])\s+/, "$1")
      .replace(/\s*%$/, "");
    return /^[-+]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  }
  /** @param {string} text */
  function numeric(text) {
    return !Number.isNaN(number(text));
  }
  /** @param {number} least @param {number} most */
  function between(least, most) {
    return (/** @type {string} */ text) => number(text) >= least && number(text) <= most;
  }
  /* High, middle, low: letters of either keyboard, the words of the form, and those that people say instead.
     «Сильно» and «слабо» begin like «средняя», «нет» like «низкая»: a first letter tells nothing. */
  const LEVELS = [/^(?:[вb]\.?$|выс|сильн)/i, /^(?:[сc]\.?$|ср(?:\.|ед|$))/i, /^(?:[нh]\.?$|низ|слаб)/i];
  /* Which of the three a text says, from the highest; −1 where it says none. */
  /** @param {string} text */
  function influence(text) {
    return LEVELS.findIndex((one) => one.test(text.trim()));
  }
  /** @param {string} text @param {number} column */
  function source(text, column) {
    return column ? influence(text) >= 0 : between(0, 10)(text);
  }

  /* What a row and a column of each sheet are, how many columns it has, what its cells hold. */
  /** @type {Record<string, Worksheets.Shape>} */
  const SHAPES = {
    kendall: { row: ["эксперт", "эксперта", "экспертов"], column: ["объект", "объекта", "объектов"], holds: numeric },
    scores: {
      row: ["критерий", "критерия", "критериев"],
      column: ["эксперт", "эксперта", "экспертов"],
      holds: (text) => text === "" || numeric(text),
    },
    competence: {
      row: ["эксперт", "эксперта", "экспертов"],
      column: ["ответ", "ответа", "ответов"],
      widths: [7],
      holds: source,
    },
    "case-profile": {
      row: ["работа", "работы", "работ"],
      column: ["критерий", "критерия", "критериев"],
      widths: [5],
      holds: between(0, 3),
    },
    kappa: {
      row: ["высказывание", "высказывания", "высказываний"],
      column: ["кодировщик", "кодировщика", "кодировщиков"],
      widths: [2],
      holds: (text) => text !== "",
    },
    gap: {
      row: ["функция", "функции", "функций"],
      column: ["оценка", "оценки", "оценок"],
      widths: [2, 3],
      holds: (text, column) => (column === 2 && text === "") || between(1, 5)(text),
    },
    gain: {
      row: ["ученик", "ученика", "учеников"],
      column: ["результат", "результата", "результатов"],
      widths: [2],
      holds: numeric,
    },
  };

  /** @param {number} count @param {[one: string, few: string, many: string]} words */
  const counted = (count, words) => `${count} ${portal.plural(count, ...words)}`;

  portal.shapes = { number, numeric, influence, counted, SHAPES };
})(window.portal);
