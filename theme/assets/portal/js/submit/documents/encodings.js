// @ts-check
/* Which of the old ways to write Russian letters a text has, as in
   generator/proposals/intake/documents/encodings.py: the one in which it reads like Russian. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const UNKNOWN = "\ufffd";
  const LARGEST_WIDE = 0.9;

  /* As Python reads them: a browser has no sign for what a page leaves out. */
  /** @param {Uint8Array} bytes @param {string} label */
  function inPage(bytes, label) {
    const said = new TextDecoder(label).decode(bytes);
    return label.startsWith("windows-") ? said.replace(/[\x80-\x9f]/g, UNKNOWN) : said;
  }
  /* The kind of UTF-16 without its mark: every second byte is that of Latin or Russian letters. */
  /** @param {Uint8Array} probe */
  function wide(probe) {
    const half = Math.floor(probe.length / 2);
    const kinds = /** @type {[string, number][]} */ ([
      ["utf-16le", 1],
      ["utf-16be", 0],
    ]);
    const found = kinds.find(([, first]) => {
      const high = probe.filter((byte, at) => at % 2 === first && (byte === 0 || byte === 4)).length;
      return half > 1 && high > LARGEST_WIDE * half;
    });
    return found ? found[0] : "";
  }
  /* How much a text reads like Russian; what is no Russian letter and no Latin text counts against. */
  /** @param {string} text */
  function score(text) {
    const { weights, signs, small, large, within, strange } = submit.words.encodings;
    let total = 0;
    let before = "";
    for (const sign of text) {
      const weight = weights[sign.toLowerCase()];
      if (weight === undefined) {
        total += sign > "\x7f" && !signs.includes(sign) ? strange : 0;
        before = "";
      } else {
        const isSmall = sign === sign.toLowerCase();
        total += isSmall ? small * weight : before === "small" ? within : large * weight;
        before = isSmall ? "small" : "large";
      }
    }
    return total;
  }
  /** @param {Uint8Array} bytes */
  function chosen(bytes) {
    const words = submit.words.encodings;
    const probe = bytes.subarray(0, words.probe);
    const kind = wide(probe);
    if (kind) {
      return new TextDecoder(kind, { ignoreBOM: true }).decode(bytes);
    }
    const whole = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    const broken = whole.split(UNKNOWN).length - 1;
    if (broken * words.broken < Array.from(whole.toLowerCase()).filter((sign) => "оеаи".includes(sign)).length) {
      return whole;
    }
    const count = probe.filter((byte) => byte > 127).length;
    const scores = words.pages.map(([, label], at) => ({
      label,
      score: score(inPage(probe, label)) + (at ? 0 : words.usual * (count + words.short)),
    }));
    const best = scores.reduce((known, one) => (one.score > known.score ? one : known));
    if (count >= words.few && best.score < words.least * count) {
      throw new submit.Refused(words.unknown);
    }
    return inPage(bytes, best.label);
  }

  submit.decodedInPage = chosen;
})(window.portal);
