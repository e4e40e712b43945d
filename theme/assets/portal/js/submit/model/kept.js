// @ts-check
/* What the browser keeps under names that begin alike, each a key of its own, so that tabs write side by side. What
   it does not keep lives as long as the page. */
"use strict";
((portal) => {
  portal.submit.keep = (home) => {
    /** @type {Map<string, string>} */
    const memory = new Map();

    /** @param {string} key */
    function read(key) {
      try {
        return JSON.parse(memory.get(key) ?? localStorage.getItem(key) ?? "null");
      } catch {
        return null;
      }
    }
    /* Whether the browser keeps it. */
    /** @param {string} key @param {unknown} value */
    function write(key, value) {
      const text = JSON.stringify(value);
      try {
        localStorage.setItem(key, text);
        memory.delete(key);
        return true;
      } catch {
        memory.set(key, text);
        return false;
      }
    }
    /** @param {string} key */
    function erase(key) {
      memory.delete(key);
      try {
        localStorage.removeItem(key);
      } catch {
        /* then it never was there */
      }
    }
    /** @param {string} start */
    function keys(start) {
      let found = [...memory.keys()];
      try {
        found = found.concat(Object.keys(localStorage));
      } catch {
        /* only what the page itself remembers */
      }
      return [...new Set(found)].filter((key) => key.startsWith(start));
    }
    /* Whether something can be kept at all, tried. */
    function works() {
      const done = write(`${home}try`, 1);
      erase(`${home}try`);
      return done;
    }
    /** @param {string} start */
    function fleeting(start) {
      return [...memory.keys()].filter((key) => key.startsWith(start));
    }
    return { read, write, erase, keys, works, fleeting };
  };
})(window.portal);
