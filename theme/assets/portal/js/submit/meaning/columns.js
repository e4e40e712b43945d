// @ts-check
/* Columns that are periods, as in generator/proposals/intake/meaning/columns.py: months, quarters, halves of a year or
   school years, named by their heads. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @type {Record<string, number>} */
  const ROMAN = { i: 1, ii: 2, iii: 3, iv: 4 };

  /* Which period a head names; a year is numbered by its September, a month from September on. */
  /** @param {string} text @returns {Intake.Column | null} */
  function column(text) {
    const { months, columns } = submit.words;
    const said = submit.periods.plain(text);
    const month = submit.matchWhole("month", said);
    if (month) {
      const stem = month[1] === "мая" ? "май" : month[1];
      return { kind: "месяц", number: months.findIndex((name) => name.startsWith(stem)) + 1 };
    }
    const years = submit.matchWhole("school", said) && submit.periods.years(said);
    if (years) {
      return years.last - years.first === 1 ? { kind: "год", number: years.first } : null;
    }
    const brief = submit.matchWhole("brief", said);
    if (brief) {
      return { kind: "четверть", number: Number(brief[1] || 0) || ROMAN[brief[2]] };
    }
    const part = submit.matchWhole("part", said);
    if (!part || part[3] || part[4]) {
      return null;
    }
    const kind = Object.keys(columns).find((name) => name.startsWith(part[5])) || "";
    return { kind, number: Number(part[1] || 0) || ROMAN[part[2]] };
  }
  /** @param {Intake.Column} one */
  function named({ kind, number }) {
    if (kind === "месяц") {
      return submit.words.months[number - 1];
    }
    return kind === "год" ? `сентябрь ${number} – май ${number + 1}` : `${number} ${kind}`;
  }
  /* Name periods that follow each other as one; others one by one. */
  /** @param {Intake.Column[]} given */
  function said(given) {
    const periods = given.filter((one, n) => given.findIndex((other) => other.number === one.number) === n);
    const [first, last] = [periods[0], periods[periods.length - 1]];
    if (!periods.every((one, n) => one.number === first.number + n)) {
      return periods.map(named).join(", ");
    }
    if (first === last) {
      return named(first);
    }
    if (first.kind === "месяц") {
      return `${named(first)}–${named(last)}`;
    }
    return first.kind === "год"
      ? `сентябрь ${first.number} – май ${last.number + 1}`
      : `${first.number}–${last.number} ${first.kind}`;
  }
  submit.periodColumns = {
    column,
    said,
    /* The columns of the kind that most heads name, by their places; none where they are too few. */
    read: (labels) => {
      const found = labels.map(column);
      const fewest = submit.words.columns;
      /** @param {string} kind */
      const count = (kind) => found.filter((one) => one?.kind === kind).length;
      const kinds = Object.keys(fewest);
      const kind = kinds.reduce((best, one) => (count(one) > count(best) ? one : best), kinds[0]);
      /** @type {Map<number, Intake.Column>} */
      const columns = new Map();
      found.forEach((one, at) => {
        if (one?.kind === kind && count(kind) >= fewest[kind]) {
          columns.set(at, one);
        }
      });
      return columns;
    },
  };
})(window.portal);
