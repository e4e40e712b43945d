// @ts-check
/* Periods as schools say them, as in generator/proposals/intake/meaning/periods.py. A period that is not sure is
   no period: the words stay, and a person is asked. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const STEMS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];
  /** @type {Record<string, number[]>} */
  const FIRST = { чет: [9, 11, 1, 4], полугоди: [9, 1], триместр: [9, 12, 3] };
  /** @type {Record<string, number[]>} */
  const LAST = { чет: [10, 12, 3, 5], полугоди: [12, 5], триместр: [11, 2, 5] };
  /** @type {Record<string, number>} */
  const ROMAN = { i: 1, ii: 2, iii: 3, iv: 4 };
  /** @typedef {{ year: number, month: number, day: number }} Day */
  /** @typedef {(match: RegExpMatchArray, known: Intake.Years | null) => [Day, Day | null] | null} Make */

  /* One way of writing: small letters, one hyphen, single spaces. */
  /** @param {string} text */
  function plain(text) {
    return submit.squeeze(
      text
        .toLowerCase()
        .replace(/ё/g, "е")
        .replace(/[\u2010-\u2015\u2212]/g, "-")
        .replace(submit.expression("quoted"), "$1"),
    );
  }
  /** @param {string} name @param {string} text @returns {RegExpMatchArray[]} */
  function all(name, text) {
    return Array.from(text.matchAll(submit.expression(name)));
  }
  /* A term of a year at most, in which each month stands once: «октябрь 2026 – сентябрь 2027». */
  /** @param {Intake.Years | null} known */
  const brief = (known) => (known?.term && known.term[1] - known.term[0] < 12 ? known.term : null);
  /* The year of a month, or 0 where there are several, or none. */
  /** @param {Intake.Years | null} known @param {number} month */
  function yearOf(known, month) {
    if (known && known.last - known.first === 1) {
      return month >= 8 ? known.first : known.last;
    }
    const [begun, ended] = brief(known) || [0, -1];
    const year = Math.floor(begun / 12) + (month - 1 < begun % 12 ? 1 : 0);
    return year * 12 + month - 1 <= ended ? year : 0;
  }
  /** @param {string} word */
  function month(word) {
    return STEMS.findIndex((stem, n) => word.startsWith(stem) && (n !== 4 || word.length === 3)) + 1;
  }
  /** @param {number} year @param {number} number @param {string} [day] @returns {Day} */
  function date(year, number, day) {
    return { year, month: number, day: Number(day || 0) };
  }
  /** @param {Day | null} day */
  function told(day) {
    if (!day) {
      return "";
    }
    const two = [day.month, ...(day.day ? [day.day] : [])].map((one) => String(one).padStart(2, "0"));
    return [String(day.year).padStart(4, "0"), ...two].join("-");
  }
  /** @type {Make} */
  function range(match, known) {
    const [first, last] = [month(match[2]), month(match[5])];
    const year = Number(match[6] || 0) || yearOf(known, last);
    let begun = Number(match[3] || 0) || (!known || match[6] ? year : yearOf(known, first));
    if (!year || !begun) {
      return null;
    }
    if (!match[3] && first > last && begun === year) {
      begun -= 1;
    }
    return [date(begun, first, match[1]), date(year, last, match[4])];
  }
  /** @type {Make} */
  function days(match, known) {
    const number = month(match[3]);
    const year = Number(match[4] || 0) || yearOf(known, number);
    return year && Number(match[1]) < Number(match[2])
      ? [date(year, number, match[1]), date(year, number, match[2])]
      : null;
  }
  /** @type {Make} */
  function short(match, known) {
    const last = Number(match[4]);
    const [first, year] = [Number(match[2] || last), Number(match[5] || 0) || yearOf(known, last)];
    const begun = date(first > last ? year - 1 : year, first, match[1]);
    return year ? [begun, date(year, last, match[3])] : null;
  }
  /** @type {Make} */
  function pair(match, known) {
    const [first, last] = [month(match[1]), month(match[2])];
    const year = Number(match[3] || 0) || yearOf(known, last);
    return year && last === (first % 12) + 1 ? [date(year - (last < first ? 1 : 0), first), date(year, last)] : null;
  }
  /** @type {Make} */
  function single(match, known) {
    const number = month(match[2]);
    const year = Number(match[3] || 0) || yearOf(known, number);
    return year ? [date(year, number, match[1]), null] : null;
  }
  /** @type {Make} */
  function part(match, known) {
    const kind = match[5];
    const first = Number(match[1] || 0) || ROMAN[match[2]];
    const last = Number(match[3] || 0) || ROMAN[match[4]] || first;
    if (last > LAST[kind].length || !known) {
      return null;
    }
    if (kind === "полугоди" && known.last - known.first !== 1) {
      return null; /* of a year of the calendar it is another one */
    }
    const [begin, end] = [FIRST[kind][first - 1], LAST[kind][last - 1]];
    const [from, to] = [yearOf(known, begin), yearOf(known, end)];
    return from && to ? [date(from, begin), date(to, end)] : null;
  }
  /** @param {Intake.Years | null} found @returns {[Day, Day] | null} */
  function schoolYear(found) {
    return found ? [date(found.first, 9), date(found.last, 5)] : null;
  }
  /* What lasts the whole year: the school year as far as the term goes, or a brief term. */
  /** @param {Intake.Years | null} known @returns {[Day, Day] | null} */
  function wholeYear(known) {
    const single = known && known.last - known.first === 1;
    if (!known || !(single || brief(known))) {
      return null;
    }
    const school = [known.first * 12 + 8, known.last * 12 + 4];
    const term = known.term || school;
    const [begun, ended] = single ? [Math.max(term[0], school[0]), Math.min(term[1], school[1])] : term;
    /** @param {number} months */
    const day = (months) => date(Math.floor(months / 12), (months % 12) + 1);
    return begun <= ended ? [day(begun), day(ended)] : null;
  }
  /** @type {[name: string, make: Make][]} */
  const FORMS = [
    [
      "dates",
      (match) => [
        date(Number(match[3]), Number(match[2]), match[1]),
        date(Number(match[6]), Number(match[5]), match[4]),
      ],
    ],
    ["short", short],
    ["yearless", short],
    [
      "day",
      (match, known) => {
        const year = yearOf(known, Number(match[2]));
        return year ? [date(year, Number(match[2]), match[1]), null] : null;
      },
    ],
    ["days", days],
    ["school", (match) => schoolYear(years(match[0]))],
    ["part", part],
    ["range", range],
    ["pair", pair],
    ["dotted", (match) => [date(Number(match[3]), Number(match[2]), match[1]), null]],
    ["single", single],
    ["whole", (_, known) => wholeYear(known)],
  ];

  /** @param {string} text */
  function years(text) {
    return submit.schoolYears.read(plain(text));
  }
  /** @param {string} said @param {RegExpMatchArray} match @param {Make} make @param {Intake.Years | null} known */
  function period(said, match, make, known) {
    const [before, after] = [said.slice(0, match.index), said.slice(match.index + match[0].length)];
    const rest = submit.stripSigns(`${before} ${after}`, " .,;:()-");
    const isTurned = all("turned", before).length + all("more", after).length + all("unsure", rest).length > 0;
    const span = isTurned ? null : make(match, known);
    const [start, end] = span ? span.map(told) : ["", ""];
    const dates = [start, ...(end ? [end] : [])].map((one) => submit.date(one));
    if (!span || !dates.every(Boolean) || dates[0].months > dates[dates.length - 1].months) {
      return null;
    }
    return { start, end, rest: submit.squeeze(rest) };
  }
  /* Two signs behind the comma; only an odd eighth lies exactly between two, and goes to the even one. */
  /** @param {number} value */
  function rounded(value) {
    const whole = Math.floor(value * 100);
    return (value * 8) % 2 === 1 ? (whole + (whole % 2)) / 100 : Number(value.toFixed(2));
  }

  /* A part of a year that is named beside it: «2026–2027 уч. год, 1 полугодие». */
  /** @param {string} said @param {RegExpMatchArray} match */
  function partOfYear(said, match) {
    const rest = `${said.slice(0, match.index)} ${said.slice(match.index + match[0].length)}`;
    return all("part", rest).length || all("monthly", rest).length ? rest : "";
  }
  /* The narrower of two periods, where one lies in the other: «1 четверть (сентябрь – октябрь)». */
  /** @param {string} said @param {Intake.Years | null} known @returns {Intake.Period | null} */
  function twice(said, known) {
    const told = all("twice", said)[0];
    const second = told ? submit.periods.read(told[2], known) : null;
    if (!second || second.rest || years(told[1]) || years(told[2])) {
      return null;
    }
    const begins = submit.date(second.start);
    const year = Number(second.start.slice(0, 4)) - (Number(second.start.slice(5, 7)) < 8 ? 1 : 0);
    const first = begins && submit.periods.read(told[1], known || { first: year, last: year + 1 });
    if (!first || first.rest) {
      return null;
    }
    const [[a, b], [c, d]] = [first, second].map((one) => [
      submit.date(one.start).months,
      submit.date(one.end || one.start).months,
    ]);
    if (a <= c && d <= b) {
      return second;
    }
    return c <= a && b <= d ? first : null;
  }
  /** @param {string} said @param {Intake.Years | null} year */
  function inside(said, year) {
    const found = year && !/[0-9]{4}/.test(said) ? submit.periods.read(said, year) : null;
    const first = found && submit.date(found.start).months;
    const last = found && submit.date(found.end || found.start).months;
    const [from, to] = [submit.date(`${year?.first}-09`), submit.date(`${year?.last}-08`)];
    return found && first >= from.months && last <= to.months ? found : null;
  }

  submit.periods = {
    roman: ROMAN,
    plain,
    /* The school years that a text names. */
    years,
    /* The same, or the one year of the calendar, «на 2027 год». */
    told: (text) => {
      const found = all("calendar", plain(text))[0];
      const year = Number(found?.[1]);
      /** @type {Intake.Years | null} */
      const calendar = found ? { first: year - 1, last: year + 1, term: [year * 12, year * 12 + 11] } : null;
      return years(text) || calendar;
    },
    /* Read a period; «known» are the years of the document. */
    read: (text, known) => {
      const said = plain(text)
        .replace(submit.expression("computed"), "$3.$2.$1")
        .replace(submit.expression("split"), "$1$2")
        .replace(submit.expression("short-year"), "$1.$2.20$3");
      const both = twice(said, known);
      if (both) {
        return both;
      }
      for (const [name, make] of FORMS) {
        const match = all(name, said)[0];
        const inner = match && name === "school" ? partOfYear(said, match) : "";
        if (inner) {
          return inside(inner, years(match[0]));
        }
        if (match) {
          return period(said, match, make, known);
        }
      }
      return null;
    },
    /* How many months «2 года» and «9 месяцев» are. */
    months: (text) => {
      const found = submit.matchWhole("length", plain(text));
      return found ? Number(found[1]) * (found[2] ? 12 : 1) : 0;
    },
    /* The hours that a text names once, «72 ч» or «90 мин». */
    hours: (text) => {
      const whole = plain(text);
      const found = all("hours", whole);
      const last = found[0] ? found[0].index + found[0][0].length : 0;
      if (found.length !== 1 || whole.slice(last).search(submit.expression("again")) === 0) {
        return 0; /* none, several, or so many every week */
      }
      const before = whole.slice(0, found[0].index);
      const brief = found[0][3] ? `${before}${found[0][1]} мин` : before;
      if ([before, brief].some((one) => all("within", one).length) || all("times", before).length) {
        return 0; /* each of several times, an hour of the clock, how long something else lasts */
      }
      const value = Number(found[0][1].replace(",", "."));
      return rounded(found[0][2] ? value : value / 60);
    },
  };
})(window.portal);
