"""Where a text holds personal data, whichever file it stands in: the rules ask here, and so does the mask."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from generator.language.personal import allowed_names, name_detection, near, patterns
from generator.language.personal import likely_patterns as likely
from generator.language.personal import name_patterns as named
from generator.language.personal.allowed_names import NOBODY, Names
from generator.language.personal.name_detection import TextSpan
from generator.language.personal.plain_view import BLANK, MARKED, View, capitalised, views
from generator.language.personal.registry import LIKELY, NAMED, PATTERNS, PROOFS, Pattern


def _name(match: re.Match[str]) -> TextSpan:
    """Give where in a match the name stands: all of it, unless a group says where."""
    for group in match.re.groupindex:
        if group in NAMED and match[group]:
            return match.span(group)
    return match.span()


_WORDS = [
    (word, pattern)
    for pattern in PATTERNS
    if isinstance(pattern.sign, tuple)
    for word in pattern.sign
]
_SIGNS: dict[re.Pattern[str], list[Pattern]] = {}
for _pattern in PATTERNS:
    if not isinstance(_pattern.sign, tuple):
        _SIGNS.setdefault(_pattern.sign, []).append(_pattern)


@lru_cache(maxsize=1)
def _automaton() -> AhoCorasick:
    """All the words at once: one pass over a text, where looking for each takes forty times longer."""
    return AhoCorasick([word for word, _ in _WORDS], implementation=Implementation.DFA)


def possible(text: str) -> list[Pattern]:
    """Give the patterns whose sign a text has, in their order."""
    hits = _automaton().find_matches_as_indexes(text, overlapping=True)
    found = {id(_WORDS[hit[0]][1]) for hit in hits}
    for sign, those in _SIGNS.items():
        if sign.search(text):
            found.update(map(id, those))
    return [pattern for pattern in PATTERNS if id(pattern) in found] if found else []


_FIGURE = r"(?<!\d\d)(?<!\d-\d)(?!(?<=\0\d)\d{0,3}(?:-\d\d(?:-\d\d)?)?\0)"
"""What stands around the first figure of a number that is not all of a text, as a date or a count of hours is."""

_LOOK = re.compile(
    rf"[А-ЯЁ0-9a-zABEKMHOPCTX.%{MARKED}](?:(?<=[ABEKMHOPCTX])\.\s?[A-ZА-ЯЁ]|(?<=[А-ЯЁ])(?:{name_detection.AFTER_CAPITAL}|{named.NAME_AFTER_CAPITAL}|{likely.AFTER_CUT})"
    rf"|(?<=[0-9]){_FIGURE}|(?<=\.){named.AFTER_STOP}|(?<=[a-z]){patterns.AFTER_SMALL}|(?<=%)[dD][01]%|(?<=[{MARKED}]))"
)
"""Every sign that is no word, in one pass: they begin with one set of letters and are told apart by it."""


LINE = re.compile(rf"[ ]*\n[ ]*|{BLANK.pattern}")
"""What parts the words of a sign besides one blank."""


def worth(texts: Sequence[str]) -> list[int]:
    """Give the numbers of those texts that have a sign of anything: they are looked through as one."""
    said = [LINE.sub(" ", text) for text in texts]
    starts = list(itertools.accumulate([len(text) + 1 for text in said[:-1]], initial=0))
    words = "\0".join(said)
    at = {hit[1] for hit in _automaton().find_matches_as_indexes(words, overlapping=True)}
    at.update(match.start() for match in _LOOK.finditer(words))
    return sorted({bisect_right(starts, place) - 1 for place in at}) if texts else []


PUPIL = "personal-pupil"
"""A child with a class: no words around it make another of it, only a list does."""

SURE = ("personal-name", PUPIL)
"""Rules by which a name is told for sure: that it is likely, too, is not said."""


def find(text: str, public: Names = NOBODY, excused: bool = True) -> list[tuple[str, TextSpan]]:
    """Give what a text holds, each with its rule; ``public`` names may be said.

    ``excused``: whether the words around a sure name may tell that it is of a book or of a street; of a pupil never.
    """
    found: list[tuple[str, TextSpan]] = []
    for view, names in _readings(text):
        asked: dict[int, bool] = {}
        for pattern in possible(view.text):
            if (pattern.names or not names) and _may_hold(pattern, view.text, asked):
                _add(found, pattern.rule, view, _matches(pattern, view.text, public, excused))
        if name_detection.SIGN.search(view.text):
            _add(found, LIKELY, view, _likely(view.text, public))
    return _once(found)


def _once(found: list[tuple[str, TextSpan]]) -> list[tuple[str, TextSpan]]:
    """Join what is likely a name with the sure one that it overlaps: both tell of one person."""
    kept = [one for one in found if one[0] != LIKELY]
    names = [n for n, one in enumerate(kept) if one[0] in SURE]
    for rule, (start, end) in found:
        if rule != LIKELY:
            continue
        sure = [n for n in names if kept[n][1][0] < end and start < kept[n][1][1]]
        for n in sure:
            kept[n] = kept[n][0], (min(start, kept[n][1][0]), max(end, kept[n][1][1]))
        if not sure:
            kept.append((rule, (start, end)))
    return kept


def _readings(text: str) -> Iterator[tuple[View, bool]]:
    """Yield every view of a text; of one that tells only names, so."""
    for view in views(text):
        yield view, False
        if small := capitalised(view):
            yield small, True


def _add(
    found: list[tuple[str, TextSpan]], rule: str, view: View, spans: Iterable[TextSpan]
) -> None:
    """Keep what is found; where another reading found a part of it under the same rule, both are one.

    «**Образцова** Ольга Олеговна» holds a first name and a patronymic, and without markup all three words.
    """
    known = [n for n, (other, _) in enumerate(found) if other == rule]
    for start, end in (view.span(*span) for span in spans):
        for n in known:
            a, b = found[n][1]
            if a < end and start < b:
                found[n] = rule, (min(a, start), max(b, end))
                break
        else:
            found.append((rule, (start, end)))


def _may_hold(pattern: Pattern, text: str, asked: dict[int, bool]) -> bool:
    """Whether a text with the sign of a pattern has what its matches hold besides; several patterns ask alike."""
    needs = pattern.needs or pattern.near
    if not needs:
        return True
    known = asked.get(id(needs))
    if known is None:
        known = asked[id(needs)] = near.has(needs, text)
    return known


def _matches(pattern: Pattern, text: str, public: Names, excused: bool) -> Iterator[TextSpan]:
    last = -1
    around = pattern.rule == LIKELY or (excused and pattern.rule != PUPIL)
    reach = 0 if pattern.table and pattern.table.search(text) else pattern.reach
    for rough in near.matches(pattern.pattern, pattern.near or pattern.sign, reach, text):
        match = _proved(pattern, rough, text)
        if match is None or (pattern.rule == LIKELY and _in_full(text, match)):
            continue
        if pattern.scene and allowed_names.of_a_scene(text, _name(match), match.end()):
            continue
        if pattern.names and allowed_names.spared(text, _name(match), last, public, around):
            last = match.end()
        elif not pattern.famed or not allowed_names.said_of(text, match.start(), public):
            yield _name(match) if pattern.rule == LIKELY else match.span()


def _in_full(text: str, match: re.Match[str]) -> bool:
    """Whether a likely name is a part of a full one, which is judged as a whole."""
    start, end = match.span()
    around = named.NAME.finditer(text, max(0, start - AROUND), end + AROUND)
    return any(one.start() < end and start < one.end() for one in around)


AROUND = 120
"""Signs before and behind a likely name that a full one may reach."""

WITHIN = 1000
"""Signs behind a match that was no proof in which another one may end."""


def _proved(pattern: Pattern, match: re.Match[str], text: str) -> re.Match[str] | None:
    """Give a match that passes its proof: this one, or one that begins inside of it."""
    end = match.end()
    found: re.Match[str] | None = match
    while found and found.start() < end:
        if PROOFS[pattern.proof](found):
            return found
        found = pattern.pattern.search(text, found.start() + 1, end + WITHIN)
    return None


def _likely(text: str, public: Names) -> Iterator[TextSpan]:
    roles = set(name_detection.by_role(text))
    every = roles | set(name_detection.find(text))
    whole = _whole_names(text) if every else []
    begun = {end: start for start, end in whole}
    last = reach = -1
    for span in sorted(every, key=lambda s: (s[0], -s[1])):
        before = bisect_left(whole, (span[1],))
        if span[0] < max(reach, whole[before - 1][1] if before else -1):
            continue
        reach = span[1]
        begun[reach] = span[0]
        read = span not in roles or name_detection.is_of_a_reader(text, span[0])
        alone = read and _known_alone(text, span, public)
        if text.startswith(". ", span[0] - 2) and _titled(text, span[0], begun, public):
            continue
        if alone or allowed_names.spared(text, span, last, public, around=True):
            last = span[1]
        else:
            yield span


def _known_alone(text: str, span: TextSpan, public: Names) -> bool:
    """Whether one word is the surname of a listed person, and no namesake at school is asked for."""
    return allowed_names.known_alone(
        text[slice(*span)], public
    ) and not name_detection.is_at_school(text, span)


def _titled(text: str, start: int, begun: Mapping[int, int], public: Names) -> bool:
    """Whether a word stands behind an author who may be named: it is the title of a book.

    ``begun``: where each name before it begins, by its end.
    """
    author = (begun.get(start - 1, -1), start - 1)
    return author[0] >= 0 and allowed_names.spared(text, author, -1, public, around=True)


def _whole_names(text: str) -> list[TextSpan]:
    if not named.NAME_SIGN.search(text):
        return []
    return [m.span() for m in near.matches(named.NAME, named.NAME_SIGN, near.REACH, text)]
