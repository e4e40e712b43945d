// @ts-check
/* How likely a number is by chance: numbers in, numbers out.
   Sources: Press et al., Numerical Recipes, 6.1–6.4; Kendall & Babington Smith 1939 (W and Fisher's distribution). */
"use strict";
window.portal = window.portal || /** @type {Portal} */ ({});
((portal) => {
  /** @param {number} x */
  function logGamma(x) {
    const c = [
      76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
      -0.000005395239384953,
    ];
    let y = x;
    let tmp = x + 5.5;
    let series = 1.000000000190015;
    tmp -= (x + 0.5) * Math.log(tmp);
    c.forEach((k) => {
      y += 1;
      series += k / y;
    });
    return -tmp + Math.log((2.5066282746310007 * series) / x);
  }

  /* The upper tail of χ²: the series below, the continued fraction above (Numerical Recipes, 6.2). */
  /** @param {number} value @param {number} degrees */
  function chiTail(value, degrees) {
    const a = degrees / 2;
    const x = value / 2;
    let n;
    let term;
    let total;
    let b;
    let c;
    let d;
    let h;
    let an;
    if (value <= 0) {
      return 1;
    }
    if (x < a + 1) {
      term = total = 1 / a;
      for (n = 1; n < 500; n += 1) {
        term *= x / (a + n);
        total += term;
      }
      return 1 - total * Math.exp(a * Math.log(x) - x - logGamma(a));
    }
    b = x + 1 - a;
    c = 1e300;
    d = 1 / b;
    h = d;
    for (n = 1; n < 500; n += 1) {
      an = -n * (n - a);
      b += 2;
      d = an * d + b;
      d = 1 / (Math.abs(d) < 1e-300 ? 1e-300 : d);
      c = b + an / c;
      c = Math.abs(c) < 1e-300 ? 1e-300 : c;
      h *= d * c;
    }
    return Math.exp(a * Math.log(x) - x - logGamma(a)) * h;
  }

  /* The continued fraction of the incomplete beta function (Numerical Recipes, 6.4). */
  /** @param {number} x @param {number} a @param {number} b */
  function fraction(x, a, b) {
    const kept = (/** @type {number} */ value) => 1 / (Math.abs(value) < 1e-300 ? 1e-300 : value);
    let c = 1;
    let d = kept(1 - ((a + b) * x) / (a + 1));
    let h = d;
    let m;
    for (m = 1; m < 500; m += 1) {
      [
        (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
        (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
      ].forEach((term) => {
        d = kept(1 + term * d);
        c = 1 + term / c;
        c = Math.abs(c) < 1e-300 ? 1e-300 : c;
        h *= d * c;
      });
    }
    return h;
  }
  /* The share of a beta distribution below x. */
  /** @param {number} x @param {number} a @param {number} b */
  function betaBelow(x, a, b) {
    if (x <= 0 || x >= 1) {
      return x <= 0 ? 0 : 1;
    }
    const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
    return x < (a + 1) / (a + b + 2) ? (front * fraction(x, a, b)) / a : 1 - (front * fraction(1 - x, b, a)) / b;
  }
  /* How likely an S is by chance, of m experts over n objects; `whole` is m²(n³ − n) − mT. As the printed table was
     made: Fisher's distribution with the correction for continuity. */
  /** @param {number} s @param {number} m @param {number} n @param {number} whole */
  function concordTail(s, m, n, whole) {
    const low = n - 1 - 2 / m;
    const w = (12 * (s - 1)) / (whole + 24);
    return w > 0 ? betaBelow(1 - w, ((m - 1) * low) / 2, low / 2) : 1;
  }
  /* The value that a tail falls to 0.05 at, between nothing and the most it can be; infinite where it never does. */
  /** @param {(value: number) => number} tail @param {number} most */
  function critical(tail, most) {
    let least = 0;
    let above = most;
    let step;
    if (tail(most) > 0.05) {
      return Infinity;
    }
    for (step = 0; step < 60; step += 1) {
      const middle = (least + above) / 2;
      if (tail(middle) > 0.05) {
        least = middle;
      } else {
        above = middle;
      }
    }
    return above;
  }

  portal.distributions = { logGamma, chiTail, concordTail, critical };
})(window.portal);
