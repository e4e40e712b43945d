// @ts-check
/* Where a text holds personal data, as in generator/language/personal/detect.py. */
"use strict";
((portal) => {
  const submit = portal.submit;
  /** @typedef {"names" | "famed" | "scene" | "remark"} Flag */
  /** @type {({ rule: string, proof: string, sign: RegExp } & Record<Flag, boolean>)[]} */
  let patterns = [];

  /** @param {string} said */
  function called(said) {
    return /[А-Яа-яЁёA-Za-z]/.test(said);
  }
  /** @param {string} said */
  function digits(said) {
    return Array.from(said.matchAll(/[0-9]/g), (match) => Number(match[0]));
  }
  /** @param {number[]} all @param {number[]} weights */
  function weighed(all, weights) {
    return weights.reduce((sum, weight, n) => sum + weight * all[n], 0);
  }
  /** @param {string} said */
  function snils(said) {
    const all = digits(said);
    return (
      called(said) ||
      (weighed(all, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100 === all[all.length - 2] * 10 + all[all.length - 1]
    );
  }
  /** @param {string} said */
  function inn(said) {
    const all = digits(said);
    const weights = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
    return (
      called(said) ||
      ((weighed(all, weights) % 11) % 10 === all[10] && (weighed(all, [3, ...weights]) % 11) % 10 === all[11])
    );
  }
  /** @param {string} said */
  function card(said) {
    if (!/^[0-9]+$/.test(said)) {
      return Array.from(said.matchAll(/[0-9]{4}/g)).some((four) => Number(four[0]) % 50);
    }
    const doubled = digits(said)
      .reverse()
      .map((digit, n) => (n % 2 ? Math.floor((digit * 2) / 10) + ((digit * 2) % 10) : digit));
    return doubled.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
  }
  /* Groups of a pattern that hold a name. */
  const WITHIN = 1000;
  const AROUND = 120;
  const OFFICE_REACH = 120;
  const LIKELY = "personal-name-likely";
  const PUPIL = "personal-pupil";
  const SURE = ["personal-name", PUPIL];
  const NAMED = ["who", "whom", "name", "pupil"];

  /** @param {RegExpMatchArray} match */
  function who(match) {
    const groups = match.groups || {};
    return groups[NAMED.find((group) => groups[group]) || ""] || "";
  }
  /** @type {Record<string, (match: RegExpMatchArray) => boolean>} */
  const PROOFS = {
    "": () => true,
    snils: (match) => snils(match[0]),
    inn: (match) => inn(match[0]),
    card: (match) => card(match[0]),
    named: (match) => submit.holdsGiven(who(match)),
    "other case": (match) => submit.isInAnotherCase(match.groups?.first || ""),
    only: (match) => submit.holdsGiven(match.groups?.first || ""),
    given: (match) => submit.holdsAnyGiven(who(match)),
    first: (match) => submit.isGiven(match.groups?.first || ""),
    whose: (match) => ["а", "я"].some((end) => submit.holdsGiven((match.groups?.first || "") + end)),
    "own page": ({ input = "", index = 0 }) =>
      input.slice(Math.max(0, index - OFFICE_REACH), index).search(submit.patterns.ofAnOffice) < 0,
    ill: (match) => !who(match) || submit.holdsGiven(who(match)) || who(match).search(submit.patterns.initial) === 0,
  };

  function known() {
    if (!patterns.length) {
      patterns = submit.sought.patterns.map((one) => ({
        rule: one.rule,
        proof: one.proof || "",
        names: Boolean(one.names),
        famed: Boolean(one.famed),
        scene: Boolean(one.scene),
        remark: Boolean(one.remark),
        sign: new RegExp(one.pattern[0], `gd${one.pattern[1]}`),
      }));
    }
    return patterns;
  }
  /* A match that passes its proof: this one, or one that begins inside of it. */
  /** @param {string} text @param {ReturnType<typeof known>[0]} one @param {RegExpMatchArray} match */
  function proved(text, one, match) {
    const end = (match.index || 0) + match[0].length;
    /** @type {RegExpMatchArray | null} */
    let found = match;
    while (found && (found.index || 0) < end) {
      if (PROOFS[one.proof](found)) {
        return found;
      }
      one.sign.lastIndex = (found.index || 0) + 1;
      found = one.sign.exec(text.slice(0, end + WITHIN));
      one.sign.lastIndex = 0;
    }
    return null;
  }
  /* Whether a likely name is a part of a full one, which is judged as a whole. */
  /** @param {string} text @param {RegExpMatchArray} match */
  function inFull(text, match) {
    const begin = Math.max(0, (match.index || 0) - AROUND);
    const start = (match.index || 0) - begin;
    const full = known().find((other) => other.rule === SURE[0]);
    return Array.from(text.slice(begin, begin + start + match[0].length + AROUND).matchAll(full?.sign || /$^/g)).some(
      (one) => one.index < start + match[0].length && start < one.index + one[0].length,
    );
  }
  /* Where in a match the name stands: all of it, unless a group says where. */
  /** @param {any} match @returns {[start: number, end: number]} */
  function name(match) {
    const { indices } = match;
    const places = indices.groups || {};
    return places[NAMED.find((group) => places[group]) || ""] || indices[0];
  }

  /* «excused»: whether the words around a sure name may tell that it is of a book or of a street; of a pupil never. */
  submit.findPersonal = (text, names, excused = true) => {
    /** @type {Builder.Personal[]} */
    const found = [];
    submit.views(text).forEach((view) => {
      look(view, false);
      const small = submit.capitalised(view);
      if (small) {
        look(small, true);
      }
    });
    const kept = found.filter((one) => one.rule !== LIKELY);
    found
      .filter((one) => one.rule === LIKELY)
      .forEach((one) => {
        const sure = kept.filter(
          (other) => SURE.includes(other.rule) && other.start < one.end && one.start < other.end,
        );
        sure.forEach((other) => {
          other.start = Math.min(other.start, one.start);
          other.end = Math.max(other.end, one.end);
        });
        kept.push(...(sure.length ? [] : [one]));
      });
    return kept;

    /** @param {Builder.View} view @param {boolean} onlyNames */
    function look(view, onlyNames) {
      known().forEach((one) => {
        if (one.names || !onlyNames) {
          search(view, one);
        }
      });
    }
    /** @param {Builder.View} view @param {ReturnType<typeof known>[0]} one */
    function search(view, one) {
      let last = -1;
      const around = one.rule === LIKELY || (excused && one.rule !== PUPIL);
      for (const rough of view.text.matchAll(one.sign)) {
        const match = proved(view.text, one, rough);
        if (!match || (one.rule === LIKELY && inFull(view.text, match))) {
          continue;
        }
        const end = match.index + match[0].length;
        if (one.scene && submit.ofAScene(view.text, ...name(match), end)) {
          continue;
        }
        if (one.names && submit.spared(view.text, ...name(match), last, names, around)) {
          last = end;
        } else if (!one.famed || !submit.saidOf(view.text, match.index, names)) {
          const span = one.rule === LIKELY ? name(match) : [match.index, end];
          add(view, one, span, one.names ? name(match) : null);
        }
      }
    }
    /** @param {Builder.View} view @param {number[]} span @returns {[start: number, end: number]} */
    function place(view, [from, to]) {
      return view.at ? [view.at[from], view.at[to - 1] + 1] : [from, to];
    }
    /**
     * @param {Builder.View} view
     * @param {ReturnType<typeof known>[0]} one
     * @param {number[]} span
     * @param {number[] | null} who
     */
    function add(view, one, span, who) {
      const [start, end] = place(view, span);
      const known = found.find((other) => other.rule === one.rule && other.start < end && start < other.end);
      if (known) {
        known.start = Math.min(known.start, start);
        known.end = Math.max(known.end, end);
      } else {
        found.push({
          rule: one.rule,
          remark: one.remark,
          start,
          end,
          name: who ? view.text.slice(who[0], who[1]) : "",
        });
      }
    }
  };
})(window.portal);
