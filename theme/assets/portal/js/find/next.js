// @ts-check
/* Which seminar comes next is known in the browser alone: a page is built once and read all year. */
"use strict";
((portal) => {
  const YEAR = 12;

  /* Months to wait from this one; what is held now comes first. */
  /** @param {HTMLElement} one */
  const wait = (one) => (Number(one.dataset.month) - 1 - new Date().getMonth() + YEAR) % YEAR;

  /** @returns {HTMLElement[]} the seminars of the year, the next first */
  function ahead() {
    const year = portal.all("year").flatMap((list) => Array.from(list.querySelectorAll("li")));
    return year.sort((a, b) => wait(a) - wait(b));
  }

  /* A row names the next seminar that hands its sheets out, or the next of all; most rows ask the same. */
  const seminars = ahead();
  /** @type {Map<string, HTMLElement>} */
  const known = new Map();
  /** @param {string} own */
  function next(own) {
    if (!known.has(own)) {
      known.set(own, seminars.find((one) => own.split(" ").includes(one.dataset.id)) || seminars[0]);
    }
    return known.get(own);
  }
  portal.all("next").forEach((place) => {
    const found = next(place.closest("[data-seminars]")?.getAttribute("data-seminars") || "");
    if (found) {
      place.replaceChildren(...Array.from(found.cloneNode(true).childNodes));
    }
  });
})(window.portal);
