// @ts-check
/* A document or a table of the clipboard becomes rows, as in generator/proposals/collect/reader.py: each row is read,
   or told by its place. */
"use strict";
((portal) => {
  const collect = portal.collect;
  const PERSONAL = "личное";
  const SUMS =
    "в таблице суммы без кодов: педагог с двумя дефицитами посчитан дважды, " +
    "всего педагогов может быть меньше; точнее — строка на педагога";

  class SheetReader {
    constructor() {
      /** @type {Collect.Found} */
      this.found = {
        head: { school: "", period: "", teachers: "", taking: "", who: "" },
        rows: [],
        without: [],
        unread: [],
        told: [],
        personal: [],
        unknown: [],
      };
      this.labels = new collect.LabelReader(this);
      /** @type {Collect.Head | null} */
      this.head = null;
      this.tables = 0;
      this.sheet = "";
      /** @type {string[]} */
      this.places = [];
      /** @type {Collect.Base} */
      this.base = { levels: [], subjects: [] };
    }
    /** @param {string} place @returns {Collect.Told} */
    at(place) {
      return (sort, message) => {
        this.found[sort].push({ place, message });
      };
    }
    /** @param {string} place @param {string[]} kinds */
    cut(place, kinds) {
      this.at(place)("personal", `вырезано: ${kinds.join(", ")}`);
    }
    /** @param {Collect.Block[]} body */
    read(body) {
      const tables = body.flatMap((block) => ("rows" in block ? [block] : []));
      const hasSums = !collect.tellWho(tables);
      body.forEach((block) => {
        if ("rows" in block) {
          this.tables += 1;
          collect.pieces(block, hasSums).forEach((piece) => {
            this.table(piece);
          });
        } else {
          this.labels.line(block.text);
        }
      });
      return this.found;
    }
    /** @param {Collect.Piece} piece */
    table({ table, places, isTitled, doubts }) {
      this.places = places;
      if (table.name && table.name !== this.sheet) {
        this.sheet = table.name;
        this.base = { levels: [], subjects: [] };
        this.labels.titled(table.name, this.place(table, 0));
      }
      doubts.forEach(([number, doubt]) => {
        this.at(this.place(table, number))("unread", collect.cut(doubt).text);
      });
      if (isTitled) {
        this.labelRows(table, table.rows.length, false);
        return;
      }
      const head = collect.tableHead(table.rows);
      if (!head && collect.goesOn(table, this.head)) {
        this.rows(table, this.head, 0, table.rows.length);
      } else if (!head) {
        this.labelRows(table, table.rows.length, true);
      } else {
        this.labelRows(table, head.first, false);
        collect.tableParts(table, head).forEach((part) => {
          this.head = part.head;
          this.columns(part.head, table);
          this.rows(table, part.head, part.head.last + 1, part.end);
        });
      }
      this.head = places.length ? null : this.head; // what follows a turned table has other columns
    }
    /* Rows of labels and values; a table in which nothing is known is told. */
    /** @param {Collect.Table} table @param {number} end @param {boolean} whole */
    labelRows(table, end, whole) {
      let known = 0;
      const other = collect.unknownRows(table, end, whole);
      for (let number = 0; number < end; number += 1) {
        const said = other.includes(number) ? [] : collect.filled(table.rows[number]).map((cell) => cell.text);
        const isTitle = said.length === 1 && !whole; // over the table
        if (isTitle) {
          this.labels.line(said[0]);
        }
        for (let at = isTitle || collect.areHeads(said) ? said.length : 0; at < said.length; at += 1) {
          const paired = said[at + 1] && !collect.expression("label").test(said[at]);
          if (this.labels.labelled(said[at], this.place(table, number), paired ? said[at + 1] : "")) {
            known += 1;
            at += paired ? 1 : 0;
          }
        }
      }
      const filled = table.rows.flatMap((row, number) => (row.some((cell) => cell.text) ? [number] : []));
      const lost = whole && !known ? filled : other;
      if (lost.length) {
        const [first] = lost;
        const names = Array.from(new Set(table.rows[first])).slice(0, 4);
        const words = names
          .filter((cell) => cell.text)
          .map((cell) => `«${cell.text.slice(0, 30)}»`)
          .join(", ");
        const some = portal.counted(lost.length, "строка", "строки", "строк");
        this.found.unknown.push(table);
        this.at(this.place(table, first))(
          "unread",
          `столбцы не узнаны (${collect.cut(words).text}), не прочитано ${some}: ` +
            "назовите их как в листе С-7 или впишите слова в collect-columns",
        );
      }
    }
    /* Tell of the columns that are not read: personal ones, and those that no list knows. */
    /** @param {Collect.Head} head @param {Collect.Table} table */
    columns(head, table) {
      const place = this.place(table, head.first);
      const below = table.rows.slice(head.last + 1);
      /** @type {Set<string>} */
      const unknown = new Set();
      /** @type {Set<string>} */
      const marked = new Set();
      head.labels.forEach((label, at) => {
        const said = below.map((row) => row[at]?.text || "");
        if (label && !head.keys[at] && said.some(Boolean)) {
          (collect.areMarks(said) && !collect.stage(label) ? marked : unknown).add(
            `«${collect.cut(label).text.slice(0, 40)}»`,
          );
        } else if (head.keys[at] === PERSONAL && collect.mayBeCounts(label, said)) {
          this.at(place)("unread", collect.countsUnread(label));
        }
      });
      if (unknown.size) {
        this.at(place)("told", `столбцы не узнаны и не прочитаны: ${Array.from(unknown).join(", ")}`);
      }
      if (marked.size) {
        const advice = "если это дефициты, впишите в шапку их номера из банка";
        this.at(place)("unread", `столбцы с отметками не прочитаны: ${Array.from(marked).join(", ")}; ${advice}`);
      }
      Array.from(new Set(head.labels.filter((_, at) => head.keys[at] === PERSONAL))).forEach((label) => {
        this.cut(place, [`столбец «${collect.cut(label).text.slice(0, 40)}»`]);
      });
      if (!head.keys.includes("код")) {
        const rows = "нет столбца «Код»: строка посчитана педагогом, но год к году её не сравнить";
        this.at(place)("told", head.keys.includes("человек") ? SUMS : rows);
      }
    }
    /** @param {Collect.Table} table @param {Collect.Head} head @param {number} first @param {number} end */
    rows(table, head, first, end) {
      for (let number = first; number < end; number += 1) {
        const row = table.rows[number];
        const place = this.place(table, number);
        const sort = collect.sortOf(row, head);
        if (sort === "title") {
          this.part(row, place);
        } else if (sort === "total") {
          this.at(place)("told", "строка итога пропущена: числа посчитаны заново");
        } else if (sort === "data") {
          collect.readRow(row, head, this.base, place, this.at(place)).forEach((one) => {
            this.found[one.isWithout ? "without" : "rows"].push(one);
          });
        }
      }
    }
    /* The title of a part tells the level or the subject of the rows below it, or something of the sheet. */
    /** @param {Collect.Cell[]} row @param {string} place */
    part(row, place) {
      const { text } = collect.filled(row)[0];
      const isPart = ["", "всего педагогов"].includes(collect.label(text)) && !collect.expression("label").test(text);
      if ((!isPart && this.labels.labelled(text, place)) || this.labels.titled(text, place)) {
        return;
      }
      if (isPart) {
        /* By words or by classes: a code, «П-6», is no class. An unknown part ends the one above it, too. */
        const named = collect.list("уровень").all(text);
        const levels = named.length || !collect.expression("classed").test(text) ? named : collect.levels(text);
        this.base = { levels, subjects: collect.list("предмет").all(text) };
        if (levels.length || this.base.subjects.length || this.labels.labelled(text, place)) {
          return;
        }
      }
      const cut = collect.cut(text);
      if (cut.kinds.length) {
        this.cut(place, cut.kinds);
      }
      this.at(place)("unread", `строка «${cut.text.slice(0, 60)}» не похожа на строку педагога`);
    }
    /** @param {Collect.Table} table @param {number} number */
    place(table, number) {
      const row = this.places.length
        ? this.places[number]
        : `строка ${table.numbers ? table.numbers[number] : number + 1}`;
      if (table.name) {
        const said = collect.cut(table.name).text.slice(0, 40);
        return said ? `лист «${said}», ${row}` : `лист, ${row}`;
      }
      return table.numbers ? row : `таблица ${this.tables}, ${row}`;
    }
  }

  collect.readBlocks = (body) => new SheetReader().read(body);
  /* A table without a head, once its columns have been named. */
  collect.readNamed = (table, keys) => {
    const reader = new SheetReader();
    reader.rows(table, { keys, labels: keys, first: -1, last: -1 }, 0, table.rows.length);
    return reader.found;
  };
})(window.portal);
