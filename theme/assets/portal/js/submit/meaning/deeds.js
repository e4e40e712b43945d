// @ts-check
/* What a cell of a road map holds, as in generator/proposals/intake/meaning/deeds.py: one deed or a list of them, and
   the phase that it names. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const OF_ALL = ["когда", "до", "с кем", "этап"]; /* columns that hold for every deed of a row */

  /* The phase that a cell names and the words of its period: «I этап. Практический (март – май)». */
  /** @param {string} text @returns {Intake.Phase | null} */
  function phase(text) {
    const { exact } = submit.vocabulary;
    const said = submit.strip(submit.bare(text).replace(submit.expression("phased"), ""));
    const found = Array.from(said.matchAll(submit.expression("last")))[0];
    const whole = exact("этап", said);
    const name = whole || (found ? exact("этап", said.slice(0, found.index)) : "");
    return name ? { name, period: found && !whole ? found[1] : "" } : null;
  }
  /** @param {Intake.Line} line */
  function begins(line) {
    return line.item || submit.bare(line.text) !== submit.strip(line.text) || submit.isBullet(line.text);
  }
  /** @param {Intake.Cell} cell */
  const full = (cell) => cell.lines.filter((line) => submit.strip(line.text));
  /* The items of a cell that is a list, each a cell; any other cell is one item. */
  /** @param {Intake.Cell} cell */
  function items(cell) {
    const lines = full(cell);
    const begun = lines.flatMap((line, at) => (begins(line) ? [at] : []));
    if (begun.length < 2 || begun[0] !== 0) {
      return [cell];
    }
    return begun.map((at, n) => submit.makeCell(lines.slice(at, n + 1 < begun.length ? begun[n + 1] : lines.length)));
  }
  /* The parts of a cell where it has one for each of so many deeds: its items or its lines; else nothing. */
  /** @param {Intake.Cell} cell @param {number} count */
  function each(cell, count) {
    const parts = items(cell);
    const found = parts.length === count ? parts : full(cell).map((line) => submit.makeCell([line]));
    return found.length === count ? found : [];
  }
  /* What another column says of each deed of a row: a line of its own for each, or all for the first. Of one cell
     with several deeds, when and with whom hold for each. */
  /** @param {string} key @param {Intake.Cells} cells @param {{ at: number, count: number, single: boolean }} deed
   * @returns {Intake.Cells} */
  function share(key, cells, { at, count, single }) {
    const parts = single && cells.length === 1 && count > 1 ? each(cells[0][1], count) : [];
    if (parts.length) {
      return [[cells[0][0], parts[at]]];
    }
    return at === 0 || (single && OF_ALL.includes(key)) ? cells : [];
  }
  submit.deeds = { phase, items, share };
})(window.portal);
