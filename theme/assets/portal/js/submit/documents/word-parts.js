// @ts-check
/* The elements of a Word document: whether one is so called, a child by its path, what ``w:val`` says. */
"use strict";
((portal) => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /* What a run or a paragraph looks like stands before all that it holds, of which there may be thousands. */
  const LOOKS = ["rPr", "pPr"];

  /** @param {Element} one @param {string[]} names */
  function isOf(one, ...names) {
    return one.namespaceURI === W && names.includes(one.localName);
  }
  /** @param {Element | undefined} parent @param {string[]} path @returns {Element | undefined} */
  function child(parent, ...path) {
    return path.reduce((here, name) => {
      let one = here?.firstElementChild;
      while (one && !isOf(one, name)) {
        one = LOOKS.includes(name) && isOf(here, "r", "p") ? null : one.nextElementSibling;
      }
      return one || undefined;
    }, parent);
  }
  /** @param {Element | undefined} one */
  function value(one) {
    return one?.getAttributeNS(W, "val") ?? null;
  }

  portal.submit.wordParts = { isOf, child, value };
})(window.portal);
