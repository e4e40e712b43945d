// @ts-check
/* A text as its reader sees it, as in generator/language/personal/plain_view.py: without the markup that
   may stand inside a name or a number. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {string} name */
  function entity(name) {
    if (!name.startsWith("#")) {
      return submit.model.personal.entities[name] || "";
    }
    const code = /^#[xX]/.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    if (code === 0xa0) {
      return " ";
    }
    return code >= 32 && code <= 0xffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCharCode(code) : "";
  }
  /* The sign that something stands for, or nothing. */
  /** @param {string} found */
  function meant(found) {
    if (found === "|" || found.startsWith("<br")) {
      return " ";
    }
    if (found.startsWith("&")) {
      return entity(found.slice(1, -1));
    }
    return found >= "\uff01" && found <= "\uff5e" && found.length === 1
      ? String.fromCharCode(found.charCodeAt(0) - 0xfee0)
      : submit.model.personal.signs[found] || "";
  }
  /** @param {string} said */
  function russian(said) {
    const { latin, cyrillic } = submit.model.alike;
    return Array.from(said, (sign) => (latin.includes(sign) ? cyrillic[latin.indexOf(sign)] : sign)).join("");
  }
  /** @param {string} word */
  function oneAlphabet(word) {
    return word.search(submit.patterns.bothAlphabets) < 0 ? word : russian(word);
  }
  /** @param {string} text @returns {Builder.View} */
  function plain(text) {
    /** @type {string[]} */
    const signs = [];
    /** @type {number[]} */
    const at = [];
    let last = 0;
    /** @param {number} from @param {number} to */
    function keep(from, to) {
      for (let n = from; n < to; n += 1) {
        signs.push(text[n]);
        at.push(n);
      }
    }
    for (const match of text.matchAll(submit.patterns.disguise)) {
      keep(last, match.index);
      const said = match[1] ? " " : meant(match[0]);
      if (said) {
        signs.push(said);
        at.push(match.index);
      }
      last = match.index + match[0].length;
    }
    keep(last, text.length);
    return { text: signs.join(""), at };
  }

  /* Every reading of a text: as it stands and, where that differs, without markup. */
  submit.views = (text) => {
    /** @type {Builder.View} */
    const whole = { text, at: null };
    const shown = text.search(submit.patterns.disguise) < 0 ? whole : plain(text);
    const said = shown.text
      .replace(submit.patterns.mixedWord, oneAlphabet)
      .replace(submit.patterns.latinInitials, russian)
      .replace(submit.patterns.zeroLetter, (found) => found[0] + "0".repeat(found.length - 1));
    return said === text ? [whole] : [whole, { text: said, at: shown.at }];
  };
  /* A view with names in capitals written as names, where it has any. */
  submit.capitalised = (view) => {
    const said = view.text.replace(submit.patterns.capitals, (row) =>
      row.replace(/[А-ЯЁ]{2,}/g, (word) => word[0] + word.slice(1).toLowerCase()),
    );
    return said === view.text ? null : { text: said, at: view.at };
  };
})(window.portal);
