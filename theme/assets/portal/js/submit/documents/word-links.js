// @ts-check
/* Where the links of a Word paragraph lead, as in generator/proposals/intake/documents/word_links.py: those of its
   relations, and those that are fields (ECMA-376 part 1, 17.16). */
"use strict";
((portal) => {
  const submit = portal.submit;
  const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const { isOf } = submit.wordParts;

  /** @param {string} code @param {string} words */
  function leading(code, words) {
    return submit.lostLooks.ofField(code).map((address) => ({ words, address }));
  }
  /* The words of a field lie between two of its signs, over several runs. */
  /** @param {Element} paragraph @param {(one: Element) => string} said */
  function fields(paragraph, said) {
    /** @type {{ code: string, words: string, shown: boolean }[]} */
    const opened = [];
    /** @type {Intake.Link[]} */
    const found = [];
    submit.within(paragraph, W, "r").forEach((run) => {
      Array.from(run.children).forEach((node) => {
        const kind = isOf(node, "fldChar") ? node.getAttributeNS(W, "fldCharType") : "";
        const last = opened[opened.length - 1];
        if (kind === "begin") {
          opened.push({ code: "", words: "", shown: false });
        } else if (last && isOf(node, "instrText")) {
          last.code += node.textContent;
        } else if (last && kind === "separate") {
          last.shown = true;
        } else if (last && kind === "end") {
          opened.pop();
          found.push(...leading(last.code, last.words));
        }
      });
      opened
        .filter((one) => one.shown)
        .forEach((one) => {
          one.words += said(run);
        });
    });
    return found;
  }
  submit.wordLinks = (paragraph, targets, said) => [
    ...submit.within(paragraph, W, "hyperlink").flatMap((one) => {
      const address = targets.get(one.getAttributeNS(R, "id") || "");
      const anchor = one.getAttributeNS(W, "anchor");
      return address ? [{ words: said(one), address: anchor ? `${address}#${anchor}` : address }] : [];
    }),
    ...submit
      .within(paragraph, W, "fldSimple")
      .flatMap((one) => leading(one.getAttributeNS(W, "instr") || "", said(one))),
    ...fields(paragraph, said),
  ];
})(window.portal);
