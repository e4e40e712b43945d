// @ts-check
/* What a document is laid out by and says nothing with, as in generator/proposals/intake/meaning/layout.py: a frame
   around it all, columns made with tabs. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {(Intake.Line | Intake.Table)[]} body */
  function unframed(body) {
    return body.flatMap((one) => {
      const cells = submit.isTable(one) ? submit.distinct(one.rows.flat()) : [];
      return cells.length === 1 && cells[0].tables.length ? [...cells[0].lines, ...cells[0].tables] : [one];
    });
  }
  /* The parts of a line between its tabs; that behind its number parts nothing. */
  /** @param {string} text */
  function partsOf(text) {
    const begun = Array.from(text.matchAll(submit.expression("number")))[0]?.[0] || "";
    const rest = text.slice(begun.length).split("\t").map(submit.strip).filter(Boolean);
    const lead = submit.strip(begun);
    return rest.length ? [submit.strip(`${lead} ${rest[0]}`), ...rest.slice(1)] : [lead];
  }
  /* A deed with its one period behind it and what else is said of it in brackets; empty where it has no period. */
  /** @param {string[]} row */
  function dated(row) {
    const told = row.flatMap((part, at) => (at && submit.deeds.isWhen(part) ? [at] : []));
    if (told.length !== 1 || row[0].endsWith(":")) {
      return "";
    }
    const more = row.filter((_, at) => at !== 0 && at !== told[0]).join("; ");
    return more ? `${row[0]} (${more}) – ${row[told[0]]}` : `${row[0]} – ${row[told[0]]}`;
  }
  /* Lines of one number of tabs: a table below a head, or deeds with their period last. */
  /** @param {Intake.Line[]} lines @returns {(Intake.Line | Intake.Table)[]} */
  function columns(lines) {
    const rows = lines.map((line) => partsOf(line.text));
    const table = { rows: rows.map((row) => row.map((text) => submit.makeCell([{ text, item: false, head: false }]))) };
    if (submit.tableHead(table)) {
      return [table];
    }
    return lines.map((line, at) => ({ ...line, text: dated(rows[at]) || line.text }));
  }
  /* A body without frames and without columns made with tabs. */
  submit.plainBody = (body) => {
    /** @type {(Intake.Line | Intake.Table)[]} */
    const found = [];
    /** @type {Intake.Line[]} */
    let lines = [];
    let tabs = 0;
    function settle() {
      found.push(...(lines.length > 1 ? columns(lines) : lines));
      lines = [];
    }
    unframed(body).forEach((one) => {
      const count = submit.isTable(one) ? 0 : partsOf(one.text).length - 1;
      if (count !== tabs) {
        settle();
        tabs = count;
      }
      if (count && !submit.isTable(one)) {
        lines.push(one);
      } else {
        found.push(one);
      }
    });
    settle();
    return found;
  };
})(window.portal);
