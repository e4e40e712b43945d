// @ts-check
/* What a worksheet says above its table, and the buttons that answer it. */
"use strict";
((portal) => {
  portal.worksheetButton = (text, act, where) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "action";
    button.textContent = text;
    button.addEventListener("click", act);
    where.appendChild(button);
  };

  portal.worksheetTell = (place) => (words, choices) => {
    const said = document.createElement("p");
    /* The button that was pressed, or the cell that was pasted into, is gone: the answer is next. */
    const lost = place.contains(document.activeElement) || document.activeElement === document.body;
    place.textContent = "";
    said.textContent = words;
    if (words) {
      place.appendChild(said);
    }
    (choices || []).forEach(([title, act]) => {
      portal.worksheetButton(title, act, place);
    });
    if (lost) {
      (place.querySelector("button") || place).focus();
    }
  };
})(window.portal);
