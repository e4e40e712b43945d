// @ts-check
/* What decoding a record collects, and how its findings say things. */
"use strict";
((portal) => {
  const submit = portal.submit;

  class Work {
    constructor() {
      /** @type {Record<string, any>} */
      this.record = {};
      /** @type {Builder.Finding[]} */
      this.findings = [];
      /** @type {Builder.Path[]} */
      this.holes = [];
      /** @type {Builder.Reference[]} */
      this.refers = [];
    }
    /** @param {string} rule @param {Builder.Path} path @param {string} phrase @param {Builder.Values} [values] */
    add(rule, path, phrase, values) {
      this.findings.push(submit.finding("error", rule, path, phrase, values));
    }
    /** @param {string} rule @param {Builder.Path} path @param {string} phrase @param {Builder.Values} [values] */
    hole(rule, path, phrase, values) {
      this.holes.push(path);
      this.add(rule, path, phrase, values);
    }
    /** @param {Builder.Path} path */
    intact(path) {
      return !this.holes.some((hole) => path.every((step, index) => hole[index] === step));
    }
  }

  /** @param {string} text */
  function lower(text) {
    const second = text.charAt(1);
    return second && second === second.toLowerCase() && second !== second.toUpperCase()
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  }
  /** @param {Builder.Field} field @param {string} [before] */
  function example(field, before) {
    return field.shown === undefined ? "" : (before || "; например: ") + field.shown;
  }
  /* One value of it, where the field has a list of them. */
  /** @param {Builder.Field} field @param {string} [before] */
  function item(field, before) {
    return field.item === undefined ? example(field, before) : (before || "; например: ") + field.item;
  }
  /** @param {Builder.Value} value */
  function named(value) {
    if (value?.list) {
      return "список";
    }
    return value?.map ? "набор ключей" : `«${submit.quote(String(value), 30)}»`;
  }
  /** @param {string} text @param {string} from @param {string} to */
  function translated(text, from, to) {
    return Array.from(text)
      .map((sign) => {
        const at = from.indexOf(sign);
        return at < 0 ? sign : to.charAt(at);
      })
      .join("");
  }

  submit.Work = Work;
  submit.wording = { lower, example, item, named, translated };
})(window.portal);
