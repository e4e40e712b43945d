// @ts-check
/* A term is explained in place: on a tap, and while the keyboard stands on it. A mouse has the hint of the
   browser and follows the link; without scripts it is a link for everyone. */
"use strict";
(() => {
  const GAP = 8;
  const note = document.createElement("span");
  note.id = "poyasnenie";
  note.className = "explained on-screen";
  note.setAttribute("role", "tooltip");
  const words = document.createElement("span");
  const more = document.createElement("a");
  more.textContent = "Открыть в словаре";
  note.append(words, more);
  /** @type {HTMLAnchorElement | null} */
  let shown = null;
  let touched = false;

  function hide() {
    if (shown) {
      shown.removeAttribute("aria-describedby");
      shown.title = words.textContent;
      shown = null;
      note.remove();
    }
  }

  /* Below the word, or above it where the screen ends; never wider than the screen. */
  /** @param {HTMLAnchorElement} link */
  function show(link) {
    hide();
    shown = link;
    words.textContent = link.title;
    more.href = link.href;
    link.removeAttribute("title"); /* the browser would say it a second time */
    link.setAttribute("aria-describedby", note.id);
    (link.closest("article") || document.body).append(note);
    const place = link.getClientRects()[0];
    const width = document.documentElement.clientWidth;
    const left = Math.max(GAP, Math.min(place.left, width - note.offsetWidth - GAP));
    const under = place.bottom + GAP;
    const above = under + note.offsetHeight > innerHeight && place.top > note.offsetHeight + GAP;
    const frame = (note.offsetParent || document.body).getBoundingClientRect();
    note.style.left = `${left - frame.left}px`;
    note.style.top = `${(above ? place.top - note.offsetHeight - GAP : under) - frame.top}px`;
  }

  /** @param {Event} event @returns {HTMLAnchorElement | null} */
  const term = (event) =>
    event.target instanceof Element ? event.target.closest("a.term[title], a.term[aria-describedby]") : null;

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType !== "mouse";
    if (event.target instanceof Node && !note.contains(event.target) && term(event) !== shown) {
      hide();
    }
  });
  document.addEventListener("click", (event) => {
    const link = term(event);
    if (!link || !touched || event.detail === 0) {
      return;
    }
    event.preventDefault();
    if (shown === link) {
      hide();
    } else {
      show(link);
    }
  });
  document.addEventListener("focusin", (event) => {
    const link = term(event);
    if (link?.matches(":focus-visible") && shown !== link) {
      show(link);
    } else if (!link && event.target instanceof Node && !note.contains(event.target)) {
      hide();
    }
  });
  document.addEventListener("focusout", (event) => {
    if (
      shown &&
      event.target === shown &&
      !(event.relatedTarget instanceof Node && note.contains(event.relatedTarget))
    ) {
      hide();
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      hide();
    }
  });
})();
