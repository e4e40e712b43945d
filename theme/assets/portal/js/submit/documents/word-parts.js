// @ts-check
/* The elements of a Word document: whether one is so called, a child by its path, what ``w:val`` says. */
"use strict";
((portal) => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /** @param {Element} one @param {string[]} names */
  function isOf(one, ...names) {
    return one.namespaceURI === W && names.includes(one.localName);
  }
  /** @param {Element | undefined} parent @param {string[]} path @returns {Element | undefined} */
  function child(parent, ...path) {
    return path.reduce((here, name) => here && Array.from(here.children).find((one) => isOf(one, name)), parent);
  }
  /** @param {Element | undefined} one */
  function value(one) {
    return one?.getAttributeNS(W, "val") ?? null;
  }

  portal.submit.wordParts = { isOf, child, value };
})(window.portal);
