// @ts-check
/* The texts of YAML: without quotes, in quotes, blocks of lines. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @type {Record<string, string>} */
  const ESCAPES = {
    0: "\0",
    a: "\x07",
    b: "\b",
    t: "\t",
    "\t": "\t",
    n: "\n",
    v: "\v",
    f: "\f",
    r: "\r",
    e: "\x1b",
    " ": " ",
    '"': '"',
    "/": "/",
    "\\": "\\",
    N: "\x85",
    _: "\xa0",
    L: "\u2028",
    P: "\u2029",
  };

  submit.YamlScalars = class extends submit.YamlScanner {
    /* A text without quotes; in a block it goes on while lines stand further right than «outer». */
    /** @param {number} outer */
    bare(outer) {
      let said = "";
      let breaks = 0;
      let first = true;
      for (;;) {
        const piece = this.barePiece();
        said += first ? piece : (breaks > 1 ? "\n".repeat(breaks - 1) : " ") + piece;
        first = false;
        const stop = this.peek();
        if (stop !== "\n") {
          if (stop === ":" && !this.flow) {
            this.fail("yaml-colon");
          }
          return said;
        }
        const saved = [this.pos, this.line, this.start];
        breaks = 0;
        while (this.peek() === "\n") {
          this.newline();
          breaks += 1;
          while (this.peek() === " " || (this.peek() === "\t" && (this.flow || this.column() > outer))) {
            this.pos += 1;
          }
        }
        const over =
          this.pos >= this.text.length ||
          this.peek() === "#" ||
          this.marker() ||
          (!this.flow && this.column() <= outer) ||
          (this.flow && /[,[\]{}]/.test(this.peek())) ||
          (this.peek() === ":" && this.blank(1) && this.flow);
        if (!over && this.peek() === "\t") {
          this.fail("yaml-tab", null, "yaml-tab");
        }
        if (over) {
          this.pos = saved[0];
          this.line = saved[1];
          this.start = saved[2];
          return said;
        }
      }
    }
    barePiece() {
      const from = this.pos;
      let sign;
      for (;;) {
        sign = this.peek();
        if (
          sign === "" ||
          sign === "\n" ||
          (sign === "#" && /[ \t]/.test(this.peek(-1))) ||
          (sign === ":" && this.blank(1))
        ) {
          break;
        }
        if (this.flow && /[,[\]{}]/.test(sign)) {
          break;
        }
        if (this.flow && sign === ":" && /[,[\]{}]/.test(this.peek(1))) {
          break;
        }
        this.pos += 1;
      }
      let end = this.pos;
      while (end > from && /[ \t]/.test(this.text.charAt(end - 1))) {
        end -= 1;
      }
      return this.text.slice(from, end);
    }
    /* Line breaks inside quotes: one is a space, more are one less. */
    fold() {
      let breaks = 0;
      while (this.peek() === "\n") {
        this.newline();
        breaks += 1;
        if (this.marker()) {
          this.fail("yaml-open-quote");
        }
        while (this.peek() === " " || this.peek() === "\t") {
          this.pos += 1;
        }
      }
      return breaks > 1 ? "\n".repeat(breaks - 1) : " ";
    }
    single() {
      let said = "";
      const mark = this.mark();
      this.pos += 1;
      for (;;) {
        const sign = this.peek();
        if (sign === "") {
          this.fail("yaml-open-quote", mark);
        }
        if (sign === "'") {
          if (this.peek(1) !== "'") {
            this.pos += 1;
            return said;
          }
          said += "'";
          this.pos += 2;
        } else if (sign === "\n") {
          said = said.replace(/[ \t]+$/, "") + this.fold();
        } else {
          said += sign;
          this.pos += 1;
        }
      }
    }
    double() {
      let said = "";
      const mark = this.mark();
      let kept = 0;
      this.pos += 1;
      for (;;) {
        const sign = this.peek();
        if (sign === "") {
          this.fail("yaml-open-quote", mark);
        }
        if (sign === '"') {
          this.pos += 1;
          const odd = submit.UNFIT.exec(said);
          if (odd) {
            this.fail("control-sign", mark, "file-encoding", { code: odd[0].codePointAt(0) });
          }
          return said;
        }
        if (sign === "\n") {
          said = said.slice(0, kept) + said.slice(kept).replace(/[ \t]+$/, "") + this.fold();
          kept = said.length;
        } else if (sign === "\\") {
          said += this.escaped();
          kept = said.length;
        } else {
          said += sign;
          this.pos += 1;
        }
      }
    }
    escaped() {
      const sign = this.peek(1);
      const length = /** @type {Record<string, number>} */ ({ x: 2, u: 4, U: 8 })[sign];
      let code;
      if (sign === "\n") {
        this.pos += 1;
        const more = this.fold();
        return more === " " ? "" : more;
      }
      if (length) {
        code = this.text.substr(this.pos + 2, length);
        const number = parseInt(code, 16);
        if (
          !/^[0-9a-fA-F]+$/.test(code) ||
          code.length < length ||
          number > 0x10ffff ||
          (number >= 0xd800 && number <= 0xdfff)
        ) {
          this.fail("yaml-escape");
        }
        this.pos += 2 + length;
        return String.fromCodePoint(number);
      }
      if (!Object.hasOwn(ESCAPES, sign)) {
        this.fail("yaml-escape");
      }
      this.pos += 2;
      return ESCAPES[sign];
    }
    /* A block of lines: «|» keeps the breaks, «>» folds them. */
    /** @param {number} outer */
    literal(outer) {
      const folded = this.peek() === ">";
      const head = /^[|>]([-+]?)([1-9]?)([-+]?)[ \t]*/.exec(this.text.slice(this.pos, this.pos + 200));
      const chomp = head[1] || head[3];
      let indent = head[2] ? Math.max(outer, 0) + Number(head[2]) : 0;
      this.pos += head[0].length;
      if (this.peek() === "#") {
        this.comment(false);
      }
      if (this.peek() !== "\n" && this.peek() !== "") {
        this.fail("yaml-unknown");
      }
      if (this.peek() === "\n") {
        this.newline();
      }
      let said = "";
      let lead = "";
      let wide = false;
      let trail;
      const breaks = () => {
        let found = "";
        let most = 0;
        for (;;) {
          while ((!indent || this.column() < indent) && this.peek() === " ") {
            this.pos += 1;
          }
          most = Math.max(most, this.column());
          if ((!indent || this.column() < indent) && this.peek() === "\t") {
            this.fail("yaml-tab", null, "yaml-tab");
          }
          if (this.peek() !== "\n") {
            break;
          }
          found += "\n";
          this.newline();
        }
        if (!indent) {
          indent = Math.max(most, outer + 1, 1);
        }
        return found;
      };
      trail = breaks();
      while (this.column() === indent && this.pos < this.text.length) {
        const blank = this.peek() === " " || this.peek() === "\t";
        if (folded && lead === "\n" && !wide && !blank) {
          said += trail === "" ? " " : "";
        } else {
          said += lead;
        }
        said += trail;
        wide = blank;
        let end = this.text.indexOf("\n", this.pos);
        if (end < 0) {
          end = this.text.length;
        }
        said += this.text.slice(this.pos, end);
        this.pos = end;
        lead = "";
        if (this.peek() === "\n") {
          lead = "\n";
          this.newline();
        }
        trail = breaks();
      }
      if (chomp !== "-") {
        said += lead;
      }
      if (chomp === "+") {
        said += trail;
      }
      this.pos = this.start; /* what follows is read with its indent */
      return said;
    }
  };
})(window.portal);
