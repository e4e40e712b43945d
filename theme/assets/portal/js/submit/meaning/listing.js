// @ts-check
/* The list below a heading, told in lines, as in generator/proposals/intake/meaning/listing.py. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Whether a line is the item of a list: it is one in the document, or has a number or a mark. */
  submit.isItem = (line, text) => line.item || submit.bare(text) !== text || submit.isBullet(text);
  /* Whether a line names a book or a page, by its authors, its publisher or its address, and is no signature. */
  submit.cites = (text) =>
    (text.search(submit.expression("authors")) === 0 ||
      text.search(submit.expression("address")) >= 0 ||
      text.search(submit.patterns.nameCited) >= 0) &&
    !submit.tellsRole(text);
  submit.listing = () => {
    let deep = 0; /* how deep its items are numbered, «3.1.»: one that is less deep ends it */
    let number = 0;
    let marked = false;
    let heading = 0; /* the number of the heading above it, «3. Задачи» */
    let last = 0; /* the number of its last item */
    let unended = false; /* whether its last line ended as only one of several does, with «;» or «,» */
    return {
      begin: (above) => {
        deep = 0;
        number = 0;
        marked = false;
        heading = submit.numberOf(above);
        last = 0;
        unended = false;
      },
      /* Whether a line is numbered less deep than the list, or goes on with the heading above it, not with the list. */
      rises: (text) => {
        const [depth, own] = [submit.depthOf(text), submit.numberOf(text)];
        const after = heading > 0 && own === heading + 1 && last !== heading;
        if (after || (depth && depth < deep)) {
          return true;
        }
        deep = depth || deep;
        last = own || last;
        return false;
      },
      /* Whether the line before said that another one follows; «роли в группе» ends the list. */
      goesOn: (text) => {
        const before = unended;
        unended = text.endsWith(";") || text.endsWith(",");
        return before;
      },
      /* Whether a line is no item below items, or its number does not follow. */
      breaks: (line, text) => {
        const [before, listed] = [number, marked];
        number = submit.numberOf(text);
        marked = submit.isItem(line, text);
        return (listed && !marked) || (before > 0 && number > 0 && number !== before + 1);
      },
    };
  };
})(window.portal);
