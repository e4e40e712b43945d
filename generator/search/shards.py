"""The index in pieces that a page loads as scripts: from a USB stick there is nothing else to load from.

``store.js`` reads what is written here. A changed record changes the pieces of its words and no other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator import urls
from generator.pages.page import Plain
from generator.records.kinds import KINDS
from generator.russian import capital
from generator.search.documents import FACETS
from generator.search.index import Document, Index

LARGEST = 24_000
"""Signs of a piece of postings, beyond which it is split by one letter more."""

CHUNK = 200
"""Documents whose titles share a piece."""


def make(index: Index) -> Iterator[Plain]:
    """Write every piece."""
    stems = _by_letter(index)
    pieces = dict(_split({term: _term(index, term) for term in index.postings}, 1))
    yield _piece("index", _head(index, list(pieces), list(stems)))
    yield _piece("facets", _facets(index))
    for letter, shard in stems.items():
        yield _piece(f"s-{_hex(letter)}", shard)
    for prefix, shard in pieces.items():
        yield _piece(f"p-{_hex(prefix)}", {term: json.loads(said) for term, said in shard.items()})
    for at in range(0, len(index.documents), CHUNK):
        rows = [[d.kind, d.id, d.url, d.title] for d in index.documents[at : at + CHUNK]]
        yield _piece(f"d-{at // CHUNK}", rows)


def text(document: Document) -> Plain:
    """Write the texts of one document, for phrases and excerpts."""
    return _piece(f"text/{document.kind}-{document.id}", [document.headings, document.body])


def _piece(name: str, data: Any) -> Plain:
    said = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Plain(f"{urls.SEARCH}{name}.js", f"portal.shard({json.dumps(name)},{said});\n".encode())


def _head(index: Index, prefixes: list[str], letters: list[str]) -> dict[str, Any]:
    return {
        "lengths": index.lengths,
        "chunk": CHUNK,
        "abbreviations": sorted(index.analyser.abbreviations),
        "quiet": sorted(index.quiet),
        "synonyms": index.synonyms,
        "kinds": {name: kind.one for name, kind in KINDS.items() if kind.has_pages},
        "groups": {name: capital(kind.many) for name, kind in KINDS.items() if kind.has_pages},
        "titles": FACETS,
        "prefixes": prefixes,
        "letters": letters,
    }


def _by_letter(index: Index) -> dict[str, dict[str, str]]:
    """Stems with their lemmas and the documents that hold each, by first letter."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for stem, lemmas in index.stems.items():
        said = " ".join(f"{lemma} {len(index.postings[lemma])}" for lemma in lemmas)
        found[stem[0]][stem] = said
    return dict(found)


def _term(index: Index, term: str) -> str:
    row: list[Any] = [index.rarity(term), _numbers(index.postings[term])]
    if term in index.forms:
        row.append(" ".join(index.forms[term]))
    if term in index.names:
        row.append(index.names[term])
    return json.dumps(row, ensure_ascii=False)


def _split(terms: Mapping[str, str], letters: int) -> Iterator[tuple[str, dict[str, str]]]:
    """Cut terms into pieces by their first letters; a large piece is cut by one letter more."""
    by_prefix: dict[str, dict[str, str]] = defaultdict(dict)
    for term, said in terms.items():
        by_prefix[term[:letters]][term] = said
    for prefix, shard in by_prefix.items():
        size = sum(len(term) + len(said) for term, said in shard.items())
        if size > LARGEST and any(len(term) > letters for term in shard):
            yield from _split(shard, letters + 1)
        else:
            yield prefix, shard


def _facets(index: Index) -> dict[str, dict[str, str]]:
    """For each value of each facet the documents that have it."""
    found: dict[str, dict[str, list[tuple[int, int]]]] = {name: {} for name in FACETS}
    for number, document in enumerate(index.documents):
        for name, values in document.facets.items():
            for value in values:
                found[name].setdefault(value, []).append((number, 1))
    return {
        name: {value: _numbers(numbers) for value, numbers in values.items()}
        for name, values in found.items()
    }


def _numbers(postings: Iterable[tuple[int, int]]) -> str:
    """Write numbers of documents as gaps in base 36, with a count behind a dot where it is not 1."""
    said, last = [], -1
    for number, count in postings:
        gap = _base36(number - last)
        said.append(gap if count == 1 else f"{gap}.{_base36(count)}")
        last = number
    return " ".join(said)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, rest = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[rest] + digits
    return digits or "0"


def _hex(text: str) -> str:
    """A name of a file in ASCII."""
    return "-".join(f"{ord(sign):x}" for sign in text)
