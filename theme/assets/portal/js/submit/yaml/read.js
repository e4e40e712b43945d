// @ts-check
/* YAML into entries with their comments. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LONGEST_LINE = 20000;

  class Reader extends submit.YamlFlow {
    /* Whether a key begins here: a text in one line with a colon behind it. */
    isKey() {
      const sign = this.peek();
      const row = this.row();
      if (sign === '"') {
        return /^"(?:[^"\\]|\\.)*"[ \t]*:(?:[ \t]|$)/.test(row);
      }
      if (sign === "'") {
        return /^'(?:[^']|'')*'[ \t]*:(?:[ \t]|$)/.test(row);
      }
      if (/[[\]{},|>%@`#&*!]/.test(sign)) {
        return false;
      }
      const colon = /:(?=[ \t]|$)/.exec(row);
      const comment = /[ \t]#/.exec(row);
      return Boolean(colon) && !(comment && comment.index < colon.index);
    }
    /* A value that may begin on a later line, inside a part that stands at column «outer». */
    /** @param {number} outer @param {Builder.Place} entry @param {boolean} sameLine @returns {Builder.Value} */
    block(outer, entry, sameLine) {
      const began = this.line;
      this.skip();
      const column = this.column();
      const here = this.line === began;
      if (this.pos >= this.text.length || this.marker()) {
        return "";
      }
      if (!here && column <= outer && !(entry.inMap && column === outer && this.isDash())) {
        return "";
      }
      entry.at = this.mark();
      this.count();
      if (this.isDash()) {
        if (here && !sameLine) {
          this.fail("yaml-dash-inside");
        }
        return this.sequence(column, column > outer);
      }
      if (this.peek() === "?" && this.blank(1)) {
        this.fail("key-not-text", null, "key-not-text");
      }
      if (this.isKey()) {
        if (here && !sameLine) {
          const inside = /:(?=[ \t]|$)/.exec(this.text.slice(this.pos));
          this.fail("yaml-colon", [this.line, this.column() + inside.index + 1]);
        }
        return this.mapping(column);
      }
      const lines = /[|>]/.test(this.peek());
      const value = this.scalar(outer);
      if (!lines) {
        this.ended();
      }
      return value;
    }
    /* Behind a value in a line only a comment may stand. */
    ended() {
      while (this.peek() === " " || this.peek() === "\t") {
        this.pos += 1;
      }
      if (this.peek() === ":" && this.blank(1)) {
        this.fail("yaml-colon");
      }
      if (
        this.pos < this.text.length &&
        this.peek() !== "\n" &&
        !(this.peek() === "#" && /[ \t]/.test(this.peek(-1)))
      ) {
        this.fail("yaml-out-of-row");
      }
    }
    /* Where it stands further right than the key above it («inside»), no other line may stand in its column. */
    /** @param {number} column @param {boolean} inside */
    sequence(column, inside) {
      const mark = this.mark();
      return this.deeper(mark, () => {
        /** @type {Builder.Sequence} */
        const node = { list: [] };
        for (;;) {
          this.skip();
          if (this.pos >= this.text.length || this.marker() || this.column() < column) {
            return node;
          }
          if (this.column() > column || (inside && !this.isDash())) {
            this.fail("yaml-no-dash");
          }
          if (!this.isDash()) {
            return node;
          }
          const entry = submit.entry("");
          const place = { begins: this.mark(), at: this.mark(), entry, parent: node };
          this.entries.push(place);
          node.list.push(entry);
          this.pos += 1;
          place.at = this.mark();
          entry.value = this.block(column, place, true);
        }
      });
    }
    /** @param {number} column */
    mapping(column) {
      const mark = this.mark();
      return this.deeper(mark, () => {
        /** @type {Builder.Mapping} */
        const node = { map: [] };
        for (;;) {
          this.skip();
          if (this.pos >= this.text.length || this.marker() || this.column() < column) {
            return node;
          }
          if (this.column() > column) {
            this.fail("yaml-out-of-row");
          }
          if (this.isDash()) {
            this.fail("yaml-out-of-row");
          }
          if (this.peek() === "?" && this.blank(1)) {
            this.fail("key-not-text", null, "key-not-text");
          }
          this.refuse();
          if (!this.isKey()) {
            if (this.peek() === "[" || this.peek() === "{") {
              this.fail("key-not-text", null, "key-not-text");
            }
            this.fail("yaml-no-colon");
          }
          const begins = this.mark();
          const place = this.enter(node, this.key(), { begins, inMap: true });
          place.entry.value = this.block(column, place, false);
        }
      });
    }
    key() {
      const sign = this.peek();
      let key;
      if (sign === '"') {
        key = this.double();
      } else if (sign === "'") {
        key = this.single();
      } else {
        const row = this.row();
        key = row.slice(0, /:(?=[ \t]|$)/.exec(row).index);
        this.pos += key.length;
        key = key.replace(/[ \t]+$/, "");
      }
      while (this.peek() !== ":") {
        this.pos += 1;
      }
      this.pos += 1;
      return key;
    }
  }

  /* Read a text: {root, comments, findings}; root is null where the text cannot be read or is no record. */
  submit.read = (text) => {
    const source = text
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0085\u2028\u2029]/g, " ");
    const control = submit.UNFIT.exec(source);
    if (control) {
      const before = source.slice(0, control.index).split("\n");
      return {
        root: null,
        comments: [],
        findings: [
          submit.yamlFinding(
            "file-encoding",
            control[0] === "\0" ? "file-nulls" : "control-sign",
            [before.length, before[before.length - 1].length + 1],
            { code: control[0].codePointAt(0) },
          ),
        ],
      };
    }
    const long =
      source.length > LONGEST_LINE &&
      source
        .split("\n")
        .map((row, index) => [index + 1, row.length])
        .find((row) => row[1] > LONGEST_LINE);
    if (long) {
      return {
        root: null,
        comments: [],
        findings: [
          submit.yamlFinding("file-too-large", "line-too-long", [long[0], 1], {
            count: portal.counted(long[1], "знак", "знака", "знаков"),
            most: LONGEST_LINE,
          }),
        ],
      };
    }
    const conflict = /^(?:([<>|])\1{6}(?: |$)|={7}$)/m.exec(source);
    if (conflict) {
      const line = source.slice(0, conflict.index).split("\n").length;
      const phrase = /^<{7}(?: |$)/m.test(source) && /^>{7}(?: |$)/m.test(source) ? "merge-conflict" : "merge-mark";
      return {
        root: null,
        comments: [],
        findings: [submit.yamlFinding("merge-conflict", phrase, [line, 1], {})],
      };
    }
    const reader = new Reader(source);
    const root = submit.entry(null);
    try {
      reader.skip();
      if (reader.peek() === "%") {
        reader.fail("yaml-service-sign");
      }
      if (reader.marker() === "---") {
        reader.pos += 3;
      }
      root.value = reader.block(-1, { at: [1, 1], begins: [1, 1], entry: root, parent: null }, true);
      reader.skip();
      if (reader.marker() === "...") {
        reader.pos += 3;
        reader.skip();
      }
      if (reader.marker() === "---") {
        reader.fail("yaml-second-document", null, "yaml-second-document");
      }
      if (reader.pos < source.length) {
        reader.fail(reader.column() === 0 ? "yaml-no-colon" : "yaml-outside");
      }
    } catch (fault) {
      if (!(fault instanceof submit.YamlFault)) {
        throw fault;
      }
      return { root: null, comments: [], findings: reader.findings.concat([submit.likely(source, fault)]) };
    }
    if (!root.value?.map) {
      const what = submit.empty(root.value) ? "пуст" : "начинается не с ключа";
      const said = what === "пуст" && source.includes("#") ? "record-notes" : "record-empty";
      return {
        root: null,
        comments: [],
        findings: reader.findings.concat([submit.yamlFinding("type-wrong", said, [1, 1], { what })]),
      };
    }
    submit.attachComments(root, source, reader.entries, reader.comments);
    return { root, comments: reader.comments, findings: reader.findings };
  };
})(window.portal);
