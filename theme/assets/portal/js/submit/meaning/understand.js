// @ts-check
/* A document of any layout becomes the values of a route, as in generator/proposals/intake/meaning/understand.py:
   what was understood, what was not, what was cut. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const MAP = "дорожная карта";
  const GUESSED = "строки над задачами приняты за дефициты: если это направления, годы или другое, перенесите их";
  const OF_MAP = ["что", "задача", "дефицит", "направление", "когда"];

  submit.understand = (document) => {
    const draft = submit.intakeDraft();
    const lines = submit.lineReader(draft);
    const map = submit.stages(draft);
    const road = submit.roadMap(map);
    const labels = submit.labelTables(draft, lines, inner);
    const { words } = submit.count;
    /** @type {Intake.Head | null} */
    let last = null;
    /** @type {Intake.Cell[]} */
    let alone = [];
    let tables = 0;
    let chained = false; /* whether a chain told in lines stands right above: a table of deeds is its own */
    let sheet = ""; /* the name of the sheet at hand, where it tells something */
    const names = new Set(document.body.filter(submit.isTable).map(submit.fillers.name).filter(Boolean));

    /* A head that stood alone belongs to the table that goes on with it; without one it is kept. */
    /** @param {boolean} more */
    function settleHead(more) {
      const said = alone.flatMap((cell) => (cell.text ? [cell.text] : []));
      if (more) {
        draft.know(words(said.join("\n")));
      } else {
        draft.keep(said.join(" — "), `таблица ${tables}`);
      }
      alone = [];
    }
    /* Whether a table without a head has the columns of the one before it. */
    /** @param {Intake.Table} table */
    function goesOn(table) {
      const width = last ? last.keys.length : 0;
      const labelled = table.rows.some((row) => row.length > 0 && submit.vocabulary.label(row[0].text));
      return width > 2 && table.rows.length > 0 && table.rows.every((row) => row.length === width) && !labelled;
    }
    /* The table without rows in which every cell is an approval; their words belong to persons. */
    /** @param {Intake.Table} table */
    function unsigned(table) {
      return {
        ...table,
        rows: table.rows.filter((row) => {
          const full = submit.distinct(row).filter((cell) => cell.text || cell.tables.length);
          const signed = full.length > 0 && full.every(submit.signing.isSigned);
          if (signed) {
            draft.cut(full.map((cell) => cell.text).join("\n"));
          }
          return !signed;
        }),
      };
    }
    /* A table inside of a cell is read where it is one of the road map; nothing tells what others are. */
    /** @param {Intake.Table} table @param {string} place */
    function inner(table, place) {
      const head = submit.tableHead(table);
      if (head && (submit.isMonthly(head) || OF_MAP.some((key) => head.keys.includes(key)))) {
        readTable(table);
        return;
      }
      submit.saidIn([table]).forEach((said) => {
        draft.keep(said, place);
      });
    }
    /* The table without the rows of one text that it begins with, where a document begins with it. */
    /** @param {Intake.Table} table */
    function begun(table) {
      let alone = 0;
      while (!tables && !lines.started && alone + 1 < table.rows.length) {
        const full = submit.distinct(table.rows[alone]).filter((cell) => cell.text || cell.tables.length);
        if (full.length !== 1 || full[0].tables.length) {
          break;
        }
        full[0].lines.forEach((line) => {
          lines.read(line, placeOfLine());
        });
        alone += 1;
      }
      return alone ? { ...table, rows: table.rows.slice(alone) } : table;
    }
    /* Deeds with labels of their own, in the part and the phase that a heading above them names. */
    /** @param {Intake.Cards} told */
    function readCards({ cards }) {
      const { plan } = lines;
      const heading = plan.section();
      const { phase } = plan;
      const more = plan.listed && phase !== "" && (draft.values[MAP] || []).length > 0;
      const place = placeOfLine();
      lines.leave();
      map.years = lines.values.term.dating();
      submit.readCards(cards, map, road, place, phase, heading, more);
      plan.listed = phase !== "";
    }
    /* The name of a sheet: a person has a route of his own, other names head what stands on the sheet. */
    /** @param {string} name @param {string} place */
    function readName(name, place) {
      sheet = "";
      if (name && submit.surnames.areAll(name)) {
        lines.routes.named(name, place);
      } else if (name && names.size > 1 && !submit.vocabulary.heads(name)) {
        lines.settle();
        lines.plan.head(name, place);
        sheet = name;
      } else if (submit.headedTables.keys.includes(submit.vocabulary.exact("строка", name))) {
        lines.open = submit.vocabulary.exact("строка", name);
      }
    }
    /* Keep the heading above a table that has no deeds; the name of a sheet says nothing then. */
    function settle() {
      if (lines.plan.heading && lines.plan.heading[0] === sheet) {
        lines.plan.heading = null;
      }
      lines.settle();
    }
    function placeOfLine() {
      return tables ? `текст после таблицы ${tables}` : "текст до таблиц";
    }
    /* What lies in one grid: a sheet, or a cell, may hold several tables one below another. */
    /** @param {Intake.Table} table */
    function readTables(table) {
      readName(submit.fillers.name(table), `таблица ${tables + 1}`);
      const parts = submit.tablesApart(submit.drawnHead(begun(table))).flatMap(submit.tableParts);
      parts.forEach((part) => {
        if (submit.isTable(part)) {
          readTable(part);
        } else {
          lines.settle();
          lines.plan.heading = [part.text, `текст после таблицы ${tables}`];
        }
      });
    }
    /* A chain told in lines; what it does not tell itself is a line like any other. */
    /** @param {Intake.Chain} chain */
    function readChain(chain) {
      lines.leave();
      map.years = lines.values.term.dating();
      if (chain.guessed) {
        draft.ask(placeOfLine(), GUESSED);
      }
      submit.readChain(chain, map, placeOfLine());
      chain.pieces
        .filter((one) => !one.key)
        .flatMap((one) => one.lines)
        .forEach((line) => {
          lines.read(line, placeOfLine());
        });
      lines.leave();
      chained = true;
    }
    /* The rows of several teachers as they stand, without names: each of them is a route of its own. */
    /** @param {Intake.Table} table */
    function teachers(table) {
      settleHead(false);
      lines.settle();
      const place = `таблица ${tables}`;
      const head = submit.namedHead(table.rows[0]);
      const [first, ...below] = table.rows;
      lines.routes.askPersons(below, head.labels, place);
      draft.keep(
        submit
          .distinct(first)
          .map((cell) => cell.text)
          .join(" — "),
        place,
      );
      below.forEach((row, n) => {
        road.keep(row, head, `${place}, строка ${n + 2}`);
      });
    }
    /* The rows of a road map, in the phase that a heading above them names. */
    /** @param {Intake.Table} table @param {Intake.Head} head @param {number} deep */
    function rows(table, head, deep) {
      const { plan } = lines;
      if (head.guessed) {
        draft.ask(
          `таблица ${tables}`,
          `столбец «${head.guessed}» принят за мероприятия: если в нём другое, перенесите`,
        );
      }
      const told = head.labels.map((label, at) => (["", "личное"].includes(head.keys[at]) ? label : ""));
      lines.routes.askPersons(table.rows.slice(deep), told, `таблица ${tables}`); /* no themes of deeds */
      map.phase = head.keys.includes("этап") ? "" : plan.phase;
      const more = plan.listed && map.phase !== "" && (draft.values[MAP] || []).length > 0;
      const below = chained && !head.keys.some((key) => key === "дефицит" || key === "задача");
      road.table(table, head, tables, deep, plan.section(), more || below);
      plan.listed = plan.listed || map.phase !== "";
    }
    /* A road map, months by directions, or labels with their values. */
    /** @param {Intake.Table} given */
    function readTable(given) {
      tables += 1;
      let table = submit.fillers.withoutDashes(unsigned(given));
      if (!table.rows.length) {
        return;
      }
      const above = lines.open;
      lines.started = true;
      lines.open = "";
      if (lines.routes.tellsThemes(table)) {
        teachers(table);
        return;
      }
      map.years = lines.values.term.dating();
      const calendar = submit.periodCells(table);
      if (calendar) {
        settleHead(false);
        draft.know(submit.count.words(calendar.idle));
        rows(calendar.table, { keys: ["когда", "что"], labels: ["", ""], rows: 0 }, 0);
        return;
      }
      let head = submit.tableHead(table);
      if (head && labels.holds(table, head)) {
        head = null;
      }
      const card = submit.turnedTable(table);
      if (card) {
        ({ table, head } = card);
      }
      if (head) {
        const gathered = submit.gather(table, head, road, draft, tables);
        ({ table, head } = gathered);
        draft.know(words(gathered.marks));
      }
      if (submit.headedTables.fits(table, head, above)) {
        settleHead(false);
        submit.headedTables.read(table, above, lines.values, draft, tables);
        return;
      }
      const mapped = head && (submit.isMonthly(head) || OF_MAP.some((key) => head?.keys.includes(key)));
      const more = !mapped && goesOn(table);
      settleHead(more);
      if (head && mapped && head.rows >= table.rows.length) {
        last = head;
        alone = submit.headCells(table, head.rows);
        alone
          .flatMap((cell) => cell.tables)
          .forEach((one) => {
            inner(one, `таблица ${tables}`);
          });
        return;
      }
      if (head && submit.isMonthly(head)) {
        lines.settle();
        road.monthly(table, head, tables, head.rows);
      } else if (head && OF_MAP.some((key) => head.keys.includes(key))) {
        last = head;
        rows(table, head, head.rows);
      } else if (more) {
        rows(table, last, Number(submit.fillers.numbersColumns(table.rows[0])));
      } else {
        settle();
        labels.read(table, tables);
      }
    }
    lines.plan.action = (one) => {
      map.years = one.years;
      road.item(one.text, one.place, one.first, one.phase, one.heading);
    };
    const body = submit.plainBody(submit.ticked(document.body, draft));
    lines.values.term.ahead = submit.yearsAhead(body);
    submit.bodyParts(body).forEach((block) => {
      if ("pieces" in block) {
        readChain(block);
      } else if ("cards" in block) {
        readCards(block);
      } else if ("items" in block) {
        lines.leave();
        map.years = lines.values.term.dating();
        submit.readOutline(block, map, road, placeOfLine());
      } else if (submit.isTable(block)) {
        readTables(block);
        chained = false;
      } else {
        lines.read(block, placeOfLine());
        chained = chained && !submit.strip(block.text);
      }
    });
    settleHead(false);
    lines.settle();
    document.aside.forEach((line) => {
      draft.keep(line.text, "колонтитулы и примечания");
    });
    submit.settleDeficits(draft, lines.values.deficits, map.stage);
    submit.nameRoute(draft, lines.values.title);
    submit.settleTerm(draft, submit.schoolYears.together(lines.values.term.years, lines.plan.span()));
    if (draft.kept.length) {
      draft.values["не разложено"] = draft.kept;
    }
    return draft;
  };
})(window.portal);
