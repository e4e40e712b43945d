// @ts-check
/* The canonical form of a record, byte for byte as generator/records/yaml_text/writer.py writes it
   (docs/canonical.md). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const INDICATORS = "-?:,[]{}#&*!|>'\"%@`=";
  const WORDS = /^(?:~|null|true|false|yes|no|on|off|y|n|<<|[-+]?\.(?:inf|nan))$/i;
  const NUMERIC = /^[-+.]?[0-9][0-9A-Fa-foOxXtTzZ_.,:+\- ]*$/;
  const UNSEEN = /[\0-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
  const ALL_UNFIT = new RegExp(submit.UNFIT.source, "gu");
  const ALL_UNSEEN = new RegExp(UNSEEN.source, "g");
  const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const NUMBER = /^-?[0-9]{1,9}(?:[.,][0-9]{1,4})?$/;
  const DATE = /^[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?$/;
  /** @typedef {Partial<Builder.Field>} Shape */
  /** @typedef {Pick<Builder.Entry, "above" | "beside" | "below">} Notes */
  /** @typedef {{ text: string, beside: string, indent: number }} Line */
  /** @type {Shape} */
  const NOTHING = { fields: [] };

  /** @param {string} text */
  function clean(text) {
    return text
      .replace(/\r\n?/g, "\n")
      .replace(/^[ \t\n\r\xa0]+|[ \t\n\r\xa0]+$/g, "")
      .replace(LONE, "\ufffd")
      .replace(ALL_UNFIT, "\ufffd");
  }
  /** @param {string} text */
  function safe(text) {
    return (
      text !== "" &&
      !text.includes("\n") &&
      !INDICATORS.includes(text.charAt(0)) &&
      !/: |:$| #/.test(text) &&
      !WORDS.test(text) &&
      !NUMERIC.test(text) &&
      !UNSEEN.test(text)
    );
  }
  /** @param {string} text */
  function quoted(text) {
    const said = text.replace(/\\/g, "\\\\").replace(/"/g, '\\"').replace(/\n/g, "\\n").replace(/\t/g, "\\t");
    return `"${said.replace(ALL_UNSEEN, (sign) => `\\u${(`000${sign.charCodeAt(0).toString(16)}`).slice(-4)}`)}"`;
  }
  /** @param {string} value @param {string} type */
  function scalar(value, type) {
    const text = clean(value);
    if ((type === "whole" || type === "number") && NUMBER.test(text)) {
      return text;
    }
    if (type === "date" && DATE.test(text)) {
      return text;
    }
    return safe(text) ? text : quoted(text);
  }
  /** @param {string} text */
  function keyed(text) {
    return safe(text) && text === clean(text) ? text : quoted(text);
  }
  /** @param {Builder.Value} value */
  function leaf(value) {
    return value === null || typeof value === "string";
  }
  /** @param {Builder.Value} value */
  function blank(value) {
    return value === null || (typeof value === "string" && clean(String(value)) === "");
  }

  /* The shapes under the keys of a part: its fields, or the blocks it chooses from. */
  /** @param {Shape} shape @returns {Shape[]} */
  function fieldsOf(shape) {
    if (shape.fields) {
      return shape.fields;
    }
    return Object.keys(shape.blocks || {}).map((tag) => ({
      key: tag,
      type: "part",
      fields: shape.blocks[tag].fields,
      short: shape.blocks[tag].short,
    }));
  }
  /** @param {Shape} shape @returns {Shape} */
  function itemOf(shape) {
    return shape.many ? { type: shape.type, fields: shape.fields, blocks: shape.blocks, short: shape.short } : NOTHING;
  }
  /** @param {Builder.Entry[]} entries @param {Shape[]} fields */
  function ordered(entries, fields) {
    /** @type {Record<string, number>} */
    const rank = {};
    let last = -1;
    fields.forEach((field, index) => {
      rank[`.${field.key}`] = index;
    });
    return entries
      .map((entry, index) => {
        if (rank[`.${entry.key}`] !== undefined) {
          last = rank[`.${entry.key}`];
        }
        return { last, index, entry };
      })
      .sort((a, b) => a.last - b.last || a.index - b.index)
      .map((one) => one.entry);
  }

  /** @param {string} text @param {string} [beside] @param {number} [indent] @returns {Line} */
  function line(text, beside, indent) {
    return { text, beside: beside || "", indent: indent || 0 };
  }
  /** @param {string[]} list */
  function remarks(list) {
    return list.map((text) => line(text));
  }
  /** @param {Line} one */
  function row(one) {
    return (one.text ? " ".repeat(one.indent) + one.text : "") + (one.beside ? `  ${one.beside}` : "");
  }

  /** @param {Builder.Mapping} node @param {Shape} shape @param {string[]} below */
  function mapping(node, shape, below) {
    const fields = fieldsOf(shape);
    /** @type {Line[]} */
    let lines = [];
    ordered(node.map, fields).forEach((one) => {
      const inner = fields.find((field) => field.key === one.key) || NOTHING;
      lines = lines.concat(entry(`${keyed(one.key)}:`, one, inner));
    });
    return lines.concat(remarks(below));
  }
  /** @param {Builder.Sequence} node @param {Shape} shape @param {string[]} below */
  function sequence(node, shape, below) {
    /** @type {Line[]} */
    let lines = [];
    node.list.forEach((one) => {
      lines = lines.concat(entry("-", one, shape));
    });
    return lines.concat(remarks(below));
  }
  /** @param {string} head @param {Builder.Entry} one @param {Shape} shape @returns {Line[]} */
  function entry(head, one, shape) {
    let value = one.value;
    /** @type {Notes} */
    let notes = one;
    const short = shape.many ? "" : shape.short || "";
    if (shape.many && shape.loose && leaf(value) && !blank(value)) {
      value = submit.list([value]);
    } else if (
      short &&
      value?.map &&
      value.map.length === 1 &&
      value.map[0].key === short &&
      leaf(value.map[0].value) &&
      !blank(value.map[0].value)
    ) {
      const inner = value.map[0];
      notes = {
        above: one.above.concat(inner.above),
        beside: one.beside.concat(inner.beside),
        below: one.below.concat(inner.below),
      };
      value = inner.value;
    }
    if (leaf(value) && short) {
      shape = shape.fields.find((field) => field.key === short);
    }
    if (leaf(value) || !(value.map || value.list).length) {
      return simple(head, value, shape, notes);
    }
    return branch(head, value, shape, notes);
  }
  /** @param {string} head @param {Builder.Value} value @param {Shape} shape @param {Notes} notes @returns {Line[]} */
  function simple(head, value, shape, notes) {
    const above = remarks(notes.above.concat(notes.beside.slice(1), notes.below));
    const said = spoken(value, shape);
    const first = line(said[0] ? `${head} ${said[0]}` : head, notes.beside[0]);
    return above.concat(
      [first],
      said.slice(1).map((text) => line(text, "", 2)),
    );
  }
  /** @param {Builder.Value} value @param {Shape} shape */
  function spoken(value, shape) {
    if (!leaf(value)) {
      return [value.map ? "{}" : "[]"];
    }
    if (blank(value)) {
      return [""];
    }
    const text = clean(String(value));
    if (text.includes("\n") && !UNSEEN.test(text)) {
      return ["|-"].concat(text.split("\n"));
    }
    return [scalar(String(value), shape.type)];
  }
  /** @param {string} head @param {Builder.Value} value @param {Shape} shape @param {Notes} notes @returns {Line[]} */
  function branch(head, value, shape, notes) {
    const lines = value.map
      ? mapping(/** @type {Builder.Mapping} */ (value), shape.many ? NOTHING : shape, notes.below)
      : sequence(/** @type {Builder.Sequence} */ (value), itemOf(shape), notes.below);
    const inner = lines.map((one) => line(one.text, one.beside, one.indent + 2));
    if (head !== "-") {
      return remarks(notes.above.concat(notes.beside.slice(1))).concat([line(head, notes.beside[0])], inner);
    }
    let count = 0;
    while (lines[count].text.charAt(0) === "#") {
      count += 1;
    }
    const ends = (lines[count].beside ? [lines[count].beside] : []).concat(notes.beside);
    return remarks(notes.above.concat(ends.slice(1))).concat(
      lines.slice(0, count),
      [line(`- ${lines[count].text}`, ends[0])],
      inner.slice(count + 1),
    );
  }

  /* Write a record: «root» is the entry of the whole, «fields» those of its kind. */
  submit.write = (root, fields) => {
    const empty = !root.value?.map?.length;
    const record = /** @type {Builder.Mapping} */ (root.value);
    const lines = remarks(root.above).concat(empty ? [line("{}")] : mapping(record, { fields }, root.below));
    return lines.map((one) => `${row(one)}\n`).join("");
  };
})(window.portal);
