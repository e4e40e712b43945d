// @ts-check
/* From entries to a typed record, every fault a finding: generator/records/decode.py for the page. */
"use strict";
((portal) => {
  const submit = portal.submit;

  const { lower, example, item, named, translated } = submit.wording;
  const MOST_PARTS = 3;
  const TARGET = /^[a-z0-9][a-z0-9/#-]*(?:\||$)/;
  /** @type {Record<string, string>} */
  const WANTED = {
    date: "нужна дата",
    whole: "нужно число",
    number: "нужно число",
    word: "нужно слово из списка",
  };

  /** @param {Builder.Value} value */
  function nothing(value) {
    return (
      value === undefined ||
      value === null ||
      value === "" ||
      Boolean(value.map && !value.map.length) ||
      Boolean(value.list && !value.list.length)
    );
  }
  /* Whether a text is «[[keysy]]» without quotation marks: YAML reads a list in a list. */
  /** @param {Builder.Field} field @param {Builder.Value} value */
  function isBareLink(field, value) {
    const inner = field.type === "text" && value?.list?.length === 1 && value.list[0].value?.list;
    const words = (inner || []).map((/** @type {Builder.Entry} */ one) => one.value);
    return words.every((/** @type {any} */ one) => typeof one === "string") && TARGET.test(words[0] || "");
  }
  /**
   * @param {Builder.Decoding} work @param {Builder.Field[]} fields @param {Builder.Mapping} node
   * @param {Builder.Path} path
   */
  function part(work, fields, node, path) {
    const known = fields.map((field) => field.key);
    /** @type {Record<string, any>} */
    const found = {};
    node.map.forEach((one) => {
      if (!known.includes(one.key)) {
        unknown(work, one.key, known, node.map, path);
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
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {boolean} present @param {Builder.Path} path */
  function missing(work, field, present, path) {
    const names = path.filter((step) => typeof step === "string");
    work.holes.push(path.concat(field.key));
    work.add("key-missing", present ? path.concat(field.key) : path, present ? "key-empty" : "key-absent", {
      label: field.key,
      inside: path.length ? ` в части «${names.length ? names[names.length - 1] : ""}»` : "",
      help: lower(field.help).replace(/\.+$/, ""),
      example: example(field),
    });
    if (!present) {
      work.findings[work.findings.length - 1].key = field.key;
    }
  }
  /* The parts that know a key; those of the record itself stand under "". */
  /** @param {Builder.Field[]} fields @param {string} name @param {string} part @param {string[]} found */
  function homes(fields, name, part, found) {
    for (const field of fields) {
      if (field.key === name && !found.includes(part)) {
        found.push(part);
      }
      homes(field.fields || [], name, field.key, found);
      for (const [tag, shape] of Object.entries(field.blocks || {})) {
        homes(shape.fields, name, tag, found);
      }
    }
    return found;
  }
  /* The phrase for a key that another part of the record knows, and those parts: an indent was lost. */
  /** @param {string[]} parts @returns {[string, string] | null} */
  function placed(parts) {
    if (parts.length === 1 && parts[0] === "") {
      return ["key-outer", ""];
    }
    if (parts.includes("") || !parts.length || parts.length > MOST_PARTS) {
      return null;
    }
    return ["key-elsewhere", parts.map((part) => `«${part}»`).join(" или ")];
  }
  /* The number that a comma has parted inside of brackets, «{часов: 1,5}»; empty where it is none. */
  /** @param {string} name @param {Builder.Entry[]} entries */
  function fraction(name, entries) {
    const at = entries.findIndex((one) => one.key === name);
    const before = at > 0 ? entries[at - 1].value : null;
    const parted = typeof before === "string" && /^\d+$/.test(before) && /^\d{1,3}$/.test(name);
    return parted && !entries[at].value ? `${before},${name}` : "";
  }
  /**
   * @param {Builder.Decoding} work
   * @param {string} name
   * @param {string[]} known
   * @param {Builder.Entry[]} entries
   * @param {Builder.Path} path
   */
  function unknown(work, name, known, entries, path) {
    const present = entries.map((one) => one.key);
    const alike = translated(name, submit.model.alike.latin, submit.model.alike.cyrillic);
    const here = path.concat(name);
    if (alike !== name && known.includes(alike)) {
      work.add("letters-mixed", here, "key-latin", { name, alike });
      return;
    }
    const whole = fraction(name, entries);
    if (whole) {
      work.add("key-unknown", here, "key-fraction", { whole });
      return;
    }
    const left = known.filter((label) => !present.includes(label));
    const near = submit.nearest(name, left.length ? left : known);
    const parts = homes(work.fields || [], name, "", []);
    const [phrase, place] = placed(parts) || [near ? "key-near" : "key-other", ""];
    work.add("key-unknown", here, phrase, {
      name: submit.quote(name, 40),
      near,
      known: known.join(", "),
      part: place,
    });
  }
  const SHORT_ITEM = 120; /* signs of an item of a list of words: there a comma parts two items */
  const PIECE = /^[«"]?\p{L}[^\s.!?&/]*(?:\s+[^\s.!?&/]+){0,2}$/u; /* up to three words, no sentence, no file */
  /* Items of a list that are one text: «риски: |» above them. */
  const ITEMS = /^\s*[-*•–—][ \t]+\S[^\n]*\n(?:[^\n]*\n)*?[ \t]*[-*•–—][ \t]+\S/;

  /* Remark on a text that stands for a list and has the items of one inside. */
  /** @param {Builder.Decoding} work @param {Builder.Field} field @param {string} said @param {Builder.Path} path */
  function whole(work, field, said, path) {
    const words = field.line && field.limit && field.limit <= SHORT_ITEM;
    if (ITEMS.test(said)) {
      work.findings.push(submit.remark("type-wrong", path, "list-in-text", { label: field.key }));
    } else if (isEnumerated(said, words ? /[,;]\s+/ : /;\s+/)) {
      const more = { label: field.key, words: submit.quote(said, 40) };
      work.findings.push(submit.remark("type-wrong", path, "list-in-line", more));
    }
  }
  /* Whether a text in one line is an enumeration: short pieces with a sign and a space between them. */
  /** @param {string} said @param {RegExp} sign */
  function isEnumerated(said, sign) {
    const pieces = submit.strip(said).split(sign);
    return pieces.length > 1 && pieces.every((piece) => PIECE.test(piece));
  }
  /**
   * @param {Builder.Decoding} work @param {Builder.Field} field @param {Builder.Value} value
   * @param {Builder.Path} path @returns {any}
   */
  function many(work, field, value, path) {
    if (!field.many) {
      return one(work, field, value, path);
    }
    const items = typeof value === "string" && field.loose ? [value] : value.list?.map((item) => item.value);
    if (field.loose && items?.length === 1 && typeof items[0] === "string") {
      whole(work, field, items[0], typeof value === "string" ? path : path.concat(0));
    }
    const bare = isBareLink(field, value);
    if (bare || !items) {
      work.hole("type-wrong", path, bare ? "link-bare" : "list-wanted", {
        label: field.key,
        named: named(value),
        example: item(field, "; например: - "),
      });
      return [];
    }
    return items
      .map((item, index) => one(work, field, item, path.concat(index)))
      .filter((item) => item !== null && item !== undefined);
  }
  /**
   * @param {Builder.Decoding} work @param {Builder.Field} field @param {Builder.Value} value
   * @param {Builder.Path} path @returns {any}
   */
  function one(work, field, value, path) {
    if (field.type === "block") {
      return block(work, field, value, path);
    }
    if (field.type === "part") {
      return inner(work, { fields: field.fields, short: field.short }, field.key, value, path);
    }
    if (value === null || value === undefined) {
      value = "";
    }
    if (typeof value !== "string") {
      const wanted = WANTED[field.type] || "нужен текст";
      work.hole("type-wrong", path, isBareLink(field, value) ? "link-bare" : "value-wanted", {
        label: field.key,
        wanted,
        said: `стоит ${named(value)}`,
        example: item(field),
      });
      return null;
    }
    return submit.decodeScalar(work, field, value, path);
  }
  /**
   * @param {Builder.Decoding} work
   * @param {Builder.Shape} shape
   * @param {string} label
   * @param {Builder.Value} value
   * @param {Builder.Path} path
   */
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
  /**
   * @param {Builder.Decoding} work @param {Builder.Field} field @param {Builder.Value} value
   * @param {Builder.Path} path @returns {any}
   */
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
        tag: submit.quote(tag, 40),
        near,
        known: tags.join(", "),
      });
      return null;
    }
    work.hole("type-wrong", path, "block-wanted", { label: field.key, known: tags.join(", ") });
    return null;
  }

  submit.decode = (fields, node) => {
    const work = new submit.Work();
    work.fields = fields;
    work.record = part(work, fields, node, []);
    return work;
  };
})(window.portal);
