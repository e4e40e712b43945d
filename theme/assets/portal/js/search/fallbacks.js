// @ts-check
/* What is tried when a word meets nothing, as in generator/search/fallbacks.py. */
"use strict";
((portal) => {
  const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>";
  const CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ";
  const TO_CYRILLIC = new Map(Array.from(LATIN, (sign, at) => [sign, CYRILLIC[at]]));
  const TO_LATIN = new Map(Array.from(CYRILLIC, (sign, at) => [sign, LATIN[at]]));
  const NO_LETTER = /[ёхъжэбюЁХЪЖЭБЮ]/; /* keys that give no letter in QWERTY */
  const FOLDED_FROM = 8;
  const SHORTEST_TYPO = 5;
  const SHORTEST_LACK = 6;
  const SHORTEST_PREFIX = 4;
  const MOST_GUESSES = 8;
  const SHORTEST_MADE_OF = 5;
  const SHORTEST_LIKE = 5;
  /** @param {string} text */
  const size = (text) => Array.from(text).length;
  /** @param {string} one @param {string} other */
  const less = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

  /** @param {string} text */
  function otherLayout(text) {
    const latin = (text.match(/[a-zA-Z]/g) || []).length;
    const cyrillic = (text.match(/[а-яА-Я]/g) || []).length;
    if (latin < cyrillic && NO_LETTER.test(text)) {
      return text;
    }
    const table = latin >= cyrillic ? TO_CYRILLIC : TO_LATIN;
    return Array.from(text, (sign) => table.get(sign) || sign).join("");
  }

  /* Edits between two words, a swap of neighbours being one; `most + 1` where there are more. */
  /** @param {string} one @param {string} other @param {number} most */
  function distance(one, other, most) {
    /** @type {number[]} */
    let older = [];
    /** @type {number[]} */
    let before = [];
    let row = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let i = 1; i <= one.length; i += 1) {
      [older, before, row] = [before, row, [i]];
      for (let j = 1; j <= other.length; j += 1) {
        let best = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
        if (older.length && i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
          best = Math.min(best, older[j - 2] + 1);
        }
        row.push(best);
      }
      if (Math.min(...row) > most) {
        return most + 1;
      }
    }
    return row[row.length - 1];
  }

  const ALIKE = new Map(Array.from("оэияы", (sign, at) => [sign, "аееее"[at]]));
  const ALIKE_OF = new Map([
    ["а", "ао"],
    ["е", "еэияы"],
  ]);
  /** @param {string} text */
  const alike = (text) => text.replace(/[оэияы]/g, (sign) => ALIKE.get(sign) || sign);

  /* A word as it sounds: «делфи» is «Дельфи» sooner than «дели». */
  /** @param {string} word */
  const heard = (word) =>
    alike(word)
      .replace(/[ьъ]/g, "")
      .replace(/(.)\1+/gu, "$1");

  const KEYS = [
    ["йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"],
    ["qwertyuiop", "asdfghjkl", "zxcvbnm"],
  ];
  const SOUNDS = ["ао", "ая", "ое", "еиыэя", "бп", "вф", "вг", "гкх", "дт", "жчшщ", "зсц", "ий", "ую", "ъь"];
  const AROUND = [
    [0, -1],
    [0, 1],
    [-1, 0],
    [-1, 1],
    [1, -1],
    [1, 0],
  ];
  /* Letters whose keys touch, and letters that a hand or an ear takes for each other, as pairs. */
  const neighbours = new Set(
    KEYS.flatMap((keys) =>
      keys.flatMap((line, row) =>
        Array.from(line).flatMap((key, column) =>
          AROUND.map(([down, right]) => key + (keys[row + down]?.[column + right] || "")),
        ),
      ),
    ).filter((pair) => pair.length === 2),
  );
  const mistaken = new Set([
    ...neighbours,
    ...SOUNDS.flatMap((same) => Array.from(same).flatMap((one) => Array.from(same, (other) => one + other))),
  ]);

  /* Whether a letter is one that a finger adds, the same as its neighbour or one beside it, or a sign not heard. */
  /** @param {string} said @param {number} at */
  const tooMuch = (said, at) =>
    "ьъ".includes(said[at]) ||
    Array.from(said.slice(Math.max(0, at - 1), at) + said.slice(at + 1, at + 2)).some(
      (one) => one === said[at] || neighbours.has(one + said[at]),
    );

  /* What is left of a word behind a stem, and whether the one slip is in the stem. */
  /** @param {string} said @param {string} base @returns {[rest: string, slipped: boolean][]} */
  function rests(said, base) {
    let at = 0;
    while (at < said.length && at < base.length && said[at] === base[at]) {
      at += 1;
    }
    if (at === base.length) {
      return [[said.slice(at), false]];
    }
    /** @type {[rest: string, slipped: boolean][]} */
    const found = [];
    const doubled = base[at] === base[at - 1];
    if (doubled && said.startsWith(base.slice(at + 1), at)) {
      found.push([said.slice(base.length - 1), true]);
    }
    const swapped =
      said.slice(at, at + 2) ===
      Array.from(base.slice(at, at + 2))
        .reverse()
        .join("");
    if (swapped && said.startsWith(base.slice(at + 2), at + 2)) {
      found.push([said.slice(base.length), true]);
    }
    if (at < said.length && mistaken.has(said[at] + base[at]) && said.startsWith(base.slice(at + 1), at + 1)) {
      found.push([said.slice(base.length), true]);
    }
    if (said.startsWith(base.slice(at), at + 1) && tooMuch(said, at)) {
      found.push([said.slice(base.length + 1), true]);
    }
    const lacking = said.length >= SHORTEST_LACK || "ьъ".includes(base[at]);
    if (lacking && !doubled && said.startsWith(base.slice(at + 1), at)) {
      found.push([said.slice(base.length - 1), true]);
    }
    return found;
  }

  /** @param {string} rest @param {string} ending @param {boolean} slipped */
  function ends(rest, ending, slipped) {
    if (slipped || rest === ending) {
      return rest === ending;
    }
    const last = rest.slice(0, -1) === ending || ending.slice(0, -1) === rest;
    if (last || distance(rest, ending, 1) !== 1) {
      return false;
    }
    const apart = Array.from(rest, (sign, at) => sign + (ending[at] || "")).filter((pair) => pair[0] !== pair[1]);
    return rest.length !== ending.length || apart.length === 2 || mistaken.has(apart[0]);
  }

  /** @param {string} word @param {string} stem @param {string[]} endings */
  function slips(word, stem, endings) {
    for (const [rest, slipped] of rests(word, stem)) {
      const ending = endings.find((one) => ends(rest, one, slipped));
      if (ending !== undefined) {
        return ending;
      }
    }
    return undefined;
  }

  /** @param {string} word @param {string} stem @param {string[]} endings */
  function sounds(word, stem, endings) {
    const said = alike(word);
    const base = alike(stem);
    return said.startsWith(base) ? endings.find((one) => alike(one) === said.slice(base.length)) : undefined;
  }

  /* The stems of which a form is one slip from a word, each with that form. */
  /** @param {string} word @param {Search.Spelling[]} spellings @returns {[stem: string, form: string][]} */
  function near(word, spellings) {
    const letters = size(word);
    if (letters < SHORTEST_TYPO) {
      return [];
    }
    /** @type {[stem: string, form: string][]} */
    const found = [];
    const first = alike(word[0]);
    const firsts = new Set([word[0], word[1], first, ...(ALIKE_OF.get(first) || "")]);
    for (const [stem, endings] of spellings) {
      if (!firsts.has(stem[0])) {
        continue;
      }
      let ending = slips(word, stem, endings);
      if (ending === undefined && letters >= FOLDED_FROM) {
        ending = sounds(word, stem, endings);
      }
      if (ending !== undefined) {
        found.push([stem, stem + ending]);
      }
    }
    return found;
  }

  /** @param {string} word @param {Search.Known[]} known */
  function beginning(word, known) {
    if (size(word) < SHORTEST_PREFIX) {
      return [];
    }
    return known
      .filter(([other]) => other.startsWith(word))
      .sort((a, b) => b[1] - a[1] || less(a[0], b[0]))
      .map(([other]) => other)
      .slice(0, MOST_GUESSES);
  }

  /* The stems of which a form is one slip away, those of the commonest words first. */
  /** @param {Search.Store} store @param {string} word @returns {Promise<[stem: string, form: string][]>} */
  async function meant(store, word) {
    const found = near(word, await store.spellings());
    const said = heard(word);
    const same = found.filter((pair) => heard(pair[1]) === said);
    const rows = await Promise.all(
      (same.length ? same : found).map(async ([stem, form]) => ({
        stem,
        form,
        count: Math.max(...(await store.stems(stem)).map((pair) => pair[1])),
      })),
    );
    rows.sort((a, b) => b.count - a.count || less(a.stem, b.stem));
    return rows.slice(0, MOST_GUESSES).map(({ stem, form }) => [stem, form]);
  }

  /* How stems of women at their work end (and of a «пятиклашка»), each with what it is made of. */
  const MADE_OF = [
    ["клашк", "классник"],
    ["тельниц", "тел"],
    ["ниц", "ник"],
    ["щиц", "щик"],
    ["чиц", "чик"],
    ["истк", "ист"],
    ["логин", "лог"],
    ["гогин", "гог"],
    ["рш", "р"],
    ["дш", "д"],
    ["чих", "ч"],
  ];

  /** @param {string} stem */
  function madeOf(stem) {
    const [ending, other] = MADE_OF.find((pair) => stem.endsWith(pair[0])) || ["", ""];
    const made = ending ? stem.slice(0, -ending.length) + other : "";
    return size(made) >= SHORTEST_MADE_OF ? made : "";
  }

  /* The stem that begins as a word does for longest, the commonest of equals; or nothing. */
  /** @param {string} word @param {Search.Known[]} known */
  function like(word, known) {
    const letters = Array.from(word);
    const least = Math.max(SHORTEST_LIKE, Math.floor((2 * letters.length + 2) / 3));
    const found = known
      .map(([stem, count]) => ({ stem, count, same: same(letters, Array.from(stem)) }))
      .filter((one) => one.same >= least)
      .sort((a, b) => b.same - a.same || b.count - a.count || less(a.stem, b.stem));
    return found.length ? found[0].stem : "";
  }

  /** @param {string[]} one @param {string[]} other */
  function same(one, other) {
    const at = one.findIndex((sign, n) => sign !== other[n]);
    return at < 0 ? one.length : at;
  }

  /* Beside words in the other layout a «d» is «в», too, though some page has that letter. */
  /**
   * @param {Search.Store} store @param {string[]} texts @param {Search.Word[][]} chunks
   * @param {(store: Search.Store, text: string) => Promise<Search.Word[]>} words
   */
  async function smallWords(store, texts, chunks, words) {
    if (!chunks.flat().some((word) => word.replaced === word.typed)) {
      return chunks;
    }
    return Promise.all(
      texts.map(async (text, at) => {
        const turned = otherLayout(text);
        const small = store.stopWords.has(turned.toLowerCase()) ? await words(store, turned) : null;
        return small ? small.map((word) => ({ ...word, replaced: word.typed })) : chunks[at];
      }),
    );
  }

  portal.fallbacks = { otherLayout, near, heard, meant, beginning, madeOf, like, less, smallWords };
})(window.portal);
