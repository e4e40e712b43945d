// @ts-check
/* Texts: signs counted as a person counts them, and white space as Python sees it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SPACES = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const ENDS = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g");
  const GAPS = new RegExp(`[${SPACES}]+`, "g");
  const rules = new Intl.PluralRules("ru");

  submit.signs = (text) => Array.from(text).length;
  submit.cut = (text, count) => Array.from(text).slice(0, count).join("");
  submit.strip = (text) => text.replace(ENDS, "");
  submit.squeeze = (text) => submit.strip(text).replace(GAPS, " ");
  submit.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);
  submit.counted = (number, one, few, many) => {
    const form = rules.select(number);
    return `${number}\u00a0${form === "one" ? one : form === "few" ? few : many}`;
  };

  /* Signs that no text has: they steer a terminal, turn a line around, hide words or break XML. */
  submit.UNFIT =
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\u{e0000}-\u{e007f}]/u;
})(window.portal);
