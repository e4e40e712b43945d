// @ts-check
/* The choice of a district on the way to its builder: what the address asks, a chain or a kind, goes along. */
"use strict";
((portal) => {
  portal.all("onward").forEach((place) => {
    place.querySelectorAll("a").forEach((link) => {
      link.search = location.search;
    });
  });
})(window.portal);
