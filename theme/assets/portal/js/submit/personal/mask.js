// @ts-check
/* The mask of messages (generator/language/personal/mask.py): nothing personal is told, not even to its author.
   What personal data are found by comes when something is written; until then everything is covered, and no way
   out of the page is open. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const COVER = "•";
  const MOST_KEPT = 3000;
  const PARTS = ["assets/portal/js/fine.js", "assets/portal/js/written.js", "submit/personal.js", "submit/written.js"];
  /** @type {Map<string, string>} */
  const hidden = new Map();

  submit.loadSought = () => Promise.all(PARTS.map((part) => portal.script(part)));
  submit.isSought = () => Boolean(submit.sought && submit.findPersonal && submit.personal);

  /* What is personal in the name of a file or in an id: words with strokes between them, or in Latin letters. */
  submit.path = (said) => {
    if (said.search(submit.patterns.pathWorth) < 0) {
      return said;
    }
    const signs = said.split("");
    const spoken = said.search(submit.patterns.pathSpoken) >= 0;
    const spans = (spoken ? [said, said.replace(submit.patterns.pathBetween, " ")] : [])
      .flatMap((text) => submit.findPersonal(text, {}, false))
      .map(({ start, end }) => [start, end]);
    for (const match of said.toLowerCase().matchAll(submit.patterns.pathLatin)) {
      spans.push([match.index, match.index + match[0].length]);
    }
    spans.forEach(([start, end]) => {
      for (let n = start; n < end; n += 1) {
        signs[n] = signs[n] === "/" ? "/" : COVER;
      }
    });
    return signs.join("");
  };
  /** @param {string} text */
  function covered(text) {
    const signs = text.split("");
    submit.findPersonal(text, {}, false).forEach((found) => {
      for (let n = found.start; n < found.end; n += 1) {
        signs[n] = /\s/.test(signs[n]) ? signs[n] : COVER;
      }
    });
    for (const match of text.matchAll(submit.patterns.secret)) {
      const end = match.index + match[0].length;
      signs.fill(COVER, end - (match.groups?.secret || "").length, end);
    }
    const said = signs.join("");
    return /\s|:\/\//.test(said) ? said : submit.path(said);
  }
  submit.hide = (text) => {
    if (!submit.isSought()) {
      return text.replace(/\S/gu, COVER);
    }
    if (!hidden.has(text)) {
      if (hidden.size > MOST_KEPT) {
        hidden.clear();
      }
      hidden.set(text, covered(text));
    }
    return hidden.get(text) || "";
  };
  submit.quote = (text, count) => {
    const told = submit.cut(submit.hide(submit.cut(text, count + submit.model.personal.reach)), count);
    return told.replace(/[\t-\r\x85\u2028\u2029]/g, " ");
  };
  submit.say = (phrase, values) => {
    const ours = submit.model.personal.ours;
    return submit.model.phrases[phrase].map((text) =>
      text.replace(/\{([a-z]+)\}/g, (_, hole) =>
        ours.includes(hole) ? String(values[hole]) : submit.hide(String(values[hole])),
      ),
    );
  };
})(window.portal);
