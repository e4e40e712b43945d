// @ts-check
/* What a cell of a workbook shows of a number, as in generator/proposals/intake/documents/shown_number.py: dates as
   dates, shares as per cent, numbers with their digits (ECMA-376 part 1, 18.8.30, 18.17.4). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DAY = 86_400;
  const MOST_DAYS = 1_000_000_000;
  const DIGITS = 15;
  const LARGEST = 10 ** DIGITS;
  const EPOCH_1904 = Date.UTC(1904, 0, 1);
  const DATES = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];
  const LENGTHS = [46];
  /** @type {Record<string, string>} */
  const BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: '"$"#,##0_);',
    6: '"$"#,##0_);',
    7: '"$"#,##0.00_);',
    8: '"$"#,##0.00_);',
    9: "0%",
    10: "0.00%",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    22: "m/d/yy h:mm",
    37: "#,##0_);",
    38: "#,##0_);",
    39: "#,##0.00_);",
    40: "#,##0.00_);",
  };
  const UNDATED = /".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]/g;
  const DATED = /(?<![_\\])[dmhys]/i;
  const MEASURED = /\[hh?\]|\[mm?\]|\[ss?\]/i;
  const UNSAID = /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g;
  const BEFORE = '((?:"[^"]*"|\\\\.|[ $€₽-])*)';
  const FIGURES = "[#,? ]*[0#](?:[#0,? ]*[0#])?(?:\\.([0#?]+))?(?:_.)*";
  const BEHIND = '((?:"[^"]*"|\\\\.|[ %$€₽]|_.|\\[\\$[^\\]]*\\])*)';
  const NUMBER = new RegExp(`^${BEFORE}${FIGURES}${BEHIND}$`);
  const MINUTES = /h+[^a-z]*m+|m+[^a-z]*s/g;

  /** @param {number} number */
  function two(number) {
    return String(number).padStart(2, "0");
  }
  /** @param {number} hours @param {number} minutes @param {number} seconds */
  function clock(hours, minutes, seconds) {
    return `${two(hours)}:${two(minutes)}${seconds ? `:${two(seconds)}` : ""}`;
  }
  /** @param {number} seconds */
  function clockOf(seconds) {
    return clock(Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60);
  }
  /** @param {string} said */
  function short(said) {
    const cut = said.includes(".") ? said.replace(/0+$/, "").replace(/\.$/, "") : said;
    return cut === "-0" ? "0" : cut;
  }
  /* A number with all its digits and never with a power of ten. */
  /** @param {number} number */
  function plain(number) {
    const [, sign, whole, part, power] = /^(-?)([0-9]+)(?:\.([0-9]+))?(?:e([+-][0-9]+))?$/.exec(
      number.toPrecision(DIGITS),
    );
    const digits = whole + (part || "");
    const point = whole.length + Number(power || 0);
    const long = point > 0 ? digits.padEnd(point, "0") : "0".repeat(1 - point) + digits;
    const at = Math.max(point, 1);
    return short(`${sign}${long.slice(0, at)}.${long.slice(at)}`);
  }
  /* So many digits behind the point, the half goes up; «shift» moves the point to the right. */
  /** @param {string} said @param {number} shift @param {number} places */
  function fixed(said, shift, places) {
    const [, sign, whole, part] = /^(-?)([0-9]+)(?:\.([0-9]+))?$/.exec(said);
    const digits = BigInt(whole + (part || ""));
    const more = places + shift - (part || "").length;
    const cut = 10n ** BigInt(Math.abs(more));
    const number = more >= 0 ? digits * cut : (digits * 2n + cut) / (cut * 2n);
    const long = number.toString().padStart(places + 1, "0");
    return short(`${sign}${long.slice(0, long.length - places)}.${long.slice(long.length - places)}`);
  }
  /* The words of a format: those in quotes, signs after a backslash, money. */
  /** @param {string} said */
  function words(said) {
    return said
      .replace(/_./g, "")
      .replace(/\[\$([^\]-]*)[^\]]*\]/g, "$1")
      .replace(/"/g, "")
      .replace(/\\(.)/g, "$1");
  }
  /** @param {string} said @param {number} number @param {string} code */
  function shown(said, number, code) {
    const first = code.split(";")[0];
    const found = number >= 0 || first === code ? NUMBER.exec(first) : null;
    const text = /^-?[0-9]+$/.test(said) ? said.replace(/^(-?)0+(?=[0-9])/, "$1") : plain(number);
    if (!found || Math.abs(number) >= LARGEST) {
      return text;
    }
    const isShare = found[3].replace(UNSAID, "").includes("%");
    return words(found[1]) + fixed(text, isShare ? 2 : 0, (found[2] || "").length) + words(found[3]);
  }
  /** @param {number} number */
  function length(number) {
    if (Math.abs(number) >= MOST_DAYS) {
      return "#VALUE!";
    }
    const all = Math.round(Math.abs(number) * DAY);
    return (number < 0 && all ? "-" : "") + clockOf(all);
  }
  /* The parts of a date that its format names; a day that nobody sees is no day. */
  /** @param {number} number @param {string} code @param {number} epoch */
  function day(number, code, epoch) {
    const whole = Math.floor(number);
    const seconds = Math.floor(Math.round((number - whole) * DAY * 1000) / 1000);
    if (number >= 0 && number < 1 && seconds < DAY) {
      return clockOf(seconds);
    }
    const leap = number > 0 && number < 60 && epoch !== EPOCH_1904 ? 1 : 0;
    const date = new Date(epoch + (whole + leap) * DAY * 1000 + seconds * 1000);
    const year = date.getUTCFullYear();
    if (!(year >= 1 && year <= 9999)) {
      return "#VALUE!";
    }
    const seen = code.split(";")[0].replace(UNSAID, "").toLowerCase();
    const dated = seen.replace(MINUTES, "");
    const [hasDay, hasMonth] = [dated.includes("d"), dated.includes("m")];
    const all = !hasMonth && !dated.includes("y");
    const days = hasDay || all ? `${two(date.getUTCDate())}.` : "";
    const months = hasDay || hasMonth || all ? `${two(date.getUTCMonth() + 1)}.` : "";
    const time = seconds % DAY;
    return `${days}${months}${String(year).padStart(4, "0")}${seen.includes("h") && time ? ` ${clockOf(time)}` : ""}`;
  }

  submit.plainNumber = plain;
  submit.numberFormat = (id, own) => {
    const code = own ?? BUILT_IN[id] ?? "General";
    if (own === undefined) {
      return { code, kind: LENGTHS.includes(Number(id)) ? "length" : DATES.includes(Number(id)) ? "date" : "" };
    }
    const seen = own.split(";")[0].replace(UNDATED, "");
    return { code, kind: DATED.test(seen) ? (MEASURED.test(seen) ? "length" : "date") : "" };
  };
  /* «epoch» is the first day that is counted, in milliseconds. */
  submit.shownNumber = (said, format, epoch) => {
    const number = Number(said);
    if (!said.trim() || Number.isNaN(number)) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const { kind, code } = format || { kind: "", code: "General" };
    if (kind) {
      return kind === "length" ? length(number) : day(number, code, epoch);
    }
    return Number.isFinite(number) ? shown(said, number, code) : "#NUM!";
  };
})(window.portal);
