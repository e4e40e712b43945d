// @ts-check
/* One text of a record as its field wants it: a word, a date, a number, a text of a registry. */
"use strict";
((portal) => {
  const submit = portal.submit;

  const { lower, example, translated } = submit.wording;

  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} value @param {Builder.Path} path */
  function word(work, field, value, path) {
    const cleaned = submit.squeeze(value).toLowerCase();
    const found = field.words.find((one) => one.toLowerCase() === cleaned);
    if (found === undefined) {
      unlisted(work, field, value, field.words, path);
      return null;
    }
    return found;
  }
  /**
   * @param {Builder.Decoding} work
   * @param {Builder.Field} field
   * @param {string} value
   * @param {string[]} words
   * @param {Builder.Path} path
   */
  function unlisted(work, field, value, words, path) {
    const near = submit.nearListed(field, value);
    const listed = words.slice(0, 12).join(", ") + (words.length > 12 ? " и другие" : "");
    work.hole("value-unlisted", path, near ? "word-near" : "word-other", {
      label: field.key,
      value: submit.quote(value, 40),
      near,
      listed,
    });
  }
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} value @param {Builder.Path} path */
  function date(work, field, value, path) {
    const found = submit.date(value);
    if (!found) {
      const near = submit.meantDate(value);
      const phrase = submit.isDateLike(value) ? "date-none" : "date-wrong";
      work.hole("date-wrong", path, near ? "date-near" : phrase, {
        label: field.key,
        value: submit.quote(value, 30),
        near,
      });
    }
    return found;
  }
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} value @param {Builder.Path} path */
  function number(work, field, value, path) {
    const said = submit.strip(value).replace(/\xa0/g, "");
    const whole = field.type === "whole";
    if (!submit.whole("number", said) || (whole && !/^-?\p{Nd}+$/u.test(said))) {
      work.hole("type-wrong", path, "number-wanted", {
        label: field.key,
        want: whole ? "целое число" : "число",
        value: submit.quote(value, 30),
        example: example(field),
      });
      return null;
    }
    const found = Number(said.replace(",", "."));
    const low = field.smallest;
    const high = field.largest;
    if ((low !== undefined && found < low) || (high !== undefined && found > high)) {
      work.hole("number-out-of-range", path, "number-out-of-range", {
        label: field.key,
        value: said,
        bounds: high !== undefined ? `от ${low} до ${high}` : `не меньше ${low}`,
      });
      return null;
    }
    return found;
  }
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} value @param {Builder.Path} path */
  function text(work, field, value, path) {
    let said = submit.strip(value);
    const length = submit.signs(said);
    if (!said) {
      work.hole("key-missing", path, "key-empty", { label: field.key, help: lower(field.help), example: "" });
      return null;
    }
    if (length > field.limit) {
      work.hole("text-too-long", path, "text-too-long", {
        label: field.key,
        count: portal.counted(length, "знак", "знака", "знаков"),
        limit: field.limit,
      });
      return null;
    }
    if (field.line) {
      said = submit.squeeze(said);
    }
    if (field.shape && !new RegExp(`^(?:${field.shape})$`, "u").test(said)) {
      work.findings.push(
        submit.finding("error", "link-broken", path, "shape-wrong", {
          label: field.key,
          value: submit.quote(said, 40),
          example: field.shown,
        }),
      );
      return null;
    }
    if (field.refers) {
      work.refers.push({ path, field, value: said });
    }
    return field.registry ? registered(work, field, said, path) : said;
  }
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} value @param {Builder.Path} path */
  function registered(work, field, value, path) {
    const list = submit.model.registries[field.registry];
    if (!list) {
      return value;
    }
    const words = list.map((one) => one.value);
    if (words.includes(value)) {
      return value;
    }
    const same = words.find((one) => one.toLowerCase() === value.toLowerCase());
    if (same !== undefined) {
      return same;
    }
    const { cyrillic, latin } = submit.model.alike;
    for (const [phrase, alike] of [
      ["word-cyrillic", translated(value, cyrillic, latin)],
      ["word-latin", translated(value, latin, cyrillic)],
    ]) {
      if (words.includes(alike)) {
        work.findings.push(submit.finding("remark", "letters-mixed", path, phrase, { value, alike }));
        return alike;
      }
    }
    if (field.orText) {
      const near = submit.nearListed(field, value);
      if (near) {
        const said = { label: field.key, value: submit.quote(value, 40), near };
        work.findings.push(submit.finding("remark", "value-unlisted", path, "word-perhaps", said));
      }
      return value;
    }
    unlisted(work, field, value, words, path);
    return null;
  }

  submit.decodeScalar = (work, field, value, path) => {
    if (field.type === "word") {
      return word(work, field, value, path);
    }
    if (field.type === "date") {
      return date(work, field, value, path);
    }
    if (field.type === "whole" || field.type === "number") {
      return number(work, field, value, path);
    }
    return text(work, field, value, path);
  };
})(window.portal);
