// @ts-check
/* Periods as columns, as in generator/proposals/intake/meaning/spread.py: what stands below them, marks or deeds,
   becomes rows with a period of their own. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const SHARED = ["", "номер", "направление", "этап", "дефицит", "задача"];
  const FORM = "форма работы";
  const DIRECTED = ["направление", "этап", "дефицит", "задача"];

  /** @param {string} text */
  const line = (text) => ({ text, item: false, head: false });
  /** @param {Intake.Cell} cell */
  function isShort(cell) {
    const said = submit.strip(cell.text);
    const whole = ["amount", "box", "no-sign"].some((name) => submit.matchWhole(name, said) !== null);
    return submit.signs(said) <= submit.words.bounds.mark || whole;
  }
  /** @param {Intake.Cell} cell */
  const isMark = (cell) => isShort(cell) && !/\p{Nd}/u.test(cell.text);

  /** @param {string} sign */
  const isNo = (sign) => submit.matchWhole("no-sign", sign) !== null;
  /* The periods that a row names where it says nothing else but its own head; null where it is any other. */
  /** @param {Intake.Cell[]} row @param {Intake.Head} head @param {Map<number, Intake.Column>} found */
  function namedAnew(row, head, found) {
    const kinds = Array.from(found.values(), ({ kind }) => kind);
    /** @type {Map<number, Intake.Column>} */
    const over = new Map();
    let whole = true;
    row.forEach((cell, at) => {
      const one = cell.text ? submit.periodColumns.column(cell.text) : null;
      if (one && kinds.includes(one.kind) && found.has(at)) {
        over.set(at, one);
      } else if (cell.text || cell.tables.length) {
        whole = whole && head.labels[at] === cell.text;
      }
    });
    const apart = new Set(Array.from(over.keys(), (at) => row[at])).size === over.size;
    return whole && apart && over.size ? over : null;
  }
  /* The rows, each with the periods above it and their names; a row of other periods names them anew. */
  /** @param {Intake.Cell[][]} rows @param {Intake.Head} head @param {Map<number, Intake.Column>} first */
  function rowsBelow(rows, head, first) {
    let found = first;
    let labels = head.labels;
    /** @type {string[]} */
    const names = [];
    const told = rows.flatMap((row) => {
      const over = namedAnew(row, head, found);
      if (!over) {
        return [{ row, found, labels }];
      }
      found = over;
      labels = row.map((cell) => cell.text);
      names.push(...submit.distinct(row).map((cell) => cell.text));
      return [];
    });
    return { told, names };
  }
  /* What stands below the periods of each row that holds nothing but signs. */
  /** @param {Intake.Cell[][]} rows @param {number[]} places */
  function signsIn(rows, places) {
    const held = rows.map((row) => places.flatMap((at) => (at < row.length ? [row[at]] : [])));
    return held.filter((row) => row.every(isMark)).map((row) => row.map((cell) => submit.strip(cell.text)));
  }
  /* Whether there are empty signs and others. */
  /** @param {string[][]} said */
  const isTwo = (said) => new Set(said.flat().filter(Boolean).map(isNo)).size > 1;
  /* Whether an empty sign says «no»: another stands beside it, and it is a word, or no place is without a sign. */
  /** @param {Intake.Cell[][]} rows @param {number[]} places */
  function saysNo(rows, places) {
    const said = signsIn(rows, places);
    const whole = said.every((one) => !one.some(Boolean) || (one.length === places.length && one.every(Boolean)));
    const words = said.flat().every((sign) => !isNo(sign) || submit.signs(sign) > 1);
    return isTwo(said) && (whole || words);
  }
  /* Whether an empty sign, «○», stands below periods beside another, and places without any: what it says is unsure. */
  /** @param {Intake.Table} table @param {Intake.Head} head */
  function mixed(table, head) {
    const places = Array.from(submit.periodColumns.read(head.labels, head.keys).keys());
    const rows = table.rows.slice(head.rows);
    return isTwo(signsIn(rows, places)) && !saysNo(rows, places);
  }
  /* The cell of the period: by the marks, or each text with the head of its column. */
  /** @param {Map<number, Intake.Cell>} filled @param {string[]} labels @param {Map<number, Intake.Column>} found */
  function when(filled, labels, found) {
    const places = Array.from(filled.keys());
    const cells = Array.from(filled.values());
    if (!cells.length) {
      return submit.makeCell([]);
    }
    if (cells.every(isMark)) {
      return submit.makeCell([line(submit.periodColumns.said(places.map((at) => found.get(at))))]);
    }
    return submit.makeCell(places.map((at, n) => line(`${labels[at]}: ${submit.strip(cells[n].text)}`)));
  }
  /* The cells that hold for every deed of a row; others belong to its first deed. */
  /** @param {Intake.Cell[]} cells @param {string[]} keys @param {string[]} more */
  const shared = (cells, keys, ...more) =>
    cells.map((one, at) => (SHARED.includes(keys[at]) || more.includes(keys[at]) ? one : submit.makeCell([])));
  /* One row for each deed; one merged over several periods is one deed. */
  /** @param {Intake.Cell[]} cells @param {string[]} keys @param {Map<number, Intake.Cell>} filled
   * @param {Map<number, Intake.Column>} found */
  function deedRows(cells, keys, filled, found) {
    /** @type {Map<Intake.Cell, Intake.Column[]>} */
    const spans = new Map();
    filled.forEach((cell, at) => {
      if (!isMark(cell)) {
        spans.set(cell, [...(spans.get(cell) || []), found.get(at)]);
      }
    });
    if (!spans.size) {
      return [[...cells, submit.makeCell([]), submit.makeCell([])]];
    }
    return Array.from(spans, ([cell, over], number) => [
      ...(number ? shared(cells, keys) : cells),
      cell,
      submit.makeCell([line(submit.periodColumns.said(over))]),
    ]);
  }
  /* The first column without a meaning is the direction, where no column is. */
  /** @param {string[]} keys */
  function directed(keys) {
    const first = keys.indexOf("");
    if (first < 0 || DIRECTED.some((key) => keys.includes(key))) {
      return keys;
    }
    return keys.map((key, at) => (at === first ? "направление" : key));
  }
  /* The one text of a row, where its cell is merged over the first column and those that were found: a heading. */
  /** @param {Intake.Cell[]} row @param {number[]} found */
  function overAll(row, found) {
    const full = submit.distinct(row).filter((cell) => cell.text);
    const merged = full.length === 1 && row[0] === full[0] && found.some((at) => row[at] === full[0]);
    return merged ? full[0] : null;
  }
  submit.cellMarks = { isShort, isMark, shared, directed, overAll, mixed };
  /* Whether a column tells what something is done for. */
  submit.aimedKeys = (keys) => DIRECTED.some((key) => keys.includes(key));
  /* The one column without a meaning is what is done: the first one, or beside what it is done for that before the
     dates; where every column has a meaning, the form of work is. */
  submit.actedKeys = (keys) => {
    if (!keys.includes("что") && !keys.includes("") && keys.filter((key) => key === FORM).length === 1) {
      return keys.map((key) => (key === FORM ? "что" : key));
    }
    if (keys.filter((key) => !key).length !== 1 || !keys.includes("когда") || keys.includes("что")) {
      return keys;
    }
    const at = keys.indexOf("");
    const before = submit.aimedKeys(keys) ? at : keys.findIndex((key) => key !== "номер");
    return at === before && at < keys.indexOf("когда") ? keys.map((key) => key || "что") : keys;
  };
  /* One column «когда» of the periods, with the marks; null where periods are no columns. Where texts stand below
     them and no other column says what is done, they are what is done. */
  submit.gatherPeriods = (table, head) => {
    const found = submit.periodColumns.read(head.labels, head.keys);
    if (!found.size) {
      return null;
    }
    const kept = head.keys.map((_, at) => at).filter((at) => !found.has(at));
    const keys = kept.map((at) => head.keys[at]);
    const { told, names } = rowsBelow(table.rows.slice(head.rows), head, found);
    const all = Array.from(found.keys());
    const no = saysNo(
      told.map(({ row }) => row),
      all,
    );
    /** @param {Intake.Cell[]} row @param {number[]} places */
    const tells = (row, places) => !overAll(row, places) && places.some((at) => row[at] && !isShort(row[at]));
    const deeds = !keys.includes("что") && told.some((one) => tells(one.row, Array.from(one.found.keys())));
    const marks = names;
    const width = kept.length + (deeds ? 2 : 1);
    const rows = told.flatMap(({ row, found: over, labels }) => {
      const places = Array.from(over.keys());
      const heading = overAll(row, places);
      if (heading) {
        return [Array.from({ length: width }, () => heading)];
      }
      /** @type {[number, Intake.Cell][]} */
      const said = places.flatMap((at) => (row[at] && submit.strip(row[at].text) ? [[at, row[at]]] : []));
      marks.push(...said.map(([, cell]) => (isMark(cell) ? submit.strip(cell.text) : "")));
      const filled = new Map(said.filter(([, cell]) => !no || !isNo(submit.strip(cell.text))));
      const cells = kept.map((at) => row[at] || submit.makeCell([]));
      const own = deeds ? deedRows(cells, keys, filled, over) : [[...cells, when(filled, labels, over)]];
      const none = kept.map(() => submit.makeCell([]));
      const stray = all.flatMap((at) => (!over.has(at) && row[at]?.text ? [row[at]] : []));
      return [...own, ...stray.map((cell) => [...none, cell, ...(deeds ? [submit.makeCell([])] : [])])];
    });
    return {
      table: { ...table, rows: [...table.rows.slice(0, head.rows), ...rows] },
      head: {
        keys: deeds ? [...directed(keys), "что", "когда"] : submit.actedKeys([...keys, "когда"]),
        labels: [...kept.map((at) => head.labels[at]), ...(deeds ? ["мероприятие"] : []), "сроки"],
        rows: head.rows,
        marked: !deeds,
      },
      marks: marks.filter(Boolean).join("\n"),
    };
  };
})(window.portal);
