// @ts-check
/* The rows of a list: which of them answer what is asked, in what order, and where they stand. */
"use strict";
((portal) => {
  const ANY = "*";
  /* What a row says of a subject counts for more than what it says of a role: everybody has that. */
  /** @type {Record<string, number>} */
  const WEIGHTS = { subject: 8, condition: 4, level: 2, experience: 2 };

  /* What a row answers to each question, read from it once. */
  /** @type {WeakMap<HTMLElement, Record<string, Set<string>>>} */
  const facets = new WeakMap();
  /** @param {HTMLElement} row @param {string} name */
  function values(row, name) {
    const known = facets.get(row) || {};
    facets.set(row, known);
    known[name] = known[name] || new Set((row.getAttribute(`data-${name}`) || "").split("|"));
    return known[name];
  }
  /** @param {HTMLElement} row @param {string} name @param {string} value */
  const answers = (row, name, value) => values(row, name).has(value) || values(row, name).has(ANY);

  /* Whether a row answers the words and every question, `but` one. */
  /** @param {HTMLElement} row @param {Find.Asked} asked @param {string} [but] */
  function fits(row, { picked, scores }, but) {
    const met = Object.keys(picked).every(
      (name) => name === but || picked[name].some((value) => answers(row, name, value)),
    );
    return met && (!scores || portal.find.score(row, scores) > 0);
  }

  /* The best words first, then what was meant and not what fits everybody. */
  /** @param {HTMLElement} row @param {Find.Asked} asked */
  function weight(row, { picked, scores }) {
    const own = Object.keys(picked).filter((name) => picked[name].some((value) => values(row, name).has(value)));
    const close = own.reduce((sum, name) => sum + (WEIGHTS[name] || 1), 0);
    return [scores ? portal.find.score(row, scores) : 0, close];
  }

  portal.findRows = (groups, place) => {
    /** @type {HTMLElement[]} */
    const rows = Array.from(groups.querySelectorAll("[data-record]"));
    const homes = rows.map((row) => row.parentElement);
    const table = /** @type {HTMLElement | null} */ (homes[0]?.closest("table")?.cloneNode(true));
    const list = table ? table.querySelector("tbody") : document.createElement("ul");
    list.replaceChildren();
    list.className = homes[0]?.className || (table ? "" : "rows");
    place.append(table || list);

    /** @param {Find.Asked} asked */
    function ordered(asked) {
      return rows
        .filter((row) => fits(row, asked))
        .map((row) => ({ row, weight: weight(row, asked) }))
        .sort((a, b) => b.weight[0] - a.weight[0] || b.weight[1] - a.weight[1])
        .map((one) => one.row);
    }
    /* Those that are found lie in one list, all others at home. */
    /** @param {HTMLElement[]} found */
    function gather(found) {
      list.replaceChildren(...found);
      const shown = new Set(found);
      rows.forEach((row, at) => {
        if (!shown.has(row)) {
          homes[at].append(row);
        }
      });
    }
    function all() {
      if (list.firstChild) {
        gather([]);
      }
      return rows.length;
    }

    return {
      show: (asked) => {
        place.hidden = !asked;
        groups.hidden = Boolean(asked);
        if (!asked) {
          return all();
        }
        const found = ordered(asked);
        gather(found);
        return found.length;
      },
      counting: (asked, name) => {
        const left = rows.filter((row) => fits(row, asked, name));
        return (value) => left.filter((row) => answers(row, name, value)).length;
      },
    };
  };
})(window.portal);
