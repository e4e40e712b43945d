"""A few documents changed: the shards of their words are written anew, and no other."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.pages.page import Plain
from generator.search import bundles, lookalikes, shards, vocabulary
from generator.search import index as indexing
from generator.search.counting import NOTHING, Counted, IndexedDocument
from generator.search.index import Tally
from generator.search.moved import Moved


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One document as it was counted and as it is, by its number now.

    Without counts where it says what it said; without old ones where it was not there.
    """

    number: int
    old: Counted | None
    new: Counted | None
    document: IndexedDocument


@dataclass(slots=True)
class IndexState:
    """What the shards of a site do not tell, and their update needs.

    ``sizes``: characters of each term with its row; ``unknown``: of a term of no dictionary, in how many
    documents each of its words is; ``stop_words``: in how many documents each stop word is.
    """

    sizes: dict[str, int]
    unknown: dict[str, dict[str, int]]
    stop_words: dict[str, int]

    @classmethod
    def of(cls, rows: Mapping[str, str], tally: Tally) -> IndexState:
        """The state of an index that was made whole, with the rows of its terms as they are written."""
        return cls(shards.sizes(rows), dict(tally.unknown), tally.stop_words)


def old(site: Path, number: int, kind: str, id: str) -> IndexedDocument:
    """A document as the pieces of a site tell it."""
    name = f"d-{number // shards.CHUNK}"
    bundle = (
        _read(site, shards.HEAD)["bundles"].get(name) if number < bundles.MOST_BUNDLED else None
    )
    if bundle:
        held = dict(bundles.unpack((site / shards.file(bundle)).read_bytes()))
        titles = shards.read(held[name].decode())
    else:
        titles = _read(site, name)
    headings, body = _read(site, shards.text_shard(kind, id))
    return IndexedDocument(kind, id, "", titles[number % shards.CHUNK][3], headings, body)


def renew(
    site: Path,
    state: IndexState,
    changes: Sequence[DocumentChange],
    moved: Moved | None = None,
    left: Sequence[Counted] = (),
) -> tuple[list[Plain], list[str]]:
    """Give the pieces to write and the names of those to remove; brings ``state`` up to date.

    ``moved``: the new numbers, where documents came or went; ``left``: what those counted that went.
    """
    work = _Work(site, state, changes, moved)
    work.count(left)
    made = [*work.terms(), *work.stems(), *work.spellings(), *work.titles(), *work.facets()]
    if work.bundled:
        return work.bundles(made)
    made.append(shards.shard(shards.HEAD, work.head))
    written = {plain.address for plain in made}
    return made, [name for name in work.gone if shards.file(name) not in written]


def _read(site: Path, name: str) -> Any:
    return shards.read((site / shards.file(name)).read_text("utf-8"))


def _bundled(site: Path, head: Mapping[str, Any]) -> dict[str, bytes]:
    """The shards that lie in bundles, by name."""
    files = (
        (site / shards.file(one)).read_bytes() for one in dict.fromkeys(head["bundles"].values())
    )
    return dict(pair for file in files for pair in bundles.unpack(file))


class _Work:
    """The renewal of the pieces of one site."""

    def __init__(
        self,
        site: Path,
        state: IndexState,
        changes: Sequence[DocumentChange],
        moved: Moved | None = None,
    ) -> None:
        self.state = state
        self.changes = changes
        self.moved = moved
        self.head: dict[str, Any] = _read(site, shards.HEAD)
        self.bundled = _bundled(site, self.head)
        self.read = cache(lambda name: self._shard(site, name))
        self.chunks = self._chunks()
        """How many shards of titles there were."""
        self.titled = self._titled()
        self.before = dict(state.sizes)
        self.prefixes = frozenset(self.head["prefixes"])
        self.renamed: set[str] = set()
        """The terms of no dictionary that got other words."""
        self.rows: dict[str, str] = {}
        """The rows of terms that are written anew."""
        self.held: dict[str, int] = {}
        """Of each of them, in how many documents it is now."""
        self.stemmed: dict[str, str] = {}
        """The stems of those terms, each with the terms it leads to now."""
        self.gone: list[str] = []

    def _shard(self, site: Path, name: str) -> Any:
        if name in self.bundled:
            return shards.read(self.bundled[name].decode())
        return _read(site, name)

    def bundles(self, made: Sequence[Plain]) -> tuple[list[Plain], list[str]]:
        """Give the files of a site with bundles: those that changed, and the names of those to remove."""
        before = set(self.head["bundles"].values())
        after = {name: data for name, data in self.bundled.items() if name not in self.gone}
        files = [plain for plain in made if not bundles.is_bundled(shards.named(plain))]
        after |= {shards.named(p): p.data for p in made if bundles.is_bundled(shards.named(p))}
        self.head["bundles"], packed = bundles.pack(after)
        files.append(shards.shard(shards.HEAD, self.head))
        return [*files, *packed], sorted(before - {shards.named(plain) for plain in packed})

    def _titled(self) -> list[list[str]]:
        """The rows of the titles of all documents, where their numbers are others; the head is brought up to them."""
        if not self.moved:
            return []
        before = [row for at in range(self._chunks()) for row in self.read(f"d-{at}")]
        rows = self.moved.row(before, [])
        self.head["lengths"] = self.moved.row(self.head["lengths"], 0)
        self.head["titleLengths"] = self.moved.row(self.head["titleLengths"], 0)
        self.head["runs"] = self.moved.runs([row[0] for row in rows[self.moved.records :]])
        return rows

    def _chunks(self) -> int:
        return -(-len(self.head["lengths"]) // shards.CHUNK)

    def _postings(self, said: str) -> list[tuple[int, int]]:
        return self.moved.postings(said) if self.moved else shards.postings(said)

    def count(self, left: Sequence[Counted] = ()) -> None:
        """Work out the rows of all terms that changed."""
        delta: dict[str, dict[int, int]] = defaultdict(dict)
        for change in self.changes:
            new = change.new
            if new is None:
                continue
            old = change.old or NOTHING
            for term in old.terms.keys() | new.terms.keys():
                if old.terms.get(term) != new.terms.get(term):
                    delta[term][change.number] = new.terms.get(term, 0)
            self.renamed |= self._words(old, new)
            self.head["lengths"][change.number] = new.length
            self.head["titleLengths"][change.number] = new.title
        for old in left:
            self.renamed |= self._words(old, NOTHING)
        self.head["stopWords"] = sorted(self.state.stop_words)
        for term in sorted({*delta, *self.renamed, *(self.before if self.moved else ())}):
            self._row(term, delta.get(term, {}))
        for term in [t for t, words in self.state.unknown.items() if not words]:
            del self.state.unknown[term]

    def _words(self, old: Counted, new: Counted) -> set[str]:
        """Count the small words and those of no dictionary anew; gives the terms of these."""
        other = old.unknown.items() ^ new.unknown.items()
        for term, word in other:
            step = 1 if new.unknown.get(term) == word else -1
            _step(self.state.unknown.setdefault(term, {}), word, step)
        for counted, step in ((old, -1), (new, 1)):
            for word in counted.stop_words:
                _step(self.state.stop_words, word, step)
        return {term for term, _ in other}

    def _row(self, term: str, numbers: Mapping[int, int]) -> None:
        before: list[Any] = self._row_of(term) if term in self.before else [0, ""]
        held = {**dict(self._postings(before[1])), **numbers}
        held = {number: held[number] for number in sorted(held) if held[number]}
        if not self.moved or len(held) != len(before[1].split()):
            self.held[term] = len(held)
        if not held:
            self.state.sizes.pop(term, None)
            return
        forms = None if term[0] in "=@" else _forms(before) or vocabulary.forms(term)
        name = self._name(term, before)
        rare = indexing.idf(len(held), len(self.head["lengths"]))
        self.rows[term] = shards.term(rare, shards.numbers(held.items()), forms, name)
        self.state.sizes[term] = len(term) + len(self.rows[term])

    def _name(self, term: str, row: Sequence[Any]) -> str | None:
        """How a term of no dictionary is shown: as its row tells, where it has the words that it had."""
        if len(row) > NAMED and term not in self.renamed:
            return str(row[NAMED])
        words = self.state.unknown.get(term)
        return vocabulary.name(words) if words else None

    def terms(self) -> Iterator[Plain]:
        """Yield the pieces of terms that changed; where pieces were cut or joined, all whose terms are others."""
        if self.rows.keys() - self.before.keys():
            self.state.sizes = dict(sorted(self.state.sizes.items()))
        after = dict(shards.split(self.state.sizes))
        self.head["prefixes"] = list(after)
        self.gone += [shards.term_shard(p) for p in sorted(self.prefixes - after.keys())]
        touched = {shards.prefix(term, after) for term in {*self.held, *self.rows}}
        if self.prefixes != after.keys():
            before = dict(shards.split(self.before))
            touched |= {prefix for prefix, terms in after.items() if before.get(prefix) != terms}
        for prefix, terms in after.items():
            if prefix in touched:
                yield shards.rows(prefix, {term: self._row_text(term) for term in terms})

    def _row_text(self, term: str) -> str:
        if term in self.rows:
            return self.rows[term]
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
            for stem in vocabulary.forms(term) if term[0] not in "=@" else ():
                letter = stem[0]
                if letter not in touched:
                    known = letter in letters
                    touched[letter] = self._stems(letter) if known else {}
                touched[letter][stem] = _counted(touched[letter].get(stem, ""), term, count)
                self.stemmed[stem] = touched[letter][stem]
        for letter, stems in touched.items():
            left = {stem: stems[stem] for stem in sorted(stems) if stems[stem]}
            if left:
                letters[letter] = None
                yield shards.stems_shard(letter, left)
            else:
                letters.pop(letter, None)
                self.gone.append(shards.stem_shard(letter))
        self.head["letters"] = sorted(letters)

    def spellings(self) -> Iterator[Plain]:
        """Yield what the words of stems end in, where a stem has come, gone or got another term."""
        before = shards.stems_of(self.read(shards.SPELLINGS))
        after = dict(before)
        for stem, said in self.stemmed.items():
            after.pop(stem, None)
            if said:
                ends = vocabulary.spelling(stem, said.split()[::2])
                after[stem] = shards.spelled(ends, lookalikes.others(stem, ends))
        if after != before:
            yield shards.spellings({stem: after[stem] for stem in sorted(after)})

    def titles(self) -> Iterator[Plain]:
        """Yield the pieces of titles that changed."""
        chunks: dict[int, list[list[str]]] = {}
        if self.moved:
            cut = range(0, len(self.titled), shards.CHUNK)
            chunks = {at // shards.CHUNK: self.titled[at : at + shards.CHUNK] for at in cut}
        for change in self.changes:
            at, place = divmod(change.number, shards.CHUNK)
            rows = chunks.setdefault(at, [list(row) for row in self.read(f"d-{at}")])
            one = change.document
            rows[place] = [one.kind, one.id, one.url, one.title, one.summary]
        for at, rows in chunks.items():
            if at >= self.chunks or rows != self.read(f"d-{at}"):
                yield shards.shard(f"d-{at}", rows)
        self.gone += [f"d-{at}" for at in range(self._chunks(), self.chunks)]

    def facets(self) -> Iterator[Plain]:
        """Yield the facets where a document has come under other values."""
        before: dict[str, dict[str, str]] = self.read(shards.VALUES)
        after = {name: dict(values) for name, values in before.items()}
        if self.moved:
            after = {
                name: {value: shards.numbers(self._postings(row)) for value, row in values.items()}
                for name, values in before.items()
            }
        mine = {c.number: c.document.facets for c in self.changes}
        for name, values in after.items():
            for value in {*values, *(v for f in mine.values() for v in f.get(name, ()))}:
                held = dict(shards.postings(values.get(value, "")))
                wanted = {n for n, facets in mine.items() if value in facets.get(name, ())}
                if held.keys() & mine.keys() != wanted:
                    numbers = (held.keys() - mine.keys()) | wanted
                    values[value] = shards.numbers((number, 1) for number in sorted(numbers))
        arranged = {
            name: shards.arranged(name, {value: row for value, row in values.items() if row})
            for name, values in after.items()
        }
        if arranged != before:
            yield shards.shard(shards.VALUES, arranged)


NAMED = 3
"""Where a row tells how its term is shown."""


def _forms(row: Sequence[Any]) -> tuple[str, ...]:
    """The stems that a row of the site tells."""
    return tuple(row[2].split()) if len(row) > 2 else ()


def _step(counts: MutableMapping[str, int], word: str, step: int) -> None:
    counts[word] = counts.get(word, 0) + step
    if not counts[word]:
        del counts[word]


def _counted(stem: str, term: str, count: int) -> str:
    """Set how many documents a term of a stem is in; none takes it out."""
    pairs = stem.split()
    known = dict(zip(pairs[::2], pairs[1::2], strict=True))
    known[term] = str(count)
    return " ".join(f"{t} {known[t]}" for t in sorted(known) if known[t] != "0")
