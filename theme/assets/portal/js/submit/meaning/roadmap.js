// @ts-check
/* Tables of a road map, as in generator/proposals/intake/meaning/roadmap.py: rows below their head, and months by
   directions, become stages. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const LEADING = ["", "номер", "направление"];
  const TOLD = ["что", "задача", "дефицит", "направление", "этап"];
  const [TOTAL, PERSONAL] = ["сумма", "личное"];
  const UNMARKED = "в столбцах сроков ничего не отмечено (цвет клеток не читается): впишите месяцы";
  const NESTED = "таблица внутри клетки не разобрана";

  /* Whether the columns of a table are directions and its rows months. */
  submit.isMonthly = (head) =>
    head.keys.includes("") && head.keys.includes("когда") && !TOLD.some((key) => head.keys.includes(key));

  submit.roadMap = (map) => {
    const { draft } = map;
    const earlier = submit.tableBefore();
    let reports = submit.ownResults([], { keys: [], labels: [], rows: 0 });

    /** @param {Intake.Table} table @param {number} deep */
    function knowHead(table, deep) {
      const said = submit.headCells(table, deep).map((cell) => cell.text);
      draft.know(submit.count.words(said.join("\n")));
    }
    /* Tables inside of cells but those of the rows told: nothing tells what they are to the row. */
    /** @param {Intake.Table} table @param {number} number @param {Intake.Cell[][]} told */
    function nested(table, number, told = []) {
      const others = new Set(told.flat());
      submit
        .distinct(table.rows.flat())
        .flatMap((cell) => (others.has(cell) ? [] : submit.saidIn(cell.tables)))
        .forEach((said) => {
          draft.keep(said, `таблица ${number}`, NESTED);
        });
    }
    /* Whether every word of the column of phases is a phase; else they are directions. */
    /** @param {Intake.Table} table @param {Intake.Head} head @param {number} deep */
    function isPhased(table, head, deep) {
      const at = head.keys.indexOf("этап");
      const said = table.rows.slice(deep).flatMap((row) => (at >= 0 && row[at]?.text ? [row[at].text] : []));
      return said.length > 0 && said.every((one) => submit.deeds.phase(one));
    }
    /* The filled cells of a row by what their columns mean, each with the head of its column. */
    /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {number[]} passed */
    function givenOf(row, head, passed) {
      /** @type {Intake.Given} */
      const given = new Map();
      const seen = new Set();
      row.forEach((cell, at) => {
        if (!passed.includes(at) && cell.text && !seen.has(cell)) {
          seen.add(cell);
          const key = head.keys[at] || "";
          given.set(key, [...(given.get(key) || []), [at < head.labels.length ? head.labels[at] : "", cell]]);
        }
      });
      return given;
    }
    /* Whether a heading is a period: what is below it and tells none itself is done then. */
    /** @param {string} said */
    function timed(said) {
      const told = said.replace(/[ .:]+$/, "");
      const period = submit.periods.years(told) ? null : submit.periods.read(told, map.years);
      if (!period || period.rest) {
        return false;
      }
      map.when = told;
      draft.know(submit.count.words(told));
      return true;
    }
    /** @param {string} said @param {string} place */
    function section(said, place) {
      const { words, minus } = submit.count;
      if (timed(said)) {
        return;
      }
      map.when = "";
      const whole = submit.strip(said);
      const rest = whole.replace(submit.expression("deficit-number"), "");
      const key = rest === whole ? "направление" : "дефицит";
      const name = rest === whole ? submit.named(said) : rest;
      draft.know(minus(words(said), words(name)));
      map.seen = new Map();
      if (whole.search(submit.expression("goal-number")) === 0) {
        map.stage({}, place);
        map.task(name, place);
        return;
      }
      map.stage({ [key]: name }, place);
      map.section = true;
      map.years = submit.periods.years(said) || map.years;
    }
    /* Whether a row adds up those above it: «Итого», «Всего часов» are nothing that is done. */
    /** @param {Intake.Cell[]} full */
    function addsUp(full) {
      const said = full.map((cell) => cell.text).find((text) => submit.bare(text)) || "";
      const count = Array.from(submit.count.words(said).values()).reduce((sum, one) => sum + one, 0);
      return submit.vocabulary.begins(TOTAL, said) && count <= submit.words.bounds.total;
    }
    /* A row as it stands, without the names of its columns of names. */
    /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} place */
    function keepRow(row, head, place) {
      const names = row.filter((_, at) => head.keys[at] === PERSONAL);
      const all = submit.distinct(row);
      all
        .filter((cell) => names.includes(cell))
        .forEach((cell) => {
          draft.cut(cell.text);
        });
      const full = all.filter((cell) => cell.text && !names.includes(cell));
      const kept = full.filter((cell) => !submit.surnames.onlyNames(cell.text, place, draft));
      draft.keep(kept.map((cell) => cell.text).join(" — "), place);
    }
    /* Whether a row says that there is no deficit, and nothing of what is done. */
    /** @param {Intake.Given} given */
    function hasNoDeficit(given) {
      const cells = given.get("дефицит") || [];
      const none = cells.some(([, cell]) => submit.strip(cell.text).search(submit.expression("no-deficit")) === 0);
      return none && !["что", "задача", "когда"].some((key) => given.has(key));
    }
    /* Whether a row is one text over the whole table, or in its first column. */
    /** @param {Intake.Cell[]} row @param {Intake.Head} head */
    function isHeading(row, head) {
      const all = submit.distinct(row);
      const full = all.filter((cell) => cell.text);
      const leads = LEADING.includes(head.keys[0]) && row.length > 2 && row[0] === full[0];
      return full.length === 1 && (all.length === 1 || leads);
    }
    /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} place @param {boolean} phased */
    function readRow(row, head, place, phased) {
      const full = submit.distinct(row).filter((cell) => cell.text);
      if (isHeading(row, head)) {
        section(full[0].text, place);
      } else if (full.length && addsUp(full)) {
        keepRow(row, head, place);
      } else if (full.length) {
        readDeeds(row, head, place, phased);
      }
    }
    /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} place @param {boolean} phased */
    function readDeeds(row, head, place, phased) {
      if (head.marked && !row[row.length - 1].text) {
        draft.ask(place.split(",")[0], UNMARKED);
      }
      const given = givenOf(row, head, []);
      if (hasNoDeficit(given)) {
        keepRow(row, head, place);
        return;
      }
      if (map.phase) {
        given.set("этап", [["", submit.makeCell([{ text: map.phase, item: false, head: false }])]]);
      }
      const own = (given.get("результат") || []).some(([, cell]) => reports.has(cell));
      submit.roadRow(map, given, place, phased || map.phase !== "", head, own).read();
      draft.known = submit.count.minus(draft.known, submit.count.words(map.phase)); /* its heading tells them once */
    }
    /* An item of a plan that has no table; the first begins a stage, a heading is its direction. */
    /** @param {string} said @param {string} place @param {boolean} first @param {string} phase
     * @param {[text: string, place: string] | null} title @param {Intake.Given} [beside] */
    function item(said, place, first, phase, title, beside) {
      const { words, minus } = submit.count;
      const more = map.when !== "";
      const when = title !== null && timed(title[0]);
      const begins = first && !(when && more);
      if (begins && !when) {
        map.when = "";
      }
      if (title && !when) {
        section(title[0], title[1]);
      } else if (begins || !draft.values[MAP]?.length) {
        map.stage({}, place);
      }
      const stages = draft.values[MAP];
      if (begins || !stages[stages.length - 1]["задачи"]?.length) {
        map.task("", place);
      }
      const clean = submit.unbulleted(said);
      draft.know(minus(words(said), words(clean)));
      /** @type {Intake.Given} */
      const given = new Map([
        ["что", [["", submit.makeCell([{ text: clean, item: false, head: false }])]]],
        ...(beside || []),
      ]);
      if (phase) {
        given.set("этап", [["", submit.makeCell([{ text: phase, item: false, head: false }])]]);
      }
      submit.roadRow(map, given, place, false, { keys: [], labels: [], rows: 0 }).fill();
      draft.known = minus(draft.known, words(phase)); /* its words are told by its heading, once */
    }
    /* The heading above a table is the direction, where no column has one. */
    /** @param {[string, string] | null} title @param {Intake.Head} head @param {boolean} phased */
    function entitle(title, head, phased) {
      const told = ["дефицит", "направление", ...(phased ? [] : ["этап"])];
      if (title && told.some((key) => head.keys.includes(key))) {
        draft.keep(title[0], title[1]);
      } else if (title) {
        section(title[0], title[1]);
      }
    }
    /* What a row is called whose number, «1», heads that of the row below it, «1.1»; else nothing. */
    /** @param {Intake.Cell[]} row @param {Intake.Cell[] | undefined} below @param {Intake.Head} head */
    function nameOfPart(row, below, head) {
      /** @param {Intake.Cell[] | undefined} one @param {string} key */
      const under = (one, key) => one?.[head.keys.indexOf(key)]?.text || "";
      const [own, next] = [row, below].map((one) => submit.stripSigns(under(one, "номер"), " ."));
      const dated = ["когда", "до", "с кем"].some((key) => under(row, key));
      return own && next.startsWith(`${own}.`) && !dated ? under(row, "что") : "";
    }
    /* What a part has besides its number and its name is kept: its hours are those of the rows below it. */
    /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {string} place */
    function sum(row, head, place) {
      const known = [undefined, "номер", "что"];
      if (row.some((cell, at) => cell.text && !known.includes(head.keys[at]))) {
        keepRow(row, head, place);
      } else {
        draft.know(submit.count.words(row[head.keys.indexOf("номер")].text));
      }
    }
    /** @param {Intake.Table} given @param {Intake.Head} head @param {number} number @param {number} deep
     * @param {[string, string] | null} title @param {boolean} more of another phase of the stage at hand */
    function readTable(given, head, number, deep, title, more) {
      if (submit.unfilled.isForm(given.rows.slice(deep), head.keys[0])) {
        submit.unfilled.keep(given, number, title, draft);
        nested(given, number);
        return;
      }
      const { table, again } = submit.joinRepeated(given, head, deep);
      const body = table.rows.slice(deep);
      draft.know(submit.count.words(again));
      const goesOn = !title && deep > 0 && draft.values[MAP]?.length > 0 && earlier.goesOn(body, head);
      earlier.note(body, head);
      reports = submit.ownResults(body, head);
      const before = map.when !== "";
      map.when = "";
      const when = title !== null && timed(title[0]);
      map.seen = new Map();
      map.begun = more || goesOn || (when && before);
      map.section = false;
      knowHead(table, deep);
      const phased = isPhased(table, head, deep);
      entitle(when ? null : title, head, phased);
      /** @param {Intake.Cell[]} row */
      const isDeed = (row) => row.some((cell) => cell.text) && !isHeading(row, head);
      const last = body.reduce((found, row, n) => (isDeed(row) ? n : found), -1);
      body.forEach((row, n) => {
        const place = `таблица ${number}, строка ${deep + 1 + n}`;
        if (last >= 0 && n > last) {
          keepRow(row, head, place); /* a heading below which nothing stands is a note */
        } else if (nameOfPart(row, body[n + 1], head)) {
          section(nameOfPart(row, body[n + 1], head), place);
          sum(row, head, place);
        } else {
          readRow(row, head, place, phased);
        }
      });
      map.when = when ? map.when : "";
      nested(table, number);
    }
    /* Rows are months and columns are directions, each a stage; other columns belong to the first direction. */
    /** @param {Intake.Table} table @param {Intake.Head} head @param {number} number @param {number} deep */
    function monthly(table, head, number, deep) {
      map.when = "";
      const directions = head.keys.flatMap((key, at) => (key ? [] : [at]));
      const spent = new Set();
      const rows = table.rows.slice(deep);
      knowHead(table, deep);
      directions.forEach((at) => {
        map.stage({ направление: head.labels[at] }, `таблица ${number}`);
        map.task("", `таблица ${number}`);
        rows.forEach((row, n) => {
          if (!row[at]?.text) {
            return;
          }
          const passed = directions.filter((other) => other !== at);
          const given = givenOf(row, head, passed);
          given.set("что", given.get("") || []);
          given.delete("");
          if (spent.has(n)) {
            Array.from(given.keys()).forEach((key) => {
              if (key !== "что" && key !== "когда") {
                given.delete(key);
              }
            });
          }
          spent.add(n);
          submit.roadRow(map, given, `таблица ${number}, строка ${deep + 1 + n}`, false, head).fill();
        });
      });
      rows.forEach((row, n) => {
        if (!spent.has(n)) {
          keepRow(row, head, `таблица ${number}, строка ${deep + 1 + n}`);
        }
      });
      nested(table, number);
    }
    return { table: readTable, monthly, item, nested, keep: keepRow };
  };
})(window.portal);
