// @ts-check
/* What a cell of a workbook shows of a number: dates as dates, times as times (ECMA-376 part 1, 18.8.30, 18.17.4). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DAY = 86_400;
  const SIGNIFICANT = 6;

  /** @param {number} number */
  function two(number) {
    return String(number).padStart(2, "0");
  }
  /** @param {number} seconds */
  function clock(seconds) {
    return `${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
  }
  /* As «{:g}» of Python: six significant digits, no zeros behind. */
  /** @param {number} number */
  function short(number) {
    const [digits, power] = number.toExponential(SIGNIFICANT - 1).split("e");
    const exponent = Number(power);
    if (exponent < -4 || exponent >= SIGNIFICANT) {
      const sign = exponent < 0 ? "-" : "+";
      return `${String(Number(digits))}e${sign}${two(Math.abs(exponent))}`;
    }
    return String(Number(number.toPrecision(SIGNIFICANT)));
  }
  /** @param {number} number */
  function length(number) {
    const all = Math.floor(number * DAY);
    const days = Math.floor(all / DAY);
    const rest = all - days * DAY;
    const said = `${Math.floor(rest / 3600)}:${clock(rest)}`;
    return days ? `${days} day${Math.abs(days) === 1 ? "" : "s"}, ${said}` : said;
  }
  /** @param {number} number @param {number} epoch */
  function day(number, epoch) {
    const whole = Math.floor(number);
    const seconds = Math.round((number - whole) * DAY);
    if (number >= 0 && number < 1 && seconds < DAY) {
      return `${two(Math.floor(seconds / 3600))}:${clock(seconds)}`;
    }
    const leap = number > 0 && number < 60 && epoch !== EPOCH_1904 ? 1 : 0;
    const date = new Date(epoch + (whole + leap) * DAY * 1000 + seconds * 1000);
    const year = date.getUTCFullYear();
    return year >= 1 && year <= 9999
      ? `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${String(year).padStart(4, "0")}`
      : "#VALUE!";
  }
  const EPOCH_1904 = Date.UTC(1904, 0, 1);

  /* «format» is "date", "length" or empty; «epoch» is the first day that is counted, in milliseconds. */
  submit.shownNumber = (said, format, epoch) => {
    const number = Number(said);
    if (!said.trim() || Number.isNaN(number)) {
      throw new submit.Refused(submit.words.unreadable);
    }
    if (format) {
      return format === "length" ? length(number) : day(number, epoch);
    }
    return /^-?[0-9]+$/.test(said) ? said.replace(/^(-?)0+(?=[0-9])/, "$1") : short(number);
  };
})(window.portal);
