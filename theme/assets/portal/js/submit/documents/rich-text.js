// @ts-check
/* Rich text (.rtf) as blocks, as in generator/proposals/intake/documents/rich_text.py: lines with their marks, tables
   with merged cells and those inside of cells. The control words are those of the specification 1.9.1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const { latin, decoded, emptyForm, chosen } = submit.richWords;
  const { look, paragraph, tell } = submit.richState;
  const TOKEN = /\\(?:([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)/g;
  const ROW_OF_INNER = "nesttableprops"; /* the group that ends a row of a table in a cell */
  const FRAMES = /** @type {const} */ (["body", "cell", "nested"]);
  const RUSSIAN = 1251;
  const RUSSIAN_FONT = 204;
  const UNICODE = 65001;
  const FIELD = "formfield"; /* an old form: the chosen item of its list stands in no text */
  const ITEM = "ffl";

  class Reader {
    /** @param {Intake.Rich} words */
    constructor(words) {
      this.words = words;
      this.budget = submit.budget();
      this.tables = submit.richTables(this.budget);
      /** @type {Intake.Line[]} */
      this.aside = [];
      this.state = look(RUSSIAN);
      /** @type {Intake.RichLook[]} */
      this.before = [];
      /** @type {Record<number, number>} */
      this.fonts = {};
      this.font = 0;
      this.page = RUSSIAN;
      this.left = 0;
      this.opened = false;
      this.starred = false;
      this.here = paragraph();
      this.form = emptyForm();
      this.held = "";
      /** @type {[number, Intake.RichParagraph][]} */
      this.outer = [];
    }

    /** @param {string} text @returns {Intake.Blocks} */
    read(text) {
      const token = new RegExp(TOKEN);
      let count = 0;
      for (let found = token.exec(text); found; found = token.exec(text)) {
        const [, word, number, byte, sign, brace, plain] = found;
        count += 1;
        if (count > this.words.most) {
          throw new submit.Refused(`внутри файла слишком много данных: это не ${submit.words.what || "маршрут"}`);
        }
        if (byte) {
          this.held += String.fromCharCode(parseInt(byte, 16));
          continue;
        }
        this.flush();
        if (brace) {
          this.brace(brace);
        } else if (word) {
          token.lastIndex += this.obey(word, number ? Number(number) : null);
        } else if (sign) {
          this.sign(sign);
        } else {
          this.put(decoded(plain, this.state.page));
        }
      }
      this.flush();
      if (this.before.length) {
        throw new submit.Refused("файл .rtf обрывается: откройте его в Word, сохраните ещё раз и откройте снова");
      }
      this.end();
      return {
        body: this.tables.finished(),
        aside: this.aside,
        hidden: this.budget.hidden,
        unread: this.budget.unread,
      };
    }

    /** @param {Intake.Frame} [frame] */
    end(frame) {
      const head = (this.here.head || !this.here.plain) && !this.here.item;
      const parts = this.here.said.join("").split("\n").filter(submit.strip);
      const lines = parts.map((part) => submit.makeLine(this.budget.line(submit.strip(part)), this.here.item, head));
      const where = frame || this.here.frame;
      if (where === "aside") {
        this.aside.push(...lines);
      } else {
        this.tables.add(where, lines);
      }
      const place = where === "aside" ? submit.BESIDE : this.tables.place(where);
      tell(this.here, this.budget, place);
      this.here = paragraph({ item: this.here.item, head: this.here.head, frame: this.here.frame });
    }

    /** @param {string} said */
    put(said) {
      this.opened = false;
      const signs = Array.from(said);
      const rest = signs.slice(this.left).join("");
      this.left = Math.max(this.left - signs.length, 0);
      if (this.state.group === ITEM && this.form.items.length) {
        this.form.items[this.form.items.length - 1] += rest;
      }
      this.here.fields += this.state.group === "fldinst" ? rest : "";
      if (!rest || this.state.group || this.state.deleted) {
        return;
      }
      if (this.state.hidden) {
        this.here.unseen.push(rest);
      } else {
        this.here.said.push(rest);
        this.here.plain = this.here.plain || (Boolean(submit.strip(rest)) && !this.state.bold);
        this.here.struck = this.here.struck || (Boolean(submit.strip(rest)) && this.state.struck);
      }
    }

    /** @param {string} brace */
    brace(brace) {
      if (brace === "{") {
        this.before.push(this.state);
        this.opened = true;
        this.starred = false;
        return;
      }
      const { group } = this.state;
      this.state = this.before.pop() || this.state;
      if (group === FIELD && this.state.group !== FIELD) {
        this.here.said.push(chosen(this.form));
        this.form = emptyForm();
      }
      if (this.outer.length && this.before.length < this.outer[this.outer.length - 1][0]) {
        this.end();
        this.here = this.outer.pop()[1];
      }
      this.opened = false;
    }

    /* Whether a word names a group that is read in another way, or not at all. */
    /** @param {string} word */
    begins(word) {
      if ((word === "listtext" || word === "pntext") && !this.state.hidden) {
        this.here.item = true;
      }
      if (
        this.words.boxes.includes(word) &&
        this.before.every((one) => !one.hidden || this.words.shapes.includes(one.group))
      ) {
        this.state = { ...this.state, hidden: false, group: "" };
        this.outer.push([this.before.length, this.here]);
        this.here = paragraph({ frame: this.here.frame === "body" ? "body" : "aside" });
        return true;
      }
      if (word === ROW_OF_INNER && !this.state.hidden) {
        this.tables.inside();
        return true;
      }
      if (word === ITEM) {
        this.form.items.push("");
      }
      if (this.words.unseen.includes(word) || this.starred) {
        this.state = { ...this.state, hidden: true, group: word };
        return word !== "bin";
      }
      if (this.words.aside.includes(word) && !this.state.hidden) {
        this.outer.push([this.before.length, this.here]);
        this.here = paragraph({ frame: "aside" });
        return true;
      }
      return false;
    }

    /** @param {string} word @param {number} number */
    setFont(word, number) {
      if (word === "fcharset") {
        this.fonts[this.font] = number;
        return;
      }
      if (word === "ansicpg" || Object.hasOwn(this.words.old, word)) {
        const given = this.words.old[word] || number;
        this.page = Object.hasOwn(this.words.pages, given) ? given : RUSSIAN;
      } else if (word === "f") {
        this.font = number;
      } else {
        this.state = { ...this.state, bold: false, hidden: this.state.group !== "", deleted: false, struck: false };
      }
      this.state = {
        ...this.state,
        page: this.fonts[this.font] === RUSSIAN_FONT && this.page !== UNICODE ? RUSSIAN : this.page,
      };
    }

    /* What makes paragraphs, items and tables. */
    /** @param {string} word @param {number | null} number */
    laid(word, number) {
      const beside = this.here.frame === "aside";
      if (Object.hasOwn(this.words.signs, word)) {
        this.put(this.words.signs[word]);
      } else if (word === "par" || word === "sect" || word === "page") {
        this.end();
      } else if (word === "pard") {
        this.here.item = false;
        this.here.head = false;
        this.here.frame = beside ? "aside" : "body";
      } else if (word === "ls") {
        this.here.item = Boolean(number);
      } else if (word === "outlinelevel") {
        this.here.head = true;
      } else if (word === "intbl" && this.here.frame === "body") {
        this.here.frame = "cell";
      } else if (word === "itap" && !beside) {
        this.here.frame = FRAMES[Math.min(Math.max(number || 0, 0), 2)];
      } else if (["cell", "nestcell", "row", "nestrow"].includes(word) && !beside) {
        if (word.endsWith("cell")) {
          this.end(word === "nestcell" ? "nested" : "cell");
        }
        this.tables.end(word);
      } else {
        this.tables.define(word, number || 0);
      }
    }

    /* Obey one control word; gives how many bytes of a picture follow. */
    /** @param {string} word @param {number | null} number */
    obey(word, number) {
      const first = this.opened;
      this.opened = false;
      if (first && this.begins(word)) {
        return 0;
      }
      if (word === "bin") {
        return Math.max(number || 0, 0);
      }
      if (word === "u" && number !== null) {
        this.put(String.fromCharCode(number & 0xffff));
        this.left = this.state.skips;
      } else if (word === "uc") {
        this.state = { ...this.state, skips: Math.max(number || 0, 0) };
      } else if (this.state.group === FIELD) {
        this.form.numbers[word] = number || 0;
      } else if (["f", "fcharset", "ansicpg", "plain"].includes(word) || Object.hasOwn(this.words.old, word)) {
        this.setFont(word, number || 0);
      } else if (word === "strike" || word === "striked") {
        this.state = { ...this.state, struck: number !== 0 };
      } else if (word === "b") {
        this.state = { ...this.state, bold: number !== 0 };
      } else if (word === "v") {
        this.state = { ...this.state, hidden: number !== 0 };
      } else if (word === "deleted") {
        this.state = { ...this.state, hidden: number !== 0, deleted: number !== 0 };
      } else if (!this.state.hidden) {
        this.laid(word, number);
      }
      return 0;
    }

    /** @param {string} sign */
    sign(sign) {
      if (sign === "*") {
        this.starred = this.opened;
      } else if (sign === "\r" || sign === "\n") {
        this.end();
      } else if (Object.hasOwn(this.words.escaped, sign)) {
        this.put(this.words.escaped[sign]);
      }
    }

    /* Decode the bytes that stand one after another: a letter may have two. */
    flush() {
      if (this.held) {
        const said = this.held;
        this.held = "";
        this.put(decoded(said, this.state.page));
      }
    }
  }

  submit.readRich = (data) => {
    const text = latin(new Uint8Array(data));
    if (!/^[ \t-\r]*\{\\rtf/.test(text)) {
      throw new submit.Refused("это не документ .rtf: откройте его и сохраните как .docx");
    }
    return new Reader(submit.words.rich).read(text);
  };
})(window.portal);
