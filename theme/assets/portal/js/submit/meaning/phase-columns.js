// @ts-check
/* Phases as columns, as in generator/proposals/intake/meaning/phase_columns.py: what is done in each, or the mark or
   the period below it, becomes a row with a phase of its own. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /* Columns one of which tells what is done, or what for, where marks or periods stand below the phases. */
  const TOLD = ["что", "задача", "дефицит", "направление"];
  /** @typedef {{ cells: Intake.Cell[], own: Map<number, Intake.Cell> }} Row */

  const empty = () => submit.makeCell([]);
  /** @param {string} text */
  const cellOf = (text) => submit.makeCell([{ text, item: false, head: false }]);

  /* One row for each deed; one merged over several phases is one deed of the first. */
  /** @param {Row} row @param {string[]} keys @param {Intake.Head} head */
  function deedRows({ cells, own }, keys, head) {
    /** @type {Map<Intake.Cell, string>} */
    const told = new Map();
    own.forEach((cell, at) => {
      if (!submit.cellMarks.isMark(cell) && !told.has(cell)) {
        told.set(cell, head.labels[at]);
      }
    });
    if (!told.size) {
      return [[...cells, empty(), empty()]];
    }
    return Array.from(told, ([cell, phase], number) => [
      ...(number ? submit.cellMarks.shared(cells, keys, "когда", "до") : cells),
      cell,
      cellOf(phase),
    ]);
  }
  /* One row for each phase with a mark or a period: what is done is done in each of them. */
  /** @param {Row} row @param {string[]} keys @param {Intake.Head} head */
  function timedRows({ cells, own }, keys, head) {
    if (!own.size) {
      return [[...cells, empty(), empty()]];
    }
    return Array.from(own, ([at, cell], number) => [
      ...(number ? submit.cellMarks.shared(cells, keys, "что") : cells),
      cellOf(head.labels[at]),
      submit.cellMarks.isMark(cell) ? empty() : cell,
    ]);
  }
  /* Columns of what is done, or when, and in which phase, with the marks; null where phases are no columns. */
  submit.gatherPhases = (table, head) => {
    const { isMark, isShort, directed, overAll } = submit.cellMarks;
    const found = submit.deeds.phases(head.labels);
    if (!found.length) {
      return null;
    }
    const kept = head.keys.map((_, at) => at).filter((at) => !found.includes(at));
    const keys = kept.map((at) => (head.keys[at] === "этап" ? "направление" : head.keys[at]));
    const below = table.rows.slice(head.rows).map((row) => ({
      heading: overAll(row, found),
      cells: kept.map((at) => row[at] || empty()),
      own: new Map(found.flatMap((at) => (row[at] && submit.strip(row[at].text) ? [[at, row[at]]] : []))),
    }));
    const filled = below.flatMap(({ own, heading }) => (heading ? [] : Array.from(own.values())));
    const timed = filled.every((cell) => isMark(cell) || submit.deeds.isPeriod(submit.strip(cell.text)));
    const texts = !keys.includes("что") && !timed && !filled.every(isShort);
    /* marks tell of what is done, periods of what it is for, too */
    const tells = keys.includes("что") || (TOLD.some((key) => keys.includes(key)) && !filled.some(isMark));
    if (!texts && !(filled.length && timed && tells)) {
      return null;
    }
    const width = keys.length + 2;
    const rows = below.flatMap((row) => {
      if (row.heading) {
        return [Array.from({ length: width }, () => row.heading)];
      }
      return texts ? deedRows(row, keys, head) : timedRows(row, keys, head);
    });
    return {
      table: { ...table, rows: [...table.rows.slice(0, head.rows), ...rows] },
      head: {
        keys: texts ? [...directed(keys), "что", "этап"] : [...keys, "этап", "когда"],
        labels: [...kept.map((at) => head.labels[at]), ...(texts ? ["мероприятие", "этап"] : ["этап", "сроки"])],
        rows: head.rows,
      },
      marks: filled
        .filter(isMark)
        .map((cell) => submit.strip(cell.text))
        .join("\n"),
    };
  };
})(window.portal);
