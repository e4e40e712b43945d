"""A few documents changed: the pieces of their words are written anew, and no other."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from generator.pages.page import Plain
from generator.search import index as indexing
from generator.search import shards
from generator.search.index import Counted, IndexedDocument, Tally


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One document as it was counted and as it is."""

    number: int
    old: Counted
    new: Counted
    document: IndexedDocument


@dataclass(slots=True)
class IndexState:
    """What the pieces do not tell: how large each term is, and how often words of no dictionary come."""

    sizes: dict[str, int] = field(default_factory=dict)
    unknown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    stop_words: Counter[str] = field(default_factory=Counter)

    @classmethod
    def of(cls, said: Mapping[str, str], tally: Tally) -> IndexState:
        """The state of an index that was made whole, with its terms as they are written."""
        return cls(shards.sizes(said), dict(tally.unknown), tally.stop_words)

    def kept(self) -> Any:
        """The state as JSON keeps it."""
        return [self.sizes, self.unknown, self.stop_words]

    @classmethod
    def revived(cls, said: Any) -> IndexState:
        """The state as it was kept."""
        sizes, unknown, stop_words = said
        words = defaultdict(Counter, {term: Counter(found) for term, found in unknown.items()})
        return cls(sizes, words, Counter(stop_words))


def old(site: Path, number: int, kind: str, id: str) -> IndexedDocument:
    """A document as the pieces of a site tell it."""
    titles = _read(site, f"d-{number // shards.CHUNK}")
    headings, body = _read(site, shards.text_shard(kind, id))
    return IndexedDocument(kind, id, "", titles[number % shards.CHUNK][3], headings, body)


def renew(
    site: Path, state: IndexState, changes: Sequence[DocumentChange]
) -> tuple[list[Plain], list[str]]:
    """Give the pieces to write and the names of those to remove; brings ``state`` up to date."""
    work = _Work(site, state, changes)
    work.count()
    made = [*work.terms(), *work.stems(), *work.titles(), *work.facets()]
    made.append(shards.shard("index", work.head))
    kept = {plain.address for plain in made}
    return made, [name for name in work.gone if shards.file(name) not in kept]


def _read(site: Path, name: str) -> Any:
    return shards.read((site / shards.file(name)).read_text("utf-8"))


class _Work:
    """The renewal of the pieces of one site."""

    def __init__(self, site: Path, state: IndexState, changes: Sequence[DocumentChange]) -> None:
        self.state = state
        self.changes = changes
        self.read = cache(lambda name: _read(site, name))
        self.head: dict[str, Any] = self.read("index")
        self.before = dict(state.sizes)
        self.prefixes = frozenset(self.head["prefixes"])
        self.said: dict[str, str] = {}
        """Terms that are written anew."""
        self.held: dict[str, int] = {}
        """Of each of them, in how many documents it is now."""
        self.gone: list[str] = []

    def count(self) -> None:
        """Work out the rows of all terms that changed."""
        delta: dict[str, dict[int, int]] = defaultdict(dict)
        renamed: set[str] = set()
        for change in self.changes:
            old, new = change.old, change.new
            for term in old.terms.keys() | new.terms.keys():
                if old.terms.get(term) != new.terms.get(term):
                    delta[term][change.number] = new.terms.get(term, 0)
            for term, word in old.unknown.items() ^ new.unknown.items():
                step = 1 if new.unknown.get(term) == word else -1
                _step(self.state.unknown[term], word, step)
                renamed.add(term)
            for counted, step in ((old, -1), (new, 1)):
                for word in counted.stop_words:
                    _step(self.state.stop_words, word, step)
            self.head["lengths"][change.number] = new.length
        self.head["stopWords"] = sorted(self.state.stop_words)
        for term in sorted({*delta, *renamed}):
            self._row(term, delta.get(term, {}))
        for term in [t for t, words in self.state.unknown.items() if not words]:
            del self.state.unknown[term]

    def _row(self, term: str, numbers: Mapping[int, int]) -> None:
        said = self._row_of(term)[1] if term in self.before else ""
        held = {**dict(shards.postings(said)), **numbers}
        held = {number: held[number] for number in sorted(held) if held[number]}
        self.held[term] = len(held)
        if not held:
            self.state.sizes.pop(term, None)
            return
        forms = None if term[0] in "=@" else indexing.forms(term)
        words = self.state.unknown.get(term)
        name = indexing.name(words) if words else None
        rare = indexing.idf(len(held), len(self.head["lengths"]))
        self.said[term] = shards.term(rare, shards.numbers(held.items()), forms, name)
        self.state.sizes[term] = len(term) + len(self.said[term])

    def terms(self) -> Iterator[Plain]:
        """Yield the pieces of terms that changed; where pieces were cut or joined, all whose terms are others."""
        if self.said.keys() - self.before.keys():
            self.state.sizes = dict(sorted(self.state.sizes.items()))
        after = dict(shards.split(self.state.sizes))
        self.head["prefixes"] = list(after)
        self.gone += [shards.term_shard(p) for p in sorted(self.prefixes - after.keys())]
        touched = {shards.prefix(term, after) for term in self.held}
        if self.prefixes != after.keys():
            before = dict(shards.split(self.before))
            touched |= {prefix for prefix, terms in after.items() if before.get(prefix) != terms}
        for prefix, terms in after.items():
            if prefix in touched:
                yield shards.rows(prefix, {term: self._said(term) for term in terms})

    def _said(self, term: str) -> str:
        if term in self.said:
            return self.said[term]
        return json.dumps(self._row_of(term), ensure_ascii=False, separators=(",", ":"))

    def _row_of(self, term: str) -> list[Any]:
        """What the pieces of the site say of a term."""
        row: list[Any] = self.read(shards.term_shard(shards.prefix(term, self.prefixes)))[term]
        return row

    def _stems(self, letter: str) -> dict[str, str]:
        return shards.stems_of(self.read(shards.stem_shard(letter)))

    def stems(self) -> Iterator[Plain]:
        """Yield the pieces of stems whose terms are in more or fewer documents than before."""
        letters = dict.fromkeys(self.head["letters"])
        touched: dict[str, dict[str, str]] = {}
        for term, count in self.held.items():
            for stem in indexing.forms(term) if term[0] not in "=@" else ():
                letter = stem[0]
                if letter not in touched:
                    known = letter in letters
                    touched[letter] = self._stems(letter) if known else {}
                touched[letter][stem] = _counted(touched[letter].get(stem, ""), term, count)
        for letter, stems in touched.items():
            left = {stem: stems[stem] for stem in sorted(stems) if stems[stem]}
            if left:
                letters[letter] = None
                yield shards.stems_shard(letter, left)
            else:
                letters.pop(letter, None)
                self.gone.append(shards.stem_shard(letter))
        self.head["letters"] = sorted(letters)

    def titles(self) -> Iterator[Plain]:
        """Yield the pieces of titles that changed."""
        chunks: dict[int, list[list[str]]] = {}
        for change in self.changes:
            at, place = divmod(change.number, shards.CHUNK)
            rows = chunks.setdefault(at, [list(row) for row in self.read(f"d-{at}")])
            rows[place][3] = change.document.title
        for at, rows in chunks.items():
            if rows != self.read(f"d-{at}"):
                yield shards.shard(f"d-{at}", rows)

    def facets(self) -> Iterator[Plain]:
        """Yield the facets where a document has come under other values."""
        before: dict[str, dict[str, str]] = self.read("facets")
        after = {name: dict(values) for name, values in before.items()}
        mine = {c.number: c.document.facets for c in self.changes}
        for name, values in after.items():
            for value in {*values, *(v for f in mine.values() for v in f.get(name, ()))}:
                held = dict(shards.postings(values.get(value, "")))
                wanted = {n for n, facets in mine.items() if value in facets.get(name, ())}
                if held.keys() & mine.keys() != wanted:
                    kept = (held.keys() - mine.keys()) | wanted
                    values[value] = shards.numbers((number, 1) for number in sorted(kept))
        arranged = {
            name: shards.arranged(name, {v: said for v, said in values.items() if said})
            for name, values in after.items()
        }
        if arranged != before:
            yield shards.shard("facets", arranged)


def _step(words: Counter[str], word: str, step: int) -> None:
    words[word] += step
    if not words[word]:
        del words[word]


def _counted(said: str, term: str, count: int) -> str:
    """Set how many documents a term of a stem is in; none takes it out."""
    pairs = said.split()
    known = dict(zip(pairs[::2], pairs[1::2], strict=True))
    known[term] = str(count)
    return " ".join(f"{t} {known[t]}" for t in sorted(known) if known[t] != "0")
