// @ts-check
/* Filters over a list of rows: any value of a facet, every facet; the address keeps the choice. */
"use strict";
((portal) => {
  /** @param {number} number @param {string} one @param {string} few @param {string} many */
  function plural(number, one, few, many) {
    const ten = number % 10;
    const hundred = number % 100;
    if (ten === 1 && hundred !== 11) {
      return one;
    }
    return ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14) ? few : many;
  }

  portal.all("facets").forEach((form) => {
    const list = portal.all("filtered")[0];
    const empty = portal.all("empty")[0];
    const found = portal.all("found", form)[0];
    /** @type {HTMLElement[]} */
    const rows = Array.from(list.querySelectorAll(".rows > li"));
    /** @type {HTMLInputElement[]} */
    const boxes = Array.from(form.querySelectorAll("input[type=checkbox]"));

    function chosen() {
      /** @type {Record<string, string[]>} */
      const picked = {};
      boxes.forEach((box) => {
        if (box.checked) {
          picked[box.name] = (picked[box.name] || []).concat(box.value);
        }
      });
      return picked;
    }

    /** @param {HTMLElement} row @param {Record<string, string[]>} picked @param {string} [but] */
    function fits(row, picked, but) {
      return Object.keys(picked).every((name) => {
        if (name === but) {
          return true;
        }
        const values = (row.getAttribute(`data-${name}`) || "").split("|");
        return picked[name].some((value) => values.includes(value));
      });
    }

    /** @param {Record<string, string[]>} picked */
    function count(picked) {
      boxes.forEach((box) => {
        const number = rows.filter(
          (row) =>
            fits(row, picked, box.name) && (row.getAttribute(`data-${box.name}`) || "").split("|").includes(box.value),
        ).length;
        box.parentNode.querySelector("[data-count]").textContent = String(number);
      });
    }

    function apply() {
      const picked = chosen();
      let shown = 0;
      rows.forEach((row) => {
        row.hidden = !fits(row, picked);
        if (!row.hidden) {
          shown += 1;
        }
      });
      /** @type {NodeListOf<HTMLElement>} */ (list.querySelectorAll(".group")).forEach((group) => {
        group.hidden = !group.querySelector(".rows > li:not([hidden])");
      });
      empty.hidden = shown > 0;
      found.textContent = `${shown} ${plural(shown, "маршрут", "маршрута", "маршрутов")}`;
      count(picked);
      const number = Object.values(picked).flat().length;
      portal.all("turn", form)[0].textContent = number ? `Отбор (${number})` : "Отбор";
      /** @type {HTMLElement} */ (form.querySelector("[type=reset]")).hidden = !number;
      return picked;
    }

    /** @param {Record<string, string[]>} picked */
    function remember(picked) {
      const words = new URLSearchParams();
      Object.keys(picked).forEach((name) => {
        picked[name].forEach((value) => {
          words.append(name, value);
        });
      });
      const query = words.toString();
      try {
        history.replaceState(null, "", query ? `?${query}` : location.pathname);
      } catch {
        /* a stick has no history */
      }
    }

    const asked = new URLSearchParams(location.search);
    boxes.forEach((box) => {
      box.checked = asked.getAll(box.name).includes(box.value);
    });
    form.hidden = false;
    /* On a narrow screen the results come first; what is chosen stands on the button. */
    const turn = portal.all("turn", form)[0];
    turn.addEventListener("click", () => {
      turn.setAttribute("aria-expanded", String(form.classList.toggle("is-open")));
    });
    form.addEventListener("change", () => remember(apply()));
    form.addEventListener("reset", () => {
      setTimeout(() => remember(apply()), 0);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    apply();
  });
})(window.portal);
