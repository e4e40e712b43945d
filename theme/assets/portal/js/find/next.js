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

  /* A row names the next seminar that hands its sheets out, or the next of all. */
  const seminars = ahead();
  portal.all("next").forEach((place) => {
    const own = (place.closest("[data-seminars]")?.getAttribute("data-seminars") || "").split(" ");
    const next = seminars.find((one) => own.includes(one.dataset.id)) || seminars[0];
    if (next) {
      place.replaceChildren(...Array.from(next.cloneNode(true).childNodes));
    }
  });
})(window.portal);
