"""What a reader should know of a query that asks for little or leaves pages out; ``notes.js`` says the same."""

from __future__ import annotations

from generator.search.query import Query

ONLY_MINUS = "Здесь одни слова с минусом: они только убирают страницы. Допишите, что искать."
NO_WORD = "В запросе нет ни слова, ни числа."
ONLY_SMALL = "Это служебные слова: они есть почти везде. Допишите, о чём искать."


def of(asked: Query) -> str:
    """Say why nothing, or nearly everything, is found, and what was left out; mostly nothing."""
    if not asked.words:
        return ONLY_MINUS if asked.without else NO_WORD if asked.text else ""
    gone, unknown = list[str](), list[str]()
    for words in asked.without:
        said = " ".join(word.said for word in words)
        (gone if all(word.terms for word in words) else unknown).append(f"«{said}»")
    small = ONLY_SMALL if all(word.stop_words for word in asked.words) else ""
    without = f"Без страниц, где есть: {', '.join(gone)}." if gone else ""
    idle = f"На портале нет {', '.join(unknown)}: этот минус ничего не убрал." if unknown else ""
    missed = ", ".join(_missed(asked))
    missing = f"На портале нет {missed}: искали остальное." if missed else ""
    return " ".join(filter(None, (small, missing, without, idle)))


SHORTEST_MISSED = 4
"""Letters of a word that is said to be missing: a shorter one may be a preposition that no page happens to have."""


def _missed(asked: Query) -> list[str]:
    """The words that no page has, where others are found: what is left out silently looks like an answer."""
    if not any(word.terms and not word.stop_words for word in asked.words):
        return []
    unmet = (word.said for word in asked.words if not word.terms)
    return [f"«{said}»" for said in dict.fromkeys(unmet) if len(said) >= SHORTEST_MISSED]
