// @ts-check
/* Columns that are periods, as in generator/proposals/intake/meaning/columns.py: months, quarters, halves of a year or
   school years, named by their heads. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const NUMBERED = [
    { names: ["IX", "X", "XI", "XII", "I", "II", "III", "IV", "V", "VI", "VII", "VIII"], fewest: 3 },
    { names: ["9", "10", "11", "12", "1", "2", "3", "4", "5", "6", "7", "8"], fewest: 4 },
  ];
  const FALL = 4; /* months of a school year before January */
  const DAY = "дата";
  /* Beside one of these a date heads what is done by then; beside others it is the day of a measurement. */
  const DONE = ["что", "задача", "дефицит", "направление"];

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
      return { kind: "четверть", number: Number(brief[1] || 0) || submit.periods.roman[brief[2]] };
    }
    const part = submit.matchWhole("part", said);
    if (!part) {
      return dated(said);
    }
    if (part[3] || part[4]) {
      return null;
    }
    const kind = Object.keys(columns).find((name) => name.startsWith(part[5])) || "";
    return { kind, number: Number(part[1] || 0) || submit.periods.roman[part[2]] };
  }
  /** @type {Record<string, string>} */
  const ENDS = { четверт: "четверть", полугоди: "полугодие", триместр: "триместр" };
  /* The head of a column, with what the head above it counts: «I» below «Четверти» is «I четверть». */
  submit.numberedColumn = (over, said) => {
    /* «II полугодие» stands above months */
    const part = column(over) ? undefined : Array.from(over.matchAll(submit.expression("parts-of-year")))[0];
    const number = submit.stripSigns(said, " .");
    return part && submit.matchWhole("ordinal", number) ? `${number} ${ENDS[part[0].toLowerCase()]}` : said;
  };
  /* A date, or a month with its year: 20260915, 20260900. */
  /** @param {string} said @returns {Intake.Column | null} */
  function dated(said) {
    const found = submit.periods.read(said, null);
    if (!found || found.rest || found.end) {
      return null;
    }
    return { kind: DAY, number: Number(found.start.replace(/-/g, "").padEnd(8, "0")) };
  }
  /** @param {Intake.Column} one */
  function named({ kind, number }) {
    if (kind === "месяц") {
      return submit.words.months[number - 1];
    }
    if (kind === DAY) {
      const date = String(number);
      return [date.slice(6), date.slice(4, 6), date.slice(0, 4)].filter((one) => one !== "00").join(".");
    }
    return kind === "год" ? `сентябрь ${number} – май ${number + 1}` : `${number} ${kind}`;
  }
  /* Name periods that follow each other as one; others one by one. */
  /** @param {Intake.Column[]} given */
  function said(given) {
    const periods = given.filter((one, n) => given.findIndex((other) => other.number === one.number) === n);
    const [first, last] = [periods[0], periods[periods.length - 1]];
    if (first.kind === DAY || !periods.every((one, n) => one.number === first.number + n)) {
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
  /* Months that are told by their numbers: «IX | X | XI», «9 | 10 | 11 | 12»; fewer may be grades or quarters. */
  /** @param {string[]} labels */
  function numbered(labels) {
    const told = labels.map((label) =>
      submit.stripSigns(label, " .").replace(/^0+/, "").replace(/Х/g, "X").replace(/І/g, "I"),
    );
    for (const { names, fewest } of NUMBERED) {
      const found = told.flatMap((one, at) => (names.includes(one) ? [{ at, month: names.indexOf(one) }] : []));
      const follow = found.every(({ at, month }, n) => at === found[0].at + n && month === found[0].month + n);
      if (found.length >= fewest && follow && found[0].month < FALL) {
        return new Map(found.map(({ at, month }) => [at, { kind: "месяц", number: month + 1 }]));
      }
    }
    return null;
  }
  submit.periodColumns = {
    column,
    said,
    /* The columns of the kind that most heads name, by their places; none where they are too few. */
    read: (labels, keys) => {
      const months = numbered(labels);
      if (months) {
        return months;
      }
      const found = labels.map(column);
      const fewest = submit.words.columns;
      /** @param {string} kind */
      const count = (kind) => found.filter((one) => one?.kind === kind).length;
      const kinds = Object.keys(fewest);
      const kind = kinds.reduce((best, one) => (count(one) > count(best) ? one : best), kinds[0]);
      /** @type {Map<number, Intake.Column>} */
      const columns = new Map();
      if (kind === DAY && !DONE.some((key) => keys.includes(key))) {
        return columns;
      }
      found.forEach((one, at) => {
        if (one?.kind === kind && count(kind) >= fewest[kind]) {
          columns.set(at, one);
        }
      });
      return columns;
    },
  };
})(window.portal);
