// @ts-check
/* The table of a printed sheet, pasted as it stands: its heads tell which columns a calculation takes.
   ФГ-7, К-4, К-6, ИД-6 and the cards of self-assessment have more of them than the calculation asks for. */
"use strict";
((portal) => {
  const { SHAPES } = portal.shapes;
  const { named } = portal.totals;

  /* By which words a head is told; an empty cell is allowed below those that may be missing. */
  /** @type {Record<string, Worksheets.Paper[]>} */
  const PAPERS = {
    kappa: [{ names: [/^(№|номер|высказывани)/], columns: [/^перв/, /^втор/] }],
    gap: [{ names: [/^(действи|функци)/], columns: [/^важност/, /^владени/], more: [/^внешн/] }],
    gain: [
      {
        names: [/^(код|ученик)/],
        columns: [/^(новая( тема)?,? ?)?до$/, /^(новая( тема)?,? ?)?после$/],
        more: [/^обычная( тема)?,? ?до$/, /^обычная( тема)?,? ?после$/, /^через месяц/],
      },
    ],
    "case-profile": [
      { names: [/^код/, /^кейс/], columns: marks("") },
      /* Two experts beside each other: a row of the calculation is one of them. */
      { names: [/^код/, /^кейс/], columns: marks("э\\S* ?1"), second: marks("э\\S* ?2") },
    ],
  };
  /* The five criteria by their numbers, with a word behind or with whose mark it is, before or behind. */
  /** @param {string} whose */
  function marks(whose) {
    const of = (/** @type {number} */ n) => `(?:критери\\S* )?${n}`;
    const both = (/** @type {number} */ n) => `^(?:${of(n)}\\.? ?${whose}|${whose}[.,:]? ${of(n)})$`;
    const alone = (/** @type {number} */ n) => `^${of(n)}(?=[. ]|$)(?!.*э\\S* ?\\d)`;
    return [1, 2, 3, 4, 5].map((n) => new RegExp(whose ? both(n) : alone(n)));
  }

  /* What people write where nothing is; «н» is a code, or a degree, elsewhere. */
  const DASH = /^[-–—]+$/;
  const ABSENT = /^(?:[-–—]+|н\.?|н\/?б\.?|н\/?п\.?|б\.?|отс(?:\.|утств\S*)?|не писал[аи]?)$/i;

  /* Where each of the heads stands; −1 where none is so, or two are. */
  /** @param {string[]} heads @param {RegExp[]} wanted */
  function found(heads, wanted) {
    return wanted.map((one) => {
      const all = heads.flatMap((head, at) => (one.test(head) ? [at] : []));
      return all.length === 1 ? all[0] : -1;
    });
  }
  /* A code that stands once above several cases is theirs. */
  /** @param {string[][]} lines @param {number[]} at */
  function called(lines, at) {
    let last = "";
    return lines.map((line) => {
      const [code, ...rest] = at.map((c) => line[c]);
      last = code || (rest.some(Boolean) ? last : "");
      return [last, ...rest].filter(Boolean).join(" ");
    });
  }

  /* Whether the head has two rows: below names that stand alone, something stands under a cell that was merged. */
  /** @param {string[][]} grid */
  function isDouble([top, below, ...rest]) {
    return rest.length > 0 && !below[0] && top.some((text, c) => !text && below[c]);
  }
  /* A head of two rows said in one, «1» over «Э1» and «Э2»: a merged cell is copied once, and empty ones follow it. */
  /** @param {string[][]} grid */
  function joined(grid) {
    const [top, below] = grid;
    let last = "";
    const head = top.map((text, c) => {
      last = text || (below[c] ? last : "");
      return [last, below[c]].filter(Boolean).join(" ");
    });
    return [head, ...grid.slice(2)];
  }
  /** @param {string[][]} grid @param {string} kind @param {Worksheets.Paper} paper
      @returns {Worksheets.Reading | null} */
  function taken(grid, kind, paper) {
    const heads = grid[0].map((head) => head.toLowerCase());
    const names = heads.flatMap((head, at) => (paper.names.some((one) => one.test(head)) ? [at] : []));
    const columns = found(heads, paper.columns);
    const second = found(heads, paper.second || []);
    const more = found(heads, paper.more || []);
    if (!names.length || grid.length < 2 || columns.concat(second).some((at) => at < 0)) {
      return null;
    }
    const used = [...columns, ...second, ...more.filter((at) => at >= 0)];
    const before = heads.map((_, at) => at).filter((at) => at < Math.min(...used) || names.includes(at));
    /* A second sheet of the form begins with its heads again. */
    const isHead = (/** @type {string[]} */ line) => used.every((at) => line[at] === grid[0][at]);
    const lines = grid.slice(1).filter((line) => !isHead(line) && !before.some((at) => named(line[at])));
    const titles = called(lines, names);
    const experts = second.length ? [columns, second] : [columns.concat(more)];
    const said = (/** @type {string} */ text) => ((kind === "gain" ? ABSENT : DASH).test(text) ? "" : text);
    const rows = lines.flatMap((line, r) =>
      experts.map((at) => ({ at, name: titles[r], cells: at.map((c) => (c < 0 ? "" : said(line[c]))) })),
    );
    const told = rows.filter((row) => row.cells.some(Boolean));
    const holds = (/** @type {string} */ text, /** @type {number} */ c) =>
      (c >= columns.length && text === "") || SHAPES[kind].holds(text, c);
    return {
      head: true,
      names: true,
      turned: false,
      heads: (second.length ? columns : used).map((at) => grid[0][at]),
      rows: told.map(({ name, cells }) => ({ name, cells })),
      left: grid[0].length - names.length - used.length + (grid.length - 1 - lines.length),
      silent: titles.filter((name) => name && !told.some((row) => row.name === name)),
      bad: told.flatMap(({ at, name, cells }) =>
        cells.flatMap((text, c) => (holds(text, c) ? [] : [{ row: name, column: grid[0][at[c]], text }])),
      ),
      fits: true,
      total: "",
      told: 0,
    };
  }

  /* The reading of a sheet that the portal prints, or nothing: of any other table its numbers tell. */
  /** @param {string[][]} grid @param {string} kind */
  function paper(grid, kind) {
    const grids = isDouble(grid) ? [joined(grid), grid] : [grid];
    const readings = grids.flatMap((each) => (PAPERS[kind] || []).map((one) => taken(each, kind, one)));
    return readings.find((one) => one?.rows.length) || null;
  }

  portal.paper = paper;
})(window.portal);
