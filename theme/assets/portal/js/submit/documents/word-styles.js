// @ts-check
/* Whether a paragraph of Word is an item of a list or a heading, as in
   generator/proposals/intake/documents/word_styles.py: by itself, by its style, by what that is based on. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const HEADS = ["heading", "title", "заголовок"];

  const { child, value, stylesOf } = submit.wordParts;
  /** @param {Element} style */
  function nameOf(style) {
    return value(child(style, "name")) || "";
  }
  submit.paragraphStyles = (root) => {
    const styles = stylesOf(root);
    /* The style of a paragraph, then what it is based on. */
    /** @param {Element} paragraph */
    function chain(paragraph) {
      return styles.chain(value(child(paragraph, "pPr", "pStyle")) || "");
    }
    /** @param {Element} paragraph */
    function numberOf(paragraph) {
      return [paragraph, ...chain(paragraph)].map((one) => child(one, "pPr", "numPr")).find(Boolean);
    }
    /** @param {Element} paragraph */
    function isItem(paragraph) {
      const number = numberOf(paragraph);
      if (number) {
        return value(child(number, "numId")) !== "0";
      }
      return chain(paragraph)
        .slice(0, 1)
        .some((style) => nameOf(style).startsWith("List"));
    }
    return {
      isItem,
      /* How deep below the first level an item lies that Word numbers or marks itself. */
      level: (paragraph) => {
        const number = numberOf(paragraph);
        if (!number || !isItem(paragraph)) {
          return 0;
        }
        const said = value(child(number, "ilvl")) ?? "0";
        return /^[0-8]$/.test(said) ? Number(said) : 0;
      },
      isHead: (paragraph) => {
        const around = chain(paragraph);
        const level = [paragraph, ...around].map((one) => child(one, "pPr", "outlineLvl")).find(Boolean);
        return (
          around.some((style) => HEADS.some((word) => nameOf(style).toLowerCase().startsWith(word))) ||
          /^[0-8]$/.test(value(level) || "")
        );
      },
    };
  };
})(window.portal);
