// @ts-check
/* Personal data are cut out of what was understood before anything is shown or kept, as in
   generator/proposals/intake/redact.py. A name that only the dictionary knows is found when the draft arrives. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @typedef {[start: number, end: number]} Span */

  /* Where personal data lie; the words by which a number was known are left to the author. */
  /** @param {string} text @param {Builder.Path} path @returns {Span[]} */
  function spans(text, path) {
    const free = path[0] === "источники";
    /** @type {Span[]} */
    const found = submit
      .findPersonal(text, submit.publicNames([]))
      .filter((one) => !(free && submit.model.personal.authored.includes(one.rule)))
      .map((one) => {
        const said = text.slice(one.start, one.end);
        const at = submit.words.numbered.includes(one.rule) ? said.search(submit.expression("figures")) : -1;
        return [one.start + Math.max(at, 0), one.end];
      });
    return found
      .sort((one, other) => one[0] - other[0] || one[1] - other[1])
      .reduce((/** @type {Span[]} */ apart, [start, end]) => {
        const last = apart[apart.length - 1];
        if (last && start <= last[1]) {
          last[1] = Math.max(last[1], end);
        } else {
          apart.push([start, end]);
        }
        return apart;
      }, []);
  }
  /** @param {string} text @param {Span} span @param {number} turn */
  function without(text, [start, end], turn) {
    if (turn === submit.words.bounds.rounds - 1) {
      return ""; /* what is left can look personal again, and so on */
    }
    const left = `${text.slice(0, start)} ${text.slice(end)}`.replace(submit.expression("gap"), " ");
    const whole = left.replace(submit.expression("lonely"), (_, sign) => sign || "");
    return submit.stripSigns(whole, " ,;:").replace(/^[ .,;:]+/, ""); /* the sign of a sentence that went whole */
  }
  /** @param {unknown} value @param {Builder.Path} path @returns {unknown} */
  function cleaned(value, path) {
    if (Array.isArray(value)) {
      return value.map((one, at) => cleaned(one, [...path, at])).filter(isFilled);
    }
    if (value && typeof value === "object") {
      const all = Object.entries(value).map(([key, one]) => [key, cleaned(one, [...path, key])]);
      return Object.fromEntries(all.filter(([, one]) => isFilled(one)));
    }
    let text = String(value);
    for (let turn = 0; turn < submit.words.bounds.rounds; turn += 1) {
      const found = spans(text, path);
      if (!found.length) {
        break;
      }
      text = found.reverse().reduce((left, span) => without(left, span, turn), text);
    }
    return text === String(value) ? value : text;
  }
  /** @param {any} value */
  function isFilled(value) {
    return value !== "" && !(typeof value === "object" && !Object.keys(value).length);
  }
  submit.withoutPersonalData = (values) => cleaned(values, []);
})(window.portal);
