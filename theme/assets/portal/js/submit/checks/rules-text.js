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
    const said = value.replace(/^#+[ \t]+/, "");
    const asks = said.startsWith(asking) && !/^[а-яё]/.test(said.slice(asking.length));
    if (asks || value === "…" || value === "...") {
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
  /* The addresses beside the words of links: generator/records/targets.py. */
  /** @param {string} text */
  function beside(text) {
    /** @type {RegExpMatchArray[]} */
    const opened = [];
    const last = Math.max(...[")", '"', "'"].map((sign) => text.lastIndexOf(sign)));
    return submit.matches("bracket", text).flatMap((sign) => {
      const { open, passed, address } = sign.groups;
      if (open !== undefined || passed !== undefined) {
        opened.push(...(open === undefined ? [] : [sign]));
        return [];
      }
      const first = opened.pop();
      const end = sign.index + sign[0].length;
      if (address === undefined || sign.index > last) {
        return [];
      }
      const words = first ? text.slice(first.index + first[0].length, sign.index) : "";
      return [{ address, at: end - address.length, words, picture: first?.[0] === "![" }];
    });
  }
  /* Those of the lines «[name]: address». */
  /** @param {string} text */
  function below(text) {
    let before = "";
    let start = 0;
    return text.split("\n").flatMap((line) => {
      const said = submit.matches("addressBelow", line)[0];
      const goesOn = submit.has("paragraph", before);
      const first = start;
      before = line;
      start += line.length + 1;
      if (!said || (goesOn && !said.groups.marks)) {
        return [];
      }
      const { name, angle, plain } = said.groups;
      const at = first + name.length + (plain === undefined ? 1 : 0);
      return [{ address: plain ?? angle, at, words: "", picture: false }];
    });
  }
  /** @param {string} text @param {Builder.Path} path @param {Builder.Finding[]} found */
  function links(text, path, found) {
    const told = text.includes("](") ? beside(text) : [];
    const named = text.includes("]:") && text.includes("\n") ? below(text) : [];
    [...told, ...named].forEach((link) => {
      const shown = submit.cut(submit.hide(text).slice(link.at, link.at + link.address.length), 40);
      if (link.picture) {
        if (!submit.strip(link.words)) {
          found.push(submit.error("alt-missing", path, "alt-missing"));
        }
        found.push(submit.error("file-missing", path, "picture-nowhere", { target: shown }));
        return;
      }
      const why = fault(link.address, shown);
      if (why) {
        found.push(submit.error("link-broken", path, why[0], why[1]));
      }
    });
  }
  /* Hosts that another computer does not find, or where it finds another one: a page of a preview was copied. */
  const WITHIN = /^(?:127|10|192\.168|172\.(?:1[6-9]|2[0-9]|3[01]))\.[0-9.]+$/;
  const OWN = /^(?:localhost|0\.0\.0\.0|[^/]+\.(?:local|localhost|lan))$/i;
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
      return WITHIN.test(host) || OWN.test(host) ? ["link-own-machine", { target: shown }] : null;
    }
    if (scheme) {
      return ["link-scheme", { scheme: submit.quote(scheme, 20) }];
    }
    return [/^[/\\]{2}/.test(target) ? "link-schemeless" : "link-path", { target: shown }];
  }

  /* Each is called with a text, its path and the list of findings. */
  submit.textRules = [untouched, wordless, mixed, links];
})(window.portal);
