// @ts-check
/* Each page hands its sheet over by a script of its own, because a page on a disk may not be read otherwise. */
"use strict";
((portal) => {
  /** @type {Record<string, Paper.Sheet>} */
  const given = {};
  portal.sheet = (address, sheet) => {
    given[address] = sheet;
  };
  portal.sheetOf = (address) => portal.script(`${address}sheet.js`).then(() => given[address]);
})(window.portal);
