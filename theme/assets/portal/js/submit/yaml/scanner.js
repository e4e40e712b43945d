// @ts-check
/* YAML as the portal's own files use it, sign by sign. Anchors, aliases, tags and second documents are refused;
   nothing is guessed and nothing is executed. Marks are [line, column] from 1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MOST = 20000;
  const DEEPEST = 24;

  submit.yamlFinding = (rule, phrase, mark, values) => {
    const [message, fix] = submit.say(phrase, values || {});
    return { rule, severity: "error", path: [], message, fix, line: mark[0], column: mark[1] };
  };
  /* Thrown where a text cannot be read on. */
  submit.YamlFault = class {
    /** @param {Builder.Finding} finding @param {string} phrase */
    constructor(finding, phrase) {
      this.finding = finding;
      this.phrase = phrase;
    }
  };

  submit.YamlScanner = class {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
      this.pos = 0;
      this.line = 1;
      this.start = 0;
      this.depth = 0;
      this.nodes = 0;
      this.flow = false;
      /** @type {Builder.Place[]} */
      this.entries = [];
      /** @type {Builder.Comment[]} */
      this.comments = [];
      /** @type {Builder.Finding[]} */
      this.findings = [];
    }

    column() {
      return this.pos - this.start;
    }
    /** @returns {Builder.Mark} */
    mark() {
      return [this.line, this.column() + 1];
    }
    /**
     * @param {string} phrase @param {Builder.Mark | null} [mark] @param {string} [rule]
     * @param {Builder.Values} [values] @returns {never}
     */
    fail(phrase, mark, rule, values) {
      const finding = submit.yamlFinding(rule || "yaml-syntax", phrase, mark || this.mark(), values);
      throw new submit.YamlFault(finding, phrase);
    }
    /** @param {number} [ahead] */
    peek(ahead) {
      return this.text.charAt(this.pos + (ahead || 0));
    }
    /** @param {number} [ahead] */
    blank(ahead) {
      const sign = this.peek(ahead);
      return sign === "" || sign === " " || sign === "\t" || sign === "\n";
    }

    /* The rest of the line. */
    row() {
      const end = this.text.indexOf("\n", this.pos);
      return this.text.slice(this.pos, end < 0 ? this.text.length : end);
    }

    newline() {
      this.pos += 1;
      this.line += 1;
      this.start = this.pos;
    }
    marker() {
      if (this.column() !== 0) {
        return "";
      }
      const sign = this.text.substr(this.pos, 3);
      return (sign === "---" || sign === "...") && this.blank(3) ? sign : "";
    }
    /* Go to the next sign that means something; comments on the way are kept. */
    skip() {
      for (;;) {
        const fresh = this.column() === 0;
        while (this.peek() === " " || this.peek() === "\t") {
          if (
            fresh &&
            this.peek() === "\t" &&
            !this.flow &&
            /^[ \t]*[^ \t\n#]/.test(this.text.slice(this.pos, this.pos + 200))
          ) {
            this.fail("yaml-tab", null, "yaml-tab");
          }
          this.pos += 1;
        }
        if (this.peek() === "#" && (this.column() === 0 || /[ \t]/.test(this.peek(-1)))) {
          this.comment(!this.text.slice(this.start, this.pos).trim());
        }
        if (this.peek() !== "\n") {
          return;
        }
        this.newline();
      }
    }

    /** @param {boolean} alone */
    comment(alone) {
      const row = this.row();
      this.comments.push({ line: this.line, column: this.column() + 1, said: row.replace(/\s+$/, ""), alone });
      this.pos += row.length;
    }

    count() {
      this.nodes += 1;
      if (this.nodes > MOST) {
        this.fail("yaml-too-many", null, "yaml-too-deep", { most: MOST });
      }
    }
    /** @template T @param {Builder.Mark} mark @param {() => T} inner @returns {T} */
    deeper(mark, inner) {
      this.depth += 1;
      if (this.depth > DEEPEST) {
        this.fail("yaml-too-deep", mark, "yaml-too-deep", { most: DEEPEST });
      }
      const value = inner.call(this);
      this.depth -= 1;
      return value;
    }
    refuse() {
      const sign = this.peek();
      const name = (/^[^\s,[\]{}]*/.exec(this.text.slice(this.pos + 1, this.pos + 200)) || [""])[0];
      if (sign === "&" || sign === "*") {
        this.fail(
          name ? (sign === "&" ? "yaml-anchor" : "yaml-alias") : "yaml-mark",
          null,
          name ? "yaml-alias" : "yaml-syntax",
          { name },
        );
      }
      if (sign === "!") {
        this.fail("yaml-tag", null, "yaml-tag");
      }
      if (sign === "%" || sign === "@" || sign === "`") {
        this.fail("yaml-service-sign");
      }
    }
    isDash() {
      return this.peek() === "-" && this.blank(1);
    }
  };
})(window.portal);
