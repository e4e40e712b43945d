// @ts-check
/* The rules of generator/checks about personal data: whom a text may name, what no text may hold. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Whom a text may name, as in generator/checks/personal/allowed_names.py. */
  /** @param {string} word */
  function stem(word) {
    const plain = word
      .slice(word.lastIndexOf("-") + 1)
      .toLowerCase()
      .replace(/ё/g, "е")
      .replace(submit.patterns.nameEnd, "");
    return submit.model.fleeting[plain] || plain;
  }
  /** @param {string} key */
  function listedAs(key) {
    return Object.hasOwn(submit.model.public, key) ? submit.model.public[key] : [];
  }
  /** @param {string} found */
  function isPublic(found) {
    const words = submit.matches("nameToken", found).map((match) => match[0]);
    const stems = words.map(stem);
    /** @param {string} surname @param {string[]} rest */
    function initials(surname, rest) {
      const letters = rest.map((word) => word[0]).join("");
      return letters && listedAs(surname).some((known) => known.startsWith(letters));
    }
    return (
      listedAs(stems.join(" ")).includes("") ||
      (words.length > 0 &&
        (initials(stems[0], words.slice(1)) || initials(stems[stems.length - 1], words.slice(0, -1))))
    );
  }
  /* «last» is where the last name that may be said ended, or -1. */
  /** @param {string} text @param {number} start @param {number} end @param {number} last */
  function spared(text, start, end, last) {
    const reach = 90;
    const whole = text.slice(start, end);
    const words = submit.matches("nameWords", whole);
    const readings = [[start, end]];
    if (words.length > 2 || (words.length > 1 && whole.includes("."))) {
      const before = words[words.length - 2];
      readings.push([start + words[1].index, end], [start, start + before.index + before[0].length]);
    }
    return (
      readings.some(
        (one) =>
          isPublic(text.slice(one[0], one[1])) ||
          submit.has("nameBefore", text.slice(Math.max(0, one[0] - reach), one[0])),
      ) ||
      submit.has("nameAfter", text.slice(end, end + reach)) ||
      (last >= 0 && submit.has("nameBetween", text.slice(last, start))) ||
      submit.has("nameCited", text)
    );
  }
  /* The check number of a СНИЛС, as in generator/checks/personal/patterns.py. */
  /** @param {string} said */
  function snils(said) {
    if (said.length > 14) {
      return true;
    }
    const digits = said.match(/[0-9]/g).map(Number);
    let total = 0;
    for (let at = 0; at < 9; at += 1) {
      total += digits[at] * (9 - at);
    }
    return (total % 101) % 100 === digits[digits.length - 2] * 10 + digits[digits.length - 1];
  }
  /**
   * @param {Builder.Context} context
   * @param {string} text
   * @param {Builder.Path} path
   * @param {Builder.Finding[]} found
   */
  function personal(context, text, path, found) {
    Object.keys(submit.patterns).forEach((rule) => {
      const practice = rule === "personal-name" || rule === "personal-school";
      let last = -1;
      if (!rule.startsWith("personal-") || (practice && !nameCounts(context, path))) {
        return;
      }
      submit.matches(rule, text).forEach((match) => {
        const end = match.index + match[0].length;
        if (rule === "personal-name" && spared(text, match.index, end, last)) {
          last = end;
          return;
        }
        if (rule === "personal-snils" && !snils(match[0])) {
          return;
        }
        const made = rule === "personal-school" ? submit.remark(rule, path, rule) : submit.error(rule, path, rule);
        made.private = true;
        found.push(made);
      });
    });
  }
  /** @param {Builder.Context} context @param {Builder.Path} path */
  function nameCounts(context, path) {
    if (context.kind !== "route" || path[0] === "источники") {
      return false;
    }
    if (path[0] === "авторы" && path.length > 1) {
      const author = submit.at(context.node, path.slice(0, 2));
      return submit.empty(submit.get(author, "согласие"));
    }
    return true;
  }

  submit.personal = personal;
})(window.portal);
