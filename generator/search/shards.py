"""The index in parts that a page loads as scripts: from a USB stick there is nothing else to load from.

``store.js`` reads what is written here. A changed record changes the parts of its words and no other.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from json.encoder import encode_basestring
from typing import Any, TypeVar

from generator.catalogue import urls
from generator.language.russian import alphabet, capital
from generator.pages.page import Plain
from generator.records.models.kinds import KINDS
from generator.search import dictionary, links, term_parts
from generator.search.counting import IndexedDocument
from generator.search.documents import DISTRICT, FACETS
from generator.search.index import Index
from generator.search.posting_lists import Postings
from generator.search.ranking import NAMED, PRIOR
from generator.search.readings import Endings

T = TypeVar("T")

quoted = encode_basestring
"""Writes a text as JSON."""

VALUES = "facets"
"""The shard of the facets."""

LINKS = "links"
"""The shard that tells which documents point at each other."""

HEAD = "index"
"""The shard that is loaded first."""

CHUNK = 200
"""Documents whose titles share a shard."""


def make(index: Index, sizes: Mapping[str, int]) -> Iterator[Plain]:
    """Yield every shard; ``sizes``: what the function of that name gives of this index."""
    stems = _by_letter(index)
    parts = dict(term_parts.split(sizes))
    yield shard(HEAD, _head(index, list(parts), list(stems)))
    yield shard(VALUES, _facets(index))
    tied = links.rows(index.documents)
    yield shard(LINKS, {name: row.text for name, row in tied.items()})
    yield spellings(
        {stem: spelled(ends, index.begun_by(stem)) for stem, ends in index.spellings.items()}
    )
    for letter, lines in stems.items():
        yield stems_shard(letter, lines)
    for prefix, names in parts.items():
        yield rows(prefix, {one: _row(index, one) for one in names})
    for at in range(0, len(index.documents), CHUNK):
        titles = [
            [d.kind, d.id, d.url, d.title, d.summary] for d in index.documents[at : at + CHUNK]
        ]
        yield shard(f"d-{at // CHUNK}", titles)
    for number, part in enumerate(dictionary.parts()):
        yield shard(f"w-{number}", part)


def stem_shard(letter: str) -> str:
    """The name of a shard of stems."""
    return f"s-{_hex(letter)}"


def stems_shard(letter: str, stems: Mapping[str, str]) -> Plain:
    """Write a shard of stems: one text of lines, where a browser finds one sooner than it makes an object."""
    lines = "".join(f"{stem} {said}\n" for stem, said in stems.items())
    return shard(stem_shard(letter), f"\n{lines}")


def stems_of(lines: str) -> dict[str, str]:
    """Read the lines of a shard of stems."""
    parted = (line.partition(" ") for line in lines.split("\n") if line)
    return {stem: said for stem, _, said in parted}


SPELLINGS = "spellings"


def spellings(known: Mapping[str, str]) -> Plain:
    """Write how the words of each stem are spelled, which is read only for a word that meets nothing.

    A few hundred sets of endings serve thousands of stems: they are the first line, and a stem tells its number.
    """
    ends: dict[str, int] = {}
    lines = []
    for one, said in known.items():
        own, *begun = said.split(" ")
        lines.append(" ".join([one, str(ends.setdefault(own, len(ends))), *begun]))
    return shard(SPELLINGS, "\n".join([" ".join(ends), *lines]))


def spellings_of(lines: str) -> dict[str, str]:
    """Read the shard of spellings."""
    first, *rows = lines.split("\n")
    ends = first.split(" ")
    parted = (row.split(" ") for row in rows)
    return {stem: " ".join([ends[int(number)], *begun]) for stem, number, *begun in parted}


def spelled(ends: Iterable[str], begun: Iterable[str]) -> str:
    """Say what words end in, and behind a space the stems of correct words that begin them."""
    return " ".join(filter(None, [",".join(ends) or ",", ",".join(begun)]))


def term_shard(prefix: str) -> str:
    """The name of a shard of terms."""
    return f"p-{_hex(prefix)}"


def rows(prefix: str, said: Mapping[str, str]) -> Plain:
    """Write a shard of terms."""
    name = term_shard(prefix)
    inner = ",".join(f"{quoted(one)}:{row}" for one, row in said.items())
    return _script(name, f"{{{inner}}}")


def text_shard(kind: str, id: str) -> str:
    """The name of the shard with the texts of one document."""
    return f"text/{kind}-{id}"


def text(document: IndexedDocument) -> Plain:
    """Write the texts of one document, for phrases and excerpts."""
    return shard(text_shard(document.kind, document.id), [document.headings, document.body])


def renamed(script: bytes, name: str) -> Plain:
    """A shard as it is published, under another name."""
    said = script[script.index(b",") :]
    return Plain(file(name), f"portal.shard({json.dumps(name)}".encode() + said)


def file(name: str) -> str:
    """The address of a shard."""
    return f"{urls.SEARCH}{name}.js"


def named(plain: Plain) -> str:
    """The name of a shard that was written."""
    return plain.address.removeprefix(urls.SEARCH).removesuffix(".js")


def read(script: str) -> Any:
    """Read what a shard holds."""
    return json.loads(script[script.index(",") + 1 : script.rindex(");")])


def shard(name: str, data: Any) -> Plain:
    """Write a shard."""
    return _script(name, json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _script(name: str, said: str) -> Plain:
    said = said.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return Plain(file(name), f"portal.shard({json.dumps(name)},{said});\n".encode())


def _head(index: Index, prefixes: list[str], letters: list[str]) -> dict[str, Any]:
    """What a page needs before it asks for a shard."""
    return {
        "lengths": index.lengths,
        "titleLengths": index.titles,
        "runs": [[kind, len(list(run))] for kind, run in groupby(d.kind for d in index.documents)],
        "chunk": CHUNK,
        "abbreviations": sorted(index.analyser.abbreviations),
        "stopWords": sorted(index.stop_words),
        "synonyms": index.synonyms,
        "kinds": {name: kind.one for name, kind in KINDS.items() if kind.has_pages},
        "prior": PRIOR,
        "named": NAMED,
        "groups": {name: capital(kind.many) for name, kind in KINDS.items() if kind.has_pages},
        "titles": _titles(index),
        "districts": index.districts,
        "prefixes": prefixes,
        "letters": letters,
        "dictionary": dictionary.firsts(),
        "bundles": {},
    }


def _by_letter(index: Index) -> dict[str, dict[str, str]]:
    """Stems with their lemmas and the documents that hold each, by first letter."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for stem, lemmas in index.stems.items():
        counts = {lemma: str(len(index.postings[lemma])) for lemma in lemmas}
        found[stem[0]][stem] = stem_row(counts, index.told_apart(stem))
    return dict(found)


def stem_row(counts: Mapping[str, str], told: Endings) -> str:
    """Write a stem: its lemmas, each with its documents and, behind commas, the endings that tell it apart."""
    return " ".join(
        f"{lemma} {','.join((count, *told.get(lemma, ())))}" for lemma, count in counts.items()
    )


def stem_counts(row: str) -> dict[str, str]:
    """Read how many documents hold each lemma of a stem."""
    words = row.split()
    return {
        lemma: said.partition(",")[0] for lemma, said in zip(words[::2], words[1::2], strict=True)
    }


def term(rare: float, numbers: str, forms: tuple[str, ...] | None, name: str | None) -> str:
    """Write one term: its IDF, its documents, its stems, how it is shown."""
    said = [] if forms is None else [" ".join(forms)]
    return row(repr(rare), numbers, said if name is None else [*said, name])


def row(rare: str, numbers: str, texts: Iterable[str]) -> str:
    """Write the row of a term as JSON: its IDF, written already, its documents, the texts behind."""
    more = "".join(f",{quoted(text)}" for text in texts)
    return f'[{rare},"{numbers}"{more}]'


def sizes(index: Index) -> dict[str, int]:
    """How many characters each term takes with its row: by this the parts are cut."""
    return {
        one: len(one) + len(_row(index, one, "")) + len(postings.said)
        for one, postings in index.postings.items()
    }


def _row(index: Index, one: str, numbers: str | None = None) -> str:
    """Write a term of an index; ``numbers``: what stands in the place of its documents."""
    said = index.postings[one].text if numbers is None else numbers
    return term(index.idf(one), said, index.forms.get(one), index.names.get(one))


def _titles(index: Index) -> dict[str, str]:
    """What is chosen by; in a region the district, too."""
    several = any(DISTRICT in document.facets for document in index.documents)
    if not several:
        return FACETS
    first, *others = FACETS.items()
    return dict((first, (DISTRICT, "Район"), *others))


def _facets(index: Index) -> dict[str, dict[str, str]]:
    """For each value of each facet the documents that have it."""
    found: dict[str, dict[str, Postings]] = {name: defaultdict(Postings) for name in _titles(index)}
    for number, document in enumerate(index.documents):
        for name, values in document.facets.items():
            for value in dict.fromkeys(values):  # a record may name a subject twice
                found[name][value].add(number, 1)
    return {
        name: {value: held.text for value, held in arranged(name, values).items()}
        for name, values in found.items()
    }


def arranged(name: str, values: Mapping[str, T]) -> dict[str, T]:
    """The values of a facet as a reader looks for them: kinds in their order, words by the alphabet."""
    kinds = list(KINDS)
    order = kinds.index if name == "kind" else alphabet
    return {value: values[value] for value in sorted(values, key=order)}


def _hex(text: str) -> str:
    """A name of a file in ASCII."""
    return "-".join(f"{ord(sign):x}" for sign in text)
