// @ts-check
/* The words of a text as a forge shows them and as our page does. Both readers of Markdown stay at the portal:
   here a text is gone along once, by the signs of generator/records/markup/readings.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const BEGINS = /^ {0,3}(?:[-+*]|[0-9]{1,9}[.)]|#{1,6}|>+|\|)/;
  const DASHES = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
  const BLANK = /^\s*$/;

  /** @param {string} name @param {string} text */
  function ahead(name, text) {
    const pattern = submit.patterns[name];
    return new RegExp(`^(?:${pattern.source})`, pattern.flags.replace("g", "")).exec(text);
  }
  /* The length of what stands in brackets, 0 where they are not closed. */
  /** @param {string} text */
  function bracketed(text) {
    let depth = 0;
    for (let at = 0; at < text.length; at += 1) {
      depth += text[at] === "(" ? 1 : text[at] === ")" ? -1 : 0;
      if (!depth) {
        return at + 1;
      }
    }
    return 0;
  }

  /* What stands behind the words of a link or of a picture: its length, and what a forge shows of it. */
  /** @param {string} rest */
  function leads(rest) {
    const valid = ahead("destination", rest);
    if (valid) {
      const address = valid.groups.angle ?? valid.groups.plain ?? "";
      return { valid: true, length: valid[0].length, address, forge: "" };
    }
    const inside = rest.slice(0, bracketed(rest));
    return { valid: false, length: inside.length, address: inside.slice(1, -1), forge: line(inside).forge };
  }
  /* Both readings of a text without blocks. */
  /** @param {string} text @returns {Builder.Readings} */
  function line(text) {
    const pattern = new RegExp(submit.patterns.piece.source, submit.patterns.piece.flags);
    let forge = "";
    let page = "";
    let open = 0;
    let done = 0;
    /** @param {string} ofForge @param {string} ofPage */
    function show(ofForge, ofPage) {
      forge += ofForge;
      page += ofPage;
    }
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const said = found[0];
      const is = found.groups;
      show(text.slice(done, found.index), text.slice(done, found.index));
      done = found.index + said.length;
      const rest = text.slice(done);
      if (is.comment !== undefined) {
        show("", said.includes("<!--", 4) ? said.slice(4, said.lastIndexOf("<!--")) : "");
      } else if (is.tag !== undefined) {
        show(/^<br/i.test(said) ? " " : "", said);
      } else if (is.entity !== undefined) {
        show(said, " ");
      } else if (is.break !== undefined) {
        show(" ", " ");
      } else if (is.picture !== undefined || (is.target !== undefined && open > 0)) {
        const led = leads(rest);
        const alt = is.alt || "";
        show(led.valid ? "" : alt + led.forge, led.length && submit.whole("ownPicture", led.address) ? "" : alt);
        open -= is.target === undefined ? 0 : 1;
        done += led.length;
        pattern.lastIndex = done;
      } else {
        open += is.open === undefined ? 0 : 1;
        open -= is.close !== undefined && open > 0 ? 1 : 0;
        show(said, said);
      }
    }
    show(text.slice(done), text.slice(done));
    return { forge, page };
  }

  /* The cells of a row of a table; a link by name has a bar of its own. */
  /** @param {string} row */
  function cells(row) {
    const held = row.replace(submit.patterns.link, (said) => said.replace(/\\?\|/g, "\ue000"));
    const inner = held
      .trim()
      .replace(/^\|/, "")
      .replace(/(^|[^\\])\|$/, "$1");
    return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\ue000", "|"));
  }

  /* Reads the lines of a text of several lines. */
  class Blocks {
    /** @param {string} text */
    constructor(text) {
      this.text = text;
      this.rows = text.split("\n");
      this.at = 0;
      this.forge = "";
      this.page = "";
      /* Footnotes that nothing leads to: our page shows them below. */
      this.below = "";
      this.listed = false;
    }
    /** @param {Builder.Readings} said */
    show(said) {
      this.forge += `\n${said.forge}`;
      this.page += `\n${said.page}`;
    }
    /* Take lines while they are of one block. */
    /** @param {(row: string) => boolean} goesOn */
    take(goesOn) {
      const first = this.at;
      this.at += 1;
      while (this.at < this.rows.length && goesOn(this.rows[this.at])) {
        this.at += 1;
      }
      return this.rows.slice(first, this.at).join("\n");
    }
    read() {
      while (this.at < this.rows.length) {
        this.block(this.rows[this.at]);
      }
      return { forge: this.forge, page: this.page + this.below };
    }
    /** @param {string} row */
    block(row) {
      const inside = row.replace(/^(?:[ \t]*(?:>|(?:[-+*]|[0-9]{1,9}[.)])(?=[ \t]|$))[ \t]*){0,20}/, "");
      const fence = ahead("fence", inside);
      this.listed = this.listed || (inside !== row && !/^ *>/.test(row));
      if (BLANK.test(row)) {
        this.at += 1;
      } else if (fence) {
        this.fenced(fence[1]);
      } else if (/^ {4}/.test(row) && !this.listed && BLANK.test(this.rows[this.at - 1] || "")) {
        const code = this.take((one) => /^ {4}/.test(one) || BLANK.test(one));
        this.show({ forge: code, page: code });
      } else if (/^ {0,3}<!--/.test(row)) {
        this.comment();
      } else if (this.isTable()) {
        this.table();
      } else if (ahead("htmlBlock", inside)) {
        this.html(this.take((one) => !BLANK.test(one)));
      } else if (ahead("noteBelow", row)) {
        this.note();
      } else {
        this.show(line(this.take((one) => !BLANK.test(one) && !BEGINS.test(one) && !this.ends(one))));
      }
    }
    /* Whether a paragraph ends before a line. */
    /** @param {string} row */
    ends(row) {
      return Boolean(ahead("fence", row) || ahead("htmlBlock", row) || /^ {0,3}<!--/.test(row));
    }
    /** @param {string} mark */
    fenced(mark) {
      const closed = new RegExp(`^[> \\t]*${mark[0]}{${mark.length},}[ \\t]*$`);
      const code = this.take((one) => !closed.test(one));
      this.show({ forge: code, page: code });
      this.at += 1;
    }
    isTable() {
      const under = this.rows[this.at + 1] || "";
      const [head, width] = [this.rows[this.at], cells(under).length];
      return DASHES.test(under) && `${head}${under}`.includes("|") && cells(head).length === width;
    }
    /* A row has no more cells than its head. */
    table() {
      const width = cells(this.rows[this.at]).length;
      this.take((one) => !BLANK.test(one) && !this.ends(one))
        .split("\n")
        .forEach((row) => {
          this.show(line(cells(row).slice(0, width).join(" | ")));
        });
    }
    /* A comment reaches over blank lines; without an end a forge hides all that follows. */
    comment() {
      const rest = this.rows.slice(this.at).join("\n");
      const end = rest.indexOf("-->");
      if (end < 0) {
        this.page += `\n${rest}`;
        this.at = this.rows.length;
        return;
      }
      this.at += rest.slice(0, end).split("\n").length;
      this.html(rest.slice(end + 3).split("\n", 1)[0]);
    }
    /** @param {string} raw */
    html(raw) {
      this.show({ forge: raw.replace(submit.patterns.anyTag, " "), page: line(raw).page });
    }
    note() {
      const said = this.take((one) => !BLANK.test(one) && !ahead("noteBelow", one));
      const label = said.slice(said.indexOf("["), said.indexOf("]:") + 1);
      const shown = line(said.slice(said.indexOf("]:") + 2));
      if (this.text.split(label).length > this.text.split(`${label}:`).length) {
        this.show(shown);
      } else {
        this.below += `\n${shown.page}`;
      }
    }
  }

  /* «whole»: the text has blocks. */
  submit.readings = (text, whole) => (whole ? new Blocks(text).read() : line(text));
})(window.portal);
