// @ts-check
/* What of a Word document nobody can see, as in generator/proposals/intake/docx_hidden.py: hidden by itself, by a
   style, by its row, or too small or too white. */
"use strict";
((portal) => {
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const SMALLEST = 4; /* half-points */
  const NARROWEST = 10; /* per cent of the width of letters */

  const { isOf, child, value, isOn, stylesOf, OFF } = portal.submit.wordParts;
  /** @param {Element | undefined} size @param {number} least */
  function isBelow(size, least) {
    const found = /^([0-9]{1,9})(?:\.[0-9]{1,9})?(%|pt)?$/.exec(value(size) || "");
    return found !== null && Number(found[1]) * (found[2] === "pt" ? 2 : 1) < least;
  }
  /** @param {Element[]} looks @param {string} name */
  function first(looks, name) {
    return looks.map((look) => child(look, name)).find(Boolean);
  }
  /** @param {Element} one @returns {Element[]} */
  function around(one) {
    return one.parentElement ? [one.parentElement, ...around(one.parentElement)] : [];
  }
  /** @param {Element} row */
  function isHiddenRow(row) {
    return isOn(child(row, "trPr", "hidden"));
  }
  /* Text is hidden: what is said at it counts, else a style of signs turns a paragraph's round. */
  /** @param {Element[]} own @param {Element[][]} layers @param {Element[]} usual */
  function isSwitched(own, layers, usual) {
    const said = first(own, "vanish");
    if (said) {
      return isOn(said);
    }
    const count = layers.filter((looks) => isOn(first(looks, "vanish"))).length;
    return count % 2 === 1 || isOn(first(usual, "vanish"));
  }
  /* The element, or nothing, as a list. */
  /** @param {Element | undefined} parent @param {string[]} path @returns {Element[]} */
  function children(parent, ...path) {
    const found = child(parent, ...path);
    return found ? [found] : [];
  }
  /** @param {Element[]} styles */
  function looksOf(styles) {
    return styles.flatMap((style) => children(style, "rPr"));
  }

  /* Tells the runs that Word does not show; «styles» is the root of styles.xml. */
  /** @param {Element | undefined} root */
  function hiding(root) {
    const { all, chain } = stylesOf(root);
    const usual = all.find(
      (one) => one.getAttributeNS(W, "type") === "paragraph" && !OFF.includes(one.getAttributeNS(W, "default") || "0"),
    );
    const defaults = children(root, "docDefaults", "rPrDefault", "rPr");
    /** @type {WeakMap<Element, boolean>} */
    const known = new WeakMap();

    /* In a table, and wherever something is shaded, white may be a head on a dark ground: it is seen. */
    /** @param {Element} run */
    function isUnseen(run) {
      const over = around(run);
      const paragraph = over.find((one) => isOf(one, "p"));
      const named = value(child(paragraph, "pPr", "pStyle")) || usual?.getAttributeNS(W, "styleId") || "";
      const whole = paragraph ? chain(named) : [];
      const own = children(run, "rPr");
      const layers = [looksOf(chain(value(child(run, "rPr", "rStyle")) || "")), looksOf(whole)];
      const looks = [...own, ...layers[0], ...layers[1], ...defaults];
      if (isSwitched(own, layers, defaults) || isOn(first(looks, "specVanish"))) {
        return true;
      }
      if (isBelow(first(looks, "sz"), SMALLEST) || isBelow(first(looks, "w"), NARROWEST)) {
        return true;
      }
      return (
        (value(first(looks, "color")) || "").toUpperCase() === "FFFFFF" &&
        !first(looks, "highlight") &&
        !first(looks, "shd") &&
        !whole.some((style) => child(style, "pPr", "shd")) &&
        !over.some((one) => isOf(one, "tc", "txbxContent") || (isOf(one, "p") && child(one, "pPr", "shd")))
      );
    }
    /* For itself, for a run around its box, or for its row. */
    /** @param {Element} run */
    function hides(run) {
      if (!known.has(run)) {
        const over = around(run);
        known.set(
          run,
          isUnseen(run) ||
            over.some((one) => isOf(one, "tr") && isHiddenRow(one)) ||
            over.some((one) => isOf(one, "r") && isUnseen(one)),
        );
      }
      return known.get(run);
    }
    return hides;
  }

  portal.submit.hiding = hiding;
  portal.submit.isHiddenRow = isHiddenRow;
})(window.portal);
