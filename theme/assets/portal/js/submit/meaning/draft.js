// @ts-check
/* The draft that grows while a document is read, as in generator/proposals/intake/meaning/draft.py: values by their
   paths, what was kept, what was cut. Keys are those of the model and never words of a document. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const TOO_LONG = "слишком длинно для своего места: сократите";

  submit.intakeDraft = () => {
    /** @type {Intake.Draft} */
    const draft = {
      values: {},
      kept: [],
      places: [],
      known: new Map(),
      personal: new Map(),
      questions: [],
      know,
      put,
      text,
      item,
      keep,
      cut,
      ask,
      dated,
    };
    /** @param {Intake.Counted[]} more */
    function know(...more) {
      more.forEach((one) => {
        draft.known = submit.count.plus(draft.known, one);
      });
    }
    /* The part that a path ends in; parts on the way are made. */
    /** @param {Builder.Path} path @returns {any} */
    function part(path) {
      return path.slice(0, -1).reduce((/** @type {any} */ here, step) => {
        if (typeof step !== "number" && here[step] === undefined) {
          here[step] = {};
        }
        return here[step];
      }, draft.values);
    }
    /** @param {Builder.Path} path @param {unknown} value */
    function put(path, value) {
      part(path)[path[path.length - 1]] = value;
    }
    /* Where a text stands already it goes on; what is too long for the key is kept. */
    /** @param {Builder.Path} path @param {string} said @param {string} place @param {number} limit */
    function text(path, said, place, limit) {
      const last = path[path.length - 1];
      const before = part(path)[last] || "";
      const stems = submit.stems(said).join(" ");
      const lines = before ? before.split("\n") : [];
      if (lines.some((/** @type {string} */ line) => submit.stems(line).join(" ") === stems)) {
        know(submit.count.words(said)); /* it is not said again */
        return;
      }
      const whole = before ? before + (last === "уточнение" ? " " : "\n") + said : said;
      if (submit.signs(whole) > limit) {
        keep(said, place, TOO_LONG);
      } else {
        put(path, whole);
      }
    }
    /** @param {Builder.Path} path @param {string} said @param {string} place @param {number} limit */
    function item(path, said, place, limit) {
      const clean = submit.strip(submit.unbulleted(said));
      know(submit.count.minus(submit.count.words(said), submit.count.words(clean)));
      if (submit.signs(clean) > limit) {
        keep(clean, place, TOO_LONG);
      } else if (clean) {
        const last = path[path.length - 1];
        const here = part(path);
        here[last] = [...(here[last] || []), clean];
      }
    }
    /** @param {string} said @param {string} place @param {string} [why] */
    function keep(said, place, why) {
      const clean = submit.strip(said);
      if (clean) {
        draft.places.push(place);
        draft.kept.push(clean);
        if (why) {
          ask(place, why);
        }
      }
    }
    /* What is personal is left out; only its words are counted. */
    /** @param {string} said */
    function cut(said) {
      draft.personal = submit.count.plus(draft.personal, submit.count.words(said));
    }
    /** @param {string} place @param {string} message */
    function ask(place, message) {
      if (!draft.questions.some((one) => one.place === place && one.message === message)) {
        draft.questions.push({ place, message });
      }
    }
    /* The words of a period became months; those that say more stay words elsewhere. */
    /** @param {string} said @param {Intake.Period} period */
    function dated(said, period) {
      know(submit.count.minus(submit.count.words(said), submit.count.words(period.rest)));
    }
    return draft;
  };
})(window.portal);
