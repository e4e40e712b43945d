/* What has the focus now: is it seen, is it marked, was it there before (1: the first stop)? */
(function () {
  "use strict";
  var part = document.activeElement;
  if (!part || part === document.body || part === document.documentElement) { return null; }
  function outlined(one) {
    var look = one && getComputedStyle(one);
    return Boolean(look && look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2);
  }
  var marked = part.id ? document.querySelector("header label[for='" + part.id + "']") : null;
  var shown = marked || part, box = shown.getBoundingClientRect();
  var holder = part.parentElement && part.parentElement.closest(":focus-within");
  var stops = window.portalStops = window.portalStops || [], place = stops.indexOf(part);
  if (place < 0) { stops.push(part); }
  return {
    again: place + 1,
    words: part.outerHTML.replace(/\s+/g, " ").slice(0, 120),
    outlined: outlined(part) || outlined(marked) || outlined(holder) || outlined(part.closest(".search")),
    seen: box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
  };
})()
