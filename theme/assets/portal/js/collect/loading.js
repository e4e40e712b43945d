// @ts-check
/* What reads tables and what writes files is loaded when it is first needed: the page itself stays light. */
"use strict";
((portal) => {
  const collect = portal.collect;
  const READER = [
    "assets/portal/js/search.js",
    "assets/portal/js/fine.js",
    "assets/portal/js/collect-read.js",
    "collect/words.js",
    "submit/personal.js",
    "collect/bank.js",
  ];
  const FILES = ["assets/portal/js/readers.js", "collect/files.js"];
  const OUT = ["assets/portal/js/collect-out.js", "collect/sheet.js"];

  /** @param {string[]} paths */
  function load(paths) {
    return Promise.all(paths.map((path) => portal.script(path))).then(() => {
      /* nothing but that it is there */
    });
  }
  let ready = false;

  collect.isReady = () => ready;
  collect.loadReader = () =>
    load(READER).then(() => {
      ready = true;
    });
  collect.loadFiles = () => collect.loadReader().then(() => load(FILES));
  collect.loadOut = () => collect.loadReader().then(() => load(OUT));
})(window.portal);
