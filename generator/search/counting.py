"""The words of documents are counted: what each adds to an index, so that several processes can count their own."""

from __future__ import annotations

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache, partial

from msgspec import Struct, field
from msgspec.structs import replace

from generator.search import audiences
from generator.search.analyser import Analyser
from generator.search.lemmatiser import is_stop_word, lemmas
from generator.search.posting_lists import Postings
from generator.system import memo
from generator.system.digests import digest

TITLE, HEADINGS, BODY, SUMMARY = 4, 3, 1, 2
"""What one occurrence weighs by where it stands (fitted on graded queries); the words of a summary stand in the body, too."""


PARTED = " · "
"""What stands between the texts of a field."""

MOST_READ = 20_000
"""Pieces of text whose terms are known; a text says most of its words again."""

_Single = dict[str, str]
"""Pieces that are one word of one term, which the dictionary has and which is no stop word: most of a text."""


class IndexedDocument(Struct, frozen=True):
    """What can be found: a page with its texts and the facets it is filtered by."""

    kind: str
    id: str
    url: str
    title: str
    headings: str = ""
    body: str = ""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    summary: str = ""
    """A sentence that says what the page is about; its words stand in the texts already."""
    links: tuple[str, ...] = ()
    """The names of the pages it points at, and its own (``links.py``)."""

    def says(self, other: IndexedDocument) -> bool:
        """Whether another document has the same words in the same fields."""
        mine = (self.title, self.headings, self.body, self.summary)
        return mine == (other.title, other.headings, other.body, other.summary)


class Counted(Struct, frozen=True):
    """What a text adds to an index.

    ``terms``: weighted counts, as ``posting_lists.Postings`` keeps them; ``unknown``: a word of no dictionary by its term;
    ``stop_words``: stop words; ``length``: tokens; ``title``: words of the title that are no stop words.
    """

    terms: Mapping[str, int]
    unknown: Mapping[str, str]
    stop_words: frozenset[str]
    length: int
    title: int = 1


NOTHING = Counted({}, {}, frozenset(), 0)
"""What no text adds."""


class Tally(Struct):
    """What some documents add to an index, so that several processes can count each its own."""

    documents: list[IndexedDocument] = field(default_factory=list)
    lengths: list[int] = field(default_factory=list)
    titles: list[int] = field(default_factory=list)
    postings: dict[str, Postings] = field(default_factory=lambda: defaultdict(Postings))
    unknown: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    stop_words: Counter[str] = field(default_factory=Counter)
    """Small words, each with the number of documents that have it."""
    _values: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)

    def add(self, number: int, document: IndexedDocument, one: Counted) -> None:
        """Take one document in; its texts stay with the page."""
        self.documents.append(replace(document, headings="", body=""))
        self.lengths.append(one.length)
        self.titles.append(one.title)
        self.stop_words.update(one.stop_words)
        for term, times in one.terms.items():
            self.postings[term].add(number, times)
        for term, word in one.unknown.items():
            self.unknown[term][word] += 1

    def join(self, other: Tally) -> None:
        """Take in the documents that follow."""
        self.documents += (self._sharing(document) for document in other.documents)
        self.lengths += other.lengths
        self.titles += other.titles
        self.stop_words.update(other.stop_words)
        for term, more in other.postings.items():
            self.postings[term].join(more)
        for term, words in other.unknown.items():
            self.unknown[term].update(words)

    def _sharing(self, document: IndexedDocument) -> IndexedDocument:
        """The same document; its facets are those of others where they are equal, for all of them stay here."""
        facets = {
            sys.intern(name): self._values.setdefault(values, values)
            for name, values in document.facets.items()
        }
        return replace(document, facets=facets)


class DocumentCounter:
    """Counts the words of documents; most pieces of text come again and again."""

    def __init__(self, abbreviations: Iterable[str]) -> None:
        own = tuple(abbreviations)
        self.analyser = Analyser(own)
        self._own = "\n".join(own)
        self._read = lru_cache(maxsize=MOST_READ)(partial(_read, self.analyser))
        self._single: _Single = {}

    def count(self, document: IndexedDocument) -> Counted:
        """Count the terms of a document, weighted by field, and the texts that a query may be as a whole."""
        counted = _count(document, self._read, self._single)
        wholes = (self.analyser.whole(text, is_stop_word) for text in _asked(document))
        return replace(counted, terms={**counted.terms, **dict.fromkeys(filter(None, wholes), 1)})

    def titled(self, one: Counted, old: str, new: str) -> Counted:
        """Count a document whose title grew at its end, from what was counted of it under the ``old`` one."""
        return _titled(one, old, new, self._read)

    def shared(self, document: IndexedDocument) -> Counted:
        """The same for a document that other portals have, too."""
        texts = (document.title, document.headings, document.body, document.summary)
        return _COUNTED.made(lambda: digest(self._own, *texts), lambda: self.count(document))


_COUNTED: memo.Memo[Counted] = memo.Memo("counted")


_AROUND_TITLE = re.compile(r"\A\S*[0-9]\. | \(.*| — .*")
"""What nobody types of a title: the code of a form, what stands in brackets, the district behind a dash."""


def _asked(document: IndexedDocument) -> Iterable[str]:
    """The texts by which a page is asked for: its title, what stands out in it.

    Of a route its audience alone: what else stands out in it are the words of its deficits, and there may be
    ten thousand.
    """
    pieces = document.headings.split(PARTED)
    if document.kind == "route":
        return audiences.of_route(pieces, *_ROUTE)
    return (_AROUND_TITLE.sub("", document.title), *pieces)


_ROUTE = ("маршрут", "ИОМ")
"""A route, and its abbreviation, which its own texts say seldom."""


def _count(document: IndexedDocument, read: Callable[[str], _Read], single: _Single) -> Counted:
    """Count the terms of a document, weighted by field; ``single`` learns what it meets, and changes nothing."""
    counts: dict[str, int] = defaultdict(int)
    titled: set[str] = set()
    unknown: dict[str, str] = {}
    stop_words: set[str] = set()
    length = title = 0
    fields = (
        (document.title, TITLE),
        (document.headings, HEADINGS),
        (document.body, BODY),
        (document.summary, SUMMARY),
    )
    for text, weight in fields:
        pieces = Analyser.chunks(text)
        met = Counter(filter(None, map(single.get, pieces)))
        length += 0 if weight == SUMMARY else met.total()
        if weight == TITLE:
            titled.update(met)
            title += met.total()
        for term, times in met.items():
            counts[term] += weight * times
        for chunk, times in Counter(p for p in pieces if p not in single).items():
            terms, names, small, tokens = read(chunk)
            length += 0 if weight == SUMMARY else tokens * times
            if weight == TITLE:
                titled.update(term for term, _ in terms)
                title += 0 if small else times
            for term, found in terms:
                counts[term] += found * weight * times
            if small:
                stop_words |= small
            for term, word in names:
                unknown.setdefault(term, word)
            one_word = tokens == 1 and not (names or small) and len(terms) == 1
            if one_word and terms[0][1] == 1 and len(single) < MOST_READ:
                single[chunk] = terms[0][0]
    told = {term: 2 * found - (term not in titled) for term, found in counts.items()}
    return Counted(told, unknown, frozenset(stop_words), length, max(1, title))


def _titled(one: Counted, old: str, new: str, read: Callable[[str], _Read]) -> Counted:
    """Count anew a document whose title grew at its end; the rest of it need not be there."""
    before, chunks = Counter(Analyser.chunks(old)), Counter(Analyser.chunks(new))
    terms, unknown, length = dict(one.terms), dict(one.unknown), one.length
    known = {term for chunk in before for term, _ in read(chunk)[1]}
    stop_words, title = set(one.stop_words), 0
    for chunk, times in chunks.items():
        found, names, small, tokens = read(chunk)
        title += 0 if small else times
        more = times - before[chunk]
        length += tokens * more
        stop_words |= small
        for term, each in found if more else ():
            terms[term] = 2 * ((terms.get(term, -1) + 1) // 2 + each * TITLE * more)
        for term, word in names if chunk not in before else ():
            if term not in known:  # a title is read before the texts
                known.add(term)
                unknown[term] = word
    return Counted(terms, unknown, frozenset(stop_words), length, max(1, title))


_Read = tuple[tuple[tuple[str, int], ...], tuple[tuple[str, str], ...], frozenset[str], int]
"""A piece of text: terms with counts, words of no dictionary, stop words, tokens."""


def _read(analyser: Analyser, chunk: str) -> _Read:
    """Count the terms of one piece of text; most pieces come again and again."""
    counts: Counter[str] = Counter()
    unknown: dict[str, str] = {}
    tokens = list(analyser.tokens(chunk))
    for token in tokens:
        for term in token.terms:
            found = lemmas(token.word) if term[0] == "~" else ()
            counts.update(found or (term,))
            if term[0] == "~" and not found:
                unknown.setdefault(term, token.word)
    stop_words = frozenset(t.word for t in tokens if t.word and is_stop_word(t.word))
    return tuple(counts.items()), tuple(unknown.items()), stop_words, len(tokens)
