// @ts-check
/* Tables of labels and values, as in generator/proposals/intake/meaning/label_tables.py: «Тема | …», two pairs in
   a row, a head with the values below it, a card of one difficulty. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const LINE = "строка";
  const COLUMN = "столбец";
  const PERSONAL = "личное";
  const NUMBER = "номер";
  const ACTIONS = "мероприятия";
  const NAMELESS = ["раздел", "документ", ACTIONS]; /* labels that hold no value */

  /** @param {string} text */
  function label(text) {
    return text.replace(/[ :]+$/, "");
  }
  /* The pairs of a row that has several labels, each before its value; else nothing. */
  /** @param {Intake.Cell[]} row @returns {[Intake.Cell, Intake.Cell][]} */
  function pairs(row) {
    const cells = submit.distinct(row);
    const first = cells.filter((_, at) => at % 2 === 0);
    if (cells.length < 4 || cells.length % 2 || !first.every((cell) => submit.vocabulary.label(label(cell.text)))) {
      return [];
    }
    return first.map((cell, at) => [cell, cells[at * 2 + 1]]);
  }
  /* Whether a first row is the head of labels and values: «Компонент — Содержание». */
  /** @param {Intake.Cell[]} cells */
  function headsFields(cells) {
    const { exact } = submit.vocabulary;
    const begun = cells.length > 1 && exact(LINE, cells[0].text) === "раздел";
    return begun && cells.slice(1).every((cell) => exact(COLUMN, cell.text));
  }
  /* What the head of a column means here; one of persons may say more: «Ф. И. О. педагога». */
  /** @param {string} text */
  function meaning(text) {
    if (submit.isNumberHead(text)) {
      return NUMBER;
    }
    return submit.isPersonalHead(text) ? PERSONAL : submit.vocabulary.exact(LINE, text);
  }
  /* Whether the first of rows of one length is a head with a column of persons, and holds no persons itself. */
  /** @param {Intake.Cell[][]} rows @param {string[]} keys */
  function namesPersons(rows, keys) {
    const [row, ...below] = rows;
    const columns = keys.flatMap((key, at) => (key === PERSONAL ? [at] : []));
    if (!columns.length || submit.distinct(row).length < 3 || submit.matchWhole("row-number", row[0].text)) {
      return false;
    }
    const others = row.filter((_, at) => keys[at] !== PERSONAL).map((cell) => cell.text);
    const held = others.some((text) => submit.surnames.areAll(text) || submit.findPersonal(text, {}).length > 0);
    if (held || pairs(row).length || below.some((one) => one.length !== row.length)) {
      return false;
    }
    return !below.some((one) => columns.some((at) => submit.vocabulary.label(one[at].text)));
  }
  /* Whether a first row is a head: every cell means a column, or one is of persons beside others. */
  /** @param {Intake.Cell[][]} rows @param {string[]} keys */
  function namesColumns(rows, keys) {
    const told = keys.every(Boolean) && new Set(keys).size > 1;
    return (told || namesPersons(rows, keys)) && !keys.some((key) => NAMELESS.includes(key));
  }
  /** @param {Intake.Cell[]} row */
  const isWide = (row) => submit.distinct(row).filter((cell) => cell.text).length > 2;
  /* A table whose labels are the head of a road map: each column of values is a row. It is the card of a difficulty,
     or says nothing but what is done, when and more, or has several columns of values and two meanings beside what is
     done. */
  submit.turnedTable = (table) => {
    if (table.rows.some((row) => row.length < 2 || row[0] === row[1])) {
      return null;
    }
    const labels = table.rows.map((row) => label(row[0].text));
    const keys = labels.map((one) => submit.vocabulary.exact(COLUMN, one));
    if (keys.length && !keys[0] && submit.deeds.namesStages(table.rows[0].slice(1).map((cell) => cell.text))) {
      keys[0] = "этап"; /* the first row names the stages */
    }
    const exact = submit.vocabulary.exact;
    const whole = keys.length > 2 && keys.every(Boolean) && keys.includes("когда"); /* a deed and nothing else */
    const card = whole || keys.includes("дефицит") || keys.includes("задача");
    const wide = new Set(keys.filter(Boolean)).size > 2 && isWide(table.rows[0]);
    const values = (table.rows[0] || []).slice(1);
    const meant = values.filter((cell) => exact(COLUMN, label(cell.text)));
    const headed = meant.length * 2 > values.length; /* an ordinary head */
    if (!keys.includes("что") || !(card || wide) || headed || keys.filter((key) => !key).length > 1) {
      return null;
    }
    const width = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const none = submit.makeCell([]);
    const rows = Array.from({ length: width }, (_, at) => table.rows.map((row) => row[at] || none));
    return { table: { rows }, head: { keys, labels, rows: 1 } };
  };
  /* The labels with one value each and, below them, a table whose labels are a head; else the table as it is. */
  submit.tablesApart = (table) => {
    const at = table.rows.findIndex(isWide);
    const below = { ...table, rows: table.rows.slice(Math.max(at, 0)) };
    return at > 0 && submit.turnedTable(below) ? [{ ...table, rows: table.rows.slice(0, at) }, below] : [table];
  };
  submit.labelTables = (draft, lines, inner) => {
    const { words } = submit.count;

    /** @param {string} key @param {string} name @param {string} value @param {string} place */
    function take(key, name, value, place) {
      lines.labelled(key, name, value, place);
      lines.open = "";
    }
    /** @param {Intake.Cell} cell @param {string} value @param {string} place */
    function labelled(cell, value, place) {
      draft.know(words(cell.text));
      take(submit.vocabulary.label(label(cell.text)), label(cell.text), value, place);
    }
    /** @param {string} key @param {string} name @param {string} value @param {string} place */
    function beneath(key, name, value, place) {
      if (key === NUMBER) {
        draft.know(words(value));
      } else {
        take(key, name, value, place);
      }
    }
    /* A row as it stands, without what stands behind a label of persons in it. */
    /** @param {Intake.Cell[]} cells @param {string} place */
    function keep(cells, place) {
      /** @type {string[]} */
      const kept = [];
      let personal = false;
      cells.forEach((cell) => {
        if (!personal && submit.labelOf(cell.text)?.key !== PERSONAL && submit.surnames.areAll(cell.text)) {
          submit.surnames.cut(cell.text, place, draft);
          return;
        }
        if (personal || submit.labelOf(cell.text)?.key === PERSONAL) {
          draft.cut(cell.text);
          personal = false;
        } else {
          personal = submit.isPersonalHead(label(cell.text));
          kept.push(cell.text);
        }
      });
      draft.keep(kept.filter(Boolean).join(" — "), place);
    }
    /** @param {Intake.Cell[]} cells */
    function know(cells) {
      draft.know(words(cells.map((cell) => cell.text).join("\n")));
    }
    /** @param {Intake.Cell[]} cells @param {string} place */
    function within(cells, place) {
      submit
        .distinct(cells)
        .flatMap((cell) => cell.tables)
        .forEach((one) => {
          inner(one, place);
        });
    }
    /* A table whose first row names what stands below: «Ф.И.О. | Должность | Предмет». */
    /** @param {Intake.Table} table @param {number} number */
    function across(table, number) {
      const labels = table.rows[0].map((cell) => label(cell.text));
      const keys = labels.map(meaning);
      const below = table.rows.slice(1);
      if (
        !namesColumns(table.rows, keys) ||
        !below.length ||
        below.some((row) => row.length && submit.vocabulary.label(row[0].text))
      ) {
        return false;
      }
      know(submit.distinct(table.rows[0]));
      lines.routes.askPersons(below, labels, `таблица ${number}`);
      below.forEach((row, n) => {
        row.forEach((cell, at) => {
          if (cell.text && row.indexOf(cell) === at) {
            const name = labels[at] || "";
            beneath(name ? keys[at] : "", name, cell.text, `таблица ${number}, строка ${n + 2}`);
          }
        });
      });
      within(table.rows.flat(), `таблица ${number}`);
      return true;
    }
    /* A plan that stands in one cell beside its label: each item of it, or each line, is done. */
    /** @param {Intake.Cell[]} cells @param {string} place @param {string} phase in which it is done, or empty */
    function planned(cells, place, phase) {
      const { plan } = lines;
      const listed = plan.listed && plan.phase !== "" && phase !== "";
      know(cells.slice(0, 1));
      take(ACTIONS, "", "", place);
      plan.begin();
      plan.phase = phase;
      plan.listed = listed;
      cells.slice(1).forEach((cell) => {
        const items = submit.deeds.items(cell);
        const said = (items.length > 1 ? items : cell.lines).map((one) => one.text).filter(Boolean);
        said.forEach((text) => {
          lines.open = ACTIONS;
          lines.read({ text, item: true, head: false }, place);
        });
      });
      lines.open = "";
    }
    /* A row of labels and values; what has no known label is kept as it stands. */
    /** @param {Intake.Cell[]} row @param {string} place @param {boolean} first */
    function field(row, place, first) {
      const all = submit.distinct(row).filter((cell) => cell.text || cell.tables.length);
      const counted = all.length > 2 && submit.matchWhole("row-number", all[0].text);
      const cells = counted ? all.slice(1) : all;
      draft.know(words(counted ? all[0].text : ""));
      if (first && headsFields(cells)) {
        know(cells);
      } else if (cells.length > 1 && submit.deeds.isPhase(label(cells[0].text))) {
        planned(cells, place, label(cells[0].text));
      } else if (cells.length > 1 && submit.vocabulary.label(label(cells[0].text)) === ACTIONS) {
        planned(cells, place, "");
      } else if (cells.length > 1 && submit.vocabulary.label(label(cells[0].text))) {
        const value = cells.slice(1).map((cell) => cell.text);
        labelled(cells[0], value.join("\n"), place);
      } else if (cells.length === 1) {
        cells[0].lines.forEach((line) => {
          lines.read(line, place);
        });
      } else if (cells.length) {
        keep(cells, place);
      }
    }
    /** @param {Intake.Table} table @param {number} number */
    function fields(table, number) {
      table.rows.forEach((row, n) => {
        const place = `таблица ${number}, строка ${n + 1}`;
        const several = pairs(row);
        several.forEach(([cell, value]) => {
          labelled(cell, value.text, place);
        });
        if (!several.length) {
          field(row, place, n === 0);
        }
        within(row, place);
      });
    }
    return {
      /* Whether a table holds labels and values, whatever its head is called. */
      holds: (table, head) => {
        const rows = table.rows.slice(head.rows);
        const known = rows.filter((row) => row.length && submit.vocabulary.exact(LINE, label(row[0].text)));
        const two = submit.distinct(table.rows[0]).length === 2 && known.length * 2 > rows.length;
        return two || table.rows.every((row) => pairs(row).length > 0);
      },
      read: (table, number) => {
        if (!across(table, number)) {
          fields(table, number);
        }
      },
    };
  };
})(window.portal);
