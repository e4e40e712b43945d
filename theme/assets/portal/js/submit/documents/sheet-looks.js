// @ts-check
/* What the cells of a workbook tell by their look, as in generator/proposals/intake/documents/sheet_strikes.py: that
   they are crossed out, by their style or in their text (ECMA-376 part 1, 18.4.10, 18.8); and where they lead. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** @param {Element} parent @param {string} name */
  function children(parent, name) {
    return Array.from(parent.children).filter((one) => one.namespaceURI === S && one.localName === name);
  }
  /** @param {Element} look */
  function crosses(look) {
    const found = children(look, "strike")[0];
    return Boolean(found) && !["0", "false"].includes(found.getAttribute("val") || "");
  }
  /** @param {Element} one */
  function isCrossedIn(one) {
    return submit.within(one, S, "rPr").some(crosses);
  }
  /** @param {Document} sheet @returns {Set<string | null>} */
  function styles(sheet) {
    const [fonts] = children(sheet.documentElement, "fonts");
    const [cells] = children(sheet.documentElement, "cellXfs");
    if (!fonts || !cells) {
      return new Set();
    }
    const struck = children(fonts, "font").map(crosses);
    const found = children(cells, "xf").map((one) => struck[Number(one.getAttribute("fontId") ?? -1)]);
    return new Set(found.flatMap((is, at) => (is ? [String(at)] : [])));
  }
  /* Whether words of a cell are crossed out. */
  submit.sheetStrikes = async (opened, style, text) => {
    const known = style && opened.names.includes(style) ? styles(await opened.xml(style)) : new Set();
    const shared = text && opened.names.includes(text) ? submit.within(await opened.xml(text), S, "si") : [];
    return (cell) => {
      const kind = cell.getAttribute("t") || "n";
      const said = children(cell, "v")[0]?.textContent || "";
      if (kind === "inlineStr") {
        return known.has(cell.getAttribute("s")) || isCrossedIn(cell);
      }
      const inner = kind === "s" ? shared[Number(said)] : undefined;
      return said !== "" && (known.has(cell.getAttribute("s")) || (inner !== undefined && isCrossedIn(inner)));
    };
  };
  /* Tell what the look of cells says and their words do not. */
  submit.tellLooks = (sheet, { struck, outward, said }, budget) => {
    const place = `лист ${budget.table}`;
    const crossed = submit.within(sheet, S, "c").filter(struck);
    if (crossed.length) {
      const cells = submit.someCells(crossed.map((cell) => cell.getAttribute("r") || "?"));
      budget.miss(submit.lostLooks.STRUCK, `${place}, ячейки ${cells}`);
    }
    const texts = new Map(
      Array.from(said.values(), ({ at: [row, column], text }) => [`${submit.columnName(column)}${row}`, text]),
    );
    submit.within(sheet, S, "hyperlink").forEach((one) => {
      const at = (one.getAttribute("ref") || "").split(":")[0];
      const address = outward.get(one.getAttributeNS(R, "id") || "");
      if (address !== undefined) {
        budget.link(texts.get(at) || "", address, `${place}, ячейка ${at}`);
      }
    });
  };
})(window.portal);
