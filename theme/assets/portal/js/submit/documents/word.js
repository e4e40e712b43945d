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
  const PRINTED = ["t", "sym", "tab", "br", "cr", "noBreakHyphen"];
  const FIGURES = "0123456789+-\u2212=()";
  /** @type {Record<string, string>} */
  const MOVED = { superscript: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾", subscript: "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎" };
  /** @type {Record<string, [string, string, string]>} */
  const PAIRS = { f: ["num", "den", "/"], sSup: ["e", "sup", "^"], sSub: ["e", "sub", "_"] };
  const UNKNOWN = "\ufffd";
  const OFF = ["0", "false", "off", "none"];
  const HEADS = ["heading", "title", "заголовок"];
  const BESIDE = /^word\/(?:header|footer|footnotes|endnotes|comments).*\.xml$/;
  const DOCUMENT = "word/document.xml";

  const { isOf, child, value } = submit.wordParts;
  /** @param {Element | undefined} mark */
  function isOn(mark) {
    return Boolean(mark) && !OFF.includes(value(mark));
  }
  /* Deleted, moved away, or the second way to say a box. */
  /** @param {Element} one */
  function gone(one) {
    for (let here = one.parentElement; here; here = here.parentElement) {
      if (isOf(here, "moveFrom", "del") || (here.localName === "Fallback" && here.namespaceURI === FALLBACK)) {
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
  /** @param {Element} one */
  function printedIn(one) {
    return Array.from(one.getElementsByTagName("*"))
      .filter((node) => isOf(node, ...PRINTED) || (node.localName === "oMath" && node.namespaceURI === M))
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
    const { symbols } = submit.words;
    const place = code >= 0xf000 ? code - 0xf000 : code;
    if (font.toLowerCase().startsWith("wingdings")) {
      return symbols.wingdings[place] || UNKNOWN;
    }
    if (["symbol", ""].includes(font.toLowerCase())) {
      return symbols.symbol[place] || (place >= 0x20 && place < 0x7f ? String.fromCharCode(place) : UNKNOWN);
    }
    return code >= 0x20 && code < 0xe000 ? String.fromCharCode(code) : UNKNOWN;
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
    const signs = MOVED[value(child(run, "rPr", "vertAlign")) || ""];
    const text = node.textContent || "";
    const shown =
      signs && /^[0-9+\u2212=()-]*[0-9][0-9+\u2212=()-]*$/.test(text)
        ? Array.from(text, (sign) => signs[FIGURES.indexOf(sign)]).join("")
        : text;
    const font = child(run, "rPr", "rFonts")?.getAttributeNS(W, "ascii") || "";
    return shown.replace(/[\uf020-\uf0ff]/g, (sign) => symbol(font, sign.charCodeAt(0)));
  }
  /** @param {Element} one @param {string} name */
  function part(one, name) {
    const found = Array.from(one.children).find((inner) => inner.localName === name && inner.namespaceURI === M);
    return found ? formula(found) : "";
  }
  /** @param {string} text */
  function held(text) {
    return text.length < 2 || /^[\p{L}\p{N}]+$/u.test(text) ? text : `(${text})`;
  }
  /* A formula in one line: a / b, x^2, x_1, √(x). */
  /** @param {Element} one @returns {string} */
  function formula(one) {
    const name = one.namespaceURI === M ? one.localName : "";
    if (name === "t") {
      return one.textContent || "";
    }
    if (Object.hasOwn(PAIRS, name)) {
      const [first, second, sign] = PAIRS[name];
      return `${held(part(one, first))}${sign}${held(part(one, second))}`;
    }
    if (name === "rad") {
      return `${part(one, "deg")}√${held(part(one, "e"))}`;
    }
    if (name === "d") {
      const inner = Array.from(one.children).filter((e) => e.localName === "e" && e.namespaceURI === M);
      return `(${inner.map(formula).join(", ")})`;
    }
    if (name === "nary") {
      const given = Array.from(one.children).find((e) => e.localName === "naryPr" && e.namespaceURI === M);
      const chr = given && Array.from(given.children).find((e) => e.localName === "chr" && e.namespaceURI === M);
      const bounds = `_${held(part(one, "sub"))}^${held(part(one, "sup"))} `;
      return `${chr ? chr.getAttributeNS(M, "val") : "∫"}${bounds}${part(one, "e")}`;
    }
    return Array.from(one.children).map(formula).join("");
  }
  /** @param {Element} node */
  function printed(node) {
    if (node.localName === "oMath") {
      return ` ${formula(node)} `;
    }
    if (node.localName === "sym") {
      return ofSym(node);
    }
    if (node.localName === "t") {
      return ofText(node);
    }
    if (node.localName === "tab") {
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

  /** @param {Map<string, string>} styles @param {(run: Element) => boolean} hides */
  function reader(styles, hides) {
    const budget = submit.budget();
    const { deep, wide } = submit.words.bounds;
    let beside = "";

    /** @param {Element} parent @param {number} depth @returns {Intake.Block[]} */
    function blocks(parent, depth) {
      return Array.from(parent.children).flatMap((one) => {
        if (isOf(one, "p")) {
          return lines(one);
        }
        if (isOf(one, "tbl")) {
          budget.table += depth ? 0 : 1;
          return depth < deep ? [table(one, depth)] : submit.within(one, W, "p").flatMap(lines);
        }
        return isOf(one, ...THROUGH) ? blocks(one, depth) : [];
      });
    }
    /** @param {Element} given @param {number} depth @returns {Intake.Table} */
    function table(given, depth) {
      /** @type {Intake.Cell[][]} */
      const rows = [];
      /** @type {Intake.Cell[]} */
      let above = [];
      const all = inside(given, "tr");
      all
        .filter((tr) => !child(tr, "trPr", "del"))
        .forEach((tr) => {
          budget.row = depth ? budget.row : all.indexOf(tr) + 1;
          above = row(tr, above, depth);
          rows.push(...(submit.isHiddenRow(tr) ? [] : [above]));
        });
      budget.row = depth ? budget.row : 0;
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
      const runs = submit.within(paragraph, W, "r").filter((run) => submit.strip(said(run, hides)));
      const bold = runs.length > 0 && runs.every((run) => isOn(child(run, "rPr", "b")));
      const head = bold || HEADS.some((word) => name.toLowerCase().startsWith(word));
      budget.hide(unsaid(paragraph, hides), beside);
      return said(paragraph, hides)
        .split("\n")
        .map(submit.strip)
        .filter(Boolean)
        .map((part) => submit.makeLine(budget.line(part), item, head && !item));
    }
    /* Of what stands beside the text. */
    /** @param {Element} paragraph */
    function note(paragraph) {
      beside = submit.BESIDE;
      return lines(paragraph);
    }
    return { blocks, note, hidden: budget.hidden };
  }

  /** @param {Document | null} styles */
  function styleNames(styles) {
    const all = styles ? submit.within(styles, W, "style") : [];
    return new Map(all.map((one) => [one.getAttributeNS(W, "styleId") || "", value(child(one, "name")) || ""]));
  }
  submit.readWord = async (data) => {
    const opened = submit.archive(data);
    const body = child((await opened.xml(DOCUMENT)).documentElement, "body");
    if (!body) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const styles = opened.names.includes("word/styles.xml") ? await opened.xml("word/styles.xml") : null;
    const read = reader(styleNames(styles), submit.hiding(styles?.documentElement));
    const found = read.blocks(body, 0);
    /** @type {Intake.Line[]} */
    const aside = [];
    for (const name of opened.names.filter((one) => BESIDE.test(one)).sort()) {
      aside.push(...submit.within(await opened.xml(name), W, "p").flatMap(read.note));
    }
    return { body: found, aside, hidden: read.hidden };
  };
})(window.portal);
