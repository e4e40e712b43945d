// @ts-check
/* What a pasted table means for a worksheet: where its heads and names stand, which way it lies.
   Nothing is guessed: what may be read in two ways comes back as two readings, and the page asks. */
"use strict";
((portal) => {
  const ROWS = 500;
  const COLUMNS = 40;
  const CORNER =
    /^(№( п\/п)?|эксперты?|коды?( педагога| и кейс)?|действи[ея]|ученики?|функци.|высказывани.|фио|имя|объекты?)$/;
  const EXPERT = /^э(ксперт)? ?[.№-]? ?\d+$/;
  const OBJECT = /^([одк]|объект|дефицит|критерий) ?[.№-]? ?\d+$/;

  const { number, numeric, counted, SHAPES } = portal.shapes;
  const { named, without } = portal.totals;
  const { tidy } = portal.worksheetCells;

  /** @param {string[][]} grid */
  function turn(grid) {
    return grid[0].map((_, c) => grid.map((line) => line[c]));
  }
  /** @param {string[]} list */
  function runs(list) {
    return list.length > 1 && list.every((text, index) => number(text) === index + 1);
  }

  /* Whether the first row can be a head, and whether it can be anything else. */
  /** @param {string[][]} grid @param {boolean} head @param {boolean} names @param {Worksheets.Shape} shape */
  function headFits(grid, head, names, shape) {
    const from = names ? 1 : 0;
    const first = grid[0].slice(from);
    const corner = names && CORNER.test(grid[0][0].toLowerCase());
    if (!head) {
      return !corner;
    }
    if (grid.length < 2) {
      return false;
    }
    if (runs(first)) {
      return !names || corner || !grid[0][0];
    }
    const below = grid.slice(1).map((line) => line.slice(from));
    const seen = first.some((text, c) => text && below.some((line) => line[c] === text));
    return !seen && first.every((text, c) => !text || !shape.holds(text, c) || shape === SHAPES.kappa);
  }

  /* Whether the first column can be names. Numbers are names where they run from 1, where the corner says so,
     or where the sheet has no other place for the column. */
  /**
   * @param {string[]} column @param {string} corner @param {boolean} head
   * @param {Worksheets.Shape} shape @param {number} width
   */
  function namesFit(column, corner, head, shape, width) {
    const told =
      (head && (!corner || CORNER.test(corner.toLowerCase()))) || (shape.widths && !shape.widths.includes(width + 1));
    return column.every(Boolean) && (!column.some(numeric) || runs(column) || told);
  }

  /** @param {string[][]} grid @param {boolean} head @param {boolean} names @param {boolean} turned
   * @param {Worksheets.Shape} shape
      @returns {Worksheets.Reading | null} */
  function make(grid, head, names, turned, shape) {
    const from = names ? 1 : 0;
    if (!headFits(grid, head, names, shape)) {
      return null;
    }
    const heads = head ? grid[0].slice(from) : grid[0].slice(from).map(() => "");
    const lines = grid.slice(head ? 1 : 0).filter((line) => !names || !named(line[0]));
    const columns = heads
      .map((_, c) => c)
      .filter((c) => !named(heads[c]))
      .filter((c) => shape.widths || lines.some((line) => line[c + from]));
    const rows = lines
      .map((line) => ({ name: names ? line[0] : "", cells: columns.map((c) => line[c + from]) }))
      .filter((row) => row.cells.some(Boolean));
    const silent = lines.filter((line) => names && !columns.some((c) => line[c + from])).map((line) => line[0]);
    const width = columns.length;
    const titles = lines.map((line) => line[0]);
    if (!rows.length || (names && !namesFit(titles, grid[0][0], head, shape, width))) {
      return null;
    }
    const bad = rows.flatMap((row, r) =>
      row.cells.flatMap((text, c) =>
        shape.holds(text, c) ? [] : [{ row: row.name || String(r + 1), column: heads[c] || String(c + 1), text }],
      ),
    );
    return {
      head,
      names,
      turned,
      heads: columns.map((c) => heads[c]),
      rows,
      left: grid[0].length - from - width + (grid.length - (head ? 1 : 0) - rows.length - silent.length),
      silent,
      bad,
      fits: fitting(width, shape),
      total: "",
      told: orientation(rows, heads, head && names ? grid[0][0] : ""),
    };
  }
  /** @param {number} width @param {Worksheets.Shape} shape */
  function fitting(width, shape) {
    return shape.widths ? shape.widths.includes(width) : width > 1 && width <= COLUMNS;
  }
  /** @param {Worksheets.Bad} bad */
  function place({ row, column, text }) {
    return `строка «${row}», столбец «${column}»: ${text ? `«${text}» не подходит` : "пусто"}`;
  }
  /* 1 where the words say that rows are experts and columns objects, −1 where they say the contrary. */
  /** @param {Worksheets.Row[]} rows @param {string[]} heads @param {string} corner */
  function orientation(rows, heads, corner) {
    const names = rows.map((row) => row.name.toLowerCase());
    const tops = heads.filter((head) => !named(head)).map((head) => head.toLowerCase());
    const straight =
      names.every((name) => EXPERT.test(name)) || tops.every((head) => OBJECT.test(head)) || /^эксперт/i.test(corner);
    const aside =
      names.every((name) => OBJECT.test(name)) || tops.every((head) => EXPERT.test(head)) || /^объект/i.test(corner);
    return straight === aside ? 0 : straight ? 1 : -1;
  }

  /* How well rows are places from 1: 2 — each row is a whole ranking, 1 — none is beyond the last, 0 — not places. */
  /** @param {Worksheets.Reading} reading */
  function places(reading) {
    const n = reading.heads.length;
    const rows = reading.rows.map((row) => row.cells.map(number));
    if (!rows.every((row) => row.every((value) => value >= 1 && value <= n))) {
      return 0;
    }
    return rows.every((row) => Math.abs(row.reduce((a, b) => a + b) - (n * (n + 1)) / 2) < 1e-9) ? 2 : 1;
  }

  /** @param {string[][]} grid @param {boolean} turned @param {Worksheets.Shape} shape */
  function all(grid, turned, shape) {
    return [false, true]
      .flatMap((head) => [true, false].map((names) => make(grid, head, names, turned, shape)))
      .filter(Boolean)
      .flatMap((one) => [...without(one).map((less) => ({ ...less, fits: fitting(less.heads.length, shape) })), one]);
  }

  /* Where the columns are given, an empty cell moves nothing: the table is laid, and who counts it names the cell. */
  /** @param {Worksheets.Reading} reading @param {Worksheets.Shape} shape */
  function isTaken(reading, shape) {
    return !reading.bad.length || Boolean(shape.widths && reading.bad.every((one) => !one.text));
  }

  /** @param {string[][]} lines @param {string} kind @param {boolean} ranks whether the cells are places
      @returns {Worksheets.Found} */
  function read(lines, kind, ranks) {
    const shape = SHAPES[kind];
    const grid = tidy(lines);
    if (!grid.length || grid[0].length < 2) {
      return { fault: "Это не таблица: нужны хотя бы два столбца." };
    }
    if (grid.length > ROWS || grid[0].length > ROWS) {
      return { fault: `Таблица слишком велика: портал считает до ${ROWS} строк.` };
    }
    /* A sheet of the portal says by its heads what each column is: nothing is left to be asked. */
    const paper = portal.paper(grid, kind);
    if (paper) {
      return isTaken(paper, shape)
        ? { readings: [paper], certain: true, other: null }
        : { fault: refusal([paper], shape) };
    }
    const straight = all(grid, false, shape);
    const aside = all(turn(grid), true, shape);
    const whole = [...straight, ...aside].filter((one) => one.fits && !one.bad.length);
    const sound = whole.length ? whole : straight.filter((one) => one.fits && isTaken(one, shape));
    let best = sound.filter((one) => !one.turned);
    let other = sound.filter((one) => one.turned);
    if (!sound.length) {
      return { fault: refusal(straight, shape) };
    }
    if (kind === "kendall") {
      const grade = (/** @type {Worksheets.Reading} */ one) => one.told * 10 + (ranks ? places(one) : 0);
      const most = Math.max(...sound.map(grade));
      const top = sound.filter((one) => grade(one) === most);
      best = top.filter((one) => !one.turned);
      const worded = best.some((one) => one.told > 0 || (one.names && one.rows.some((row) => !numeric(row.name))));
      /* A whole ranking in each row proves the rows where the columns are none. */
      const proven = ranks && best.some((one) => places(one) === 2);
      other = top.filter((one) => one.turned && !worded);
      if (best.length === 1 && !other.length && !worded && !proven) {
        other = sound.filter((one) => one.turned).slice(0, 1);
      }
      if (!best.length && other.every((one) => one.told <= 0)) {
        other = other.concat(sound.filter((one) => !one.turned).slice(0, 1));
      }
    } else if (kind === "scores") {
      /* Rows are objects here, and experts stand in columns. */
      const most = Math.max(...sound.map((one) => -one.told));
      const top = sound.filter((one) => -one.told === most);
      best = top.filter((one) => !one.turned);
      const worded = best.some((one) => most > 0 || (one.names && one.rows.some((row) => !numeric(row.name))));
      other = top.filter((one) => one.turned && !worded);
    } else if (best.length) {
      other = [];
    }
    const readings = [...best, ...other];
    const ahead = readings[0];
    return {
      readings,
      /* What lies on its side is never turned without a word. */
      certain: readings.length === 1 && !ahead.turned,
      other: kind === "kendall" ? sound.find((one) => one.turned !== ahead.turned) || null : null,
    };
  }

  /** @param {Worksheets.Reading[]} tried @param {Worksheets.Shape} shape */
  function refusal(tried, shape) {
    const near = tried.filter((one) => one.fits).sort((a, b) => a.bad.length - b.bad.length)[0];
    if (!near) {
      const wanted = shape.widths
        ? shape.widths.map((n) => counted(n, shape.column)).join(" или ")
        : "от 2 до 40 столбцов чисел";
      const paper = shape.widths ? " Заполненный лист портала вставляйте вместе с шапкой." : "";
      return `Таблица не вставлена: здесь в строке должно быть ${wanted}, имена — в первом столбце.${paper}`;
    }
    const more = near.bad.length > 3 ? ` и ещё в ${near.bad.length - 3}` : "";
    return `Таблица не вставлена: ${near.bad.slice(0, 3).map(place).join("; ")}${more}. Исправьте и вставьте снова.`;
  }

  /* With ``whole``, where the heads and names stand. */
  /** @param {Worksheets.Reading} reading @param {string} kind @param {boolean} [whole] */
  function say(reading, kind, whole) {
    const shape = SHAPES[kind];
    const size = `${counted(reading.rows.length, shape.row)} × ${counted(reading.heads.length, shape.column)}`;
    if (!whole) {
      return size;
    }
    const line = reading.turned ? ["первый столбец", "первая строка"] : ["первая строка", "первый столбец"];
    const parts = [
      reading.head ? `${line[0]} — названия` : "",
      reading.names ? `${line[1]} — имена` : "",
      !reading.head && !reading.names ? "всё — числа" : "",
      reading.total ? `${reading.total} — итог` : "",
    ];
    return `${size}: ${parts.filter(Boolean).join(", ")}${reading.turned ? ", строки и столбцы поменять местами" : ""}`;
  }

  portal.reading = { read, say };
})(window.portal);
