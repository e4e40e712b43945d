/* YAML as the portal's own files use it, into entries with their comments. Anchors, aliases, tags and second
   documents are refused; nothing is guessed and nothing is executed. Marks are [line, column] from 1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const DEEPEST = 24;
  const MOST = 20000;
  const LONGEST_LINE = 20000;
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

  function Fault(rule, phrase, mark, values) {
    this.finding = finding(rule, phrase, mark, values);
  }
  function finding(rule, phrase, mark, values) {
    const said = submit.say(phrase, values || {});
    return { rule, severity: "error", path: [], message: said[0], fix: said[1], line: mark[0], column: mark[1] };
  }

  function Reader(text) {
    this.text = text;
    this.pos = 0;
    this.line = 1;
    this.start = 0;
    this.depth = 0;
    this.nodes = 0;
    this.entries = [];
    this.comments = [];
    this.findings = [];
  }
  const read = Reader.prototype;
  read.column = function () {
    return this.pos - this.start;
  };
  read.mark = function () {
    return [this.line, this.column() + 1];
  };
  read.fail = function (phrase, mark, rule, values) {
    throw new Fault(rule || "yaml-syntax", phrase, mark || this.mark(), values);
  };
  read.peek = function (ahead) {
    return this.text.charAt(this.pos + (ahead || 0));
  };
  read.blank = function (ahead) {
    const sign = this.peek(ahead);
    return sign === "" || sign === " " || sign === "\t" || sign === "\n";
  };
  read.newline = function () {
    this.pos += 1;
    this.line += 1;
    this.start = this.pos;
  };
  read.marker = function () {
    if (this.column() !== 0) {
      return "";
    }
    const sign = this.text.substr(this.pos, 3);
    return (sign === "---" || sign === "...") && this.blank(3) ? sign : "";
  };
  /* Go to the next sign that means something; comments on the way are kept. */
  read.skip = function () {
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
        let end = this.text.indexOf("\n", this.pos);
        if (end < 0) {
          end = this.text.length;
        }
        this.comments.push({
          line: this.line,
          column: this.column() + 1,
          said: this.text.slice(this.pos, end).replace(/\s+$/, ""),
          alone: !this.text.slice(this.start, this.pos).trim(),
        });
        this.pos = end;
      }
      if (this.peek() !== "\n") {
        return;
      }
      this.newline();
    }
  };
  read.count = function () {
    this.nodes += 1;
    if (this.nodes > MOST) {
      this.fail("yaml-too-many", null, "yaml-too-deep", { most: MOST });
    }
  };
  read.deeper = function (mark, inner) {
    this.depth += 1;
    if (this.depth > DEEPEST) {
      this.fail("yaml-too-deep", mark, "yaml-too-deep", { most: DEEPEST });
    }
    const value = inner.call(this);
    this.depth -= 1;
    return value;
  };

  read.refuse = function () {
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
  };
  read.isDash = function () {
    return this.peek() === "-" && this.blank(1);
  };

  /* Whether a key begins here: a text in one line with a colon behind it. */
  read.isKey = function () {
    const sign = this.peek();
    const row = this.text.slice(this.pos, (this.text.indexOf("\n", this.pos) + 1 || this.text.length + 1) - 1);
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
  };

  /* A value that may begin on a later line, inside a part that stands at column «outer». */
  read.block = function (outer, entry, sameLine) {
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
      return this.sequence(column);
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
  };
  /* Behind a value in a line only a comment may stand. */
  read.ended = function () {
    while (this.peek() === " " || this.peek() === "\t") {
      this.pos += 1;
    }
    if (this.peek() === ":" && this.blank(1)) {
      this.fail("yaml-colon");
    }
    if (this.pos < this.text.length && this.peek() !== "\n" && !(this.peek() === "#" && /[ \t]/.test(this.peek(-1)))) {
      this.fail("yaml-out-of-row");
    }
  };
  read.scalar = function (outer) {
    const sign = this.peek();
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
      value = this.deeper(mark, sign === "[" ? this.flowList : this.flowMap);
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
  };

  read.sequence = function (column) {
    const mark = this.mark();
    return this.deeper(mark, function () {
      const node = { list: [] };
      for (;;) {
        this.skip();
        if (this.pos >= this.text.length || this.marker() || this.column() < column) {
          return node;
        }
        if (this.column() > column) {
          this.fail("yaml-no-dash");
        }
        if (!this.isDash()) {
          return node;
        }
        const entry = submit.entry("");
        const place = { begins: this.mark(), entry, parent: node };
        this.entries.push(place);
        node.list.push(entry);
        this.pos += 1;
        place.at = this.mark();
        entry.value = this.block(column, place, true);
      }
    });
  };

  read.mapping = function (column) {
    const mark = this.mark();
    return this.deeper(mark, function () {
      const node = { map: [] };
      const seen = [];
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
        const key = this.key();
        this.count();
        const entry = submit.entry("", key);
        const place = { begins, at: begins, entry, parent: node, inMap: true };
        if (seen.indexOf(key) >= 0) {
          this.findings.push(finding("key-duplicate", "key-duplicate", begins, { name: submit.cut(key, 40) }));
        } else {
          seen.push(key);
          node.map.push(entry);
          this.entries.push(place);
        }
        entry.value = this.block(column, place, false);
      }
    });
  };
  read.key = function () {
    const sign = this.peek();
    let key;
    if (sign === '"') {
      key = this.double();
    } else if (sign === "'") {
      key = this.single();
    } else {
      const row = this.text.slice(this.pos, (this.text.indexOf("\n", this.pos) + 1 || this.text.length + 1) - 1);
      key = row.slice(0, /:(?=[ \t]|$)/.exec(row).index);
      this.pos += key.length;
      key = key.replace(/[ \t]+$/, "");
    }
    while (this.peek() !== ":") {
      this.pos += 1;
    }
    this.pos += 1;
    return key;
  };

  /* A text without quotes; in a block it goes on while lines stand further right than «outer». */
  read.bare = function (outer) {
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
  };
  read.barePiece = function () {
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
  };

  /* Line breaks inside quotes: one is a space, more are one less. */
  read.fold = function () {
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
  };
  read.single = function () {
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
  };
  read.double = function () {
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
  };
  read.escaped = function () {
    const sign = this.peek(1);
    const length = { x: 2, u: 4, U: 8 }[sign];
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
  };

  /* A block of lines: «|» keeps the breaks, «>» folds them. */
  read.literal = function (outer) {
    const folded = this.peek() === ">";
    const head = /^[|>]([-+]?)([1-9]?)([-+]?)[ \t]*/.exec(this.text.slice(this.pos, this.pos + 200));
    const chomp = head[1] || head[3];
    let indent = head[2] ? Math.max(outer, 0) + Number(head[2]) : 0;
    const reader = this;
    this.pos += head[0].length;
    if (this.peek() === "#") {
      this.comment();
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
    function breaks() {
      let found = "";
      let most = 0;
      for (;;) {
        while ((!indent || reader.column() < indent) && reader.peek() === " ") {
          reader.pos += 1;
        }
        most = Math.max(most, reader.column());
        if ((!indent || reader.column() < indent) && reader.peek() === "\t") {
          reader.fail("yaml-tab", null, "yaml-tab");
        }
        if (reader.peek() !== "\n") {
          break;
        }
        found += "\n";
        reader.newline();
      }
      if (!indent) {
        indent = Math.max(most, outer + 1, 1);
      }
      return found;
    }
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
  };
  read.comment = function () {
    let end = this.text.indexOf("\n", this.pos);
    if (end < 0) {
      end = this.text.length;
    }
    this.comments.push({
      line: this.line,
      column: this.column() + 1,
      said: this.text.slice(this.pos, end).replace(/\s+$/, ""),
      alone: false,
    });
    this.pos = end;
  };

  read.flowList = function () {
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
  };
  read.pair = function (key, outer) {
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
  };
  read.flowMap = function () {
    const node = { map: [] };
    const seen = [];
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
      this.count();
      const entry = submit.entry("", key);
      const place = { begins, at: begins, entry, parent: node };
      if (seen.indexOf(key) >= 0) {
        this.findings.push(finding("key-duplicate", "key-duplicate", begins, { name: submit.cut(key, 40) }));
      } else {
        seen.push(key);
        node.map.push(entry);
        this.entries.push(place);
      }
      this.skip();
      if (this.peek() === ":") {
        this.pos += 1;
        this.skip();
        if (!/[,}]/.test(this.peek())) {
          place.at = this.mark();
          this.count();
          entry.value = this.flowValue();
        }
        this.skip();
      }
      this.comma("}");
    }
  };
  read.flowValue = function () {
    if (this.isDash() || /[,\]}]/.test(this.peek()) || this.peek() === "") {
      this.fail("yaml-no-value");
    }
    if (/[|>]/.test(this.peek())) {
      this.fail("yaml-service-sign");
    }
    return this.scalar(-1);
  };
  read.comma = function (close) {
    if (this.peek() === ",") {
      this.pos += 1;
      return;
    }
    if (this.peek() !== close) {
      this.fail("yaml-no-comma");
    }
  };

  /* Comments go to what they stand at: the rules 15–19 of docs/canonical.md. */
  function attach(root, text, entries, comments) {
    const rows = text.split("\n");
    const all = entries.map((one) => {
      const begins = one.entry.key === undefined && one.flow ? dash(rows, one.at) : one.begins;
      return { line: begins[0], column: begins[1], at: one.at, entry: one.entry, parent: one.parent };
    });
    const owners = new Map();
    let index = -1;
    all.forEach((one) => {
      owners.set(one.entry.value, one);
    });
    all.forEach((one) => {
      one.owner = owners.get(one.parent);
    });
    comments.forEach((said) => {
      while (
        all[index + 1] &&
        (all[index + 1].line < said.line || (all[index + 1].line === said.line && all[index + 1].column <= said.column))
      ) {
        index += 1;
      }
      const found = (said.alone ? alone : beside)(all, index, said);
      (found[0] ? found[0].entry : root)[found[1]].push(said.said);
    });
  }
  function dash(rows, at) {
    let line = at[0];
    let before = rows[line - 1].slice(0, at[1] - 1).replace(/\s+$/, "");
    while (!before && line > 1) {
      line -= 1;
      before = rows[line - 1].split("#")[0].replace(/\s+$/, "");
    }
    return /-$/.test(before) ? [line, before.length] : at;
  }
  function beside(all, index, said) {
    if (index < 0) {
      return [null, "above"];
    }
    let first = index;
    while (first && all[first - 1].line === said.line) {
      first -= 1;
    }
    if (all[first].line !== said.line) {
      return [all[index], "beside"];
    }
    while (first < index && all[first + 1].line === all[first].at[0] && all[first + 1].column === all[first].at[1]) {
      first += 1;
    }
    return [all[first], "beside"];
  }
  function alone(all, index, said) {
    const before = all[index];
    const after = all[index + 1];
    if (!before) {
      return [null, "above"];
    }
    if (before.at[0] > said.line && !(after && after.owner === before)) {
      return [before, "above"];
    }
    if (!after || after.column < said.column) {
      const columns = new Map();
      all.slice(0, index + 1).forEach((one) => {
        columns.set(one.owner, one.column);
      });
      let owner = before.owner;
      while (owner && columns.get(owner) !== said.column) {
        owner = owner.owner;
      }
      if (owner || !after) {
        return [owner, "below"];
      }
    }
    return [after, "above"];
  }

  /* Read a text: {root, findings}; root is null where the text cannot be read or is no record. */
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
        findings: [
          finding(
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
        findings: [finding("file-too-large", "line-too-long", [long[0], 1], { count: long[1], most: LONGEST_LINE })],
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
      root.value = reader.block(-1, { at: [1, 1] }, true);
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
      if (!(fault instanceof Fault)) {
        throw fault;
      }
      return { root: null, findings: reader.findings.concat([fault.finding]) };
    }
    if (!root.value?.map) {
      const what = submit.empty(root.value) ? "пуст" : "начинается не с ключа";
      return {
        root: null,
        findings: reader.findings.concat([finding("type-wrong", "record-empty", [1, 1], { what })]),
      };
    }
    attach(root, source, reader.entries, reader.comments);
    return { root, findings: reader.findings };
  };
})(window.portal);
