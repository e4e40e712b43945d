// @ts-check
/* What a chain told in lines says goes into the road map, as the rows of a table would; as in
   generator/proposals/intake/meaning/chain_rows.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const [DEFICIT, TASK, PHASE, DEED, RESULT] = ["дефицит", "задача", "этап", "что", "результат"];
  /* With what a chain begins, by its column. */
  /** @type {Record<string, string>} */
  const ABOVE = { [DEFICIT]: DEFICIT, направление: "направление", фаза: PHASE };
  /* What a result belongs to: with a column of tasks it closes one, else it is the report of a deed. */
  /** @type {Intake.Head} */
  const CLOSING = { keys: [TASK], labels: [], rows: 0 };
  /** @type {Intake.Head} */
  const OPEN = { keys: [], labels: [], rows: 0 };

  /** @param {Intake.Stages} map */
  function rowsOf(map) {
    const { words, minus } = submit.count;
    /** @type {{ given: Intake.Given, head: Intake.Head, own: boolean }[]} */
    const rows = [];
    /** @type {Map<string, Intake.Cell>} */
    const above = new Map(); /* the deficit and the task at hand */
    /** @type {{ given: Intake.Given, head: Intake.Head, own: boolean } | null} */
    let last = null; /* the deed at hand; none where the task has none yet */
    /** @type {Intake.Given} */
    let waiting = new Map(); /* what was told before the first deed of a task */
    let closed = false;

    /* Begin a row; gives what is told of it. */
    function begin() {
      const given = waiting;
      above.forEach((cell, key) => {
        given.set(key, [["", cell]]);
      });
      last = { given, head: CLOSING, own: false };
      waiting = new Map();
      rows.push(last);
      return given;
    }
    /* A task without a deed is a row, too. */
    function settle() {
      if (above.has(TASK) && !last) {
        begin();
      }
    }
    /** @param {Intake.Piece} one @param {Intake.Cell} cell */
    function deed(one, cell) {
      if (closed && last) {
        last.head = OPEN; /* a deed goes on below a result: it was that of the deed */
      }
      closed = false;
      if (one.key === DEED && !cell.text) {
        return; /* «Мероприятия:», its phases are below */
      }
      if (one.key === DEED && last?.given.has(PHASE) && !last.given.has(DEED)) {
        last.given.set(DEED, [["", cell]]); /* «Теоретический этап», below it «Мероприятия: …» */
        return;
      }
      const given = begin();
      if (one.key === PHASE) {
        given.set(PHASE, [["", submit.makeCell([submit.makeLine(one.label)])]]);
      }
      if (cell.text) {
        given.set(DEED, [["", cell]]);
      }
      if (one.key === DEED && !one.label) {
        last = Object.assign(last, { own: true, head: OPEN }); /* what stands below it is told of it alone */
      }
    }
    /* Whether a period is that of the whole chain: it stands above its deeds, or below its result. */
    /** @param {Intake.Cell} cell */
    function timed(cell) {
      const alone = last?.own && !last.given.has("когда");
      const own = alone || (last && !closed) || submit.periods.years(cell.text) || map.when;
      const period = own ? null : submit.periods.read(cell.text, map.years);
      if (!period || period.rest) {
        return false;
      }
      map.when = cell.text;
      map.draft.know(words(cell.text));
      return true;
    }
    /* Take one piece: a task or a deed begins a row, anything else is told of the row at hand. */
    /** @param {Intake.Piece} one @param {Intake.Cell} cell */
    function take(one, cell) {
      if (ABOVE[one.key]) {
        above.set(ABOVE[one.key], cell);
      } else if (one.key === TASK) {
        settle();
        above.set(TASK, cell);
        last = null;
        closed = false;
      } else if (one.key === PHASE || one.key === DEED) {
        deed(one, cell);
      } else if (cell.text && !(one.key === "когда" && timed(cell))) {
        const given = last?.given || waiting;
        given.set(one.key, [...(given.get(one.key) || []), [one.label, cell]]);
        closed = closed || one.key === RESULT || one.key === "признак";
      }
    }
    /* Put them into the road map. */
    /** @param {string} place */
    function read(place) {
      settle();
      if (waiting.size || !rows.length) {
        begin();
      }
      rows.forEach(({ given, head }) => {
        const phase = given.get(PHASE) || [];
        const parts = (given.get(DEED) || []).flatMap(([, cell]) => submit.deeds.items(cell));
        submit.roadRow(map, given, place, true, head).read();
        phase.forEach(([, cell]) => {
          for (let n = Math.max(parts.length, 1); n > 0; n -= 1) {
            map.draft.known = minus(map.draft.known, words(cell.text)); /* the words of a label, told once */
          }
        });
      });
    }
    return { take, read };
  }
  /* The value of a piece; the marks of its list mean nothing where it is no list of deeds. */
  /** @param {Intake.Piece} one @param {Intake.Draft} draft */
  function cellOf(one, draft) {
    const { words, minus } = submit.count;
    draft.know(words(one.mark));
    if (one.key === "фаза") {
      return submit.makeCell([submit.makeLine(one.label)]);
    }
    if (one.key === PHASE || one.key === DEED) {
      return submit.makeCell(one.lines);
    }
    const clean = one.lines.map((line) => submit.makeLine(submit.unbulleted(line.text)));
    /** @param {Intake.Line[]} lines */
    const said = (lines) => words(lines.map((line) => line.text).join("\n"));
    draft.know(minus(said(one.lines), said(clean)));
    return submit.makeCell(clean);
  }
  /* Make a part of the road map of a chain; its lines without a meaning are read elsewhere. */
  submit.readChain = (chain, map, place) => {
    map.seen = new Map();
    map.section = false;
    map.when = "";
    const rows = rowsOf(map);
    chain.pieces
      .filter(({ key }) => key)
      .forEach((one) => {
        rows.take(one, cellOf(one, map.draft));
      });
    rows.read(place);
    map.when = "";
  };
})(window.portal);
