// @ts-check
/* A former address leads on together with what stood behind it: the mark of a printed sheet must arrive. */
"use strict";
(() => {
  let to = /** @type {HTMLLinkElement} */ (document.querySelector("link[rel=canonical]")).href;
  if (location.protocol === "file:") {
    to += "index.html";
  }
  location.replace(to + location.search + location.hash);
})();
