// @ts-check
/* «Метка: значение», as in generator/proposals/intake/meaning/labels.py. */
"use strict";
((portal) => {
  const submit = portal.submit;

  submit.titleLabels = ["личное", "должность", "сопровождение"]; /* a title page does not end with these labels */
  /* Whether an item is a heading with its number, «3. Задачи»: a role alone is the item of a list. */
  submit.headsNumbered = (text) => {
    const said = submit.bare(submit.unbulleted(text)).replace(/[ :.]+$/, "");
    const key = submit.vocabulary.exact("строка", said);
    return Boolean(key) && !submit.titleLabels.includes(key);
  };
  /* A line with several labels in pieces: «Тема – опыты. Срок – год»; a line without a label is one piece. */
  submit.labelsOf = (text) => {
    /** @type {string[]} */
    const found = [];
    (submit.labelOf(text) ? text.split(submit.expression("sentence")) : [text]).forEach((piece) => {
      const begins = piece.search(submit.expression("labelled")) === 0 && submit.labelOf(piece) !== null;
      if (found.length && !begins) {
        found.push(`${found.pop()} ${piece}`);
      } else {
        found.push(piece);
      }
    });
    return found;
  };
  /* What the label of a line means, the label and the value. */
  /** @param {string} given */
  submit.labelOf = (given) => {
    const text = given.startsWith("(") && given.endsWith(")") ? given.slice(1, -1) : given;
    const colon = Array.from(text.matchAll(submit.expression("label")))[0];
    const begun = colon ? submit.vocabulary.label(submit.bare(colon[1])) : "";
    if (begun) {
      return { key: begun, label: colon[1], value: colon[2] };
    }
    if (colon?.[2] && submit.bare(colon[1]).search(submit.expression("found-by")) === 0) {
      return { key: "затруднения", label: colon[1], value: colon[2] };
    }
    const dash = Array.from(text.matchAll(submit.expression("dashed")))[0];
    const whole = dash ? submit.vocabulary.exact("строка", submit.bare(dash[1])) : "";
    if (submit.words.dashed.includes(whole)) {
      return { key: whole, label: dash[1], value: dash[2] };
    }
    const quoted = Array.from(text.matchAll(submit.expression("label-quoted")))[0];
    const theme = quoted ? submit.vocabulary.exact("строка", submit.bare(quoted[1])) : "";
    if (Object.hasOwn(submit.words.texts, theme)) {
      return { key: theme, label: quoted[1], value: quoted[2] };
    }
    const dot = Array.from(submit.bare(text).matchAll(submit.expression("dotted-label")))[0];
    const key = dot ? submit.vocabulary.exact("строка", dot[1]) : "";
    const known = Object.hasOwn(submit.words.texts, key);
    return known ? { key, label: text.slice(0, text.length - dot[2].length), value: dot[2] } : null;
  };
})(window.portal);
