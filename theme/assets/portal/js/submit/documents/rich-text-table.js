// @ts-check
/* Tables of rich text as they grow, as in generator/proposals/intake/documents/rich_text_table.py: cells follow each
   other, a row tells at its end where each of them lies. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const NEAR = 30; /* twips by which the same edge differs from row to row */
  const WIDEST = 100;
  /** @typedef {{ edge: number, beside: boolean, above: boolean }} Place */
  /** @typedef {{ rows: [Intake.Cell, Place][][], cells: Intake.Cell[], lines: Intake.Line[],
   *   tables: Intake.Table[] }} Grown */

  /** @returns {Grown} */
  function empty() {
    return { rows: [], cells: [], lines: [], tables: [] };
  }
  /** @param {number} edge @returns {Place} */
  function alone(edge) {
    return { edge, beside: false, above: false };
  }
  /* The right edges of all columns; those that nearly meet are one. */
  /** @param {number[]} given */
  function edgesOf(given) {
    /** @type {number[]} */
    const found = [];
    given
      .sort((a, b) => a - b)
      .forEach((edge) => {
        if (!found.length || edge - found[found.length - 1] > NEAR) {
          found.push(edge);
        }
      });
    return found.slice(0, WIDEST);
  }
  /* The table as a grid, and the words that stand in a row without an end. */
  /** @param {Grown} grown @param {Intake.Budget} budget @returns {Intake.Table[]} */
  function made(grown, budget) {
    if (grown.lines.length || grown.tables.length) {
      grown.cells.push(submit.makeCell([...grown.lines, ...grown.tables]));
    }
    if (grown.cells.length) {
      grown.rows.push(grown.cells.map((cell, n) => [cell, alone((n + 1) * NEAR * 2)]));
    }
    const edges = edgesOf(grown.rows.flat().map(([, place]) => place.edge));
    /** @type {Intake.Cell[][]} */
    const rows = [];
    grown.rows.forEach((given) => {
      const above = rows[rows.length - 1] || [];
      /** @type {Intake.Cell[]} */
      const row = [];
      given.forEach(([cell, place]) => {
        const span = Math.max(edges.filter((edge) => edge <= place.edge + NEAR).length - row.length, 1);
        budget.cell(span - 1);
        const up = place.above && row.length < above.length ? above[row.length] : cell;
        const shown = place.beside && row.length ? row[row.length - 1] : up;
        for (let n = 0; n < span; n += 1) {
          row.push(shown);
        }
      });
      rows.push(row);
    });
    return rows.length ? [{ rows }] : [];
  }

  submit.richTables = (budget) => {
    /** @type {Intake.Block[]} */
    const body = [];
    let outer = empty();
    let inner = empty();
    /** @type {Place[]} */
    let places = [];
    /** @type {Place[] | null} */
    let around = null; /* places of the outer row, while a row inside of its cell is told */
    let marks = new Set();

    function closeInner() {
      outer.tables.push(...made(inner, budget));
      inner = empty();
    }
    function closeOuter() {
      const found = made(outer, budget);
      budget.table += found.length;
      body.push(...found);
      outer = empty();
    }
    return {
      add: (where, lines) => {
        if (where === "nested") {
          inner.lines.push(...lines);
          return;
        }
        closeInner();
        if (where === "cell") {
          outer.lines.push(...lines);
          return;
        }
        closeOuter();
        body.push(...lines);
      },
      /* What is said of the cells of a row. */
      define: (word, number) => {
        if (word === "trowd") {
          places = [];
          marks = new Set();
        } else if (word === "clmrg" || word === "clvmrg") {
          marks.add(word);
        } else if (word === "cellx" && places.length < WIDEST) {
          places.push({ edge: number, beside: marks.has("clmrg"), above: marks.has("clvmrg") });
          marks = new Set();
        }
      },
      inside: () => {
        around = places;
        places = [];
      },
      /* A cell or a row ends, of the table or of one inside of a cell. */
      end: (word) => {
        const table = word.startsWith("nest") ? inner : outer;
        if (word.endsWith("cell")) {
          budget.cell();
          table.cells.push(submit.makeCell([...table.lines, ...table.tables]));
          table.lines = [];
          table.tables = [];
        } else if (table.cells.length) {
          const last = places.length ? places[places.length - 1].edge : 0;
          table.rows.push(
            table.cells.map((cell, n) => [cell, places[n] || alone(last + (n - places.length + 1) * NEAR * 2)]),
          );
          table.cells = [];
        }
        if (word === "nestrow" && around) {
          places = around;
          around = null;
        }
      },
      place: (where) =>
        where === "cell" || where === "nested" ? `таблица ${budget.table + 1}, строка ${outer.rows.length + 1}` : "",
      finished: () => {
        closeInner();
        closeOuter();
        return body;
      },
    };
  };
})(window.portal);
