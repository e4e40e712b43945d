// @ts-check
/* Rich text (.rtf) as blocks, as in generator/proposals/intake/documents/rich_text.py: lines with their marks, tables
   with merged cells and those inside of cells. The control words are those of the specification 1.9.1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const { latin, decoded, emptyForm, chosen } = submit.richWords;
  const TOKEN = /\\(?:([a-zA-Z]{1,32})(-?[0-9]{1,10})? ?|'([0-9a-fA-F]{2})|([^a-zA-Z]))|([{}])|([^\\{}\r\n]+)/g;
  const ROW_OF_INNER = "nesttableprops"; /* the group that ends a row of a table in a cell */
  const FRAMES = /** @type {const} */ (["body", "cell", "nested"]);
  const RUSSIAN = 1251;
  const RUSSIAN_FONT = 204;
  const UNICODE = 65001;
  const FIELD = "formfield"; /* an old form: the chosen item of its list stands in no text */
  const ITEM = "ffl";
  /** @typedef {{ hidden: boolean, deleted: boolean, bold: boolean, struck: boolean, page: number, skips: number,
   *   group: string }} State */
  /** @typedef {{ said: string[], unseen: string[], item: boolean, head: boolean, plain: boolean,
   *   struck: boolean, fields: string, frame: Intake.Frame }} Paragraph */

  /** @param {Partial<Paragraph>} [known] @returns {Paragraph} */
  function paragraph(known) {
    const looks = { item: false, head: false, plain: false, struck: false, fields: "" };
    return { said: [], unseen: [], ...looks, frame: "body", ...known };
  }
  /** @param {string} text @param {Intake.Rich} words */
  function reader(text, words) {
    const budget = submit.budget();
    const tables = submit.richTables(budget);
    /** @type {Intake.Line[]} */
    const aside = [];
    /** @type {State} */
    let state = { hidden: false, deleted: false, bold: false, struck: false, page: RUSSIAN, skips: 1, group: "" };
    /** @type {State[]} */
    const before = [];
    /** @type {Record<number, number>} */
    const fonts = {};
    let font = 0;
    let page = RUSSIAN;
    let left = 0;
    let opened = false;
    let starred = false;
    let here = paragraph();
    let form = emptyForm();
    let held = "";
    /** @type {[number, Paragraph][]} */
    const outer = [];

    /** @param {Intake.Frame} [frame] */
    function end(frame) {
      const head = (here.head || !here.plain) && !here.item;
      const parts = here.said.join("").split("\n").filter(submit.strip);
      const lines = parts.map((part) => submit.makeLine(budget.line(submit.strip(part)), here.item, head));
      const where = frame || here.frame;
      if (where === "aside") {
        aside.push(...lines);
      } else {
        tables.add(where, lines);
      }
      const place = where === "aside" ? submit.BESIDE : tables.place(where);
      const { STRUCK, ofField } = submit.lostLooks;
      budget.hide(here.unseen.join(""), place);
      if (here.struck) {
        budget.miss(STRUCK, place);
      }
      const words = submit.unbulleted(submit.strip(here.said.join("")));
      ofField(here.fields)
        .filter((address) => address.includes("://"))
        .forEach((address) => {
          budget.link(words, address, place);
        });
      here = paragraph({ item: here.item, head: here.head, frame: here.frame });
    }
    /** @param {string} said */
    function put(said) {
      opened = false;
      const cut = Math.min(left, Array.from(said).length);
      left -= cut;
      const rest = said.slice(cut);
      if (state.group === ITEM && form.items.length) {
        form.items[form.items.length - 1] += rest;
      }
      here.fields += state.group === "fldinst" ? rest : "";
      if (!rest || state.group || state.deleted) {
        return;
      }
      if (state.hidden) {
        here.unseen.push(rest);
      } else {
        here.said.push(rest);
        here.plain = here.plain || (Boolean(submit.strip(rest)) && !state.bold);
        here.struck = here.struck || (Boolean(submit.strip(rest)) && state.struck);
      }
    }
    /** @param {string} brace */
    function braced(brace) {
      if (brace === "{") {
        before.push(state);
        opened = true;
        starred = false;
        return;
      }
      const { group } = state;
      state = before.pop() || state;
      if (group === FIELD && state.group !== FIELD) {
        here.said.push(chosen(form));
        form = emptyForm();
      }
      if (outer.length && before.length < outer[outer.length - 1][0]) {
        end();
        here = /** @type {[number, Paragraph]} */ (outer.pop())[1];
      }
      opened = false;
    }
    /* Whether a word names a group that is read in another way, or not at all. */
    /** @param {string} word */
    function begins(word) {
      if ((word === "listtext" || word === "pntext") && !state.hidden) {
        here.item = true;
      }
      if (words.boxes.includes(word) && before.every((one) => !one.hidden || words.shapes.includes(one.group))) {
        state = { ...state, hidden: false, group: "" };
        outer.push([before.length, here]);
        here = paragraph({ frame: here.frame === "body" ? "body" : "aside" });
        return true;
      }
      if (word === ROW_OF_INNER && !state.hidden) {
        tables.inside();
        return true;
      }
      if (word === ITEM) {
        form.items.push("");
      }
      if (words.unseen.includes(word) || starred) {
        state = { ...state, hidden: true, group: word };
        return word !== "bin";
      }
      if (words.aside.includes(word) && !state.hidden) {
        outer.push([before.length, here]);
        here = paragraph({ frame: "aside" });
        return true;
      }
      return false;
    }
    /** @param {string} word @param {number} number */
    function setFont(word, number) {
      if (word === "fcharset") {
        fonts[font] = number;
        return;
      }
      if (word === "ansicpg" || Object.hasOwn(words.old, word)) {
        const given = words.old[word] || number;
        page = Object.hasOwn(words.pages, given) ? given : RUSSIAN;
      } else if (word === "f") {
        font = number;
      } else {
        state = { ...state, bold: false, hidden: state.group !== "", deleted: false, struck: false };
      }
      state = { ...state, page: fonts[font] === RUSSIAN_FONT && page !== UNICODE ? RUSSIAN : page };
    }
    /* What makes paragraphs, items and tables. */
    /** @param {string} word @param {number | null} number */
    function laid(word, number) {
      const beside = here.frame === "aside";
      if (Object.hasOwn(words.signs, word)) {
        put(words.signs[word]);
      } else if (word === "par" || word === "sect" || word === "page") {
        end();
      } else if (word === "pard") {
        here.item = false;
        here.head = false;
        here.frame = beside ? "aside" : "body";
      } else if (word === "ls") {
        here.item = Boolean(number);
      } else if (word === "outlinelevel") {
        here.head = true;
      } else if (word === "intbl" && here.frame === "body") {
        here.frame = "cell";
      } else if (word === "itap" && !beside) {
        here.frame = FRAMES[Math.min(Math.max(number || 0, 0), 2)];
      } else if (["cell", "nestcell", "row", "nestrow"].includes(word) && !beside) {
        if (word.endsWith("cell")) {
          end(word === "nestcell" ? "nested" : "cell");
        }
        tables.end(word);
      } else {
        tables.define(word, number || 0);
      }
    }
    /* Obey one control word; gives how many bytes of a picture follow. */
    /** @param {string} word @param {number | null} number */
    function obey(word, number) {
      const first = opened;
      opened = false;
      if (first && begins(word)) {
        return 0;
      }
      if (word === "bin") {
        return Math.max(number || 0, 0);
      }
      if (word === "u" && number !== null) {
        put(String.fromCharCode(number & 0xffff));
        left = state.skips;
      } else if (word === "uc") {
        state = { ...state, skips: Math.max(number || 0, 0) };
      } else if (state.group === FIELD) {
        form.numbers[word] = number || 0;
      } else if (["f", "fcharset", "ansicpg", "plain"].includes(word) || Object.hasOwn(words.old, word)) {
        setFont(word, number || 0);
      } else if (word === "strike" || word === "striked") {
        state = { ...state, struck: number !== 0 };
      } else if (word === "b") {
        state = { ...state, bold: number !== 0 };
      } else if (word === "v") {
        state = { ...state, hidden: number !== 0 };
      } else if (word === "deleted") {
        state = { ...state, hidden: number !== 0, deleted: number !== 0 };
      } else if (!state.hidden) {
        laid(word, number);
      }
      return 0;
    }
    /** @param {string} sign */
    function signed(sign) {
      if (sign === "*") {
        starred = opened;
      } else if (sign === "\r" || sign === "\n") {
        end();
      } else if (Object.hasOwn(words.escaped, sign)) {
        put(words.escaped[sign]);
      }
    }

    /* Decode the bytes that stand one after another: a letter may have two. */
    function flush() {
      if (held) {
        const said = held;
        held = "";
        put(decoded(said, state.page));
      }
    }

    TOKEN.lastIndex = 0;
    let count = 0;
    for (let found = TOKEN.exec(text); found; found = TOKEN.exec(text)) {
      const [, word, number, byte, sign, brace, plain] = found;
      count += 1;
      if (count > words.most) {
        throw new submit.Refused(`внутри файла слишком много данных: это не ${submit.words.what || "маршрут"}`);
      }
      if (byte) {
        held += String.fromCharCode(parseInt(byte, 16));
        continue;
      }
      flush();
      if (brace) {
        braced(brace);
      } else if (word) {
        TOKEN.lastIndex += obey(word, number ? Number(number) : null);
      } else if (sign) {
        signed(sign);
      } else {
        put(decoded(plain, state.page));
      }
    }
    flush();
    if (before.length) {
      throw new submit.Refused("файл .rtf обрывается: откройте его в Word, сохраните ещё раз и откройте снова");
    }
    end();
    return { body: tables.finished(), aside, hidden: budget.hidden, unread: budget.unread };
  }

  submit.readRich = (data) => {
    const text = latin(new Uint8Array(data));
    if (!/^[ \t-\r]*\{\\rtf/.test(text)) {
      throw new submit.Refused("это не документ .rtf: откройте его и сохраните как .docx");
    }
    return reader(text, submit.words.rich);
  };
})(window.portal);
