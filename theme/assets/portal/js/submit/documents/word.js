// @ts-check
/* A Word document (.docx) as blocks, as in generator/proposals/intake/documents/word.py: merged cells resolved,
   nested tables and text boxes read. WordprocessingML is ECMA-376 part 1. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const MC = "http://schemas.openxmlformats.org/markup-compatibility/2006";
  const AROUND = ["sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"];
  const BESIDE = /^word\/(?:header|footer|footnotes|endnotes|comments).*\.xml$/;
  const DOCUMENT = "word/document.xml";

  const DIAGRAM = /^word\/diagrams\/data[0-9]*\.xml$/;

  const { isOf, child, value } = submit.wordParts;
  const { said, unsaid, isShown } = submit.wordText;
  const { STRUCK } = submit.lostLooks;
  /* Whether a look is on; «none» is off, too. */
  /** @param {Element | undefined} mark */
  function isOn(mark) {
    return submit.wordParts.isOn(mark) && value(mark) !== "none";
  }
  /* Whether something stands around paragraphs, tables, rows or cells and says nothing itself; a second way to say them
     is none. */
  /** @param {Element} one */
  function isAround(one) {
    return isOf(one, ...AROUND) || (one.namespaceURI === MC && ["AlternateContent", "Choice"].includes(one.localName));
  }
  /* The rows of a table or the cells of a row, those in content controls too. */
  /** @param {Element} parent @param {string} name @returns {Element[]} */
  function inside(parent, name) {
    return Array.from(parent.children).flatMap((one) => {
      if (isOf(one, name)) {
        return [one];
      }
      return isAround(one) ? inside(one, name) : [];
    });
  }

  /** @param {Intake.ParagraphStyles} styles @param {(run: Element) => boolean} hides */
  function reader(styles, hides) {
    const budget = submit.budget();
    const { deep, wide } = submit.words.bounds;
    let beside = "";
    /** @type {Map<string, string>} where the links of the part at hand lead */
    let targets = new Map();

    /** @param {Element} parent @param {number} depth @returns {Intake.Block[]} */
    function blocks(parent, depth) {
      return Array.from(parent.children).flatMap((one) => {
        if (isOf(one, "p")) {
          const boxes = withTables(one);
          return [...lines(one), ...boxes.flatMap((box) => blocks(box, depth))];
        }
        if (isOf(one, "tbl")) {
          budget.table += depth ? 0 : 1;
          return depth < deep ? [table(one, depth)] : submit.within(one, W, "p").flatMap(lines);
        }
        if (isOf(one, "altChunk")) {
          budget.miss(submit.wordBeside.INSERTED, beside);
        }
        return isAround(one) && !submit.wordBeside.asks(one) ? blocks(one, depth) : [];
      });
    }
    /* The text boxes that hold tables, taken out of a paragraph: a table is none where its cells are lines. */
    /** @param {Element} paragraph */
    function withTables(paragraph) {
      const found = submit
        .within(paragraph, W, "txbxContent")
        .filter((box) => isShown(box, hides) && inside(box, "tbl").length);
      const outer = found.filter((box) => !found.some((one) => one !== box && one.contains(box)));
      outer.forEach((box) => {
        box.remove();
      });
      return outer;
    }
    /* The columns that a row leaves free before its first cell or behind its last. */
    /** @param {Element} tr @param {string} name */
    function free(tr, name) {
      const said = value(child(tr, "trPr", name)) || "";
      const count = Math.min(/^[0-9]{1,3}$/.test(said) ? Number(said) : 0, wide);
      budget.cell(count);
      return Array.from({ length: count }, () => submit.makeCell());
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
      const made = free(tr, "gridBefore");
      inside(tr, "tc").forEach((tc) => {
        const width = value(child(tc, "tcPr", "gridSpan")) || "";
        const span = Math.min(Math.max(/^[0-9]{1,3}$/.test(width) ? Number(width) : 0, 1), wide);
        const merge = child(tc, "tcPr", "vMerge");
        const goesOn = merge && value(merge) !== "restart" && made.length < above.length;
        budget.cell(span);
        const cell = goesOn ? above[made.length] : submit.makeCell(blocks(tc, depth + 1));
        made.push(...Array(span).fill(cell));
      });
      made.push(...free(tr, "gridAfter"));
      return made;
    }
    /* Whether all that is said in a paragraph is bold; the first word that is not settles it. */
    /** @param {Element} paragraph */
    function isBold(paragraph) {
      let bold = false;
      for (const run of submit.within(paragraph, W, "r")) {
        const on = isOn(child(run, "rPr", "b"));
        if (!(on && bold) && submit.strip(said(run, hides))) {
          if (!on) {
            return false;
          }
          bold = true;
        }
      }
      return bold;
    }
    /* Whether words are crossed out by hand: they may be meant or given up, a person has to say. */
    /** @param {Element} run */
    function isStruck(run) {
      const struck = ["strike", "dstrike"].some((name) => isOn(child(run, "rPr", name)));
      return struck && submit.strip(said(run, hides)) !== "";
    }
    /** @param {Element} paragraph */
    function lines(paragraph) {
      const item = styles.isItem(paragraph);
      const deep = styles.level(paragraph);
      const head = styles.isHead(paragraph) || isBold(paragraph);
      budget.hide(unsaid(paragraph, hides), beside);
      submit.wordBeside.unread(paragraph).forEach((what) => {
        budget.miss(what, beside);
      });
      if (submit.within(paragraph, W, "r").some(isStruck)) {
        budget.miss(STRUCK, beside);
      }
      submit
        .wordLinks(paragraph, targets, (one) => said(one, hides))
        .forEach(({ words, address }) => {
          budget.link(words, address, beside);
        });
      return said(paragraph, hides)
        .split("\n")
        .map(submit.strip)
        .filter(Boolean)
        .map((part) => submit.makeLine(budget.line(part), item, head && !item, deep));
    }
    /* Of what stands beside the text. */
    /** @param {Element} paragraph */
    function note(paragraph) {
      beside = submit.BESIDE;
      return lines(paragraph);
    }
    /** @param {Document} root */
    function diagram(root) {
      return submit.wordBeside.ofDiagram(root).map((line) => submit.makeLine(budget.line(line)));
    }
    /** @param {Map<string, string>} found */
    function lead(found) {
      targets = found;
    }
    return { blocks, note, diagram, lead, hidden: budget.hidden, unread: budget.unread };
  }

  submit.readWord = async (data) => {
    const opened = submit.archive(data);
    const main = (await opened.links("")).parts.get("officeDocument") || DOCUMENT;
    const body = child((await opened.xml(main)).documentElement, "body");
    if (!body) {
      throw new submit.Refused(submit.words.unreadable);
    }
    const styles = opened.names.includes("word/styles.xml") ? await opened.xml("word/styles.xml") : null;
    const read = reader(submit.paragraphStyles(styles?.documentElement), submit.hiding(styles?.documentElement));
    read.lead((await opened.links(main)).outward);
    const found = read.blocks(body, 0);
    /** @type {Intake.Line[]} */
    const aside = [];
    for (const name of opened.names.filter((one) => BESIDE.test(one) || DIAGRAM.test(one)).sort()) {
      const part = await opened.xml(name);
      read.lead((await opened.links(name)).outward);
      aside.push(...(DIAGRAM.test(name) ? read.diagram(part) : submit.within(part, W, "p").flatMap(read.note)));
    }
    return { body: found, aside, hidden: read.hidden, unread: read.unread };
  };
})(window.portal);
