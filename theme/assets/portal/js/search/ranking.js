// @ts-check
/* BM25 over the postings, and the order of the answer, as in generator/search/ranking.py: the same sums in the same
   order. */
"use strict";
((portal) => {
  const K1 = 2.25;
  const B = 0.55;
  const BONUS = 0.5;
  const ENOUGH = 0.3;
  const INSTEAD = 0.5;
  const TITLED = 0.8;
  const EXACT = 1.0;
  const BARE = 1.6;
  const LINKED = 0.2;

  /* The best score of a word in each document, over its terms; where it is in the title; the documents;
     the weight of the word. */
  /** @param {Search.Store} store @param {Search.Terms} terms @param {boolean} [apart] */
  async function best(store, terms, apart = false) {
    const scores = new Float64Array(store.lengths.length);
    const named = new Uint8Array(store.lengths.length);
    /** @type {number[]} */
    const found = [];
    const names = Array.from(terms.keys()).sort(portal.fallbacks.less);
    const read = await Promise.all(names.map((term) => store.term(term)));
    const weight = read.length ? Math.min(...read.map((term) => term.idf)) : 0;
    for (const [at, { idf, numbers, counts }] of read.entries()) {
      const factor = terms.get(names[at]) * (apart ? idf : weight);
      for (let n = 0; n < numbers.length; n += 1) {
        const number = numbers[n];
        const count = (counts[n] + 1) >> 1;
        if (counts[n] % 2 === 0) {
          named[number] = 1;
        }
        const score = factor * ((count * (K1 + 1)) / (count + store.weights[number]));
        if (score > scores[number]) {
          if (!scores[number]) {
            found.push(number);
          }
          scores[number] = score;
        }
      }
    }
    return { scores, named, found, weight };
  }

  /* What the words come to in each document that is touched; `most` words and the largest `share` stand in `ours`. */
  /** @param {Search.Store} store @param {Search.Word[]} words @param {(number: number) => boolean} ours */
  async function sumsOf(store, words, ours) {
    const count = store.lengths.length;
    const found = {
      sums: new Float64Array(count),
      shares: new Float64Array(count),
      matched: new Int32Array(count),
      titled: new Float64Array(count),
      inTitle: new Int32Array(count),
      touched: /** @type {number[]} */ ([]),
      full: 0,
      most: 0,
      share: 0,
    };
    const { sums, shares, matched, titled, inTitle, touched } = found;
    /** @param {number} number @param {number} score @param {number} weight @param {number} named */
    const take = (number, score, weight, named) => {
      if (!matched[number]) {
        touched.push(number);
      }
      sums[number] += score;
      shares[number] += weight;
      matched[number] += 1;
      if (named) {
        titled[number] += weight;
        inTitle[number] += 1;
      }
      if (ours(number)) {
        found.most = Math.max(found.most, matched[number]);
        found.share = Math.max(found.share, shares[number]);
      }
    };
    for (const word of words) {
      const { scores, named, found: holding, weight } = await best(store, word.terms);
      found.full += weight;
      for (const number of holding) {
        take(number, scores[number], weight, named[number]);
      }
      if (!word.expansions.size) {
        continue;
      }
      const more = await best(store, word.expansions, true);
      for (const number of more.found) {
        if (scores[number]) {
          sums[number] += BONUS * more.scores[number];
        } else {
          take(number, INSTEAD * more.scores[number], INSTEAD * weight, more.named[number]);
        }
      }
    }
    return found;
  }

  /**
   * @param {Search.Store} store @param {Search.Query} asked
   * @param {((number: number) => boolean) | null} allowed @param {boolean} own
   */
  async function rank(store, { words, whole }, allowed, own) {
    const met = words.filter((word) => word.terms.size);
    const content = met.filter((word) => !word.stop);
    const loud = content.length ? content : met;
    const ours = own && allowed ? allowed : () => true;
    store.weights =
      store.weights || Float64Array.from(store.lengths, (length) => K1 * (1 - B + B * (length / store.average)));
    await Promise.all(
      met.flatMap((word) => [...word.terms.keys(), ...word.expansions.keys()]).map((term) => store.term(term)),
    );
    const found = await sumsOf(store, loud, ours);
    const { sums, shares, matched, titled, inTitle, touched, full } = found;
    const least = Math.floor((found.most + 1) / 2);
    const enough = ENOUGH * found.share;
    const kinds = portal.kinds.of(store, words);
    const scores = new Float64Array(store.lengths.length);
    const answers = new Uint8Array(store.lengths.length);
    for (const number of touched) {
      if (!ours(number) || (matched[number] < least && shares[number] < enough)) {
        continue;
      }
      const named = titled[number] / full;
      const exact = Math.min(1, inTitle[number] / store.titleLengths[number]);
      let score = sums[number] * Math.sqrt(Math.sqrt(shares[number] / full));
      score *= (1 + TITLED * named) * (1 + EXACT * named * exact);
      const bare = kinds.bare[number] && inTitle[number] === loud.length;
      scores[number] = score * (bare ? kinds.worth[number] * BARE : kinds.worth[number]);
      answers[number] = 1;
    }
    const shown = allowed ? touched.filter(allowed) : touched;
    const first = whole ? await store.term(whole) : null;
    const ordered = await lifted(store, shown, scores, answers, new Set(first ? first.numbers : []));
    return ordered.map(({ number, score }) => ({ number, matched: matched[number], score }));
  }

  /* The documents in their order: one that is tied to an answer gets a part of its score; those that are asked
     for by the whole query come first. */
  /**
   * @param {Search.Store} store @param {number[]} touched @param {Float64Array} scores @param {Uint8Array} answers
   * @param {Set<number>} first
   */
  async function lifted(store, touched, scores, answers, first) {
    const tied = await store.neighbours();
    const most = first.size ? (1 + LINKED) * scores.reduce((best, score) => Math.max(best, score), 0) : 0;
    const count = scores.length;
    const keys = new Float64Array(touched.length);
    let kept = 0;
    for (const number of touched) {
      const near = tied[number].reduce((best, one) => Math.max(best, scores[one]), 0);
      if (answers[number] || near) {
        const score = scores[number] + LINKED * near + (first.has(number) ? most : 0);
        const points = Math.floor(score * 1000 + 0.5);
        keys[kept] = number - points * count; /* both keys in one number: thousands of them sort ten times as fast */
        kept += 1;
      }
    }
    return Array.from(keys.subarray(0, kept).sort(), (key) => {
      const points = -Math.floor(key / count);
      return { number: key + points * count, score: points / 1000 };
    });
  }

  portal.rank = rank;
})(window.portal);
