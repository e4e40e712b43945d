// @ts-check
/* What heads, labels and values of a sheet mean, as in generator/proposals/collect/columns.py: by the closed lists
   of the district, typing errors forgiven. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const BLOCK = "блок";
  /* What is said of a deficit or a code and is none: «Степень выраженности дефицита», «Код школы». */
  const OTHER = "прочее";
  const COUNT = "человек";
  const NUMBERS = ["№", "№ п/п", "№п/п", "N", "п/п"];
  const SPANS = /** @type {const} */ ([
    ["НОО", 1, 4],
    ["ООО", 5, 9],
    ["СОО", 10, 11],
  ]);
  /** @typedef {(said: string[]) => string[]} Mend */

  function words() {
    return submit.model.collect;
  }
  /** @type {Map<string, RegExp>} */
  const made = new Map();
  /** @param {string} name @param {boolean} whole */
  function compiled(name, whole) {
    const key = `${whole ? "^" : ""}${name}`;
    if (!made.has(key)) {
      const [source, flags] = words().patterns[name];
      made.set(key, new RegExp(whole ? `^(?:${source})$` : source, `g${flags}`));
    }
    const found = made.get(key);
    found.lastIndex = 0;
    return found;
  }
  collect.expression = (name) => compiled(name, false);
  collect.isWhole = (name, text) => compiled(name, true).test(text);

  /* Puts known words in the place of those that are nearly like them. */
  /** @param {Intake.Stems[]} known @returns {Mend} */
  function speller(known) {
    const { alike, shortest } = words().bounds;
    const all = new Set(known.flat());
    const long = Array.from(all).filter((one) => one.length >= shortest);
    /** @type {Map<string, string>} */
    const near = new Map();
    return (said) =>
      said.map((one) => {
        if (all.has(one) || one.length < shortest) {
          return one;
        }
        if (!near.has(one)) {
          const like = long.filter((other) => other[0] === one[0]);
          near.set(one, submit.nearest(one, like, alike) || one);
        }
        return near.get(one);
      });
  }
  /* The values of one list, found in a text by their words or by their synonyms. */
  /** @param {[known: Intake.Stems, value: string][]} known @returns {Collect.ClosedList} */
  function closedList(known) {
    const mend = speller(known.map(([word]) => word));
    /** @param {Intake.Stems} stems */
    function find(stems) {
      const said = stems.slice();
      /** @type {[at: number, value: string][]} */
      const found = [];
      known.forEach(([word, value]) => {
        for (let at = 0; at <= said.length - word.length; at += 1) {
          if (word.every((one, n) => said[at + n] === one)) {
            found.push([at, value]);
            said.fill("", at, at + word.length);
          }
        }
      });
      return Array.from(new Set(found.sort((one, other) => one[0] - other[0]).map(([, value]) => value)));
    }
    /** @param {string} text */
    function all(text) {
      const said = submit.stems(text);
      const found = find(said);
      return found.length ? found : find(mend(said));
    }
    const order = known.map(([, value]) => value);
    return {
      all,
      exact: (text) => {
        const said = submit.stems(text).join(" ");
        return known.find(([word]) => word.join(" ") === said)?.[1] || "";
      },
      one: (text) => all(text).sort((one, other) => order.indexOf(one) - order.indexOf(other))[0] || "",
    };
  }

  /** @type {Map<string, Collect.ClosedList>} */
  const lists = new Map();
  collect.list = (key) => {
    if (!lists.has(key)) {
      lists.set(key, closedList(words().names[key]));
    }
    return lists.get(key);
  };
  /** @type {Mend | null} */
  let mended = null;
  /** @param {string[]} said */
  function mend(said) {
    mended = mended || speller([...words().heads, ...words().labels].map(([word]) => word));
    return mended(said);
  }

  /** @type {Map<string, string>} */
  const heads = new Map();
  /* What the head of a column means, or empty. */
  collect.column = (head) => {
    if (!heads.has(head)) {
      const key = column(head);
      heads.set(head, key === OTHER ? "" : key);
    }
    return heads.get(head);
  };
  /** @param {string} head */
  function column(head) {
    if (NUMBERS.includes(head.replace(/^[ .]+|[ .]+$/g, ""))) {
      return "номер";
    }
    if (collect.isWhole("counted people", head)) {
      return COUNT;
    }
    for (const text of [head, head.replace(collect.expression("brackets"), " ")]) {
      const said = submit.stems(text);
      const most = words().bounds.head;
      const key =
        submit.longestKnown(words().heads, said, most, false) ||
        (collect.findBlock(text) ? BLOCK : submit.longestKnown(words().heads, mend(said), most, false));
      if (key) {
        return key;
      }
    }
    return "";
  }
  /* Whether a text is the name of a column and nothing more, errors of typing forgiven. */
  collect.isColumn = (text) => {
    const plain = submit.stems(text.replace(collect.expression("brackets"), " "));
    return [submit.stems(text), plain, mend(plain)].some((said) =>
      words().heads.some(([word]) => word.length === said.length && submit.placeOf(said, word) === 0),
    );
  };
  /* The school that a text names, as it is called there, or empty. */
  collect.schoolIn = (text) => {
    const found = collect.expression("school").exec(text);
    const short = text.length <= words().bounds.short && collect.expression("numbered").test(text);
    const said = found ? found[0] : short ? text : "";
    const name = submit.squeeze(submit.squeeze(said).replace(collect.expression("when"), ""));
    const told = name.replace(collect.expression("district"), " ");
    const own = submit.stems(told).some((one) => !words().common.includes(one));
    return own ? name : "";
  };
  /* Whether two names may be of one school: their numbers are the same, or without any their longest words. */
  collect.isOneSchool = (one, other) => {
    const [mine, theirs] = [one, other].map((name) => {
      const own = Array.from(name.matchAll(collect.expression("own number")), (match) => match[1]);
      const numbers = (own.length ? own : name.match(/\d+/g) || []).map(Number).sort().join();
      const words = submit.stems(name).sort((a, b) => b.length - a.length);
      return numbers || words[0];
    });
    return mine === theirs;
  };
  /* What a label before a value means, or empty. */
  collect.label = (text) => {
    const said = submit.stems(text);
    const { labels, bounds } = words();
    return (
      submit.longestKnown(labels, said, bounds.label, true) ||
      submit.longestKnown(labels, mend(said), bounds.label, true)
    );
  };
  /* The step that the head of a column names, where it is of one alone: «Маршрут», «2. Проба проведена». */
  collect.stage = (head) => {
    const found = submit.stems(head).length > words().bounds.stage ? [] : collect.list("этап").all(head);
    return found.length === 1 ? found[0] : "";
  };
  collect.isNotReached = (text) =>
    !collect.isWhole("unknown", text) && (collect.isWhole("nothing", text) || collect.isWhole("not reached", text));
  collect.reached = (text) => collect.isWhole("reached", submit.strip(text));
  /* The levels of education that a text names, by their words or by classes. */
  collect.levels = (text) => {
    const found = collect.list("уровень").all(text);
    if (found.length) {
      return found;
    }
    const classes = Array.from(text.matchAll(collect.expression("classes")), (match) => [
      Number(match[1]),
      Number(match[2] || match[1]),
    ]);
    return SPANS.filter(([, from, to]) =>
      classes.some(([first, last]) => first <= last && first <= to && last >= from),
    ).map(([level]) => level);
  };
  /* The level that is all of the head of a column, or empty. */
  collect.level = (head) => collect.list("уровень").exact(head.replace(collect.expression("brackets"), " "));
  /* «молодой» or «опытный», by words or by years of work. */
  collect.experience = (text) => {
    const found = collect.list("опыт").one(text);
    const years = found ? null : collect.expression("years").exec(text);
    if (years) {
      return Number(years[1]) <= words().bounds.young ? "молодой" : "опытный";
    }
    return found || (collect.expression("months").test(text) ? "молодой" : "");
  };
})(window.portal);
