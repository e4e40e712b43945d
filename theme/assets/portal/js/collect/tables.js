// @ts-check
/* Where in a table the rows of teachers stand, as in generator/proposals/collect/tables.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const PERSONAL = "личное";
  const STEP = "этап";
  /* A column that is a stage and has marks below it. */
  const STAGE = "ступень";
  /** @typedef {Collect.Cell[]} Row */
  collect.who = ["код", PERSONAL];
  collect.deficits = ["дефицит", "своими словами"];
  const HEADED = ["код", ...collect.deficits];
  collect.isTotal = (text) => collect.expression("total").exec(text)?.index === 0;

  /** @template T @param {T[]} all */
  function once(all) {
    return Array.from(new Set(all));
  }
  /** @param {Row} row */
  function filled(row) {
    return once(row).filter((cell) => cell.text);
  }
  collect.filled = filled;
  /** @param {Row} row */
  function keysOf(row) {
    return withStages(
      row.map((cell) => (cell.text ? collect.column(cell.text) : "")),
      row.map((cell) => cell.text),
    );
  }
  /* The keys with those of stages; one word alone that no list knows as a column is none. */
  /** @param {string[]} keys @param {string[]} labels */
  function withStages(keys, labels) {
    const named = labels.map((label, at) => (["", STEP].includes(keys[at]) ? collect.stage(label) : ""));
    return once(named.filter(Boolean)).length < 2 ? keys : keys.map((key, at) => (named[at] ? STAGE : key));
  }
  /* Whether a cell is called as its column is: «цель урока» below «Задача» is an answer. */
  /** @param {string} key @param {string} label @param {string} text */
  function isNamed(key, label, text) {
    if (key === STAGE) {
      return Boolean(collect.stage(text));
    }
    const isSame = label.toLowerCase().includes(submit.squeeze(text).toLowerCase());
    return collect.column(text) === key && (isSame || collect.isColumn(text));
  }
  /** @param {string[]} keys */
  function isKnown(keys) {
    const known = once(keys).filter((key) => key && key !== "номер");
    const subjects = known.filter((key) => submit.model.collect.subjects.includes(key));
    /* Stages are all that a table of sums tells, too, a row a school. */
    const isSure = subjects.some((key) => key !== STAGE) || collect.who.some((key) => known.includes(key));
    return known.length > 1 && subjects.length > 0 && isSure;
  }
  /** @param {Row} above @param {Row} row */
  function joined(above, row) {
    return above.slice(0, row.length).map((one, at) => (one === row[at] ? one.text : `${one.text} ${row[at].text}`));
  }
  /* Whether two rows are a head only together: the names of groups, and of columns below them. */
  /** @param {Row} above @param {Row} row */
  function isSplit(above, row) {
    const shared = above.some((one, at) => one.text && one === row[at]);
    return shared && isKnown(joined(above, row).map(collect.column));
  }
  collect.keysOf = keysOf;
  collect.ofTeachers = isKnown;
  collect.isHead = (row) => once(row).length > 1 && isKnown(keysOf(row));
  /* Whether a row still belongs to the head: a cell of it reaches down here, or it names columns too. */
  /** @param {Row} top @param {Row} row */
  function goesOn(top, row) {
    if (top.some((one, at) => one.text && one === row[at])) {
      return true;
    }
    const said = filled(row);
    const known = said.filter((cell) => !["", PERSONAL].includes(collect.column(cell.text)));
    /* Those that it names stand below cells that name none, or several; a teacher has a code. */
    const keys = row.map((_, at) => (top[at]?.text ? collect.column(top[at].text) : ""));
    const isWide = (/** @type {number} */ at) => at < top.length && [top[at - 1], top[at + 1]].includes(top[at]);
    const isCoded = row.some((cell, at) => keys[at] === "код" && collect.isCode(cell.text));
    const below = row.some(
      (cell, at) =>
        known.includes(cell) && (isWide(at) || (at < top.length && !keys[at] && collect.isColumn(cell.text))),
    );
    return known.length > 1 && 2 * known.length > said.length && below && !isCoded;
  }
  /* The keys with that of codes for a column of people below which most are codes: «Педагог | П-1». Who signed the
     sheet stands below it, and another table; a name in a column of codes is cut as well. */
  /** @param {string[]} keys @param {Row[]} body */
  function withCodes(keys, body) {
    const at = keys.indexOf(PERSONAL);
    if (keys.includes("код") || at < 0 || at !== keys.lastIndexOf(PERSONAL)) {
      return keys;
    }
    const teachers = body.filter((row) => filled(row).length > 1);
    const said = teachers
      .map((row) => submit.strip(row[at]?.text || ""))
      .filter((text) => text && !collect.isTotal(text));
    const nameless = said.filter((text) => collect.isWhole("nameless", text));
    return 2 * nameless.length > said.length ? keys.map((key, c) => (c === at ? "код" : key)) : keys;
  }
  /** @param {Row[]} rows @param {number} first @returns {Collect.Head} */
  function headAt(rows, first) {
    const top = rows[first];
    const keys = keysOf(top);
    const labels = top.map((cell) => cell.text);
    let last = first;
    const end = Math.min(first + submit.model.collect.bounds.deepest, rows.length);
    for (let number = first + 1; number < end && goesOn(top, rows[number]); number += 1) {
      last = number;
      rows[number].slice(0, keys.length).forEach((cell, at) => {
        if (cell !== top[at] && cell.text) {
          const both = `${top[at].text} ${cell.text}`;
          keys[at] = collect.column(cell.text) || collect.column(both) || keys[at];
          labels[at] = both;
        }
      });
    }
    const plain = labels.map(submit.squeeze);
    const staged = withStages(keys, plain);
    const isMarked = rows
      .slice(last + 1)
      .some((row) => row.some((cell, at) => staged[at] === STAGE && collect.reached(cell.text)));
    /* Or what is planned for each stage stands there, or when. */
    const own = isMarked ? staged : keys.map((key) => (key === STAGE ? "" : key));
    return { keys: withCodes(own, rows.slice(last + 1)), labels: plain, first, last };
  }
  /* The head of a table of teachers, or nothing: the table is something else. */
  collect.tableHead = (rows) => {
    const end = Math.min(submit.model.collect.bounds.above, rows.length);
    for (let number = 0; number < end; number += 1) {
      if (collect.isHead(rows[number])) {
        return headAt(rows, number);
      }
      if (number && isSplit(rows[number - 1], rows[number])) {
        return headAt(rows, number - 1);
      }
    }
    return null;
  };

  /* Whether a row names its columns, codes among them, otherwise than the head above it. */
  /** @param {Row} row @param {Collect.Head} head */
  function isFurther(row, head) {
    const said = row.map((cell) => (collect.isColumn(cell.text) ? collect.column(cell.text) : ""));
    const isOther = said.some((one, at) => one && one !== (head.keys[at] || ""));
    return isOther && once(said.filter(Boolean)).length > 1 && said.includes("код");
  }
  /* The head and each further one below it, with the row at which its own rows end: «Код | Что нужно от района» below
     a table of deficits is no teacher, and what stands under it no deficit. */
  collect.tableParts = ({ rows }, head) => {
    const heads = [head];
    for (let number = head.last + 1; number < rows.length; number += 1) {
      const above = heads[heads.length - 1];
      if (number > above.last && isFurther(rows[number], above)) {
        const further = headAt(rows, number);
        /* The same one once more is a row of its own sort. */
        if (further.keys.join() !== above.keys.join()) {
          heads.push(further);
        }
      }
    }
    return heads.map((one, at) => ({ head: one, end: heads[at + 1]?.first ?? rows.length }));
  };

  /* Which column of codes or deficits a cell names, as no answer does; or empty. */
  /** @param {Collect.Cell} cell */
  function headed(cell) {
    const key = cell.text ? collect.column(cell.text) : "";
    return HEADED.includes(key) && collect.isColumn(cell.text) ? key : "";
  }
  /* Whether a table without a head has the columns of the one before it: a page ended there. */
  collect.goesOn = (table, head) => {
    const width = head?.keys.length;
    if (!head || table.rows.some((row) => row.length > width)) {
      return false;
    }
    const top = table.rows.slice(0, submit.model.collect.bounds.deepest);
    if (top.some((row) => row.some((cell, n) => ![head.keys[n], ""].includes(headed(cell))))) {
      return false;
    }
    const at = head.keys.indexOf("код");
    const codes = table.rows.map((row) => row[at]?.text || "").filter(Boolean);
    const isEven = !table.name && table.rows.every((row) => row.length === width);
    const known = codes.filter(collect.isCode).length;
    const isCoded = table.name ? known === codes.length : 2 * known > codes.length;
    return codes.length ? isCoded : isEven;
  };
  /* The rows of a table of something else, sums of schools, that stand where labels could. */
  /** @param {Collect.Table} table */
  function otherRows(table) {
    const said = table.rows.map((row) => filled(row).map((cell) => cell.text));
    const wide = said.flatMap((texts, number) => (texts.length > 2 ? [number] : []));
    return wide.every((number) => collect.label(said[number][0])) ? [] : wide;
  }
  /* The rows above a head, or without one, that name a deficit, and what heads them: no columns of theirs are known. */
  /** @param {Collect.Table} table @param {number} end */
  function codedRows(table, end) {
    const rows = table.rows.slice(0, end);
    const found = rows.flatMap((row, at) => (row.some((c) => c.text && collect.namedDeficit(c.text)) ? [at] : []));
    const above = found[0] > 0 && filled(rows[found[0] - 1]).length > 0 ? [found[0] - 1] : [];
    return [...above, ...found];
  }
  collect.unknownRows = (table, end, whole) =>
    once([...codedRows(table, end), ...(whole ? otherRows(table) : [])]).sort((one, other) => one - other);
  /* Whether cells are the head of a table of something else: «Школа | Диагностика | …» names no school. */
  collect.areHeads = (said) => {
    const isKnown = (/** @type {string} */ text) => collect.label(text) || collect.column(text) || collect.stage(text);
    return said
      .slice(1)
      .some(
        (other, at) =>
          said.length > 2 && !collect.expression("label").test(said[at]) && collect.label(said[at]) && isKnown(other),
      );
  };

  /* Whether one cell is the title of a part: it covers many columns, or stands where no answer does. */
  /** @param {Row} row @param {Collect.Cell} cell @param {Collect.Head} head */
  function standsAlone(row, cell, head) {
    const covered = row.flatMap((one, at) => (one === cell ? [at] : []));
    if (covered.length >= submit.model.collect.bounds.wide) {
      return true;
    }
    const key = head.keys[covered[0]] || "";
    if (key === "код") {
      return !collect.isCode(cell.text) || Boolean(collect.schoolIn(cell.text));
    }
    return !submit.model.collect.subjects.includes(key) && key !== "запрос" && cell.text.length > 3;
  }
  /* What a row under a head is. */
  collect.sortOf = (row, head) => {
    const said = filled(row);
    if (!said.length) {
      return "empty";
    }
    const isCoded = row.some((cell, at) => head.keys[at] === "код" && collect.isCode(cell.text));
    if (!isCoded && collect.isTotal(said[0].text)) {
      return "total";
    }
    if (said.length > 2 && said.every((cell, n) => cell.text.replace(/^[ .]+|[ .]+$/g, "") === String(n + 1))) {
      return "head";
    }
    const pairs = row.slice(0, head.keys.length);
    if (said.length > 1 && pairs.every((cell, at) => isNamed(head.keys[at], head.labels[at], cell.text))) {
      return "head";
    }
    const alone = said.length === 1 && head.keys.length > submit.model.collect.bounds.wide;
    return alone && standsAlone(row, said[0], head) ? "title" : "data";
  };
})(window.portal);
