/* What axe does not ask of a page. Gives faults as [name, what is at fault]; an empty list is a good page. */
(function () {
  "use strict";
  var faults = [];
  function say(name, part) { faults.push([name, part ? part.outerHTML.replace(/\s+/g, " ").slice(0, 120) : ""]); }
  function all(query, within) { return Array.prototype.slice.call((within || document).querySelectorAll(query)); }
  function words(text) { return text.replace(/\s+/g, " ").trim(); }
  function seen(part) { return part.getClientRects().length > 0 && getComputedStyle(part).visibility !== "hidden"; }

  /* no sideways scrolling: nothing reaches over the right edge of the window */
  var width = document.documentElement.clientWidth, wide = document.documentElement.scrollWidth;
  if (wide > width) {
    say("scrolls-sideways " + wide + " > " + width, all("body *").filter(function (part) { return seen(part) && part.getBoundingClientRect().right > width + 1; }).pop());
  }
  all("main *").forEach(function (part) {
    var look = getComputedStyle(part);
    if (/auto|scroll/.test(look.overflowX) && part.scrollWidth > part.clientWidth + 1 && seen(part)) { say("scrolls-sideways-inside", part); }
  });

  /* tables say what they are about, and every head which cells it heads */
  all("table").filter(seen).forEach(function (table) {
    var named = table.caption || table.getAttribute("aria-label") || document.getElementById(table.getAttribute("aria-labelledby"));
    if (!named) { say("table-without-name", table); }
    all("th", table).forEach(function (head) { if (!/^(col|row|colgroup|rowgroup)$/.test(head.getAttribute("scope") || "")) { say("head-without-scope", head); } });
  });

  /* a table that became cards keeps every head beside every cell */
  all("table").filter(seen).forEach(function (table) {
    var heads = table.tHead ? all("th", table.tHead).map(function (head) { return words(head.textContent); }) : [];
    all("tbody :is(td, th)", table).filter(seen).forEach(function (cell) {
      if (getComputedStyle(table.tHead || table).position !== "absolute") { return; }
      if (cell.matches("tr > :first-child") && cell.tagName === "TH" && !cell.hasAttribute("data-label")) { return; } /* it names the card */
      var label = cell.getAttribute("data-label"), drawn = getComputedStyle(cell, "::before").content;
      if (label === "" || heads.length < 2) { return; }
      if (label === null || heads.indexOf(words(label)) < 0) { say("card-without-label", cell); } else if (drawn === "none") { say("card-label-not-drawn", cell); }
    });
  });

  /* every picture has words */
  all("svg").filter(seen).forEach(function (picture) {
    if (picture.closest("[aria-hidden='true']") || picture.getAttribute("role") === "img" && (picture.getAttribute("aria-label") || picture.querySelector("title"))) { return; }
    say("picture-without-words", picture);
  });

  /* nothing moves for a reader who asked for rest */
  if (matchMedia("(prefers-reduced-motion: reduce)").matches && document.getAnimations().length) { say("moves"); }
  if (all("h1").filter(seen).length !== 1) { say("not-one-h1", document.body); }
  if (document.documentElement.lang !== "ru") { say("language", document.documentElement); }
  return faults;
})()
