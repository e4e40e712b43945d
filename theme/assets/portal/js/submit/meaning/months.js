// @ts-check
/* Months as headings, below each its labels over lists, as in generator/proposals/intake/meaning/months.py:
   «Сентябрь», «Что сделать:», «– прочитать», «Результат: список». There have to be two. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const FORM = "форма работы";
  const LONGEST = 40; /* signs of a heading that is a month: «Сентябрь – октябрь 2026 года» */
  const LONGEST_LABEL = 30;
  const FEWEST = 2;

  /** @param {string} text */
  const parted = (text) => Array.from(text.matchAll(submit.expression("label")))[0];
  /** @param {string} text @param {string} name */
  const begins = (text, name) => text.search(submit.expression(name)) === 0;
  /** @param {string} text */
  function calledBy(text) {
    const said = submit.unbulleted(text);
    return (parted(said)?.[1] || said).replace(/[ .]+$/, "").toLowerCase();
  }
  /** @param {string} text */
  function isMonth(text) {
    const said = submit.plainLine(text);
    if (!said || submit.signs(said) > LONGEST) {
      return false;
    }
    const period = submit.periods.read(said, submit.deeds.anyYears);
    return submit.yearly.part(said) || (period !== null && !period.rest && !submit.yearly.names(said));
  }
  /* The labels that come again, in small letters. */
  /** @param {string[]} said */
  function comeAgain(said) {
    const once = new Set();
    const again = new Set();
    for (const label of said.filter(Boolean).map(calledBy)) {
      (once.has(label) ? again : once).add(label);
    }
    return again;
  }
  /** @param {Intake.Block[]} body */
  function monthReader(body) {
    const said = body.map((one) => submit.lineOf(one) || "");
    const again = comeAgain(said);
    const last = said.reduce((found, text, at) => (isMonth(text) ? at : found), -1);
    /** @param {number} at */
    const lineAt = (at) => submit.lineOf(body[at]);
    /** @param {number} at @param {string} text */
    function isMarked(at, text) {
      const line = body[at];
      return !submit.isTable(line) && submit.isItem(line, text);
    }
    /* A label of a month; what may be one of the whole route comes again, or another month stands below. */
    /** @param {number} at @param {string} text @returns {Intake.Told | null} */
    function labelled(at, text) {
      const said = submit.unbulleted(text);
      const found = parted(said);
      const label = found ? found[1] : said.replace(/[ .]+$/, "");
      const value = found ? submit.strip(found[2]) : "";
      const told = submit.labelOf(text);
      const more = again.has(calledBy(text));
      /* «Мои шаги:» below each month */
      const key = more && told?.key === "мероприятия" ? "что" : submit.vocabulary.exact("столбец", label);
      const { DEEDS, BESIDE } = submit.monthDeeds;
      if (!found && (isMarked(at, text) || ![...DEEDS, ...BESIDE].includes(key))) {
        return null;
      }
      const route = !found || (at > last && told !== null);
      const meant = DEEDS.includes(key) || (BESIDE.includes(key) && (more || !route));
      const other = more && [FORM, ""].includes(key) && submit.signs(label) <= LONGEST_LABEL;
      return meant || other ? { key, label, lines: value ? [value] : [], valued: value !== "" } : null;
    }
    /* Whether a line is neither a heading nor a label of the route nor a signature. */
    /** @param {number} at @param {string} text */
    function isPlain(at, text) {
      const line = body[at];
      if (submit.isTable(line) || submit.labelOf(text) || (parted(text) && text.endsWith(":"))) {
        return false;
      }
      const said = submit.plainLine(text);
      const headed = line.head || submit.vocabulary.heading(said) || submit.deeds.isPhase(said);
      const other = begins(said, "card-stage") || submit.yearly.names(text) || begins(text, "paging");
      return isMarked(at, text) || !(headed || other || submit.vocabulary.begins("подпись", text));
    }
    /* Whether the next line is a label of what is done here. */
    /** @param {number} at */
    function isLabelledBelow(at) {
      let next = at + 1;
      while (lineAt(next) === "") {
        next += 1;
      }
      const text = lineAt(next);
      const label = text ? labelled(next, text) : null;
      return label !== null && !submit.monthDeeds.DEEDS.includes(label.key);
    }
    let ahead = { end: 0, more: false }; /* up to which line it is known what stands below */
    /* Whether a label or another month stands below before anything else does. */
    /** @param {number} at */
    function hasMoreBelow(at) {
      if (at >= ahead.end) {
        let end = at + 1;
        let more = false;
        for (let text = lineAt(end); text !== null && !more; text = lineAt(end)) {
          more = text !== "" && (isMonth(text) || labelled(end, text) !== null);
          if (text && !more && !isPlain(end, text)) {
            break;
          }
          end += 1;
        }
        ahead = { end, more };
      }
      return ahead.more;
    }
    /* Whether a line without a mark belongs to the list at hand. */
    /** @param {Intake.Told} last @param {number} at @param {boolean} apart */
    function goesOn(last, at, apart) {
      const above = last.lines[last.lines.length - 1] || "";
      if (/[;,]$/.test(above)) {
        return true;
      }
      const listed = above !== "" && isMarked(at - 1, above);
      return !last.valued && !listed && (!apart || hasMoreBelow(at));
    }
    /* Take a line of a month; gives whether it is one. `apart`: an empty line stands above. */
    /** @param {Intake.Told[]} told @param {number} at @param {string} text @param {boolean} apart */
    function take(told, at, text, apart) {
      const label = labelled(at, text);
      if (label) {
        told.push(label);
        return true;
      }
      if (!isPlain(at, text)) {
        return false;
      }
      const last = told[told.length - 1];
      const marked = isMarked(at, text);
      if (!last || (!marked && last.valued && isLabelledBelow(at))) {
        told.push({ key: "что", label: "", lines: [], valued: false }); /* a deed without a label */
      } else if (!marked && !goesOn(last, at, apart)) {
        return false;
      }
      told[told.length - 1].lines.push(text);
      return true;
    }
    /** @param {number} start */
    function month(start) {
      const heading = lineAt(start);
      if (!heading || !isMonth(heading)) {
        return null;
      }
      /** @type {Intake.Told[]} */
      const told = [];
      let at = start + 1;
      let end = at;
      for (let text = lineAt(at); text !== null; text = lineAt(at)) {
        if (text && (isMonth(text) || !take(told, at, text, at > end))) {
          break;
        }
        at += 1;
        end = text ? at : end;
      }
      return told.some((one) => one.label) ? { heading, told, end } : null;
    }
    return month;
  }
  /* The one label that heads lists, «Планирую:», is what is done, where no other one tells it. */
  /** @param {Intake.Told[]} told */
  function call(told) {
    if (told.some(({ key }) => submit.monthDeeds.DEEDS.includes(key))) {
      return;
    }
    const lists = told.filter(({ key, valued, lines }) => !key && !valued && lines.length);
    const named = lists.filter(({ label }) => !submit.vocabulary.label(label));
    if (new Set(named.map(({ label }) => label.toLowerCase())).size === 1) {
      named.forEach((one) => {
        one.key = "что";
      });
    }
  }
  /** @param {Intake.Card} card @returns {Intake.Card} */
  const untasked = (card) => ({ ...card, task: null });
  /* The blocks of a document, the deeds of months that follow one another together. */
  submit.monthParts = (body) => {
    const month = monthReader(body);
    /** @type {Map<number, {heading: string, told: Intake.Told[], end: number}>} */
    const found = new Map();
    for (let at = 0; at < body.length; ) {
      const one = month(at);
      if (one) {
        found.set(at, one);
      }
      at = one ? one.end : at + 1;
    }
    call([...found.values()].flatMap((one) => one.told));
    const sure = found.size >= FEWEST && [...found.values()].some((one) => submit.monthDeeds.listed(one.told));
    /** @type {(Intake.Block | Intake.Cards)[]} */
    const parts = [];
    for (let at = 0; at < body.length; ) {
      /** @type {Intake.Card[]} */
      const cards = [];
      for (let one = found.get(at); sure && one; one = found.get(at)) {
        cards.push(...submit.monthDeeds.cards(one.heading, one.told));
        at = one.end;
      }
      if (cards.length) {
        const told = cards.some((card) => card.task || card.beside.some(({ key }) => key === submit.monthDeeds.SIGN));
        parts.push({ cards: told ? cards : cards.map(untasked) });
      } else {
        parts.push(body[at]);
        at += 1;
      }
    }
    return parts;
  };
})(window.portal);
