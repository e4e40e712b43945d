// @ts-check
/* Deeds told in lines with labels of their own, as in generator/proposals/intake/meaning/cards.py: «1. Прочитать»,
   below it «Срок: октябрь», «Результат: конспект». One may be a title page: only several in a row are a plan. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const [WHEN, DEED, RESULT] = ["когда", "что", "результат"];
  const KEYS = [WHEN, RESULT, "с кем", "ресурсы", "часов"];
  const FEWEST = 2; /* deeds in a row, and those of them that are dated; half of them at least */
  const OTHERS = ["форма работы", ""]; /* what else labels may tell where they come again */
  const NO_PARTS = ["дата", "год"]; /* periods that head no deeds */
  const LONGEST = 30; /* signs of such a label */
  const ENDS = " .;";
  /** @type {Set<string>} */
  const NONE = new Set();
  /** @typedef {Intake.Block | Intake.Chain | Intake.Outline | Intake.Cards} Told */

  /** @param {string} text */
  const parted = (text) => Array.from(text.matchAll(submit.expression("label")))[0];

  /** @param {string} text @param {Set<string>} again @returns {Intake.Beside | null} */
  function labelled(text, again) {
    const found = parted(submit.unbulleted(text));
    const value = found ? submit.stripSigns(found[2], ENDS) : "";
    const key = value ? submit.vocabulary.exact("столбец", found[1]) : "";
    const other = value && again.has(found[1].toLowerCase()) && OTHERS.includes(key) && !submit.labelOf(text);
    return KEYS.includes(key) || other ? { key, label: found[1], value } : null;
  }
  /** @param {string} text @param {Intake.Beside[]} beside @returns {Intake.Card | null} */
  function named(text, beside) {
    const said = submit.bare(submit.unbulleted(text.replace(submit.expression("card-step"), "")));
    const called = parted(said);
    const deed = called ? submit.stripSigns(called[2], ENDS) : "";
    if (deed && submit.vocabulary.exact("столбец", called[1]) === DEED) {
      return { head: text, text: beside.length ? deed : called[2], beside };
    }
    const other =
      ["deficit-number", "goal-number"].some((name) => text.search(submit.expression(name)) === 0) ||
      said.search(submit.expression("card-stage")) === 0;
    const headed = submit.vocabulary.heading(said.replace(/[ :.]+$/, "")) || submit.deeds.isPhase(said);
    if (!said || other || headed || text.endsWith(":") || submit.labelOf(text) || labelled(text, NONE)) {
      return null;
    }
    return { head: text, text: beside.length ? said.replace(/[ .;]+$/, "") : said, beside };
  }
  /* A deed with the labels that its own line has: «Прочитать. Срок: октябрь». */
  /** @param {string} text @param {Set<string>} again @returns {Intake.Card | null} */
  function begun(text, again) {
    const [first, ...more] = text.split(submit.expression("sentence"));
    const beside = more.map((piece) => labelled(piece, again));
    const bad = beside.indexOf(null);
    if (bad < 0) {
      return named(first, /** @type {Intake.Beside[]} */ (beside));
    }
    return bad > 0 ? null : named(text, []);
  }
  /* The text of a line, empty where it is; null of anything else. */
  submit.lineOf = (one) => {
    const other = !one || "pieces" in one || "items" in one || "cards" in one || submit.isTable(one);
    return other ? null : submit.strip(submit.cleanLine(one.text));
  };
  const { lineOf } = submit;
  /* The short label before the colon of a line, in small letters, or empty. */
  /** @param {string} text */
  function calledBy(text) {
    const label = (parted(submit.unbulleted(text)) || [])[1] || "";
    return submit.signs(label) <= LONGEST ? label.toLowerCase() : "";
  }
  /* The short labels that come again, in small letters. */
  /** @param {Told[]} body */
  function comeAgain(body) {
    const once = new Set();
    const again = new Set();
    for (const piece of body.flatMap((one) => (lineOf(one) || "").split(submit.expression("sentence")))) {
      const label = calledBy(piece);
      if (label) {
        (once.has(label) ? again : once).add(label);
      }
    }
    return again;
  }
  /* A line without its mark, its number and the colon or full stop behind it. */
  submit.plainLine = (line) => submit.bare(submit.unbulleted(line)).replace(/[ .:]+$/, "");
  /* The line that names a month or a part of a year and nothing else, and where what stands below it begins. */
  /** @param {Told[]} body @param {number} at */
  function aboveAt(body, at) {
    const line = lineOf(body[at]) || "";
    const period = submit.periodColumns.column(submit.plainLine(line));
    if (!period || NO_PARTS.includes(period.kind)) {
      return { line: "", at };
    }
    let next = at + 1;
    while (lineOf(body[next]) === "") {
      next += 1;
    }
    return { line, at: next };
  }
  /* The deeds from a place on: where each begins, each, and where they end. */
  /** @param {Told[]} body @param {number} from @param {Set<string>} again */
  function run(body, from, again) {
    /** @type {Intake.Card[]} */
    const cards = [];
    /** @type {number[]} */
    const starts = [];
    /** @type {Set<string>} */
    const heads = new Set();
    let end = from;
    let under = "";
    for (let start = from; start < body.length; start = end) {
      const { line: over, at } = aboveAt(body, start);
      const line = lineOf(body[at]);
      const card = line ? begun(line, again) : null;
      if (!card) {
        break;
      }
      under = submit.plainLine(over) || under;
      heads.add(calledBy(line)); /* «Чтение: …» twice are two deeds */
      const beside = [...card.beside];
      let next = at + 1;
      for (let below = lineOf(body[next]); below !== null; below = lineOf(body[next])) {
        const label = labelled(below, again);
        if (below && (!label || heads.has(calledBy(below)))) {
          break;
        }
        beside.push(...(label ? [label] : []));
        next += 1;
      }
      if (!beside.length) {
        break;
      }
      starts.push(start);
      cards.push({ ...card, beside, under, above: over });
      end = next;
    }
    return { starts, cards, end };
  }
  /** @param {Intake.Beside} one */
  function isWhen({ key, value }) {
    return key === WHEN && submit.deeds.isWhen(value);
  }
  /* The first deed from which on enough are dated; the number of deeds where there is none. */
  /** @param {Intake.Card[]} cards */
  function firstTold(cards) {
    let first = cards.length;
    let dated = 0;
    for (let at = cards.length - 1; at >= 0; at -= 1) {
      dated += cards[at].under || cards[at].beside.some(isWhen) ? 1 : 0;
      first = dated >= Math.max(FEWEST, (cards.length - at) / 2) ? at : first;
    }
    return first;
  }
  /* The blocks of a document, deeds with labels together. */
  submit.cardParts = (body) => {
    /** @type {(Told | Intake.Cards)[]} */
    const parts = [];
    const again = comeAgain(body);
    for (let at = 0; at < body.length; ) {
      const { starts, cards, end } = run(body, at, again);
      const first = firstTold(cards);
      const next = Math.max(end, at + 1);
      parts.push(...body.slice(at, first < cards.length ? starts[first] : next));
      if (first < cards.length) {
        parts.push({ cards: cards.slice(first) });
      }
      at = next;
    }
    return parts;
  };
  /* The cells of the row that a card would be, by what they mean. */
  /** @param {Intake.Card} card */
  function givenOf(card) {
    /** @type {Intake.Given} */
    const found = new Map();
    card.beside.forEach(({ key, label, value }) => {
      const cell = submit.makeCell([{ text: value, item: false, head: false }]);
      found.set(key, [...(found.get(key) || []), [label, cell]]);
    });
    if (card.under && !found.has(WHEN)) {
      found.set(WHEN, [["", submit.makeCell([{ text: card.under, item: false, head: false }])]]);
    }
    return found;
  }
  /* Deeds made of them, in the phase and in the part that a heading above them names; `more`: they are of another
     phase of the stage at hand. */
  submit.readCards = (cards, map, road, place, phase, title, more) => {
    const { draft } = map;
    const { words, minus } = submit.count;
    let ofTask = false;
    cards.forEach((card, at) => {
      draft.know(minus(words(card.head), words(card.text)));
      draft.know(words(card.above || ""));
      const meant = card.beside.filter(({ key }) => !OTHERS.includes(key));
      draft.know(words(meant.map(({ label }) => label).join("\n")));
      const first = at === 0 && !more;
      const given = givenOf(card);
      if (typeof card.task === "string") {
        ofTask = true;
        if (!first) {
          map.task("", place);
        }
      }
      const closing = (ofTask && given.get(RESULT)) || [];
      if (ofTask) {
        given.delete(RESULT);
      }
      road.item(card.text, place, first, phase, first ? title : null, given);
      map.ofTask(card.task || "", closing.map(([, cell]) => cell.text).join("\n"), place);
      if (!card.beside.some(({ key }) => key === WHEN)) {
        draft.known = minus(draft.known, words(card.under || "")); /* the line above tells its words, once */
      }
    });
  };
})(window.portal);
