/* The known word that lies close enough to be meant: difflib.get_close_matches of Python, one match, cutoff 0.72. */
"use strict";
(function (portal) {
  var submit = portal.submit,
    CUTOFF = 0.72;

  /* Matching signs of two words: the longest common piece, then what lies left and right of it. */
  function matching(a, b, places) {
    var total = 0,
      queue = [[0, a.length, 0, b.length]];
    while (queue.length) {
      var part = queue.pop(),
        best = longest(a, b, places, part[0], part[1], part[2], part[3]);
      if (best[2]) {
        total += best[2];
        queue.push([part[0], best[0], part[2], best[1]], [best[0] + best[2], part[1], best[1] + best[2], part[3]]);
      }
    }
    return total;
  }
  function longest(a, b, places, alo, ahi, blo, bhi) {
    var besti = alo,
      bestj = blo,
      size = 0,
      lengths = {};
    for (var i = alo; i < ahi; i += 1) {
      var fresh = {},
        at = places.get(a[i]) || [];
      for (var n = 0; n < at.length; n += 1) {
        var j = at[n];
        if (j < blo) {
          continue;
        }
        if (j >= bhi) {
          break;
        }
        var k = (fresh[j] = (lengths[j - 1] || 0) + 1);
        if (k > size) {
          besti = i - k + 1;
          bestj = j - k + 1;
          size = k;
        }
      }
      lengths = fresh;
    }
    return [besti, bestj, size];
  }

  submit.nearest = function (word, known) {
    var b = Array.from(submit.cut(word.toLowerCase(), 60)),
      places = new Map(),
      lower = new Map(),
      best = null;
    b.forEach(function (sign, index) {
      if (!places.has(sign)) {
        places.set(sign, []);
      }
      places.get(sign).push(index);
    });
    known.forEach(function (name) {
      lower.set(name.toLowerCase(), name);
    });
    lower.forEach(function (name, low) {
      var a = Array.from(low),
        all = a.length + b.length;
      if (all && (2 * Math.min(a.length, b.length)) / all < CUTOFF) {
        return;
      }
      var ratio = all ? (2 * matching(a, b, places)) / all : 1;
      if (ratio >= CUTOFF && (!best || ratio > best[0] || (ratio === best[0] && low > best[1]))) {
        best = [ratio, low, name];
      }
    });
    return best ? best[2] : null;
  };
})(window.portal);
