// @ts-check
/* The text of a Word document as it is printed, as in generator/proposals/intake/docx_text.py: signs of fonts of
   pictures by their names, formulas in one line, what is chosen in old forms; not what was deleted. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  const FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const PRINTED = ["t", "sym", "tab", "ptab", "br", "cr", "noBreakHyphen"];
  const FIGURES = "0123456789+-\u2212=()";
  /** @type {Record<string, string>} */
  const MOVED = { superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", subscript: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎" };
  const UNKNOWN = "\ufffd";
  /* A text all of whose letters a font of pictures shows as its pictures: Russian ones another font shows. */
  const LETTERS = /^[\x20-\x7e\xa0-\xff]*[\x21-\x7e\xa1-\xff][\x20-\x7e\xa0-\xff]*$/;
  const V = "urn:schemas-microsoft-com:vml";
  const SHAPED = ["ddList", "checkBox"]; /* what is chosen in old forms */

  const { isOf, child, value } = submit.wordParts;
  /* Deleted, moved away, the second way to say a box, or a field that asks for what nobody wrote. */
  /** @param {Element} one */
  function gone(one) {
    for (let here = one.parentElement; here; here = here.parentElement) {
      if (
        isOf(here, "moveFrom", "del") ||
        submit.wordBeside.asks(here) ||
        (here.localName === "Fallback" && here.namespaceURI === FALLBACK)
      ) {
        return true;
      }
    }
    return false;
  }
  /** @param {Element} one @param {(run: Element) => boolean} hides */
  function isHidden(one, hides) {
    if (one.localName === "oMath") {
      const runs = submit.within(one, M, "r");
      return runs.length > 0 && runs.every(hides);
    }
    let run = one.parentElement;
    while (run && !isOf(run, "r")) {
      run = run.parentElement;
    }
    return Boolean(run) && hides(run);
  }
  /* Whether what stands in an element is said and seen. */
  /** @param {Element} one @param {(run: Element) => boolean} hides */
  function isShown(one, hides) {
    return !gone(one) && !isHidden(one, hides);
  }
  /** @param {Element} one */
  function isWordArt(one) {
    return one.localName === "textpath" && one.namespaceURI === V;
  }
  /** @param {Element} one */
  function printedIn(one) {
    return Array.from(one.getElementsByTagName("*"))
      .filter(
        (node) =>
          isOf(node, ...PRINTED, ...SHAPED) ||
          isWordArt(node) ||
          (node.localName === "oMath" && node.namespaceURI === M),
      )
      .filter((node) => !gone(node));
  }
  /* What nobody sees of a paragraph. */
  /** @param {Element} one @param {(run: Element) => boolean} hides */
  function unsaid(one, hides) {
    return printedIn(one)
      .filter((node) => isHidden(node, hides))
      .map(printed)
      .join("");
  }
  /* The sign of a font at a place of it, as in docx_text.py. */
  /** @param {string} font @param {number} code */
  function symbol(font, code) {
    const name = submit.strip(font).toLowerCase() || "symbol";
    const place = code >= 0xf000 ? code - 0xf000 : code;
    const { symbols } = submit.words;
    const found = Object.hasOwn(symbols, name) && symbols[name][place];
    if (found) {
      return found;
    }
    if (name === "symbol") {
      return place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : UNKNOWN;
    }
    return code >= 0x20 && code < 0xe000 && !isOfPictures(font) ? String.fromCharCode(code) : UNKNOWN;
  }
  /** @param {string} font */
  function isOfPictures(font) {
    return submit.words.pictures.some((name) => submit.strip(font).toLowerCase().startsWith(name));
  }
  /** @param {Element} node */
  function ofSym(node) {
    const code = node.getAttributeNS(W, "char") || "";
    return symbol(node.getAttributeNS(W, "font") || "", /^[0-9a-fA-F]{1,4}$/.test(code) ? parseInt(code, 16) : 0);
  }
  /* The text of a run: figures above and below the line as such, signs of a font of pictures by their names. */
  /** @param {Element} node */
  function ofText(node) {
    const run = node.parentElement || undefined;
    const fonts = child(run, "rPr", "rFonts");
    const font = fonts?.getAttributeNS(W, "ascii") || fonts?.getAttributeNS(W, "hAnsi") || "";
    const text = named(node.textContent || "", font);
    const signs = MOVED[value(child(run, "rPr", "vertAlign")) || ""];
    return signs && /^[0-9+\u2212=()-]*[0-9][0-9+\u2212=()-]*$/.test(text)
      ? Array.from(text, (sign) => signs[FIGURES.indexOf(sign)]).join("")
      : text;
  }
  /** @param {string} text @param {string} font */
  function named(text, font) {
    const all = isOfPictures(font) && LETTERS.test(text);
    return text.replace(all ? /[^ \u00a0]/g : /[\uf020-\uf0ff]/g, (sign) => symbol(font, sign.charCodeAt(0)));
  }
  /** @param {Element} node */
  function printed(node) {
    if (isWordArt(node)) {
      return `\n${node.getAttribute("string") || ""}\n`;
    }
    if (isOf(node, ...SHAPED)) {
      return node.localName === "ddList" ? submit.wordBeside.chosen(node) : submit.wordBeside.ticked(node);
    }
    if (node.localName === "oMath") {
      return ` ${submit.formula(node)} `;
    }
    if (node.localName === "sym") {
      return ofSym(node);
    }
    if (node.localName === "t") {
      return ofText(node);
    }
    if (["tab", "ptab"].includes(node.localName)) {
      return node.parentElement && isOf(node.parentElement, "r") ? "\t" : "";
    }
    return node.localName === "noBreakHyphen" ? "-" : "\n";
  }
  /* The paragraphs of a text box are lines of their own, and never part the one that holds the box. */
  /** @param {Element} one @param {(run: Element) => boolean} hides */
  function said(one, hides) {
    /** @type {Map<Element | null, string>} */
    const held = new Map();
    printedIn(one)
      .filter((node) => !isHidden(node, hides))
      .forEach((node) => {
        let nearest = node.parentElement;
        while (nearest && !isOf(nearest, "p")) {
          nearest = nearest.parentElement;
        }
        held.set(nearest, (held.get(nearest) || "") + printed(node));
      });
    return Array.from(held.values()).join("\n");
  }

  submit.wordText = { said, unsaid, isShown };
})(window.portal);
