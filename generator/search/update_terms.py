"""The pieces of words that changed are written anew: terms, stems, spellings."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, MutableMapping, Sequence
from functools import cache
from typing import Any

from generator.pages.page import Plain
from generator.search import posting_lists, shards, term_parts, vocabulary
from generator.search.analyser import is_word
from generator.search.counting import NOTHING, Counted
from generator.search.index import idf
from generator.search.index_state import DocumentChange, IndexState
from generator.search.moved import Moved
from generator.search.published_index import PublishedIndex


class TermsUpdate:
    """The renewal of the pieces of words; brings ``state`` and the head of the index up to date."""

    def __init__(
        self, index: PublishedIndex, state: IndexState, changes: Sequence[DocumentChange]
    ) -> None:
        self._index = index
        self._state = state
        self._changes = changes
        self.before = dict(state.sizes)
        self.prefixes = frozenset(index.head["prefixes"])
        self.renamed: set[str] = set()
        """The terms of no dictionary that got other words."""
        self.rows: dict[str, str] = {}
        """The rows of terms that are written anew."""
        self.held: dict[str, int] = {}
        """Of each of them, in how many documents it is now."""
        self.stemmed: dict[str, str] = {}
        """The stems that lead to other terms than before, each with those it leads to now."""
        self.gone: list[str] = []

    def make(self, left: Sequence[Counted] = ()) -> Iterator[Plain]:
        """Yield the pieces; ``left``: what the documents that went had counted."""
        self._count(left)
        yield from self._terms()
        yield from self._stem_pieces()
        yield from self._spellings()

    def _count(self, left: Sequence[Counted] = ()) -> None:
        """Work out the rows of all terms that changed."""
        delta: dict[str, dict[int, int]] = defaultdict(dict)
        for change in self._changes:
            new = change.new
            if new is None:
                continue
            old = change.old or NOTHING
            for term in old.terms.keys() | new.terms.keys():
                if old.terms.get(term) != new.terms.get(term):
                    delta[term][change.number] = new.terms.get(term, 0)
            self.renamed |= self._words(old, new)
            self._index.head["lengths"][change.number] = new.length
            self._index.head["titleLengths"][change.number] = new.title
        for old in left:
            self.renamed |= self._words(old, NOTHING)
        self._index.head["stopWords"] = sorted(self._state.stop_words)
        changed = {*delta, *self.renamed}
        if self._index.moved:
            self._move(self._index.moved, changed)
        for term in sorted(changed):
            self._row(term, delta.get(term, {}))
        for term in [t for t, words in self._state.unknown.items() if not words]:
            del self._state.unknown[term]

    def _words(self, old: Counted, new: Counted) -> set[str]:
        """Count the small words and those of no dictionary anew; gives the terms of these."""
        other = old.unknown.items() ^ new.unknown.items()
        for term, word in other:
            step = 1 if new.unknown.get(term) == word else -1
            _step(self._state.unknown.setdefault(term, {}), word, step)
        for counted, step in ((old, -1), (new, 1)):
            for word in counted.stop_words:
                _step(self._state.stop_words, word, step)
        return {term for term, _ in other}

    def _move(self, moved: Moved, changed: Container[str]) -> None:
        """Write the rows of all other terms with the new numbers: of their documents, and of how many there are."""
        documents = len(self._index.head["lengths"])
        rare = cache(lambda held: json.dumps(idf(held, documents)))
        for prefix in self.prefixes:
            for term, row in self._index.read(shards.term_shard(prefix)).items():
                if term in changed:
                    continue
                numbers = moved.said(row[1])
                held = _held(numbers)
                if held != _held(row[1]):
                    self.held[term] = held
                if not held:
                    self._state.sizes.pop(term, None)
                    continue
                self.rows[term] = said = shards.row(rare(held), numbers, row[2:])
                self._state.sizes[term] = len(term) + len(said)

    def _row(self, term: str, numbers: Mapping[int, int]) -> None:
        before: list[Any] = self._row_of(term) if term in self.before else [0, ""]
        held = {**dict(self._index.postings(before[1])), **numbers}
        held = {number: held[number] for number in sorted(held) if held[number]}
        if not self._index.moved or len(held) != _held(before[1]):
            self.held[term] = len(held)
        if not held:
            self._state.sizes.pop(term, None)
            return
        forms = self._forms_of(term) if is_word(term) else None
        name = self._name(term, before)
        rare = idf(len(held), len(self._index.head["lengths"]))
        self.rows[term] = shards.term(rare, posting_lists.write(held.items()), forms, name)
        self._state.sizes[term] = len(term) + len(self.rows[term])

    def _name(self, term: str, row: Sequence[Any]) -> str | None:
        """How a term of no dictionary is shown: as its row tells, where it has the words that it had."""
        if len(row) > NAMED and term not in self.renamed:
            return str(row[NAMED])
        words = self._state.unknown.get(term)
        return vocabulary.name(words) if words else None

    def _terms(self) -> Iterator[Plain]:
        """Yield the pieces of terms that changed; where pieces were cut or joined, all whose terms are others."""
        if self.rows.keys() - self.before.keys():
            self._state.sizes = dict(sorted(self._state.sizes.items()))
        after = dict(term_parts.split(self._state.sizes))
        self._index.head["prefixes"] = list(after)
        self.gone += [shards.term_shard(p) for p in sorted(self.prefixes - after.keys())]
        touched = {term_parts.prefix(term, after) for term in {*self.held, *self.rows}}
        if self.prefixes != after.keys():
            before = dict(term_parts.split(self.before))
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
        row: list[Any] = self._index.read(
            shards.term_shard(term_parts.prefix(term, self.prefixes))
        )[term]
        return row

    def _stems(self, letter: str) -> dict[str, str]:
        return shards.stems_of(self._index.read(shards.stem_shard(letter)))

    def _stem_pieces(self) -> Iterator[Plain]:
        """Yield the pieces of stems whose terms are in more or fewer documents than before."""
        letters = dict.fromkeys(self._index.head["letters"])
        touched: dict[str, dict[str, str]] = {}
        changed: set[str] = set()
        for term, count in self.held.items():
            for stem in self._forms_of(term) if is_word(term) else ():
                letter = stem[0]
                if letter not in touched:
                    known = letter in letters
                    touched[letter] = self._stems(letter) if known else {}
                before = touched[letter].get(stem, "")
                touched[letter][stem] = _counted(before, term, count)
                if not before or not count or term not in before.split()[::2]:
                    changed.add(stem)
        for stem in changed:
            touched[stem[0]][stem] = _told_apart(stem, touched[stem[0]][stem])
        for letter, stems in touched.items():
            left = {stem: stems[stem] for stem in sorted(stems) if stems[stem]}
            if left:
                letters[letter] = None
                yield shards.stems_shard(letter, left)
            else:
                letters.pop(letter, None)
                self.gone.append(shards.stem_shard(letter))
        self._index.head["letters"] = sorted(letters)
        self.stemmed = {stem: touched[stem[0]][stem] for stem in changed}

    def _forms_of(self, term: str) -> tuple[str, ...]:
        """The stems of a term; those of one that was there need no dictionary."""
        known = _forms(self._row_of(term)) if term in self.before else ()
        return known or vocabulary.forms(term)

    def _spellings(self) -> Iterator[Plain]:
        """Yield what the words of stems end in, where a stem has come, gone or got another term."""
        before = shards.spellings_of(self._index.read(shards.SPELLINGS))
        after = dict(before)
        for stem, said in self.stemmed.items():
            after.pop(stem, None)
            if said:
                ends = vocabulary.spelling(stem, said.split()[::2])
                after[stem] = shards.spelled(ends, vocabulary.begun(stem))
        if after != before:
            yield shards.spellings({stem: after[stem] for stem in sorted(after)})


NAMED = 3
"""Where a row tells how its term is shown."""


def _held(numbers: str) -> int:
    """How many documents are written there."""
    return numbers.count(" ") + 1 if numbers else 0


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
    _, *ends = known.get(term, "").split(",")
    known[term] = ",".join((str(count), *ends))
    if not count:
        del known[term]
    return " ".join(f"{t} {known[t]}" for t in sorted(known))


def _told_apart(stem: str, said: str) -> str:
    """Write a stem anew that got or lost a term: its terms are told apart by other endings."""
    counts = shards.stem_counts(said)
    return shards.stem_row(counts, vocabulary.told_apart(stem, counts))
