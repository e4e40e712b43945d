// @ts-check
/* Parts of the page: an element, a button, a panel with its heading. */
"use strict";
((portal) => {
  const submit = portal.submit;
  let last = 0;

  submit.id = () => {
    last += 1;
    return `pole-${last}`;
  };
  submit.node = (name, className, text) => {
    const made = document.createElement(name);
    if (className) {
      made.className = className;
    }
    if (text !== undefined) {
      made.textContent = text;
    }
    return made;
  };
  submit.button = (text, act, className) => {
    const made = submit.node("button", className || "action", text);
    made.type = "button";
    made.addEventListener("click", act);
    return made;
  };

  submit.panel = (title) => {
    const box = submit.node("section", "step");
    const head = submit.node("h2", "step__title", title);
    head.id = submit.id();
    head.tabIndex = -1;
    box.setAttribute("aria-labelledby", head.id);
    box.append(head);
    return box;
  };
  submit.focusIn = (box) => {
    /** @type {HTMLElement | null} */ (box?.querySelector("input, select, textarea, button"))?.focus();
  };
})(window.portal);
