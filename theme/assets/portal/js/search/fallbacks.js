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
  const SHORTEST_OTHER = 6;
  const VOWELS = "аеиоуыэюя";
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

  /* Whether a word may be one slip from a form of a stem, whatever the ending; a swap may lie over its end. */
  /** @param {string} word @param {string} stem */
  function begins(word, stem) {
    const at = same(word, stem);
    const rest = word.slice(at);
    const tail = stem.slice(at);
    const others = rest.startsWith(tail, 1) || rest.startsWith(tail.slice(1), 1) || rest.startsWith(tail.slice(1));
    return others || rest[1] === tail[0];
  }

  /* Whether a letter is lacking (not a last one), too much (the same) or another, or two are swapped. */
  /** @param {string} word @param {string} form */
  function isSlip(word, form) {
    const at = same(word, form);
    const said = word.slice(at);
    const meant = form.slice(at);
    if (!said || !meant) {
      return false;
    }
    if (said.slice(1) === meant.slice(1)) {
      return word.length >= SHORTEST_OTHER || (VOWELS.includes(said[0]) && VOWELS.includes(meant[0]));
    }
    const swapped = said.slice(1, 2) + said[0] + said.slice(2);
    return meant === said.slice(1) || meant === swapped || meant.slice(1) === said;
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
      const forms = begins(word, stem) ? endings : [];
      let ending = forms.find((one) => isSlip(word, stem + one));
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

  /* Signs that two words have in common at their beginning. */
  /** @param {ArrayLike<string>} one @param {ArrayLike<string>} other */
  function same(one, other) {
    let at = 0;
    while (at < one.length && at < other.length && one[at] === other[at]) {
      at += 1;
    }
    return at;
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
