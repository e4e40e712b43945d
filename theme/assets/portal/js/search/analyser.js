// @ts-check
/* Text becomes tokens, as in generator/search/analyser.py; a test holds the two equal. */
"use strict";
((portal) => {
  const LETTERS = "A-Za-zÀ-ÖØ-öø-ɏЀ-ԯ";
  const CHUNK = new RegExp(`[${LETTERS}0-9]+(?:[-/.\\u2010\\u2011][${LETTERS}0-9]+)*`, "g");
  const RUN = new RegExp(`[${LETTERS}]+|[0-9]+`, "g");
  const CAPITALS = /^([A-ZА-ЯЁ]{2,6})([а-яё]{0,3})$/;
  const INVISIBLE = /\u00ad|\u0300|\u0301|\u200b|\u2060|\ufeff/g;
  const BEFORE_DIGIT = new RegExp(`([${LETTERS}])-([0-9])`, "g");
  const AFTER_DIGIT = new RegExp(`([0-9])-([${LETTERS}])`, "g");
  const HYPHENS = /[\u2010\u2011]/g;
  const ENDINGS = new Set("а у е и ы я ю ом ем ам ям ов ев ей ой ою ею ах ях ами ями ию ии ия".split(" "));
  const LONGEST_CODE_PART = 4;
  const TWINS = new Map(Array.from("abcehkmoptxyABCEHKMOPTXY", (latin, at) => [latin, "авсенкмортхуАВСЕНКМОРТХУ"[at]]));

  /** @param {string} text */
  const clean = (text) => text.normalize("NFC").replace(INVISIBLE, "");
  /* A word of both alphabets in one, where its Latin letters are but twins: «peфлeксия», copied from a PDF. */
  /** @param {string} word */
  function cyrillic(word) {
    if (!/[A-Za-z]/.test(word) || !/[А-Яа-яЁё]/.test(word)) {
      return word;
    }
    const one = word.replace(/[A-Za-z]/g, (sign) => TWINS.get(sign) || sign);
    return /[A-Za-z]/.test(one) ? word : one;
  }
  /** @param {string} word */
  const plain = (word) => word.toLowerCase().replace(/ё/g, "е");
  /** @param {string} chunk */
  const code = (chunk) =>
    plain(chunk)
      .replace(HYPHENS, "-")
      .replace(/[a-z]/g, (sign) => TWINS.get(sign) || sign)
      .replace(BEFORE_DIGIT, "$1$2")
      .replace(AFTER_DIGIT, "$1$2");
  /** @param {string} text */
  const digits = (text) => /^[0-9]+$/.test(text);

  /** @param {string} chunk @param {string} joiners */
  function pieces(chunk, joiners) {
    return Array.from(chunk.matchAll(new RegExp(`[^${joiners}]+`, "g")), (found) => ({
      text: found[0],
      start: found.index,
      end: found.index + found[0].length,
    }));
  }

  /** @param {string} chunk */
  function isCode(chunk) {
    return (
      /[0-9]/.test(chunk) && (chunk.match(RUN) || []).every((run) => digits(run) || run.length <= LONGEST_CODE_PART)
    );
  }

  class Analyser {
    /** @param {string[]} abbreviations */
    constructor(abbreviations) {
      this.abbreviations = new Set(abbreviations);
    }

    /** @param {string} text */
    tokens(text) {
      /** @type {Search.Token[]} */
      const found = [];
      for (const chunk of clean(text).matchAll(CHUNK)) {
        this.chunk(chunk[0], chunk.index, found);
      }
      return found;
    }

    /* The term of a text as a whole: its stems in one order, without small words; a single one is no such text. */
    /** @param {string} text @param {Set<string>} stopWords */
    whole(text, stopWords) {
      const loud = parts(this.tokens(text)).filter((token) => !stopWords.has(token.word));
      const stems = new Set(loud.map((token) => this.stemOf(token)));
      return stems.size > 1 ? `?${Array.from(stems).sort().join(" ")}` : "";
    }

    /* A token as texts are compared by: its last term, but an abbreviation of the glossary as it is. */
    /** @param {Search.Token} token */
    stemOf({ terms }) {
      const own = terms[0][0] === "@" && this.abbreviations.has(terms[0].slice(1));
      return (own ? terms[0] : terms[terms.length - 1]).slice(1).toLowerCase();
    }

    /** @param {string} chunk @param {number} at @param {Search.Token[]} found */
    chunk(chunk, at, found) {
      if (isCode(chunk)) {
        this.codes(chunk, at, found);
        return;
      }
      for (const piece of pieces(chunk, "/.")) {
        const start = at + piece.start;
        const end = at + piece.end;
        if (/[-\u2010\u2011]/.test(piece.text)) {
          found.push(this.word(piece.text, start, end));
          for (const part of pieces(piece.text, "\\-\u2010\u2011")) {
            this.chunk(part.text, start + part.start, found);
          }
        } else if (/[0-9]/.test(piece.text)) {
          found.push(this.word(piece.text, start, end));
          for (const part of piece.text.matchAll(RUN)) {
            this.chunk(part[0], start + part.index, found);
          }
        } else {
          found.push(this.run(piece.text, start, end));
        }
      }
    }

    /** @param {string} chunk @param {number} at @param {Search.Token[]} found */
    codes(chunk, at, found) {
      const end = at + chunk.length;
      found.push({ start: at, end, terms: [`=${code(chunk)}`], word: "" });
      if (digits(chunk)) {
        return;
      }
      for (const [part] of chunk.matchAll(RUN)) {
        if (/[0-9]/.test(part)) {
          found.push({ start: at, end, terms: [`=${part}`], word: "" });
        } else if (part.length > 1) {
          found.push(this.run(part, at, end));
        }
      }
    }

    /** @param {string} run @param {number} start @param {number} end */
    run(run, start, end) {
      const one = cyrillic(run);
      const word = plain(one);
      const stem = `~${portal.stem(word)}`;
      const found = CAPITALS.exec(one);
      if (found && (!found[2] || ENDINGS.has(found[2]))) {
        const short = found[1].replace(/Ё/g, "Е");
        if (this.abbreviations.has(short) || found[2]) {
          return { start, end, terms: [`@${short}`], word: "" };
        }
        return { start, end, terms: [`@${short}`, stem], word };
      }
      const short = this.known(word);
      return { start, end, terms: short ? [`@${short}`, stem] : [stem], word };
    }

    /** @param {string} word */
    known(word) {
      for (let cut = 0; cut < 4; cut += 1) {
        const base = word.slice(0, Math.max(0, word.length - cut)).toUpperCase();
        const ending = word.slice(Math.max(0, word.length - cut));
        if (base.length >= 3 && this.abbreviations.has(base) && (!cut || ENDINGS.has(ending))) {
          return base;
        }
      }
      return "";
    }

    /** @param {string} text @param {number} start @param {number} end */
    word(text, start, end) {
      const word = plain(cyrillic(text)).replace(HYPHENS, "-");
      return { start, end, terms: [`~${portal.stem(word)}`], word };
    }
  }

  /* Tokens without the compounds that hold the next ones; a code stays whole. */
  /** @param {Search.Token[]} tokens */
  function parts(tokens) {
    const found = [];
    for (const token of tokens) {
      const last = found[found.length - 1];
      if (last && token.start < last.end) {
        if (last.terms[0][0] === "=") {
          continue;
        }
        found.pop();
      }
      found.push(token);
    }
    return found;
  }

  /* Pairs each outermost token with the tokens inside it. */
  /** @param {Search.Token[]} tokens */
  function compounds(tokens) {
    /** @type {[whole: Search.Token, inside: Search.Token[]][]} */
    const found = [];
    for (const token of tokens) {
      const last = found[found.length - 1];
      if (last && token.start < last[0].end) {
        last[1].push(token);
      } else {
        found.push([token, []]);
      }
    }
    return found;
  }

  portal.analysis = { Analyser, clean, code, compounds, parts };
})(window.portal);
