// @ts-check
/* The calculations of the methods as plain functions: numbers in, numbers out; the page is not touched.
   Sources: Kendall & Babington Smith 1939 (W, ties); Cohen 1960 (kappa); Hake 1998 (gain). */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  const { logGamma, chiTail, concordTail, critical } = portal.distributions;

  /** @param {number[]} list */
  function sum(list) {
    return list.reduce((all, one) => all + one, 0);
  }
  /** @param {number[]} list */
  function mean(list) {
    return sum(list) / list.length;
  }

  /* Ranks of a row from the smallest value; equal values share their mean rank. */
  /** @param {number[]} row @param {boolean} [largestFirst] */
  function ranks(row, largestFirst) {
    return row.map((value) => {
      const before = row.filter((other) => (largestFirst ? other > value : other < value)).length;
      const equal = row.filter((other) => other === value).length;
      return before + (equal + 1) / 2;
    });
  }

  /* Σ(t³ − t) over the groups of equal values of a row. */
  /** @param {number[]} row */
  function ties(row) {
    /** @type {Record<string, number>} */
    const counted = {};
    row.forEach((value) => {
      counted[value] = (counted[value] || 0) + 1;
    });
    return sum(
      Object.keys(counted).map((key) => {
        const t = counted[key];
        return t * t * t - t;
      }),
    );
  }

  /* Kendall's W of m rows (experts) over n columns (objects), corrected for ties. Of 3 to 7 objects chance is told by
     S, of others by χ², which is too rough for few. */
  /** @param {number[][]} rows @param {boolean} [largestFirst] */
  function kendall(rows, largestFirst) {
    const m = rows.length;
    const n = rows[0].length;
    const ranked = rows.map((row) => ranks(row, largestFirst));
    const sums = ranked[0].map((_, j) => sum(ranked.map((row) => row[j])));
    const middle = mean(sums);
    const s = sum(sums.map((r) => (r - middle) * (r - middle)));
    const t = sum(rows.map(ties));
    const whole = m * m * (n * n * n - n) - m * t;
    const w = whole > 0 ? (12 * s) / whole : NaN;
    const chi = m * (n - 1) * w;
    const few = n > 2 && n <= 7;
    const tail = few
      ? (/** @type {number} */ value) => concordTail(value, m, n, whole)
      : (/** @type {number} */ value) => chiTail(value, n - 1);
    return {
      ranks: ranked,
      sums,
      order: ranks(sums),
      s,
      t,
      w,
      plain: (12 * s) / (m * m * (n * n * n - n)),
      chi,
      degrees: n - 1,
      few,
      bound: critical(tail, few ? whole / 12 : 1000),
      p: tail(few ? s : chi),
    };
  }

  /* Competence of an expert: K = (Kз + Kа) / 2 (Beshelev & Gurvich). */
  const ARGUMENTS = [
    [0.3, 0.2, 0.1],
    [0.5, 0.4, 0.2],
    [0.05, 0.05, 0.05],
    [0.05, 0.05, 0.05],
    [0.05, 0.05, 0.05],
    [0.05, 0.05, 0.05],
  ];
  /** @param {number} known @param {number[]} levels */
  function competence(known, levels) {
    const argued = sum(levels.map((level, index) => ARGUMENTS[index][level]));
    return { known: known / 10, argued, value: (known / 10 + argued) / 2 };
  }

  /* The share of a case that was solved: marks of 0–3 by criteria, %. */
  /** @param {number[]} marks */
  function profile(marks) {
    return (sum(marks) / (3 * marks.length)) * 100;
  }

  /* The middle of marks, the middles of their lower and upper halves (Moore & McCabe: an odd one in the middle belongs
     to neither), the mean, and the mean by weights. Of fewer than three marks there is no spread. */
  /** @param {number[]} marks @param {number[]} weights */
  function spread(marks, weights) {
    const sorted = [...marks].sort((a, b) => a - b);
    const half = Math.floor(marks.length / 2);
    const middle = (/** @type {number[]} */ list) =>
      (list[Math.floor((list.length - 1) / 2)] + list[Math.floor(list.length / 2)]) / 2;
    const few = marks.length < 3;
    const low = few ? NaN : middle(sorted.slice(0, half));
    const high = few ? NaN : middle(sorted.slice(-half));
    return {
      median: middle(sorted),
      low,
      high,
      range: high - low,
      mean: mean(marks),
      weighted: sum(marks.map((mark, i) => mark * weights[i])) / sum(weights),
    };
  }

  /* Agreement of two coders and Cohen's κ. */
  /** @param {string[]} first @param {string[]} second */
  function kappa(first, second) {
    const n = first.length;
    let agreed = 0;
    /** @type {Record<string, number>} */
    const ones = {};
    /** @type {Record<string, number>} */
    const twos = {};
    first.forEach((code, i) => {
      if (code === second[i]) {
        agreed += 1;
      }
      ones[code] = (ones[code] || 0) + 1;
      twos[second[i]] = (twos[second[i]] || 0) + 1;
    });
    const chance = sum(Object.keys(ones).map((code) => ((ones[code] / n) * (twos[code] || 0)) / n));
    const seen = agreed / n;
    return {
      n,
      agreed,
      seen,
      chance,
      value: chance < 1 ? (seen - chance) / (1 - chance) : NaN,
    };
  }

  /* κ weighted by distance, for marks: a miss by one costs less than a miss by two. */
  /** @param {number[]} first @param {number[]} second @param {number} largest */
  function weighted(first, second, largest) {
    const n = first.length;
    let seen = 0;
    let chance = 0;
    first.forEach((a, i) => {
      seen += Math.abs(a - second[i]) / largest;
      second.forEach((b) => {
        chance += Math.abs(a - b) / largest;
      });
    });
    return chance ? 1 - seen / n / (chance / (n * n)) : NaN;
  }

  /* The gap of importance and mastery, and its priority. */
  /** @param {number} importance @param {number} mastery */
  function gap(importance, mastery) {
    return { gap: importance - mastery, priority: importance * (importance - mastery) };
  }

  /* Normalised gain of the means, and the exact one-sided sign test. */
  /** @param {number[]} before @param {number[]} after @param {number} largest */
  function gain(before, after, largest) {
    let better = 0;
    let worse = 0;
    before.forEach((value, i) => {
      if (after[i] > value) {
        better += 1;
      }
      if (after[i] < value) {
        worse += 1;
      }
    });
    const pairs = better + worse;
    const one = Math.max(better, worse);
    let p = 0;
    let k;
    for (k = one; k <= pairs; k += 1) {
      p += Math.exp(logGamma(pairs + 1) - logGamma(k + 1) - logGamma(pairs - k + 1) - pairs * Math.LN2);
    }
    const first = mean(before);
    const last = mean(after);
    return {
      before: first,
      after: last,
      value: largest > first ? (last - first) / (largest - first) : NaN,
      better,
      worse,
      same: before.length - pairs,
      p: pairs ? Math.min(1, p) : 1,
    };
  }

  portal.formulas = {
    ranks,
    ties,
    kendall,
    competence,
    profile,
    spread,
    kappa,
    weighted,
    gap,
    gain,
  };
})(window.portal);
