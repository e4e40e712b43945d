// @ts-check
/* What a sheet holds beside its cells, as in generator/proposals/intake/documents/sheet_parts.py: boxes with text,
   what stands above and below it on paper, pictures (ECMA-376 part 1, 18.3.1.46, 20.5). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const X = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
  const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const MARGINS = ["odd", "even", "first"].flatMap((which) => [`${which}Header`, `${which}Footer`]);
  const CODE = /&(?:"[^"]*"|K[0-9A-Fa-f]{6}|K[0-9]{2}[+-][0-9]{3}|[0-9]{1,3}|([LCR])|[A-Z])/g;
  const TALL = 8; /* rows under a picture that may hold a plan: an emblem covers fewer */
  const WIDE = 2;
  const NAMED = 10; /* cells that are named by their addresses */

  /** @param {string} text */
  function lines(text) {
    return text.split("\n").map(submit.strip).filter(Boolean);
  }
  /* The lines of a margin without the codes of fields and fonts. */
  /** @param {string} coded */
  function inMargin(coded) {
    const parts = coded.split("&&").map((one) => one.replace(CODE, (_, side) => (side ? "\n" : "")));
    return lines(parts.join("&"));
  }
  /** @param {Document} drawing */
  function boxes(drawing) {
    return submit.within(drawing, X, "txBody").flatMap((body) =>
      submit.within(body, A, "p").flatMap((paragraph) =>
        lines(
          submit
            .within(paragraph, A, "t", "br")
            .map((one) => (one.localName === "br" ? "\n" : one.textContent))
            .join(""),
        ),
      ),
    );
  }
  /** @param {Element} corner @param {string} name */
  function place(corner, name) {
    const said = submit.within(corner, X, name)[0]?.textContent.trim() || "0";
    return /^[0-9]{1,7}$/.test(said) ? Number(said) : 0;
  }
  /* Whether what is anchored shows a picture or a diagram that may hold a text. */
  /** @param {Element} anchor */
  function isLarge(anchor) {
    if (submit.within(anchor, A, "graphicData").some((one) => (one.getAttribute("uri") || "").includes("/diagram"))) {
      return true;
    }
    if (!submit.within(anchor, X, "pic").length) {
      return false;
    }
    const [first, last] = ["from", "to"].map((name) =>
      Array.from(anchor.children).find((one) => one.namespaceURI === X && one.localName === name),
    );
    return (
      !first ||
      !last ||
      (place(last, "row") - place(first, "row") >= TALL && place(last, "col") - place(first, "col") >= WIDE)
    );
  }

  /** @param {Element} one @param {string} name */
  function child(one, name) {
    return Array.from(one.children).find((inner) => inner.localName === name);
  }
  /* A formula that nobody has counted; an empty text is a value, too. */
  /** @param {Element} cell */
  function isUnvalued(cell) {
    const value = child(cell, "v");
    const isEmpty = cell.getAttribute("t") === "str" ? !value : !value?.textContent;
    return Boolean(child(cell, "f")) && isEmpty;
  }
  /* Name the first cells and count the others. */
  /** @param {string[]} addresses */
  function some(addresses) {
    const more = addresses.length - NAMED;
    return addresses.slice(0, NAMED).join(", ") + (more > 0 ? ` и ещё ${more}` : "");
  }
  /* Say what of a sheet is not read. */
  /**
   * @param {Document} sheet
   * @param {[row: number, column: number][]} far
   * @param {number} pictures
   * @param {Intake.Budget} budget
   */
  function tell(sheet, far, pictures, budget) {
    const place = `лист ${budget.table}`;
    const unvalued = submit.within(sheet, S, "c").filter(isUnvalued);
    if (unvalued.length) {
      const addresses = some(unvalued.map((cell) => cell.getAttribute("r") || "?"));
      const way = "откройте книгу в Excel, сохраните и пришлите снова";
      budget.miss(`формулы без посчитанного значения (${addresses}): ${way}`, place);
    }
    if (far.length) {
      const addresses = some(far.map(([row, column]) => `${submit.columnName(column)}${row}`));
      budget.miss(
        `ячейки правее ${submit.words.bounds.wide}-го столбца (${addresses}): перенесите их ближе к таблице`,
        place,
      );
    }
    if (pictures) {
      budget.miss(`рисунки и схемы (${pictures}): впишите их слова в ячейки`, place);
    }
  }

  submit.someCells = some;
  submit.tellUnread = tell;
  submit.sheetParts = async (opened, sheet, links) => {
    const path = links.get("drawing") || "";
    const drawing = opened.names.includes(path) ? await opened.xml(path) : null;
    return {
      boxes: drawing ? boxes(drawing) : [],
      margins: submit.within(sheet, S, ...MARGINS).flatMap((one) => inMargin(one.textContent)),
      pictures: drawing ? Array.from(drawing.documentElement.children).filter(isLarge).length : 0,
    };
  };
})(window.portal);
