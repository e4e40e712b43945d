// @ts-check
/* What a reader should know of a query that asks for little or leaves pages out, as in generator/search/notes.py. */
"use strict";
((portal) => {
  const ONLY_MINUS = "Здесь одни слова с минусом: они только убирают страницы. Допишите, что искать.";
  const NO_WORD = "В запросе нет ни слова, ни числа.";
  const SHORTEST_MISSED = 4; /* a shorter word may be a preposition that no page happens to have */
  const ONLY_SMALL = "Это служебные слова: они есть почти везде. Допишите, о чём искать.";

  /** @param {Search.Query} asked */
  function of(asked) {
    if (!asked.words.length) {
      return asked.without.length ? ONLY_MINUS : asked.text ? NO_WORD : "";
    }
    /** @type {string[]} */
    const gone = [];
    /** @type {string[]} */
    const unknown = [];
    for (const words of asked.without) {
      const said = words.map((word) => word.typed).join(" ");
      (words.every((word) => word.terms.size) ? gone : unknown).push(`«${said}»`);
    }
    const small = asked.words.every((word) => word.stop) ? ONLY_SMALL : "";
    const without = gone.length ? `Без страниц, где есть: ${gone.join(", ")}.` : "";
    const idle = unknown.length ? `На портале нет ${unknown.join(", ")}: этот минус ничего не убрал.` : "";
    const missed = missedOf(asked);
    const missing = missed.length ? `На портале нет ${missed.join(", ")}: искали остальное.` : "";
    return [small, missing, without, idle].filter(Boolean).join(" ");
  }

  /* The words that no page has, where others are found: what is left out silently looks like an answer. */
  /** @param {Search.Query} asked */
  function missedOf(asked) {
    if (!asked.words.some((word) => word.terms.size && !word.stop)) {
      return [];
    }
    const unmet = asked.words.filter((word) => !word.terms.size).map((word) => word.typed);
    return Array.from(new Set(unmet))
      .filter((said) => Array.from(said).length >= SHORTEST_MISSED)
      .map((said) => `«${said}»`);
  }

  portal.notes = { of };
})(window.portal);
