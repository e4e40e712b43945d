// @ts-check
/* Values of YAML in a line: texts, lists and parts in brackets. */
"use strict";
((portal) => {
  const submit = portal.submit;

  submit.YamlFlow = class extends submit.YamlScalars {
    /** @param {number} outer @returns {Builder.Value} */
    scalar(outer) {
      const sign = this.peek();
      /** @type {Builder.Value} */
      let value;
      this.refuse();
      if (sign === "|" || sign === ">") {
        return this.literal(outer);
      }
      if (sign === '"') {
        return this.double();
      }
      if (sign === "'") {
        return this.single();
      }
      if (sign === "[" || sign === "{") {
        const mark = this.mark();
        const outerFlow = this.flow;
        this.flow = true;
        value = this.deeper(mark, () => (sign === "[" ? this.flowList() : this.flowMap()));
        this.flow = outerFlow;
        if (!this.flow) {
          while (this.peek() === " ") {
            this.pos += 1;
          }
          if (this.peek() === ":" && this.blank(1)) {
            this.fail("key-not-text", mark, "key-not-text");
          }
        }
        return value;
      }
      if (/[\]},]/.test(sign)) {
        this.fail("yaml-no-value");
      }
      return this.bare(outer);
    }
    flowList() {
      /** @type {Builder.Sequence} */
      const node = { list: [] };
      this.pos += 1;
      for (;;) {
        this.skip();
        if (this.peek() === "]") {
          this.pos += 1;
          return node;
        }
        if (this.peek() === "" || this.marker()) {
          this.fail("yaml-no-comma");
        }
        const entry = submit.entry("");
        const place = { begins: this.mark(), at: this.mark(), entry, parent: node, flow: true };
        this.entries.push(place);
        node.list.push(entry);
        this.count();
        entry.value = this.flowValue();
        this.skip();
        if (this.peek() === ":" && (this.blank(1) || typeof entry.value === "string")) {
          entry.value = this.pair(entry.value, place);
          this.skip();
        }
        this.comma("]");
      }
    }
    /** @param {Builder.Value} key @param {Builder.Place} outer @returns {Builder.Mapping} */
    pair(key, outer) {
      if (typeof key !== "string") {
        this.fail("key-not-text", outer.at, "key-not-text");
      }
      const inner = submit.entry("", key);
      const node = { map: [inner] };
      this.entries.push({ begins: outer.at, at: outer.at, entry: inner, parent: node });
      this.pos += 1;
      this.skip();
      if (!/[,\]]/.test(this.peek())) {
        inner.value = this.flowValue();
      }
      return node;
    }
    /**
     * Begin an entry of a mapping; a key that is there already is told, and its value goes nowhere.
     *
     * @param {Builder.Mapping} node @param {string} key @param {{ begins: Builder.Mark, inMap?: boolean }} where
     */
    enter(node, key, where) {
      this.count();
      const entry = submit.entry("", key);
      const place = { ...where, at: where.begins, entry, parent: node };
      if (node.map.some((one) => one.key === key)) {
        const name = submit.cut(key, 40);
        this.findings.push(submit.yamlFinding("key-duplicate", "key-duplicate", where.begins, { name }));
      } else {
        node.map.push(entry);
        this.entries.push(place);
      }
      return place;
    }
    flowMap() {
      /** @type {Builder.Mapping} */
      const node = { map: [] };
      this.pos += 1;
      for (;;) {
        this.skip();
        if (this.peek() === "}") {
          this.pos += 1;
          return node;
        }
        if (this.peek() === "" || this.marker()) {
          this.fail("yaml-no-comma");
        }
        if (this.peek() === "?" && this.blank(1)) {
          this.fail("key-not-text", null, "key-not-text");
        }
        const begins = this.mark();
        const key = this.flowValue();
        if (typeof key !== "string") {
          this.fail("key-not-text", begins, "key-not-text");
        }
        const place = this.enter(node, key, { begins });
        this.skip();
        if (this.peek() === ":") {
          this.pos += 1;
          this.skip();
          if (!/[,}]/.test(this.peek())) {
            place.at = this.mark();
            this.count();
            place.entry.value = this.flowValue();
          }
          this.skip();
        }
        this.comma("}");
      }
    }
    /** @returns {Builder.Value} */
    flowValue() {
      if (this.isDash() || /[,\]}]/.test(this.peek()) || this.peek() === "") {
        this.fail("yaml-no-value");
      }
      if (/[|>]/.test(this.peek())) {
        this.fail("yaml-service-sign");
      }
      return this.scalar(-1);
    }
    /** @param {string} close */
    comma(close) {
      if (this.peek() === ",") {
        this.pos += 1;
        return;
      }
      if (this.peek() !== close) {
        this.fail("yaml-no-comma");
      }
    }
  };
})(window.portal);
