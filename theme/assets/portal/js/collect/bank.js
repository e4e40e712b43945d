// @ts-check
/* Which deficit of the bank a teacher means, as in generator/proposals/collect/bank.py, and what is offered while
   she still writes. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const MOST_OFFERED = 8;
  const SHORTEST = 2;
  /* How much less the beginning of a word tells than the word. */
  const BEGUN = 0.6;
  /** @type {Collect.Match} */
  const NOTHING = { deficits: [], guessed: false, passed: [] };
  /** @type {Map<string, Collect.Match>} */
  const read = new Map();
  /** @type {Collect.Bank} */
  let bank = null;
  /** @type {Set<string>} */
  let empty = new Set();

  portal.collectBank = (data) => {
    bank = data;
    empty = new Set(data.empty);
    read.clear();
  };
  /* The roots that tell what a text is about. */
  /** @param {string} text */
  function content(text) {
    const said = submit.stems(text).filter((one) => one.length > 2 && !empty.has(one) && !/^\p{N}+$/u.test(one));
    return new Set(said.map((one) => one.slice(0, bank.root)));
  }
  /** @param {string} letters */
  function inLatin(letters) {
    const { latin, cyrillic } = submit.model.alike;
    const alike = Array.from(letters, (one) => latin[cyrillic.indexOf(one)] || one).join("");
    const spelled = Array.from(letters.replace(/[ъь]/g, ""), (one) => submit.model.collect.letters[one] || one);
    return [letters, alike, spelled.join("")];
  }
  /** @param {string} name @param {string} text */
  function matches(name, text) {
    return Array.from(text.matchAll(collect.expression(name)));
  }
  /** @param {RegExpMatchArray} match */
  function idOf(match) {
    const number = Number(match[2]);
    const known = inLatin(match[1].toLowerCase()).find((said) => Object.hasOwn(bank.ids, `${said}-${number}`));
    return known === undefined ? "" : bank.ids[`${known}-${number}`];
  }
  /* The ids that a text is made of, or those with which its parts begin, if the first does. */
  /** @param {string} text */
  function byId(text) {
    if (isOnlyIds(text)) {
      return Array.from(new Set(matches("deficit", text).map(idOf).filter(Boolean)));
    }
    const said = text.replace(collect.expression("aside"), " ");
    const ends = matches("between deficits", said).map((match) => match.index + match[0].length);
    const ids = [0, ...ends].map((start) => {
      const match = collect.expression("first deficit").exec(said.slice(start));
      return match && match.index === 0 ? idOf(match) : "";
    });
    return ids[0] ? Array.from(new Set(ids.filter(Boolean))) : [];
  }
  /** @param {string} letters */
  function isGroup(letters) {
    return inLatin(letters.toLowerCase()).some((said) => Object.keys(bank.ids).some((id) => id.startsWith(`${said}-`)));
  }
  /** @param {string} text */
  function isOnlyIds(text) {
    return collect.isWhole("deficits", text.replace(/^[ .]+|[ .]+$/g, ""));
  }
  /* The deficit that the head of a column names, by its number or its whole title, or empty. */
  collect.namedDeficit = (head) => {
    const text = submit.squeeze(head);
    const ids = byId(text);
    if (ids.length) {
      return ids.length === 1 ? ids[0] : "";
    }
    const words = submit.stems(text);
    const said = words[0] === submit.stems("дефицит")[0] ? words.slice(1) : words;
    const found = bank.titles.find(([title]) => title.length === said.length && submit.placeOf(said, title) === 0);
    return found ? found[1] : "";
  };
  /* A text without the ids that it denies, «М-2 — нет», and these as they stood. */
  collect.heldDeficits = (text) => {
    const parts = text.split(collect.expression("pieces")).map(submit.strip);
    const denied = parts.filter((part) => collect.isWhole("denied deficit", part));
    const kept = denied.length ? parts.filter((part) => part && !denied.includes(part)).join(", ") : text;
    return { kept, denied };
  };
  /* A text of nothing but numbers with the letters that it says once: «М-2, 3 и 5» is «М-2, М-3, М-5». */
  collect.spelledDeficits = (text) => {
    const parts = text.split(collect.expression("between deficits")).map((part) => part.replace(/^[ .]+|[ .]+$/g, ""));
    let letters = "";
    const made = parts.map((part) => {
      const found = collect.isWhole("deficit", part) ? matches("deficit", part)[0] : null;
      if (found && isGroup(found[1])) {
        letters = found[1];
        return part;
      }
      return letters && collect.isWhole("short deficit", part) ? `${letters}-${part}` : "";
    });
    return made.includes("") || made.every((part, n) => part === parts[n]) ? text : made.join(", ");
  };
  /* Whether a text is nothing but numbers in the way of the bank, and it has none of them. */
  collect.lacksDeficit = (text) => {
    const found = isOnlyIds(text) ? matches("deficit", text) : [];
    return found.some((match) => isGroup(match[1])) && !found.some(idOf);
  };
  /* The codes in a text that look like numbers of the bank, and are none that was taken. */
  /** @param {string} text @param {string[]} deficits */
  function passed(text, deficits) {
    const found = matches("code of a deficit", text).filter(
      (match) => !deficits.includes(idOf(match)) && isGroup(match[1]),
    );
    return Array.from(new Set(found.map((match) => match[0])));
  }
  /** @param {Set<string>} words @param {string[]} subjects @returns {Collect.Match | null} */
  function alike(words, subjects) {
    if (words.size < bank.fewest) {
      return null;
    }
    const all = Array.from(words);
    const whole = all.reduce((sum, word) => sum + (bank.rare[word] ?? bank.unknown), 0);
    /** @type {[score: number, id: string][]} */
    const scores = [];
    Object.entries(bank.weights).forEach(([id, weights]) => {
      const same = all.filter((word) => Object.hasOwn(weights, word));
      const own = bank.subjects[id];
      const other = subjects.length && own.length && !own.some((one) => subjects.includes(one));
      const topic = bank.topics[id];
      const near = same.filter((word) => topic.includes(word)).length > bank.topic * topic.length;
      if (same.length >= bank.fewest && near && !other) {
        scores.push([same.reduce((sum, word) => sum + bank.rare[word] * weights[word], 0) / whole, id]);
      }
    });
    scores.sort((one, other) => other[0] - one[0] || (one[1] < other[1] ? -1 : 1));
    if (!scores.length || scores[0][0] < bank.least) {
      return null;
    }
    if (scores.length > 1 && scores[0][0] < bank.ahead * scores[1][0]) {
      return null;
    }
    return { deficits: [scores[0][1]], guessed: true, passed: [] };
  }
  /* The deficits whose whole titles stand in a text, in its order; a longer one hides its parts. */
  /** @param {string[]} words */
  function titlesIn(words) {
    const said = words.slice();
    /** @type {[at: number, id: string][]} */
    const found = [];
    bank.titles
      .slice()
      .sort(([one], [other]) => other.length - one.length)
      .forEach(([title, id]) => {
        const at = title.length > 1 ? submit.placeOf(said, title) : -1;
        if (at >= 0) {
          found.push([at, id]);
          said.fill("", at, at + title.length);
        }
      });
    return found.sort((one, other) => one[0] - other[0]).map(([, id]) => id);
  }
  /* What stands on lines of its own beside deficits of the bank, and names none of them. */
  collect.besideDeficits = (text, subjects) =>
    text
      .split(collect.expression("lines"))
      .map(submit.strip)
      .filter((part) => content(part).size && !collect.findDeficits(part, subjects).deficits.length);
  /** @param {string} text @param {string[]} subjects @returns {Collect.Match | null} */
  function one(text, subjects) {
    const ids = byId(text);
    if (ids.length) {
      return { deficits: ids, guessed: false, passed: [] };
    }
    const words = submit.stems(text);
    const exact = bank.titles.find(([title]) => title.length === words.length && submit.placeOf(words, title) === 0);
    const titles = exact ? [exact[1]] : titlesIn(words);
    return titles.length ? { deficits: titles, guessed: false, passed: [] } : alike(content(text), subjects);
  }
  /** @param {string} said @param {string[]} subjects @returns {Collect.Match | null} */
  function lines(said, subjects) {
    const parts = said.split(collect.expression("lines")).map(submit.strip).filter(Boolean);
    if (parts.length < 2) {
      return null;
    }
    const found = parts.map((part) => one(part, subjects));
    return found.every(Boolean)
      ? {
          deficits: Array.from(new Set(found.flatMap((match) => match.deficits))),
          guessed: found.some((match) => match.guessed),
          passed: [],
        }
      : null;
  }
  /* What a text means; a text of lines is one deficit a line, or else one of all. */
  collect.findDeficits = (said, subjects) => {
    const key = JSON.stringify([said, subjects]);
    if (!read.has(key)) {
      const text = submit.squeeze(said);
      const found = lines(said, subjects) || one(text, subjects) || NOTHING;
      read.set(key, { ...found, passed: passed(text, found.deficits) });
    }
    return read.get(key);
  };

  collect.deficitTitle = (id) => {
    const found = bank.shown.find((known) => known[0] === id);
    return found ? `${id} — ${found[1]}` : id;
  };
  collect.deficitAt = (place) => collect.deficitTitle(bank.shown[place][0]);
  /* Deficits for what is typed so far: by id, by words, by the beginning of the last one. */
  collect.offerDeficits = (typed, subjects) => {
    const text = submit.squeeze(typed);
    const ids = byId(text);
    const words = Array.from(content(text));
    const last = (text
      .toLowerCase()
      .replace(/ё/g, "е")
      .match(/[\p{L}\p{N}]+$/u) || [""])[0].slice(0, bank.root);
    const scored = bank.shown.map(([id, title, about], order) => {
      const weights = bank.weights[id];
      const whole = words.reduce((sum, word) => sum + (weights[word] || 0) * (bank.rare[word] || 0), 0);
      const begun =
        last.length >= SHORTEST && !words.some((word) => Object.hasOwn(weights, word) && word.startsWith(last))
          ? Math.max(
              0,
              ...Object.keys(weights)
                .filter((word) => word.startsWith(last))
                .map((word) => weights[word] * bank.rare[word]),
            )
          : 0;
      const own = !subjects.length || !bank.subjects[id].length || bank.subjects[id].some((s) => subjects.includes(s));
      const named = ids.includes(id) || (/^[\p{L}]{1,4}[ -]?\d{0,3}$/u.test(text) && id.startsWith(inLatin(last)[2]));
      const score = (ids.includes(id) ? 100 : 0) + (named ? 1 : 0) + whole + BEGUN * begun;
      return { id, title, about, order, score: own ? score : score / 2 };
    });
    const wanted = text ? scored.filter((one) => one.score > 0) : scored.filter((one) => one.score >= 0);
    wanted.sort((one, other) => other.score - one.score || one.order - other.order);
    return wanted.slice(0, text ? MOST_OFFERED : wanted.length);
  };
})(window.portal);
