// @ts-check
/* The elements of a Word document: whether one is so called, a child by its path, what ``w:val`` says; its styles, as
   in generator/proposals/intake/docx_styles.py. */
"use strict";
((portal) => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /* What a run or a paragraph looks like stands before all that it holds, of which there may be thousands. */
  const LOOKS = ["rPr", "pPr"];
  const OFF = ["0", "false", "off"];
  /* Styles that one style may be based on, one after another. */
  const DEEPEST = 20;

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

  /* Whether a switch is on, as in docx_switches.py: it is there, and does not say otherwise. */
  /** @param {Element | undefined} mark */
  function isOn(mark) {
    return Boolean(mark) && !OFF.includes(value(mark) ?? "1");
  }
  /* The styles of a document, and each with what it is based on, the nearest first; «root» is that of styles.xml. */
  /** @param {Element | undefined} root */
  function stylesOf(root) {
    const all = root ? Array.from(root.children).filter((one) => isOf(one, "style")) : [];
    const styles = new Map(all.map((one) => [one.getAttributeNS(W, "styleId") || "", one]));
    /** @type {Map<string, Element[]>} */
    const chains = new Map();
    /** @param {string} id */
    function chain(id) {
      if (!chains.has(id)) {
        /** @type {Element[]} */
        const found = [];
        for (let at = id; styles.has(at) && found.length < DEEPEST; ) {
          found.push(styles.get(at));
          at = value(child(found[found.length - 1], "basedOn")) || "";
        }
        chains.set(id, found);
      }
      return chains.get(id);
    }
    return { all, chain };
  }

  portal.submit.wordParts = { isOf, child, value, isOn, stylesOf, OFF };
})(window.portal);
