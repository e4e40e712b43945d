// @ts-check
/* A Word document (.docx) as blocks, as in generator/proposals/intake/documents/word.py: merged cells resolved,
   nested tables and text boxes read. WordprocessingML is ECMA-376 part 1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const M = "http://schemas.openxmlformats.org/officeDocument/2006/math";
  const FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const THROUGH = ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"];
  const PRINTED = ["t", "tab", "br", "cr", "noBreakHyphen"];
  const OFF = ["0", "false", "off", "none"];
  const HEADS = ["heading", "title", "заголовок"];
  const BESIDE = /^word\/(?:header|footer|footnotes|endnotes|comments).*\.xml$/;
  const DOCUMENT = "word/document.xml";

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
  /** @param {Element | undefined} mark */
  function isOn(mark) {
    return Boolean(mark) && !OFF.includes(value(mark));
  }
  /* Deleted, moved away, hidden, or the second way to say a box. */
  /** @param {Element} one */
  function unseen(one) {
    for (let here = one.parentElement; here; here = here.parentElement) {
      if (
        isOf(here, "moveFrom", "del") ||
        (here.localName === "Fallback" && here.namespaceURI === FALLBACK) ||
        (isOf(here, "r") && isOn(child(here, "rPr", "vanish")))
      ) {
        return true;
      }
    }
    return false;
  }
  /** @param {Element} one */
  function said(one) {
    return Array.from(one.getElementsByTagName("*"))
      .filter((node) => isOf(node, ...PRINTED) || (node.localName === "t" && node.namespaceURI === M))
      .filter((node) => !unseen(node))
      .map((node) => {
        if (node.localName === "t") {
          return node.textContent;
        }
        if (node.localName === "tab") {
          return node.parentElement && isOf(node.parentElement, "r") ? "\t" : "";
        }
        return node.localName === "noBreakHyphen" ? "-" : "\n";
      })
      .join("");
  }
  /* The rows of a table or the cells of a row, those in content controls too. */
  /** @param {Element} parent @param {string} name @returns {Element[]} */
  function inside(parent, name) {
    return Array.from(parent.children).flatMap((one) => {
      if (isOf(one, name)) {
        return [one];
      }
      return isOf(one, ...THROUGH) ? inside(one, name) : [];
    });
  }

  /** @param {Map<string, string>} styles */
  function reader(styles) {
    const budget = submit.budget();
    const { deep, wide } = submit.words.bounds;

    /** @param {Element} parent @param {number} depth @returns {Intake.Block[]} */
    function blocks(parent, depth) {
      return Array.from(parent.children).flatMap((one) => {
        if (isOf(one, "p")) {
          return lines(one);
        }
        if (isOf(one, "tbl")) {
          return depth < deep ? [table(one, depth)] : submit.within(one, W, "p").flatMap(lines);
        }
        return isOf(one, ...THROUGH) ? blocks(one, depth) : [];
      });
    }
    /** @param {Element} given @param {number} depth @returns {Intake.Table} */
    function table(given, depth) {
      /** @type {Intake.Cell[][]} */
      const rows = [];
      inside(given, "tr")
        .filter((tr) => !child(tr, "trPr", "del"))
        .forEach((tr) => {
          rows.push(row(tr, rows[rows.length - 1] || [], depth));
        });
      return { rows };
    }
    /** @param {Element} tr @param {Intake.Cell[]} above @param {number} depth */
    function row(tr, above, depth) {
      /** @type {Intake.Cell[]} */
      const made = [];
      inside(tr, "tc").forEach((tc) => {
        const width = value(child(tc, "tcPr", "gridSpan")) || "";
        const span = Math.min(Math.max(/^[0-9]{1,3}$/.test(width) ? Number(width) : 0, 1), wide);
        const merge = child(tc, "tcPr", "vMerge");
        const goesOn = merge && value(merge) !== "restart" && made.length < above.length;
        budget.cell(span);
        const cell = goesOn ? above[made.length] : submit.makeCell(blocks(tc, depth + 1));
        made.push(...Array(span).fill(cell));
      });
      return made;
    }
    /** @param {Element} paragraph */
    function lines(paragraph) {
      const name = styles.get(value(child(paragraph, "pPr", "pStyle"))) || "";
      const item = Boolean(child(paragraph, "pPr", "numPr")) || name.startsWith("List");
      const runs = submit.within(paragraph, W, "r").filter((run) => submit.strip(said(run)));
      const bold = runs.length > 0 && runs.every((run) => isOn(child(run, "rPr", "b")));
      const head = bold || HEADS.some((word) => name.toLowerCase().startsWith(word));
      return said(paragraph)
        .split("\n")
        .map(submit.strip)
        .filter(Boolean)
        .map((part) => submit.makeLine(budget.line(part), item, head && !item));
    }
    return { blocks, lines };
  }

  /** @param {Intake.Archive} opened */
  async function styleNames(opened) {
    /** @type {Map<string, string>} */
    const found = new Map();
    if (opened.names.includes("word/styles.xml")) {
      submit.within(await opened.xml("word/styles.xml"), W, "style").forEach((style) => {
        found.set(style.getAttributeNS(W, "styleId") || "", value(child(style, "name")) || "");
      });
    }
    return found;
  }
  submit.readWord = async (data) => {
    const opened = submit.archive(data);
    const body = child((await opened.xml(DOCUMENT)).documentElement, "body");
    if (!body) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const read = reader(await styleNames(opened));
    const found = read.blocks(body, 0);
    /** @type {Intake.Line[]} */
    const aside = [];
    for (const name of opened.names.filter((one) => BESIDE.test(one)).sort()) {
      aside.push(...submit.within(await opened.xml(name), W, "p").flatMap(read.lines));
    }
    return { body: found, aside };
  };
})(window.portal);
