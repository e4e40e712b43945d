/* From entries to a typed record, every fault a finding: generator/records/decode.py for the page. */
"use strict";
((portal) => {
  const submit = portal.submit;

  class Work {
    constructor() {
      this.findings = [];
      this.holes = [];
      this.refers = [];
    }
    add(rule, path, phrase, values) {
      this.findings.push(submit.finding("error", rule, path, phrase, values));
    }
    hole(rule, path, phrase, values) {
      this.holes.push(path);
      this.add(rule, path, phrase, values);
    }
    intact(path) {
      return !this.holes.some((hole) => path.every((step, index) => hole[index] === step));
    }
  }

  function lower(text) {
    const second = text.charAt(1);
    return second && second === second.toLowerCase() && second !== second.toUpperCase()
      ? text.charAt(0).toLowerCase() + text.slice(1)
      : text;
  }
  function example(field, before) {
    return field.shown === undefined ? "" : (before || "; например: ") + field.shown;
  }
  function named(value) {
    if (value?.list) {
      return "список";
    }
    return value?.map ? "набор ключей" : `«${submit.cut(String(value), 30)}»`;
  }
  function translated(text, from, to) {
    return Array.from(text)
      .map((sign) => {
        const at = from.indexOf(sign);
        return at < 0 ? sign : to.charAt(at);
      })
      .join("");
  }
  function nothing(value) {
    return (
      value === undefined ||
      value === null ||
      value === "" ||
      Boolean(value.map && !value.map.length) ||
      Boolean(value.list && !value.list.length)
    );
  }
  function part(work, fields, node, path) {
    const known = fields.map((field) => field.key);
    const present = node.map.map((one) => one.key);
    const found = {};
    node.map.forEach((one) => {
      if (!known.includes(one.key)) {
        unknown(work, one.key, known, present, path);
      }
    });
    fields.forEach((field) => {
      const given = submit.get(node, field.key);
      const here = path.concat(field.key);
      if (!nothing(given)) {
        found[field.key] = many(work, field, given, here);
      } else if (field.required) {
        missing(work, field, given !== undefined, path);
        found[field.key] = field.many ? [] : null;
      }
    });
    return found;
  }
  function missing(work, field, present, path) {
    const names = path.filter((step) => typeof step === "string");
    work.holes.push(path.concat(field.key));
    work.add("key-missing", present ? path.concat(field.key) : path, present ? "key-empty" : "key-absent", {
      label: field.key,
      where: path.length ? ` в части «${names.length ? names[names.length - 1] : ""}»` : "",
      help: lower(field.help).replace(/\.+$/, ""),
      example: example(field),
    });
    if (!present) {
      work.findings[work.findings.length - 1].key = field.key;
    }
  }
  function unknown(work, name, known, present, path) {
    const alike = translated(name, submit.model.alike.latin, submit.model.alike.cyrillic);
    const here = path.concat(name);
    if (alike !== name && known.includes(alike)) {
      work.add("letters-mixed", here, "key-latin", { name, alike });
      return;
    }
    const left = known.filter((label) => !present.includes(label));
    const near = submit.nearest(name, left.length ? left : known);
    work.add("key-unknown", here, near ? "key-near" : "key-other", {
      name: submit.cut(name, 40),
      near,
      known: known.join(", "),
    });
  }
  function many(work, field, value, path) {
    if (!field.many) {
      return one(work, field, value, path);
    }
    const items = typeof value === "string" && field.loose ? [value] : value.list?.map((item) => item.value);
    if (!items) {
      work.hole("type-wrong", path, "list-wanted", {
        label: field.key,
        named: named(value),
        example: example(field, ": "),
      });
      return [];
    }
    return items
      .map((item, index) => one(work, field, item, path.concat(index)))
      .filter((item) => item !== null && item !== undefined);
  }
  function one(work, field, value, path) {
    if (field.type === "block") {
      return block(work, field, value, path);
    }
    if (field.type === "part") {
      return inner(work, field, field.key, value, path);
    }
    if (value === null || value === undefined) {
      value = "";
    }
    if (typeof value !== "string") {
      const wanted = { date: "дата", whole: "число", number: "число", word: "слово из списка" }[field.type] || "текст";
      work.hole("type-wrong", path, "value-wanted", {
        label: field.key,
        wanted,
        said: `стоит ${named(value)}`,
        example: example(field),
      });
      return null;
    }
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
  }
  function inner(work, shape, label, value, path) {
    if (typeof value === "string" && shape.short) {
      value = submit.map([[shape.short, value]]);
    }
    if (!value?.map) {
      const keys = shape.fields.slice(0, 4).map((field) => field.key);
      work.hole("type-wrong", path, "part-wanted", {
        label,
        named: named(value === null ? "" : value),
        inner: keys.join(", "),
      });
      return null;
    }
    return part(work, shape.fields, value, path);
  }
  function block(work, field, value, path) {
    const tags = Object.keys(field.blocks);
    if (value?.map && value.map.length === 1) {
      const tag = value.map[0].key;
      const said = value.map[0].value;
      if (tags.includes(tag)) {
        return inner(work, field.blocks[tag], tag, nothing(said) ? submit.map() : said, path.concat(tag));
      }
      const near = submit.nearest(tag, tags);
      work.holes.push(path);
      work.add("key-unknown", path.concat(tag), near ? "block-near" : "block-other", {
        tag: submit.cut(tag, 40),
        near,
        known: tags.join(", "),
      });
      return null;
    }
    work.hole("type-wrong", path, "block-wanted", { label: field.key, known: tags.join(", ") });
    return null;
  }
  function word(work, field, value, path) {
    const cleaned = submit.squeeze(value).toLowerCase();
    const found = field.words.find((one) => one.toLowerCase() === cleaned);
    if (found === undefined) {
      unlisted(work, field.key, value, field.words, path);
      return null;
    }
    return found;
  }
  function unlisted(work, label, value, words, path) {
    const near = submit.nearest(value, words);
    const listed = words.slice(0, 12).join(", ") + (words.length > 12 ? " и другие" : "");
    work.hole("value-unlisted", path, near ? "word-near" : "word-other", {
      label,
      value: submit.cut(value, 40),
      near,
      listed,
    });
  }
  function date(work, field, value, path) {
    const found = submit.date(value);
    if (!found) {
      work.hole("date-wrong", path, "date-wrong", { label: field.key, value: submit.cut(value, 30) });
    }
    return found;
  }
  function number(work, field, value, path) {
    const said = submit.strip(value).replace(/\xa0/g, "");
    const whole = field.type === "whole";
    if (!submit.whole("number", said) || (whole && !/^-?\p{Nd}+$/u.test(said))) {
      work.hole("type-wrong", path, "number-wanted", {
        label: field.key,
        want: whole ? "целое число" : "число",
        value: submit.cut(value, 30),
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
  function text(work, field, value, path) {
    let said = submit.strip(value);
    const length = submit.signs(said);
    if (!said) {
      work.hole("key-missing", path, "key-empty", { label: field.key, help: lower(field.help), example: "" });
      return null;
    }
    if (length > field.limit) {
      work.hole("text-too-long", path, "text-too-long", { label: field.key, count: length, limit: field.limit });
      return null;
    }
    if (field.line) {
      said = submit.squeeze(said);
    }
    if (field.shape && !new RegExp(`^(?:${field.shape})$`, "u").test(said)) {
      work.findings.push(
        submit.finding("error", "link-broken", path, "shape-wrong", {
          label: field.key,
          value: submit.cut(said, 40),
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
    const latin = translated(value, submit.model.alike.cyrillic, submit.model.alike.latin);
    if (words.includes(latin)) {
      work.findings.push(submit.finding("remark", "letters-mixed", path, "word-cyrillic", { value, latin }));
      return latin;
    }
    unlisted(work, field.key, value, words, path);
    return null;
  }
  submit.decode = (fields, node) => {
    const work = new Work();
    work.record = part(work, fields, node, []);
    return work;
  };
})(window.portal);
