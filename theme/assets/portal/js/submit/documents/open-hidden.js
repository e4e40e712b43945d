// @ts-check
/* What of a document of LibreOffice nobody can see, as in generator/proposals/intake/documents/open_hidden.py:
   hidden by a style or what it is based on, or far too small. */
"use strict";
((portal) => {
  const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  const FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  const DEEPEST_STYLE = 20;
  /** @type {[namespace: string, name: string, least: number][]} */
  const LEAST = [
    [FO, "font-size", 2],
    [STYLE, "text-scale", 10],
  ];
  /** @type {Record<string, string>} */
  const FAMILY = { p: "paragraph", h: "paragraph", span: "text" };

  /* The styles of a part of a document by family and name; of two the later counts. */
  /** @param {Document[]} roots @returns {Intake.OpenStyles} */
  function openStyles(...roots) {
    const known = new Map(
      roots
        .flatMap((root) => portal.submit.within(root, STYLE, "style"))
        .map((style) => [`${style.getAttributeNS(STYLE, "family")} ${style.getAttributeNS(STYLE, "name")}`, style]),
    );
    /* What a style says, or the nearest that it is based on. */
    /** @param {string} family @param {string} first @param {string} kind @param {[string, string]} key */
    function said(family, first, kind, key) {
      let style = known.get(`${family} ${first}`);
      for (let deep = 0; style && deep < DEEPEST_STYLE; deep += 1) {
        const found = Array.from(style.children)
          .filter((one) => one.namespaceURI === STYLE && one.localName === `${kind}-properties`)
          .map((one) => one.getAttributeNS(...key))
          .find(Boolean);
        if (found) {
          return found;
        }
        style = known.get(`${family} ${style.getAttributeNS(STYLE, "parent-style-name")}`);
      }
      return "";
    }
    /** @param {string} family @param {string} name */
    function strikes(family, name) {
      return ["text-line-through-style", "text-line-through-type"].some(
        (key) => !["", "none"].includes(said(family, name, "text", [STYLE, key])),
      );
    }
    return {
      hides: (element, around) => {
        const family = (element.namespaceURI === TEXT && FAMILY[element.localName]) || "";
        const name = element.getAttributeNS(TEXT, "style-name") || "";
        const shown = family && said(family, name, "text", [TEXT, "display"]);
        return (
          (shown ? shown === "none" : around) ||
          element.getAttributeNS(TEXT, "is-hidden") === "true" ||
          LEAST.some(([namespace, key, least]) => {
            const found = /^([0-9]{1,9})(?:\.[0-9]{1,9})?(?:%|pt)$/.exec(said(family, name, "text", [namespace, key]));
            return found !== null && Number(found[1]) < least;
          })
        );
      },
      /* Of a paragraph in a sheet its cell may say so. */
      strikes: (element) => {
        const family = (element.namespaceURI === TEXT && FAMILY[element.localName]) || "";
        const cell = element.parentElement;
        const inCell = cell?.namespaceURI === TABLE && cell.localName === "table-cell";
        return (
          strikes(family, element.getAttributeNS(TEXT, "style-name") || "") ||
          (inCell && strikes("table-cell", cell.getAttributeNS(TABLE, "style-name") || ""))
        );
      },
      isAway: (one) => ["collapse", "filter"].includes(one.getAttributeNS(TABLE, "visibility") || ""),
      isHiddenSheet: (table) =>
        said("table", table.getAttributeNS(TABLE, "style-name") || "", "table", [TABLE, "display"]) === "false",
    };
  }

  portal.submit.openStyles = openStyles;
})(window.portal);
