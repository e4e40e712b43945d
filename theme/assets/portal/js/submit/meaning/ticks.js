// @ts-check
/* Choices of a form, as in generator/proposals/intake/meaning/ticks.py: of «☐ учитель ☒ воспитатель» only what is
   ticked is said. A box before one text is the mark of an item, ticked or not. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const EDGES = " \t\u00a0,;/|";
  const LONGEST = 3; /* words of a choice that has a line of its own */
  /** @typedef {{ before: string, ticked: string[], empty: string[] }} Choice */

  /* The choices of a line, with what stands before them; boxes may stand before or behind them. */
  /** @param {string} text @returns {Choice | null} */
  function read(text) {
    const boxes = Array.from(text.matchAll(submit.expression("box")));
    if (!boxes.length) {
      return null;
    }
    const edges = [0, ...boxes.flatMap((box) => [box.index, box.index + box[0].length]), text.length];
    const parts = [0, ...boxes.map((_, at) => at + 1)].map((at) =>
      submit.stripSigns(text.slice(edges[at * 2], edges[at * 2 + 1]), EDGES),
    );
    let before = parts[0];
    let said = parts.slice(1);
    if (before && !before.endsWith(":") && !parts[parts.length - 1]) {
      const cut = before.lastIndexOf(":") + 1;
      said = [submit.stripSigns(before.slice(cut), EDGES), ...parts.slice(1, -1)];
      before = before.slice(0, cut);
    }
    if (!said.every(Boolean)) {
      return null;
    }
    return {
      before,
      ticked: said.filter((_, at) => !boxes[at][1]),
      empty: said.filter((_, at) => boxes[at][1]),
    };
  }
  /* The blocks one after another, those together of which the same is so. */
  /** @template T @param {T[]} all @param {(one: T) => boolean} by @returns {[boolean, T[]][]} */
  function grouped(all, by) {
    /** @type {[boolean, T[]][]} */
    const found = [];
    all.forEach((one) => {
      const so = by(one);
      const last = found[found.length - 1];
      if (last && last[0] === so) {
        last[1].push(one);
      } else {
        found.push([so, [one]]);
      }
    });
    return found;
  }

  /* A body with only what is ticked of each choice; where nothing is, a person is asked. */
  submit.ticked = (body, draft) => {
    let tables = 0;

    /* What was not chosen, and a letter in a box: «[X]». */
    /** @param {Intake.Line} line @param {string} said */
    const know = (line, said) =>
      draft.know(submit.count.minus(submit.count.words(line.text), submit.count.words(said)));

    /** @param {Choice} choice */
    function chosen(choice) {
      if (!choice.ticked.length) {
        const place = tables ? `таблица ${tables}` : "текст до таблиц";
        draft.ask(place, `из «${choice.empty.join(", ")}» ничего не отмечено: впишите нужное`);
      }
      return choice.ticked.join(", ");
    }
    /** @param {string} said */
    function isValue(said) {
      const { exact } = submit.vocabulary;
      const short = submit.squeeze(said).split(" ").length <= LONGEST;
      const named = exact("форма самообразования", said) || exact("опыт", said);
      return (
        Boolean(named) || (short && submit.leadsWithRole(said)) || submit.words.levels.includes(said.toLowerCase())
      );
    }
    /* Whether a line is a choice of its own: one box, then a value of a closed list. */
    /** @param {Intake.Line} line */
    function isAlone(line) {
      const choice = read(line.text);
      const said = choice ? [...choice.ticked, ...choice.empty] : [];
      return said.length === 1 && !choice?.before && isValue(said[0]);
    }
    /** @param {Intake.Line} line @returns {Intake.Line} */
    function single(line) {
      const choice = read(line.text);
      if (!choice?.empty.length || choice.ticked.length + choice.empty.length < 2) {
        return line;
      }
      const text = submit.strip(`${choice.before} ${chosen(choice)}`);
      know(line, text);
      return { ...line, text };
    }
    /* Choices that have a line each. */
    /** @param {Intake.Line[]} lines @returns {Intake.Line[]} */
    function listed(lines) {
      const made = lines.map((line) => read(line.text) || { before: "", ticked: [], empty: [] });
      chosen({
        before: "",
        ticked: made.flatMap((one) => one.ticked),
        empty: made.flatMap((one) => one.empty),
      });
      return lines.flatMap((line, at) => {
        know(line, made[at].ticked.join("\n"));
        return made[at].ticked.map((text) => ({ ...line, text }));
      });
    }
    /** @param {Intake.Line[]} lines @returns {Intake.Line[]} */
    function ofLines(lines) {
      return grouped(lines, isAlone).flatMap(([alone, held]) => {
        if (!alone) {
          return held.map(single);
        }
        return held.length > 1 && held.some((line) => read(line.text)?.empty.length) ? listed(held) : held;
      });
    }
    /** @param {Intake.Cell} cell */
    function ofCell(cell) {
      const boxed = cell.lines.some((line) => line.text.search(submit.expression("box")) >= 0);
      return boxed || cell.tables.length ? submit.makeCell(blocks([...cell.lines, ...cell.tables], true)) : cell;
    }
    /** @param {Intake.Block[]} all @param {boolean} inside @returns {Intake.Block[]} */
    function blocks(all, inside) {
      return grouped(all, submit.isTable).flatMap(([areTables, held]) => {
        if (!areTables) {
          return /** @type {Intake.Block[]} */ (ofLines(/** @type {Intake.Line[]} */ (held)));
        }
        return held.filter(submit.isTable).map((table) => {
          tables += inside ? 0 : 1;
          const made = new Map(submit.distinct(table.rows.flat()).map((cell) => [cell, ofCell(cell)]));
          return { ...table, rows: table.rows.map((row) => row.map((cell) => made.get(cell) || cell)) };
        });
      });
    }
    return blocks(body, false);
  };
})(window.portal);
