// @ts-check
/* The Snowball stemmer for Russian (snowballstem.org/algorithms/russian/stemmer.html), as PyStemmer has it.
   Takes a word in lower case with е for ё; words of other alphabets come back as they are. */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  const VOWEL = /[аеиоуыэюя]/;
  /** @param {string} text */
  const endings = (text) => text.split(" ");
  const GERUND_AFTER = endings("вшись вши в");
  const GERUND = endings("ившись ывшись ивши ывши ив ыв");
  const ADJECTIVE = endings("ими ыми его ого ему ому ее ие ые ое ей ий ый ой ем им ым ом их ых ую юю ая яя ою ею");
  const PARTICIPLE_AFTER = endings("ем нн вш ющ щ");
  const PARTICIPLE = endings("ивш ывш ующ");
  const REFLEXIVE = endings("ся сь");
  const VERB_AFTER = endings("ешь нно ете йте ла на ли ем ло но ет ют ны ть й л н");
  const VERB = endings(
    "ейте уйте ила ыла ена ите или ыли ило ыло ено ует уют ены ить ыть ишь ей уй ил ыл им ым ен ят ит ыт ую ю",
  );
  const NOUN = endings(
    "иями ями ами ией иям ием иях ев ов ие ье еи ии ей ой ий ям ем ам ом ах ях ию ью ия ья а е и й о у ы ь ю я",
  );
  const SUPERLATIVE = endings("ейше ейш");
  const DERIVATIONAL = endings("ость ост");

  /* The longest ending that stands after `from`. */
  /** @param {string} word @param {number} from @param {string[][]} lists */
  function longest(word, from, lists) {
    let found = "";
    for (const list of lists) {
      for (const ending of list) {
        if (ending.length > found.length && word.length - ending.length >= from && word.endsWith(ending)) {
          found = ending;
        }
      }
    }
    return found;
  }

  /* Cuts the longest ending; one of the first list only after а or я. `null` where nothing is cut. */
  /** @param {string} word @param {number} from @param {string[]} after @param {string[]} free */
  function cut(word, from, after, free) {
    const ending = longest(word, from, [after, free]);
    if (!ending) {
      return null;
    }
    const rest = word.slice(0, word.length - ending.length);
    if (after.includes(ending) && !(rest.length > from && /[ая]$/.test(rest))) {
      return null;
    }
    return rest;
  }

  /* Where the region after the first vowel begins, and the second region after a vowel and a consonant. */
  /** @param {string} word */
  function regions(word) {
    let at = 0;
    /** @param {any} test */
    const past = (test) => {
      while (at < word.length && VOWEL.test(word[at]) !== test) {
        at += 1;
      }
      at += 1;
      return at;
    };
    const first = Math.min(past(true), word.length);
    past(false);
    past(true);
    return [first, Math.min(past(false), word.length)];
  }

  /** @param {string} word @param {number} from */
  function inflection(word, from) {
    const gerund = cut(word, from, GERUND_AFTER, GERUND);
    if (gerund !== null) {
      return gerund;
    }
    const reflexive = cut(word, from, [], REFLEXIVE);
    const bare = reflexive === null ? word : reflexive;
    const adjective = cut(bare, from, [], ADJECTIVE);
    if (adjective !== null) {
      const participle = cut(adjective, from, PARTICIPLE_AFTER, PARTICIPLE);
      return participle === null ? adjective : participle;
    }
    const verb = cut(bare, from, VERB_AFTER, VERB);
    if (verb !== null) {
      return verb;
    }
    const noun = cut(bare, from, [], NOUN);
    return noun === null ? bare : noun;
  }

  /** @param {string} word @param {number} from */
  function undouble(word, from) {
    return word.length - 2 >= from && word.endsWith("нн") ? word.slice(0, -1) : word;
  }

  portal.stem = (word) => {
    if (!VOWEL.test(word)) {
      return word;
    }
    const [from, second] = regions(word);
    let stem = inflection(word, from);
    if (stem.length > from && stem.endsWith("и")) {
      stem = stem.slice(0, -1);
    }
    const derived = cut(stem, Math.max(from, second), [], DERIVATIONAL);
    if (derived !== null) {
      stem = derived;
    }
    const superlative = cut(stem, from, [], SUPERLATIVE);
    if (superlative !== null) {
      return undouble(superlative, from);
    }
    if (stem.length - 2 >= from && stem.endsWith("нн")) {
      return undouble(stem, from);
    }
    return stem.length > from && stem.endsWith("ь") ? stem.slice(0, -1) : stem;
  };
})(window.portal);
