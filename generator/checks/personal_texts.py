"""Where in a record a text may hold personal data, and what of it counts there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import yaml

from generator.checks.texts import Text, keys, paragraphs, pieces, remarks
from generator.language.personal import allowed_names, detect
from generator.language.personal.allowed_names import Names
from generator.language.personal.name_detection import TextSpan
from generator.language.personal.registry import LIKELY
from generator.records.document import Document

AUTHORED = frozenset(("personal-name", "personal-school", "school-named", LIKELY))
"""Rules that do not count where books name their authors and an author has consented."""

OF_ROUTE = frozenset(("school-named", "class-named", "score-named"))
"""Rules of routes alone: a page may name a school of the district, a route is somebody's difficulty."""


NAMES = frozenset(("personal-name", LIKELY))
"""Rules that tell of a name and of nothing else."""

CONTACTS = frozenset(("учреждение", "город", "адрес сайта", "почта", "телефон", "репозиторий"))
"""Keys of the file of the district by which anybody may reach the institution."""

OF_CONTACTS = frozenset(f"personal-{kind}" for kind in ("phone", "mail", "social", "address"))
"""Rules that do not count there: of an institution all of these are public, of a person none."""

_Found = tuple[str, TextSpan]
"""What a text holds: the rule that it breaks, and where."""


def counts(rule: str, text: Text) -> bool:
    """Whether a rule counts in a text, whatever else is found in it.

    The file of the district names the contacts of the institution; nobody else's are anywhere.
    """
    document = text.document
    if document.kind.name == "portal" and rule in OF_CONTACTS and {*text.path[:1]} & CONTACTS:
        return False
    if rule in OF_ROUTE and document.kind.name != "route":
        return False
    return rule not in AUTHORED or not (
        text.path[:1] in (("источники",), (allowed_names.KEY,))
        or (document.kind.name == "registry" and document.id == allowed_names.REGISTRY)
    )


def consented(text: Text) -> bool:
    """Whether a text is that of an author who lets the portal say the name (152-ФЗ, ст. 10.1)."""
    if text.path[:1] != ("авторы",) or len(text.path) < 2:
        return False
    value = text.document.tree.value
    authors = value.get("авторы") if isinstance(value, dict) else None
    index = text.path[1]
    author = authors[index] if isinstance(authors, list) and isinstance(index, int) else None
    return isinstance(author, dict) and bool(author.get("согласие"))


def _not_hers(key: str, found: Iterable[_Found]) -> Iterator[_Found]:
    """Yield what a consent says nothing of: any name but the first that stands under «имя»."""
    spans = list(found)
    names = [span for rule, span in spans if rule in NAMES and key == "имя"]
    own = min(names, default=None)
    for rule, span in spans:
        if span != own if rule in NAMES else rule not in AUTHORED:
            yield rule, span


def found(text: Text, public: Names) -> Iterator[_Found]:
    """Yield every place of a text in which something personal counts, with its rule."""
    yield from _counting(text, detect.find(text.value, public))


def _counting(text: Text, spans: Iterable[_Found]) -> Iterator[_Found]:
    key = str(text.path[2]) if len(text.path) > 2 else ""
    left = _not_hers(key, spans) if consented(text) else spans
    return ((rule, span) for rule, span in left if counts(rule, text))


def public_in(document: Document, listed: tuple[str, ...]) -> Names:
    """Whom a record may name: those of the list of the portal, and those that it lists itself."""
    value = document.tree.value
    own = value.get(allowed_names.KEY) if isinstance(value, dict) else None
    return allowed_names.names(listed, listed_by(own) if own else ())


def _held(text: str, public: Names) -> tuple[_Found, ...]:
    """What a value holds; ids and short phrases come in many records."""
    return _known(text, public) if len(text) <= LONGEST_KNOWN else tuple(detect.find(text, public))


LONGEST_KNOWN = 200
"""Signs of a value of which it is remembered what it holds."""


@lru_cache(maxsize=4096)
def _known(text: str, public: Names) -> tuple[_Found, ...]:
    return tuple(detect.find(text, public))


def listed_by(own: Any) -> tuple[str, ...]:
    many = own if isinstance(own, list) else [own]
    return tuple(name for name in many if isinstance(name, str))


def _outside_values(document: Document) -> Iterator[Text]:
    yield from paragraphs(document)
    if document.tree.findings:  # not all of it was read: the text as it stands
        yield from pieces(document)
        return
    try:
        yield from remarks(document)
    except yaml.YAMLError:
        yield from pieces(document)
    yield from keys(document)


@lru_cache(maxsize=1)
def found_in(document: Document, listed: tuple[str, ...]) -> tuple[tuple[str, Text, TextSpan], ...]:
    """What one file holds, whichever rule it breaks: each asks for its own."""
    public, words = public_in(document, listed), document.tree.words
    held = ((number, _held(words[number], public)) for number in detect.worth(words))
    values = [(Text(document, *document.tree.texts[n]), spans) for n, spans in held if spans]
    outside = list(_outside_values(document))
    others = (outside[number] for number in detect.worth([text.value for text in outside]))
    every = (*values, *((text, detect.find(text.value, public)) for text in others))
    return tuple(
        (rule, text, span) for text, spans in every for rule, span in _counting(text, spans)
    )


_WORD = re.compile(r"\w{3,}")


@lru_cache(maxsize=1)
def personal_words(document: Document, listed: tuple[str, ...]) -> frozenset[str]:
    """The words of everything personal in one file."""
    return frozenset(
        word
        for _, text, span in found_in(document, listed)
        for word in _WORD.findall(text.value[slice(*span)])
    )


def named_words(document: Document, listed: tuple[str, ...]) -> frozenset[str]:
    """The words of the names in one file: they tell of somebody wherever in it they stand."""
    return frozenset(
        word
        for rule, text, span in found_in(document, listed)
        for word in _WORD.findall(text.value[slice(*span)])
        if rule in NAMES and word[0].isupper()
    )


_SHORT_NUMBER = re.compile(r"\d{1,4}(?:[.,:/-]\d{1,2}){0,2}")
"""A value that is a date or a count: no number of a person is that short."""


def personal(kind: str, label: str, value: Any, public: Names) -> bool:
    """Whether a plain value under a top-level key holds what a rule of this module would find.

    For old editions, which are kept as plain values: what was once committed by mistake and mended
    must not be shown again. A body has the label «».
    """
    if kind == "route" and label == "авторы" and isinstance(value, list):
        return any(_of_author(author, public) for author in value)
    said = list(_strings(value))
    there = (rule for number in detect.worth(said) for rule, _ in _held(said[number], public))
    return any(label != "источники" or rule not in AUTHORED for rule in there)


def _of_author(author: Any, public: Names) -> bool:
    """Whether an author of an old edition tells more than her consent lets."""
    if not isinstance(author, dict) or not author.get("согласие"):
        return personal("route", "автор", author, public)
    held = ((k, detect.find("\n\0\n".join(_strings(v)), public)) for k, v in author.items())
    return any(True for key, there in held for _ in _not_hers(key, there))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if not _SHORT_NUMBER.fullmatch(value):
            yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)
