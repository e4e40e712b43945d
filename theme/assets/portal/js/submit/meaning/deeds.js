// @ts-check
/* What a cell of a road map holds, as in generator/proposals/intake/meaning/deeds.py: one deed or a list of them, and
   the phase that it names. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const ANY_YEARS = { first: 2000, last: 2001 }; /* by them it is asked whether words are a period at all */
  const OF_ALL = ["когда", "до", "с кем", "этап"]; /* columns that hold for every deed of a row */

  /* The phase that a cell names and the words of its period: «I этап. Практический (март – май)». */
  /** @param {string} text @returns {Intake.Phase | null} */
  function phase(text) {
    const { exact } = submit.vocabulary;
    const said = submit.strip(submit.bare(text).replace(submit.expression("phased"), ""));
    const whole = exact("этап", said);
    if (whole) {
      return { name: whole, period: "" };
    }
    const found = Array.from(said.matchAll(submit.expression("last")))[0];
    const [head, when] = found ? [said.slice(0, found.index), found[1]] : timed(said, ANY_YEARS);
    const name = when ? exact("этап", head) : "";
    return name ? { name, period: when } : null;
  }
  /* Whether a line is the heading of a phase, «Этап 1. Теоретический», and nothing else. */
  /** @param {string} text */
  const isPhase = (text) =>
    submit.bare(text).search(submit.expression("phased")) >= 0 && phase(text.replace(/[ :.]+$/, "")) !== null;
  /* A heading without the period below it or in brackets behind it, and the words of the period, if it has one. */
  /** @param {string} text @param {Intake.Years | null} years @returns {[head: string, when: string]} */
  function timed(text, years) {
    const found = Array.from(text.matchAll(submit.expression("last")))[0];
    const at = found ? found.index : Math.max(text.lastIndexOf("\n"), 0);
    const tail = found ? found[1] : text.slice(at).replace(/^\n/, "");
    const period = submit.strip(text.slice(0, at)) ? submit.periods.read(tail, years) : null;
    return !period || period.rest || submit.periods.years(tail) ? [text, ""] : [text.slice(0, at), tail];
  }
  /* Whether a text is a period and nothing else, whatever the year of the document. */
  /** @param {string} text */
  function isPeriod(text) {
    const period = submit.periods.read(text, ANY_YEARS);
    return period !== null && !period.rest;
  }
  /* The places of the heads that name phases, where there are two of them or more; else nothing. */
  /** @param {string[]} labels */
  function phases(labels) {
    const found = labels.flatMap((label, at) => {
      const one = phase(label);
      return one ? [{ at, name: one.name }] : [];
    });
    return new Set(found.map((one) => one.name)).size > 1 ? found.map((one) => one.at) : [];
  }
  /* Whether texts are the names of stages: «I этап. Подготовительный», or phases, two of them or more. */
  /** @param {string[]} labels */
  function namesStages(labels) {
    const numbered = labels.every((label) => label.search(submit.expression("phased")) >= 0);
    return labels.length > 1 && (numbered || phases(labels).length === labels.length);
  }
  /** @param {Intake.Line} line */
  function begins(line) {
    return line.item || submit.bare(line.text) !== submit.strip(line.text) || submit.isBullet(line.text);
  }
  /** @param {Intake.Cell} cell */
  const full = (cell) => cell.lines.filter((line) => submit.strip(line.text));
  /* Whether a line begins with a phase and a sign that parts it from what is done. */
  /** @param {string} text */
  function phased(text) {
    const at = text.search(submit.expression("parted"));
    return at >= 0 && submit.vocabulary.exact("этап", text.slice(0, at)) !== "";
  }
  /* The items of a cell that is a list, each a cell; any other cell is one item. «Проба: …» begins one, too, and
     each line does where all of them begin with what has to be done. */
  /** @param {Intake.Cell} cell */
  function items(cell) {
    const lines = full(cell).flatMap((line) => submit.goals.items(line.text).map((text) => ({ ...line, text })));
    const verb = submit.expression("verb");
    const acts = lines.length > 1 && lines.every(({ text }) => submit.strip(text).search(verb) === 0);
    const begun = lines.flatMap((line, at) => (acts || begins(line) || phased(line.text) ? [at] : []));
    if (begun.length < 2 || begun[0] !== 0) {
      return [cell];
    }
    return begun.map((at, n) => submit.makeCell(lines.slice(at, n + 1 < begun.length ? begun[n + 1] : lines.length)));
  }
  /** @param {Intake.Cell} cell */
  const byLines = (cell) => full(cell).map((line) => submit.makeCell([{ ...line, text: submit.strip(line.text) }]));
  /* The lines of a cell, none of which goes on with the one above it. */
  /** @param {Intake.Cell} cell */
  function sentences(cell) {
    const found = byLines(cell);
    const broken = found.slice(1).some(({ text }, n) => {
      const small = text[0] === text[0].toLowerCase() && text[0] !== text[0].toUpperCase();
      return small && !/[.;]$/.test(found[n].text);
    });
    return broken ? [] : found;
  }
  /* The parts of one line between semicolons. */
  /** @param {Intake.Cell} cell */
  function parted(cell) {
    const said = cell.text.split(";").map(submit.strip).filter(Boolean);
    return full(cell).length === 1 ? said.map((part) => submit.makeCell([submit.makeLine(part)])) : [];
  }
  /* The parts of a cell where it has one for each of so many deeds: items, lines or by «;»; else nothing. */
  /** @param {Intake.Cell} cell @param {number} count */
  const each = (cell, count) => [items(cell), byLines(cell), parted(cell)].find((one) => one.length === count) || [];
  /* The deeds of a cell that is no list, where as many periods stand beside it, by lines or by «;»; else nothing. */
  /** @param {Intake.Cell} cell @param {Intake.Cell} when @param {Intake.Years | null} years */
  function alongside(cell, when, years) {
    for (const part of [sentences, parted]) {
      const told = (part === parted ? parted : byLines)(when).map((one) => submit.bare(submit.unbulleted(one.text)));
      const found = part(cell);
      const dated = told.every((one) => submit.periods.read(one, years) || submit.deadlines.read(one, years));
      if (found.length === told.length && told.length > 1 && dated) {
        return found;
      }
    }
    return [];
  }
  /* What another column says of each deed of a row: a line of its own for each, or all for the first. When and with
     whom hold for each. */
  /** @param {string} key @param {Intake.Cells} cells @param {{ at: number, count: number, single: boolean }} deed
   * @returns {Intake.Cells} */
  function share(key, cells, { at, count, single }) {
    const parts = single && cells.length === 1 && count > 1 ? each(cells[0][1], count) : [];
    if (parts.length) {
      return [[cells[0][0], parts[at]]];
    }
    return at === 0 || OF_ALL.includes(key) ? cells : [];
  }
  /* How many hours a cell says; nothing where it says more than that, or more than a course has. */
  /** @param {string} said */
  function hoursOf(said) {
    const plain = submit.strip(said).replace(/,/g, ".");
    const found = submit.count.words(said).size <= 2 ? submit.periods.hours(said) : 0;
    const exact = /^[0-9]{1,4}(?:\.[0-9]{1,2})?$/.test(plain) ? Number(plain) : found;
    return exact <= submit.words.bounds.hours ? exact : 0;
  }
  /* Whether a line below «План работы» is one of its items: it has a mark, a number or a period. */
  /** @param {Intake.Line} line @param {string} text */
  function isDeed(line, text) {
    const ended = Array.from(text.matchAll(submit.expression("last")))[0];
    const dated = ended && submit.periods.read(ended[1], null) && !submit.yearly.names(text);
    return line.item || Boolean(dated) || submit.bare(text) !== text || submit.isBullet(text);
  }
  /* The period with which a deed begins, with its words, and what is done. */
  /** @param {string} said @param {Intake.Years | null} years */
  function begun(said, years) {
    const parts = said.split(" ");
    for (let count = Math.min(submit.words.bounds.leading, parts.length - 1); count > 0; count -= 1) {
      const head = parts.slice(0, count).join(" ");
      const period = submit.periods.read(head.replace(submit.expression("at"), ""), years);
      if (period && !period.rest) {
        return { head, period, rest: submit.stripSigns(parts.slice(count).join(" "), " :–—-,") };
      }
    }
    return null;
  }
  /* Whether a line begins with a period and goes on with a deed: «Сентябрь – ноябрь: посещу уроки». `loose`: no sign
     need part what has to be done from it, «сентябрь посмотреть урок»; `listed`: nor anything else from days or years,
     for the line stands in a plan. Where the years are not known, the words of the
     period stay with the deed. */
  /** @param {string} text @param {Intake.Years | null} known @param {boolean} loose @param {boolean} [listed] */
  function dated(text, known, loose, listed = false) {
    const years = known || ANY_YEARS;
    const said = submit.bare(submit.unbulleted(text));
    for (const mark of said.matchAll(submit.expression("parted"))) {
      const [head, tail] = [said.slice(0, mark.index), said.slice(mark.index + mark[0].length)];
      if (submit.signs(head) > submit.words.bounds.period) {
        break;
      }
      const period = submit.periods.read(head.replace(submit.expression("at"), ""), years);
      const sure = (period && !period.rest) || submit.deadlines.read(head, years);
      if (sure && !submit.periods.read(tail, years)) {
        return true;
      }
    }
    const found = loose ? begun(said, years) : null;
    const sure = found && listed && found.head.search(submit.expression("sure-date")) >= 0 && !isPeriod(said);
    return found !== null && (Boolean(sure) || found.rest.search(submit.expression("to-do")) === 0);
  }
  /** @param {Intake.Period} period @param {any} action */
  function date(period, action) {
    action["когда"] = period.start;
    if (period.end && period.end !== period.start) {
      action["до"] = period.end;
    }
  }
  submit.deeds = {
    anyYears: ANY_YEARS,
    phase,
    isPhase,
    isPeriod,
    isWhen: (text) => isPeriod(text) || submit.deadlines.read(text, ANY_YEARS) !== "",
    phases,
    namesStages,
    timed,
    items,
    alongside,
    share,
    hoursOf,
    isDeed,
    begun,
    dated,
    date,
  };
})(window.portal);
