// @ts-check
/* Where a part of the form stands in the record, the part of a path, and the focus that outlives a drawing. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const STOPS = "input, select, textarea, button";

  /* The deepest part of the form on the way of a path, or null. */
  submit.locate = (form, path) => {
    /** @type {HTMLElement} */
    let here = form;
    path.every((step) => {
      const inside = Array.from(/** @type {NodeListOf<HTMLElement>} */ (here.querySelectorAll("[data-step]"))).find(
        (one) => {
          const above = one.parentElement.closest("[data-step]");
          return one.getAttribute("data-step") === String(step) && (above === here || (here === form && !above));
        },
      );
      if (inside) {
        here = inside;
      }
      return Boolean(inside);
    });
    return here === form ? null : here;
  };
  submit.pathOf = (part) => {
    /** @type {Builder.Path} */
    const path = [];
    for (let one = part.closest("[data-step]"); one; one = one.parentElement.closest("[data-step]")) {
      const step = one.getAttribute("data-step");
      path.unshift(/^\d+$/.test(step) ? Number(step) : step);
    }
    return path;
  };
  /* A form may be drawn anew while someone writes in it: «back» gives her the same field and the same place in it. */
  submit.holdFocus = (form) => {
    const held = /** @type {HTMLInputElement} */ (document.activeElement);
    const part = form.contains(held) ? held.closest("[data-step]") : null;
    if (!part) {
      return () => {};
    }
    const path = submit.pathOf(part);
    const stop = Array.from(part.querySelectorAll(STOPS)).indexOf(held);
    const { selectionStart: from, selectionEnd: to } = held;
    return () => {
      const same = /** @type {HTMLInputElement} */ (submit.locate(form, path)?.querySelectorAll(STOPS)[stop]);
      same?.focus({ preventScroll: true });
      if (same && typeof from === "number") {
        same.setSelectionRange(from, to);
      }
    };
  };
})(window.portal);
