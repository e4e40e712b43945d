// @ts-check
/* The rules of generator/checks about any text: left as in the blank, no words, mixed alphabets, links. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /** @param {string} text */
  function ascii(text) {
    return /^[\0-\x7f]*$/.test(text);
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function untouched(text, path, found) {
    const value = submit.strip(text);
    const asking = submit.model.asking;
    if (value.startsWith(`${asking} `) || value === "…" || value === "...") {
      found.push(
        submit.error("blank-untouched", path, "blank-untouched", {
          value: submit.quote(value, 40) + (submit.signs(value) > 40 ? "…" : ""),
        }),
      );
    }
  }
  /* Whether fingers went along a row of the keyboard. */
  /** @param {string} word */
  function isRow(word) {
    const { rows, shortest } = submit.model.wordless;
    return word.length > shortest
      ? rows.some((row) => row.includes(word))
      : word.length === shortest && rows.some((row) => row.startsWith(word));
  }
  /** @param {string} said */
  function isMash(said) {
    const { shortest, piece } = submit.model.wordless;
    const word = said.toLowerCase();
    const period = (word + word).indexOf(word, 1);
    const times = Math.floor(word.length / period);
    let mash = isRow(word) || submit.whole("noVowel", word);
    if (times >= shortest && period <= piece) {
      mash = true;
    } else if (times > 1) {
      mash = isRow(word.slice(0, period));
    }
    return mash && !submit.whole("spelled", said);
  }
  /* Whether one word fills the place of a sentence. */
  /** @param {string} text @param {Builder.Path} path */
  function isStub(text, path) {
    const { stub, more } = submit.model.wordless;
    const key = path[path.length - 1];
    return submit.signs(text) <= stub && more.includes(String(key)) && submit.whole("stub", submit.strip(text));
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found @param {string} kind */
  function wordless(text, path, found, kind) {
    const words = submit.matches("mashWord", text).map((match) => match[0]);
    if (words.join("").length >= submit.model.wordless.shortest && words.every(isMash)) {
      found.push(submit.error("text-wordless", path, "text-wordless", { value: submit.quote(submit.strip(text), 40) }));
    } else if (submit.whole("repeated", submit.strip(text)) || (kind === "route" && isStub(text, path))) {
      found.push(submit.error("text-wordless", path, "text-repeated", { value: submit.quote(submit.strip(text), 40) }));
    }
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function mixed(text, path, found) {
    if (ascii(text)) {
      return;
    }
    const cleaned = text.replace(submit.patterns.notWords, (piece) => " ".repeat(piece.length));
    submit.matches("word", cleaned).forEach((match) => {
      const word = match[0];
      const signs = Array.from(word);
      const latin = signs.filter(ascii);
      if (ascii(word) || !latin.length) {
        return;
      }
      const strange = latin.length * 2 <= signs.length ? latin : signs.filter((sign) => !ascii(sign));
      if (strange.every((sign) => submit.model.lookalike.includes(sign))) {
        const hidden = submit.hide(text);
        found.push(
          submit.error("letters-mixed", path, "letters-mixed", {
            word: submit.cut(hidden.slice(match.index, match.index + word.length), 40),
            alphabet: strange === latin ? "латинские" : "русские",
            letters: Array.from(new Set(strange)).join(""),
          }),
        );
      }
    });
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function links(text, path, found) {
    if (!text.includes("](")) {
      return;
    }
    submit.matches("target", text).forEach((match) => {
      const at = match.index + match[0].lastIndexOf(match[3]);
      const shown = submit.cut(submit.hide(text).slice(at, at + match[3].length), 40);
      if (match[1]) {
        if (!submit.strip(match[2])) {
          found.push(submit.error("alt-missing", path, "alt-missing"));
        }
        found.push(submit.error("file-missing", path, "picture-nowhere", { target: shown }));
        return;
      }
      const why = fault(match[3], shown);
      if (why) {
        found.push(submit.error("link-broken", path, why[0], why[1]));
      }
    });
  }
  /* «shown» is what may be said of the target. */
  /** @param {string} target @param {string} shown @returns {[phrase: string, values: Builder.Values] | null} */
  function fault(target, shown) {
    if (target.charAt(0) === "#" && target.length > 1) {
      return null;
    }
    const parts = /^(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(\/\/[^/?#]*)?/.exec(target);
    const place = parts[2] || "";
    if (place.includes("[") !== place.includes("]")) {
      return ["link-unreadable", {}];
    }
    const host = place.slice(2).replace(/^.*@/, "").replace(/:.*$/, "");
    const scheme = (parts[1] || "").toLowerCase();
    if ((scheme === "http" || scheme === "https") && host) {
      return null;
    }
    if (scheme) {
      return ["link-scheme", { scheme: submit.quote(scheme, 20) }];
    }
    return ["link-path", { target: shown }];
  }

  /* Each is called with a text, its path and the list of findings. */
  submit.textRules = [untouched, wordless, mixed, links];
})(window.portal);
