// @ts-check
/* The column «Код»: one code, several in one cell, a code with a name beside it; as in
   generator/proposals/collect/codes.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;

  /* The codes of a text that is made of several, or nothing. */
  /** @param {string} text @returns {string[]} */
  function several(text) {
    const most = submit.model.collect.bounds.codes;
    const span = collect.isWhole("span of codes", text) ? collect.expression("span of codes").exec(text) : null;
    const [first, last] = span ? [Number(span[2]), Number(span[3])] : [0, 0];
    if (first < last && last < first + most) {
      return Array.from({ length: last - first + 1 }, (_, n) => `${span[1]}${first + n}`);
    }
    const isWhole = (/** @type {string} */ one) => collect.isWhole("whole code", one);
    const isNumber = (/** @type {string} */ one) => collect.isWhole("number of a code", one);
    const parts = text.split(collect.expression("between codes"));
    const isList = parts.length > 1 && parts.length <= most && isWhole(parts[0]);
    if (!isList || !parts.every((one) => isWhole(one) || isNumber(one))) {
      return [];
    }
    const letters = parts[0].replace(/[0-9]+$/, "");
    return parts.map((one) => (isNumber(one) ? letters + one : one));
  }
  /* Whether a word beside a code is one of the lists: «Учитель 1», «математик 2». */
  /** @param {string} word */
  function isListed(word) {
    return Boolean(collect.column(word) || collect.list("предмет").all(word).length || collect.list("роль").one(word));
  }
  /* The codes of a cell, and whether words were left out that may be a name. */
  /** @param {string} said */
  function read(said) {
    let text = said.replace(/\([^()]*\)/g, " ");
    let isCut = text !== said;
    (text.match(collect.expression("name in a code")) || []).forEach((word) => {
      if (!isListed(word)) {
        isCut = true;
        text = text.split(word).join(" ");
      }
    });
    const lines = text.split("\n").map((line) => submit.squeeze(line).replace(/^[ ,;/–—№-]+|[ ,;/–—№-]+$/g, ""));
    text = lines.filter(Boolean).join("\n");
    const list = several(text);
    const found = list.length || !collect.isCode(text) ? list : [submit.squeeze(text)];
    /* «Полевая 1» and «Лугова 1» would be one teacher. */
    const codes = isCut && !found.every((one) => collect.isWhole("whole code", one)) ? [] : found;
    return { codes, isCut: isCut || !codes.length };
  }
  collect.codesOf = (said, told) => {
    if (!submit.strip(said)) {
      return [];
    }
    const { codes, isCut } = read(said);
    if (isCut) {
      const name = codes.length ? "рядом с кодом слово" : "слово без числа";
      told("personal", `вырезано: в столбце «Код» ${name}, похоже на имя`);
    }
    return codes;
  };
})(window.portal);
