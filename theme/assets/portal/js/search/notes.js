// @ts-check
/* What a reader should know of a query that asks for little or leaves pages out, as in generator/search/notes.py. */
"use strict";
((portal) => {
  const ONLY_MINUS = "Здесь одни слова с минусом: они только убирают страницы. Допишите, что искать.";
  const NO_WORD = "В запросе нет ни слова, ни числа.";
  const ONLY_SMALL = "Это служебные слова: они есть почти везде. Допишите, о чём искать.";

  /** @param {Search.Query} asked */
  function of(asked) {
    if (!asked.words.length) {
      return asked.without.length ? ONLY_MINUS : asked.text ? NO_WORD : "";
    }
    const gone = asked.without
      .filter((words) => words.every((word) => word.terms.size))
      .map((words) => `«${words.map((word) => word.typed).join(" ")}»`);
    const small = asked.words.every((word) => word.stop) ? ONLY_SMALL : "";
    const without = gone.length ? `Без страниц, где есть: ${gone.join(", ")}.` : "";
    return [small, without].filter(Boolean).join(" ");
  }

  portal.notes = { of };
})(window.portal);
