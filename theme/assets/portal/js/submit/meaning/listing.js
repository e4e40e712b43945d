// @ts-check
/* The list below a heading, told in lines, as in generator/proposals/intake/meaning/listing.py. */
"use strict";
((portal) => {
  const submit = portal.submit;

  /* Whether a line is the item of a list: it is one in the document, or has a number or a mark. */
  submit.isItem = (line, text) => line.item || submit.bare(text) !== text || submit.isBullet(text);
  submit.listing = () => {
    let deep = 0; /* how deep its items are numbered, «3.1.»: one that is less deep ends it */
    let number = 0;
    let marked = false;
    return {
      begin: () => {
        deep = 0;
        number = 0;
        marked = false;
      },
      /* Whether a line is numbered less deep than the list. */
      rises: (text) => {
        const own = submit.depthOf(text);
        if (own && own < deep) {
          return true;
        }
        deep = own || deep;
        return false;
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
