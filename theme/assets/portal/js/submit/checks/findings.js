// @ts-check
/* What a finding is made of, {rule, severity, path, message, fix}, and the expressions and dates of the checks. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  submit.finding = (severity, rule, path, phrase, values) => {
    const said = submit.say(phrase, values || {});
    return { rule, severity, path, message: said[0], fix: said[1] };
  };
  submit.error = (rule, path, phrase, values) => submit.finding("error", rule, path, phrase, values);
  submit.remark = (rule, path, phrase, values) => submit.finding("remark", rule, path, phrase, values);
  submit.matches = (name, text) => Array.from(text.matchAll(submit.patterns[name]));
  submit.has = (name, text) => submit.matches(name, text).length > 0;
  submit.whole = (name, text) => {
    const pattern = submit.patterns[name];
    return new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace("g", "")).test(text);
  };
  const DATE = /^([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?$/;
  /* As people write it, «01.11.2026», «5 марта 2024 г.», and with the year first: generator/records/dates.py. */
  const RUSSIAN = /^(?:([0-9]{1,2})[./ -])?([0-9]{1,2}|[а-яё]{3,8})[./ -]([0-9]{4})(?: ?г(?:\.|ода)?)?$/;
  const TURNED = /^([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?$/;
  const STEMS = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

  submit.isDateLike = (text) => DATE.test(submit.strip(text));
  /* The date that a text most likely means, as a record says it; nothing where it may mean none. */
  submit.meantDate = (text) => {
    const said = submit.squeeze(text).toLowerCase();
    const turned = TURNED.exec(said);
    const russian = turned ? null : RUSSIAN.exec(said);
    if (!turned && !russian) {
      return "";
    }
    const [year, month, day] = turned ? turned.slice(1) : russian.slice(1).reverse();
    const number = /^[0-9]+$/.test(month) ? month : String(STEMS.findIndex((stem) => month.startsWith(stem)) + 1);
    const date = `${year}-${number.padStart(2, "0")}${day ? `-${day.padStart(2, "0")}` : ""}`;
    return submit.date(date) ? date : "";
  };
  submit.date = (text) => {
    const found = DATE.exec(submit.strip(text));
    if (!found) {
      return null;
    }
    const year = Number(found[1]);
    const month = Number(found[2]);
    const day = Number(found[3] || 0);
    if (
      !(year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day <= MONTH_DAYS[month - 1]) ||
      found[3] === "00"
    ) {
      return null;
    }
    if (month === 2 && day === 29 && !(year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))) {
      return null;
    }
    return { text: found[0], year, month, day, months: year * 12 + month - 1 };
  };
  submit.later = (date, months) => {
    const total = date.months + months;
    const month = (total % 12) + 1;
    return { text: `${Math.floor(total / 12)}-${month < 10 ? "0" : ""}${month}`, months: total, day: 0 };
  };
})(window.portal);
