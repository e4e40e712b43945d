// @ts-check
/* The index in shards: each is a script that calls `portal.shard`, loaded when a query needs it. */
"use strict";
((portal) => {
  /** @type {Map<string, Promise<any>>} */
  const waiting = new Map();
  /** @type {Record<string, string>} In which file a shard lies, where it has none of its own. */
  let bundles = {};
  const BASE = 36;

  /** @param {string} name */
  function load(name) {
    if (!waiting.has(name)) {
      waiting.set(
        name,
        portal.script(`search/${bundles[name] || name}.js`).then(
          () => portal.shards.get(name),
          (fault) => {
            waiting.delete(name);
            throw fault;
          },
        ),
      );
    }
    return waiting.get(name);
  }

  /** @param {string} text */
  const hex = (text) => Array.from(text, (sign) => sign.codePointAt(0).toString(16)).join("-");

  /** @implements {Search.Store} */
  class Store {
    /** @param {Search.Index} index */
    constructor(index) {
      this.lengths = index.lengths;
      this.titleLengths = index.titleLengths;
      this.runs = index.runs;
      this.chunk = index.chunk;
      this.kinds = index.kinds;
      this.prior = index.prior;
      this.named = index.named;
      this.groups = index.groups;
      this.titles = index.titles;
      this.districts = index.districts;
      this.letters = index.letters;
      this.synonyms = index.synonyms;
      this.analyser = new portal.analysis.Analyser(index.abbreviations);
      this.stopWords = new Set(index.stopWords);
      this.prefixed = new Set(index.prefixes);
      this.initials = new Set(index.letters);
      const sum = index.lengths.reduce((total, length) => total + length, 0);
      this.average = Math.max(1, sum) / Math.max(1, index.lengths.length);
      /** @type {Map<string, number[]>} */
      this.synonymsOf = new Map();
      index.synonyms.forEach((group, number) => {
        new Set(group.flat()).forEach((stem) => {
          this.synonymsOf.set(stem, (this.synonymsOf.get(stem) || []).concat(number));
        });
      });
      /** @type {Map<string, Search.Term | null>} */
      this.read = new Map();
      /** @type {Map<string, Search.Known[]>} */
      this.spelled = new Map();
      /** @type {Search.Spelling[] | undefined} */
      this.endings = undefined;
      /** @type {Map<string, string>} */
      this.begun = new Map();
      this.dictionary = index.dictionary;
      /** @type {Search.Facets | undefined} */
      this.sets = undefined;
      /** @type {number[][] | undefined} */
      this.tied = undefined;
      /** @type {Float64Array | undefined} */
      this.weights = undefined;
    }

    static async open() {
      const index = await load("index");
      bundles = index.bundles;
      return new Store(index);
    }

    /* The shards that the words of a query most likely lead to, all at once: else each waits for the one before. */
    /** @param {string} text */
    ahead(text) {
      let guessed = "";
      /** @type {Set<string>} */
      const names = new Set(["links"]); /* titles lie with them, where shards are bundled */
      for (const word of portal.analysis
        .clean(text)
        .toLowerCase()
        .replace(/ё/g, "е")
        .match(/[a-zа-я]+/g) || []) {
        let prefix = word;
        while (prefix && !this.prefixed.has(prefix)) {
          prefix = prefix.slice(0, -1);
        }
        if (prefix && this.initials.has(word[0]) && !this.stopWords.has(word)) {
          names.add(`s-${hex(word[0])}`);
          guessed = guessed || `p-${hex(prefix)}`; /* one only: a wrong guess is a request */
        }
      }
      (guessed ? names.add(guessed) : names).forEach((name) => {
        load(name).catch(() => {
          /* who needs it asks again and says so */
        });
      });
    }

    /* The lemmas of a stem, each with the number of its documents and the endings that tell it from the others. */
    /** @param {string} stem */
    async stems(stem) {
      const letter = stem.slice(0, 1);
      if (!this.initials.has(letter)) {
        return [];
      }
      const lines = await load(`s-${hex(letter)}`);
      const sought = `\n${stem} `;
      const at = lines.indexOf(sought);
      return at < 0 ? [] : Store.lemmas(lines.slice(at + sought.length, lines.indexOf("\n", at + 1)));
    }

    /* A shard of stems is one text: a stem with its lemmas is a line of it. */
    /** @param {string} lines @returns {[stem: string, lemmas: Search.Lemma[]][]} */
    static rows(lines) {
      return lines
        .split("\n")
        .filter(Boolean)
        .map((line) => {
          const end = line.indexOf(" ");
          return [line.slice(0, end), Store.lemmas(line.slice(end + 1))];
        });
    }

    /** @param {string} row @returns {Search.Lemma[]} */
    static lemmas(row) {
      const words = row.split(" ");
      /** @type {Search.Lemma[]} */
      const found = [];
      for (let at = 0; at < words.length; at += 2) {
        const [count, ...endings] = words[at + 1].split(",");
        found.push([words[at], Number(count), endings]);
      }
      return found;
    }

    /* Stems of one first letter or of all, with the documents of their commonest lemma. */
    /** @param {string} letter */
    async known(letter) {
      if (this.spelled.has(letter)) {
        return this.spelled.get(letter);
      }
      const letters = letter === "" ? this.letters : this.initials.has(letter) ? [letter] : [];
      const shards = await Promise.all(letters.map((one) => load(`s-${hex(one)}`)));
      const found = shards
        .flatMap(Store.rows)
        .map(([stem, lemmas]) => /** @type {Search.Known} */ ([stem, Math.max(...lemmas.map((pair) => pair[1]))]));
      this.spelled.set(letter, found);
      return found;
    }

    /* What the words of each stem end in: for a word that meets nothing. */
    /** @returns {Promise<Search.Spelling[]>} */
    async spellings() {
      if (!this.endings) {
        const [first, ...rows] = (await load("spellings")).split("\n");
        const endings = first.split(" ").map((/** @type {string} */ one) => one.split(","));
        this.endings = rows.map((/** @type {string} */ row) => {
          const [stem, number, begun = ""] = row.split(" ");
          this.begun.set(stem, `,${begun},`);
          return [stem, endings[Number(number)]];
        });
      }
      return this.endings;
    }

    /* Whether a stem is that of a correct word which begins a stem of ours and is another. */
    /** @param {string} stem @param {string} ours */
    async isBeginning(stem, ours) {
      await this.spellings();
      return this.begun.get(ours).includes(`,${stem},`);
    }

    /* Whether a stem is that of a word of the dictionary: a part of it tells of each stem how many signs
       it shares with the one before, and the rest. */
    /** @param {string} stem */
    async isCorrect(stem) {
      const number = this.dictionary.filter((first) => first <= stem).length - 1;
      let before = "";
      return (await load(`w-${Math.max(0, number)}`)).split("\n").some((/** @type {string} */ line) => {
        before = before.slice(0, Number.parseInt(line[0], BASE)) + line.slice(1);
        return before === stem;
      });
    }

    /* The lemmas that stems of one first letter lead to, with the number of documents of each. */
    /** @param {string} letter */
    async lemmasOf(letter) {
      if (!this.initials.has(letter)) {
        return new Map();
      }
      const lemmas = Store.rows(await load(`s-${hex(letter)}`)).flatMap((row) => row[1]);
      return new Map(lemmas.map(([lemma, count]) => [lemma, count]));
    }

    /* What the index says of a term: its inverse document frequency, its postings,
       the stems of its forms, how it is shown; or null. */
    /** @param {string} term */
    async term(term) {
      if (this.read.has(term)) {
        return this.read.get(term);
      }
      let prefix = term.replace(
        /^[~?]/,
        "",
      ); /* a «~stem» lies with the lemmas it begins, a «?text» with those of its first word */
      while (prefix && !this.prefixed.has(prefix)) {
        prefix = prefix.slice(0, -1);
      }
      const shard = prefix ? await load(`p-${hex(prefix)}`) : {};
      const row = Object.hasOwn(shard, term) ? shard[term] : null;
      const found = row && {
        idf: row[0],
        ...portal.postings.read(row[1]),
        forms: row[2] ? row[2].split(" ") : [],
        name: row[3] || term.replace(/^[=@]+/, ""),
      };
      this.read.set(term, found);
      return found;
    }

    /** @param {number} number */
    async document(number) {
      const chunk = Math.floor(number / this.chunk);
      const [kind, id, url, title] = (await load(`d-${chunk}`))[number % this.chunk];
      return { kind, id, url, title };
    }

    /** @param {number} number @returns {Promise<string>} */
    async summary(number) {
      return (await load(`d-${Math.floor(number / this.chunk)}`))[number % this.chunk][4] || "";
    }

    /** @param {Search.Document} document */
    text(document) {
      return load(`text/${document.kind}-${document.id}`);
    }

    /* The documents that each one points at or is pointed at by. */
    async neighbours() {
      if (!this.tied) {
        this.tied = portal.postings.neighbours(Object.values(await load("links")), this.lengths.length);
      }
      return this.tied;
    }

    async facets() {
      if (!this.sets) {
        const facets = await load("facets");
        /** @type {Search.Facets} */
        const sets = {};
        for (const name of Object.keys(facets)) {
          sets[name] = new Map(
            Object.keys(facets[name]).map((value) => [
              value,
              new Set(portal.postings.read(facets[name][value]).numbers),
            ]),
          );
        }
        this.sets = sets;
      }
      return this.sets;
    }
  }

  portal.Store = Store;
})(window.portal);
