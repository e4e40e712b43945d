// @ts-check
/* What of a Word document is no text of its own, as in generator/proposals/intake/documents/word_beside.py: pictures,
   objects, charts, documents put in, words of diagrams, what is chosen in old forms. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const V = "urn:schemas-microsoft-com:vml";
  const O = "urn:schemas-microsoft-com:office:office";
  const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
  const WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
  const FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const CENTIMETRE = 360_000;
  const WIDE = 6; /* centimetres of a picture that may hold a plan: an emblem is smaller */
  const TALL = 3;
  const PICTURE = "рисунок, текст на нём не прочитан: впишите его слова в документ";
  const CHART = "диаграмма не прочитана: впишите её слова и числа в документ";
  const OBJECT = "вставленный объект не прочитан: впишите его слова в документ";
  /** @param {string} name */
  const field = (name) => `поле Word «${name}» не прочитано: впишите в документ то, что оно показывает`;
  const INSERTED = "вставленный документ не прочитан: откройте файл в Word, сохраните и пришлите снова";
  const SIZE = /(?:^|;)\s*(width|height)\s*:\s*([0-9]{1,6}(?:\.[0-9]{1,9})?)(pt|in|cm|mm)/g;
  /** @type {Record<string, number>} */
  const UNITS = { pt: 2.54 / 72, in: 2.54, cm: 1, mm: 0.1 };

  const { isOf, child, value, isOn } = submit.wordParts;
  /** @param {Element} one */
  function around(one) {
    /** @type {Element[]} */
    const found = [];
    for (let here = one.parentElement; here; here = here.parentElement) {
      found.push(here);
    }
    return found;
  }
  /** @param {number[] | null} sizes */
  function isLarge(sizes) {
    return !sizes || (sizes[0] >= WIDE && sizes[1] >= TALL);
  }
  /** @param {Element[]} over */
  function ofDrawing(over) {
    const extent = over
      .flatMap((one) => Array.from(one.children).filter((e) => e.namespaceURI === WP && e.localName === "extent"))
      .find(Boolean);
    const given = extent ? ["cx", "cy"].map((key) => extent.getAttribute(key) || "") : [];
    return given.length && given.every((one) => /^[0-9]{1,12}$/.test(one))
      ? given.map((one) => Number(one) / CENTIMETRE)
      : null;
  }
  /** @param {Element} image */
  function ofShape(image) {
    /** @type {Record<string, number>} */
    const sizes = {};
    for (const [, name, size, unit] of (image.parentElement?.getAttribute("style") || "").matchAll(SIZE)) {
      sizes[name] = Number(size) * UNITS[unit];
    }
    return Object.keys(sizes).length === 2 ? [sizes.width, sizes.height] : null;
  }
  /** @param {Element} node @returns {string[]} */
  function told(node) {
    const over = around(node);
    if (over.some((one) => one.localName === "Fallback" && one.namespaceURI === FALLBACK)) {
      return [];
    }
    if (node.localName === "OLEObject") {
      return [OBJECT];
    }
    if (node.localName === "imagedata") {
      return isLarge(ofShape(node)) && !over.some((one) => isOf(one, "object")) ? [PICTURE] : [];
    }
    const uri = node.getAttribute("uri") || "";
    if (uri.endsWith("/chart")) {
      return [CHART];
    }
    return uri.endsWith("/picture") && isLarge(ofDrawing(over)) ? [PICTURE] : [];
  }

  /* Fields that may keep nothing of what they show: formulas of the old Word, signs by their numbers. */
  /** @param {string} code */
  function unkept(code) {
    const found = /^\s*(EQ|SYMBOL)(?![\p{L}\p{N}_])/iu.exec(code);
    return found ? [field(found[1].toUpperCase())] : [];
  }
  /* Which fields of a paragraph show what the file does not hold. */
  /** @param {Element} paragraph @returns {string[]} */
  function unshown(paragraph) {
    /** @type {string[]} */
    const opened = [];
    return Array.from(paragraph.getElementsByTagName("*"))
      .filter((one) => isOf(one, "fldChar", "instrText", "fldSimple"))
      .flatMap((node) => {
        const kind = isOf(node, "fldChar") ? node.getAttributeNS(W, "fldCharType") : "";
        if (isOf(node, "fldSimple")) {
          const said = Array.from(node.getElementsByTagName("*")).some((one) => isOf(one, "t", "sym"));
          return said ? [] : unkept(node.getAttributeNS(W, "instr") || "");
        }
        if (kind === "begin") {
          opened.push("");
        } else if (opened.length && isOf(node, "instrText")) {
          opened[opened.length - 1] += node.textContent;
        } else if (opened.length && kind === "separate") {
          opened[opened.length - 1] = "\0"; /* what follows is what it shows */
        } else if (opened.length && kind === "end") {
          return unkept(opened.pop() || "");
        }
        return [];
      });
  }

  submit.wordBeside = {
    INSERTED,
    /* What a paragraph holds that cannot be read; small pictures are ornaments. */
    unread: (paragraph) => [
      ...Array.from(paragraph.getElementsByTagName("*"))
        .filter(
          (one) =>
            (one.localName === "graphicData" && one.namespaceURI === A) ||
            (one.localName === "imagedata" && one.namespaceURI === V) ||
            (one.localName === "OLEObject" && one.namespaceURI === O),
        )
        .flatMap(told),
      ...unshown(paragraph),
    ],
    /* The item of a list of an old form that is chosen, or the first one: Word shows it. */
    chosen: (list) => {
      const items = Array.from(list.children)
        .filter((one) => isOf(one, "listEntry"))
        .map((one) => value(one) || "");
      const places = ["result", "default"].map((name) => value(child(list, name)) || "");
      const at = places.find((said) => /^[0-9]{1,3}$/.test(said) && Number(said) < items.length);
      return items[Number(at || 0)] || "";
    },
    /* The box of an old form, ticked or not. */
    ticked: (box) => {
      return isOn(child(box, "checked") || child(box, "default")) ? "☒" : "☐";
    },
    /* A field that nobody has filled: it shows what it asks for. */
    asks: (element) => {
      return isOf(element, "sdt") && isOn(child(element, "sdtPr", "showingPlcHdr"));
    },
    ofDiagram: (root) =>
      submit
        .within(root, A, "p")
        .map((paragraph) =>
          submit.strip(
            submit
              .within(paragraph, A, "t")
              .map((one) => one.textContent)
              .join(""),
          ),
        )
        .filter(Boolean),
  };
})(window.portal);
