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
  /** @param {RegExpMatchArray} match */
  function meant(match) {
    const found = match[0];
    if (match[1] || found === "|" || found.slice(0, 3).toLowerCase() === "<br") {
      return " ";
    }
    if (found.startsWith("&")) {
      return entity(found.slice(1, -1));
    }
    return found >= "\uff01" && found <= "\uff5e" && found.length === 1
      ? String.fromCharCode(found.charCodeAt(0) - 0xfee0)
      : submit.model.personal.signs[found] || "";
  }
  /* The letter that an address means. */
  /** @param {RegExpMatchArray} match */
  function uncoded(match) {
    return match[0] === "_" || match[0] === "+" ? " " : decodeURIComponent(match[0]);
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
  /**
   * @param {string} text
   * @param {RegExp} sought
   * @param {(match: RegExpMatchArray) => string} means
   * @returns {Builder.View}
   */
  function read(text, sought, means) {
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
    for (const match of text.matchAll(sought)) {
      keep(last, match.index);
      const said = means(match);
      if (said) {
        signs.push(said);
        at.push(match.index);
      }
      last = match.index + match[0].length;
    }
    keep(last, text.length);
    return { text: signs.join(""), at };
  }

  /**
   * @param {string} text
   * @returns {Builder.View[]}
   */
  function views(text) {
    const { coded, disguise } = submit.patterns;
    /** @type {Builder.View} */
    const whole = { text, at: null };
    const every = text.search(coded) < 0 ? [whole] : [whole, read(text, coded, uncoded)];
    const shown = text.search(disguise) < 0 ? whole : read(text, disguise, meant);
    const said = shown.text
      .replace(submit.patterns.mixedWord, oneAlphabet)
      .replace(submit.patterns.latinInitials, russian)
      .replace(
        submit.patterns.zeroLetter,
        (found) => submit.model.personal.signs[found] || found[0] + "0".repeat(found.length - 1),
      );
    return said === text ? every : [...every, { text: said, at: shown.at }];
  }
  /* A view of the text of a view, as one of the text itself. */
  /** @param {Builder.View} first @param {Builder.View} then @returns {Builder.View} */
  function through(first, then) {
    const { at } = first;
    return { text: then.text, at: at && then.at ? then.at.map((place) => at[place]) : at || then.at };
  }
  /* Every reading of a text: as it stands and, where that differs, without markup, with its addresses decoded,
     without comments, in one line. */
  submit.views = (said) => {
    const text = said.replace(submit.patterns.blank, " ");
    const every = views(text);
    const shown = text.includes("<!--") ? read(text, submit.patterns.comment, () => "") : { text, at: null };
    if (shown.text !== text) {
      every.push(through(shown, views(shown.text).slice(-1)[0]));
    }
    if (shown.text.search(submit.patterns.wrap) >= 0) {
      const joined = read(shown.text, submit.patterns.wrap, () => " ");
      const line = through(shown, joined);
      every.push(through(line, views(line.text).slice(-1)[0]));
    }
    return every;
  };
  /* A view with names in capitals written as names, where it has any. */
  submit.capitalised = (view) => {
    const said = view.text.replace(submit.patterns.capitals, (row) =>
      row.replace(/[А-ЯЁ]{2,}/g, (word) => word[0] + word.slice(1).toLowerCase()),
    );
    return said === view.text ? null : { text: said, at: view.at };
  };
})(window.portal);
