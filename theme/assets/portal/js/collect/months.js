// @ts-check
/* The month of a gathering as schools write it, as in generator/proposals/collect/periods.py. */
"use strict";
((portal) => {
  const collect = portal.collect;
  const MONTHS = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".split(" ");
  const MAY = 4; /* in other cases it is «мая» */
  /** @type {[stem: RegExp, month: number][]} */
  const SEASONS = [
    [/осен[а-я]*\D{0,6}(20\d\d)/, 10],
    [/зим[а-я]*\D{0,6}(20\d\d)/, 12],
    [/весн[а-я]*\D{0,6}(20\d\d)/, 3],
    [/лет[оа][а-я]*\D{0,6}(20\d\d)/, 6],
  ];

  /** @param {string} word */
  function at(word) {
    return MONTHS.findIndex((one) => one.startsWith(word.slice(0, 3)));
  }
  /** @param {string} text @returns {[year: string, month: number] | null} */
  function read(text) {
    const plain = text.toLowerCase().replace(/ё/g, "е");
    const iso = /(20\d\d)-(0[1-9]|1[0-2])(?!\d)/.exec(plain);
    if (iso) {
      return [iso[1], Number(iso[2])];
    }
    for (const [stem, month] of SEASONS) {
      const found = stem.exec(plain);
      if (found) {
        return [found[1], month];
      }
    }
    const numbers = /(?<!\d)(0?[1-9]|1[0-2])[./-](20\d\d)(?!\d)/.exec(plain);
    if (numbers) {
      return [numbers[2], Number(numbers[1])];
    }
    const named = collect.expression("month").exec(plain);
    return named && [named[2], 1 + (at(named[1]) < 0 ? MAY : at(named[1]))];
  }
  /* «октябрь 2026», or empty. */
  collect.monthOf = (text) => {
    const found = read(text);
    return found ? `${MONTHS[found[1] - 1]} ${found[0]}` : "";
  };
  collect.months = MONTHS;
})(window.portal);
