// @ts-check
/* Texts: signs counted as a person counts them, and white space as Python sees it. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SPACES = "\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
  const ENDS = new RegExp(`^[${SPACES}]+|[${SPACES}]+$`, "g");
  const GAPS = new RegExp(`[${SPACES}]+`, "g");

  submit.signs = (text) => Array.from(text).length;
  submit.cut = (text, count) => Array.from(text).slice(0, count).join("");
  submit.strip = (text) => text.replace(ENDS, "");
  submit.squeeze = (text) => submit.strip(text).replace(GAPS, " ");
  submit.capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

  /* What Word and messengers leave in a text: other spaces, bullets, curled quotes, invisible signs. */
  submit.cleanPaste = (text, line) => {
    const clean = text
      .replace(/\r\n?|[\u000b\u2028\u2029\u0085]/g, "\n")
      .replace(/[\u00ad\u200b-\u200f\u2060\ufeff\0-\x08\x0c\x0e-\x1f\x7f]/g, "")
      .replace(/[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " ")
      .replace(/[“„]([^“”„\n]*)[”“]/g, "«$1»")
      .replace(/"([^"\n]+)"/g, "«$1»")
      .replace(/[‘’]/g, "’")
      .split("\n")
      .map((row) => row.trim().replace(/^(?:[•·●▪■◦‣⁃\uf0b7\uf0a7\uf0d8*]|o(?= )|[-–—](?= )|\d{1,2}[.)](?= ))\s*/, ""))
      .join("\n")
      .replace(/\n{3,}/g, "\n\n")
      .trim();
    return line ? clean.replace(/\s*\n\s*/g, " ") : clean;
  };

  /* Signs that no text has: they steer a terminal, turn a line around, hide words or break XML. */
  submit.UNFIT =
    /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\u{e0000}-\u{e007f}]/u;
})(window.portal);
