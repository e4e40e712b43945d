// @ts-check
/* A field with suggestions: the editable combobox of the ARIA practices (w3.org/WAI/ARIA/apg/patterns/combobox).
   Any text may stay; the list only helps. */
"use strict";
((portal) => {
  const submit = portal.submit;
  const collect = portal.collect;
  const node = submit.node;

  collect.combobox = (input, offer, choose) => {
    const box = node("div", "collect__combo");
    const list = node("ul", "collect__list");
    /** @type {Collect.Option[]} */
    let shown = [];
    let at = -1;
    list.id = submit.id();
    list.hidden = true;
    list.tabIndex = -1; /* what scrolls would be a stop of the Tab key */
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Подсказки");
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-expanded", "false");
    input.setAttribute("aria-controls", list.id);
    input.autocomplete = "off";

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    /** @param {number} to */
    function mark(to) {
      at = to;
      Array.from(list.children).forEach((one, n) => {
        one.setAttribute("aria-selected", String(n === at));
      });
      const chosen = list.children[at];
      if (chosen) {
        input.setAttribute("aria-activedescendant", chosen.id);
        chosen.scrollIntoView({ block: "nearest" });
      } else {
        input.removeAttribute("aria-activedescendant");
      }
    }
    /** @param {Collect.Option} option */
    function take(option) {
      close();
      choose(option.value);
    }
    function open() {
      shown = offer(input.value);
      list.replaceChildren(
        ...shown.map((option) => {
          const item = node("li", "collect__option", option.words);
          item.id = submit.id();
          item.setAttribute("role", "option");
          item.setAttribute("aria-selected", "false");
          if (option.more) {
            item.append(node("span", "collect__more", option.more));
          }
          item.addEventListener("pointerdown", (event) => event.preventDefault());
          item.addEventListener("click", () => take(option));
          return item;
        }),
      );
      list.hidden = !shown.length;
      input.setAttribute("aria-expanded", String(Boolean(shown.length)));
      mark(-1);
    }
    input.addEventListener("input", open);
    input.addEventListener("click", () => {
      if (list.hidden) {
        open();
      }
    });
    input.addEventListener("blur", close);
    input.addEventListener("keydown", (event) => {
      const down = event.key === "ArrowDown";
      if (down || event.key === "ArrowUp") {
        event.preventDefault();
        if (list.hidden) {
          open();
        }
        if (shown.length && !event.altKey) {
          mark(down ? (at + 1) % shown.length : (at <= 0 ? shown.length : at) - 1);
        }
      } else if (event.key === "Enter" && !list.hidden && at >= 0) {
        event.preventDefault();
        take(shown[at]);
      } else if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    box.append(input, list);
    return box;
  };
})(window.portal);
