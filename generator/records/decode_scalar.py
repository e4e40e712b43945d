"""One value that is a text in the file: a word of a list, a date, a number, a text; faults become findings."""

from __future__ import annotations

import difflib
import re
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct

from generator.findings import Finding, error, remark
from generator.language.personal.mask import quote
from generator.messages import say, signs
from generator.records import closed_lists
from generator.records.dates import DATE, Date, meant_date, read_date
from generator.records.fields import Key, Model, is_closed
from generator.records.yaml_text.nodes import KeyPath
from generator.records.yaml_text.parser import YamlTree

NUMBER = re.compile(r"-?[0-9]{1,9}(?:[.,][0-9]{1,4})?")
CYRILLIC = "АВЕКМНОРСТХаеорсухі"
LATIN = "ABEKMHOPCTXaeopcyxi"
"""Letters that look alike, in the same places."""

SHAPES = {
    "address": re.compile(r"https?://[\w.-]+(?::[0-9]{1,5})?(?:/[\w.~%+@/-]*)?"),
    "mail": re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "branch": re.compile(r"\w[\w./-]*"),
    "id": re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"),
}
"""What becomes part of an address, and not only a text, has one of these shapes."""

_TO_LATIN = str.maketrans(CYRILLIC, LATIN)
TO_CYRILLIC = str.maketrans(LATIN, CYRILLIC)

Registries = dict[str, tuple[str, ...]]
"""Names of the closed lists of ``content/registries`` and their values (``records/closed_lists.py``)."""


class DecodeContext(Struct):
    """What a reading has to go by, and what it found wrong."""

    tree: YamlTree
    registries: Registries
    findings: list[Finding]
    holes: set[KeyPath]
    model: type[Model] | None = None
    """The model of the whole record, where one is read."""

    def invalid(self, rule: str, path: KeyPath, message: str, fix: str) -> None:
        """Tell of a value that could not be read."""
        self.holes.add(path)
        self.findings.append(error(rule, self.tree.at(*path), message, fix))


def read(context: DecodeContext, kind: Any, key: Key, value: str, path: KeyPath) -> Any:
    """Read a text as what its field asks for; ``None`` where it is not that, and a finding says so."""
    if is_closed(kind):
        return _closed(context, kind, key, value, path)
    if kind is Date:
        return _date(context, key, value, path)
    if kind in (int, float):
        return _number(context, kind, key, value, path)
    return text(context, key, value, path)


def _closed(
    context: DecodeContext, kind: type[StrEnum], key: Key, value: str, path: KeyPath
) -> Any:
    words = _listed(kind)
    found = words.get(" ".join(value.split()).lower())
    if found is None:
        names = closed_lists.names(kind, key.label, "", context.registries)
        _not_listed(context, key.label, value, [str(word) for word in kind], names, path)
    return found


@cache
def _listed(kind: type[StrEnum]) -> dict[str, StrEnum]:
    """The words of a closed list as they are compared."""
    return {word.lower(): word for word in reversed(kind)}


def _not_listed(
    context: DecodeContext,
    label: str,
    value: str,
    words: list[str],
    names: closed_lists.Names,
    path: KeyPath,
) -> None:
    near = _near(value, words, names)
    listed = ", ".join(words[:12]) + (" и другие" if len(words) > 12 else "")
    phrase = "word-near" if near else "word-other"
    said = say(phrase, label=label, value=quote(value, 40), near=near, listed=listed)
    context.invalid("value-unlisted", path, *said)


def _date(context: DecodeContext, key: Key, value: str, path: KeyPath) -> Date | None:
    found = read_date(value)
    if found is None:
        near = meant_date(value)
        phrase = "date-none" if DATE.fullmatch(value.strip()) else "date-wrong"
        said = say(
            "date-near" if near else phrase, label=key.label, value=quote(value, 30), near=near
        )
        context.invalid("date-wrong", path, *said)
    return found


def _number(
    context: DecodeContext, kind: type, key: Key, value: str, path: KeyPath
) -> float | None:
    text = value.strip().replace("\u00a0", "")
    if not NUMBER.fullmatch(text) or (kind is int and not re.fullmatch(r"-?[0-9]+", text)):
        want = "целое число" if kind is int else "число"
        context.invalid(
            "type-wrong",
            path,
            *say(
                "number-wanted",
                label=key.label,
                want=want,
                value=quote(value, 30),
                example=example(key),
            ),
        )
        return None
    amount = kind(text.replace(",", "."))
    low, high = key.smallest, key.largest
    if (low is not None and amount < low) or (high is not None and amount > high):
        bounds = f"от {low:g} до {high:g}" if high is not None else f"не меньше {low:g}"
        context.invalid(
            "number-out-of-range",
            path,
            *say("number-out-of-range", label=key.label, value=text, bounds=bounds),
        )
        return None
    return float(amount) if kind is float else int(amount)


def text(context: DecodeContext, key: Key, value: str, path: KeyPath) -> str | None:
    """Read a text, within the bounds of its field."""
    text = value.strip()
    if not text:
        said = say("key-empty", label=key.label, help=lowered(key.help), example="")
        context.invalid("key-missing", path, *said)
        return None
    if len(text) > key.limit:
        context.invalid(
            "text-too-long",
            path,
            *say("text-too-long", label=key.label, count=signs(len(text)), limit=key.limit),
        )
        return None
    if key.line:
        text = " ".join(text.split())
    if key.shape and not SHAPES[key.shape].fullmatch(text):
        said = say(
            "shape-wrong", label=key.label, value=quote(text, 40), example=shown(key.example)
        )
        context.findings.append(error("link-broken", context.tree.at(*path), *said))
        return None  # as if it were not there: the district itself is never left out
    return _registered(context, key, text, path) if key.registry else text


def _registered(context: DecodeContext, key: Key, value: str, path: KeyPath) -> str | None:
    if closed_lists.has(context.registries, key.registry, value):
        return value
    words = context.registries.get(key.registry)
    if words is None:  # a list that is absent has a finding of its own
        return value
    for word in words:
        if word.casefold() == value.casefold():
            return word
    for phrase, letters in (("word-cyrillic", _TO_LATIN), ("word-latin", TO_CYRILLIC)):
        if (alike := value.translate(letters)) in words:
            said = say(phrase, value=value, alike=alike)
            context.findings.append(remark("letters-mixed", context.tree.at(*path), *said))
            return alike
    names = closed_lists.names(str, key.label, key.registry, context.registries)
    if key.or_text:
        if near := _near(value, list(words), names):
            said = say("word-perhaps", label=key.label, value=quote(value, 40), near=near)
            context.findings.append(remark("value-unlisted", context.tree.at(*path), *said))
        return value
    _not_listed(context, key.label, value, list(words), names, path)
    return None


def _near(value: str, words: list[str], names: closed_lists.Names) -> str:
    """The listed value that a text means: by another name of it, or by one that is nearly so written."""
    if found := closed_lists.meant(value, words, names):
        return "», «".join(found)
    near = nearest(value, [*names, *words])
    return names.get(near, near) if near else ""


_ITEMS = re.compile(r"\s*[-*•–—][ \t]+\S[^\n]*\n(?:[^\n]*\n)*?[ \t]*[-*•–—][ \t]+\S")
"""Items of a list that are one text: «риски: |» above them."""


def whole(context: DecodeContext, key: Key, value: str, path: KeyPath) -> None:
    """Remark on a text that stands for a list and has the items of one inside."""
    if "\n" in value and _ITEMS.match(value):
        said = say("list-in-text", label=key.label)
    elif is_enumerated(value, "[,;]" if key.line and key.limit <= SHORT_ITEM else ";"):
        said = say("list-in-line", label=key.label, words=quote(value, 40))
    else:
        return
    context.findings.append(remark("type-wrong", context.tree.at(*path), *said))


SHORT_ITEM = 120
"""Signs of an item of a list of words, not of sentences: there a comma parts two items, as in other generators."""

_PIECE = re.compile(r"[«\"]?[^\W\d_][^\s.!?&/]*(?:\s+[^\s.!?&/]+){0,2}")
"""A piece of an enumeration: up to three words; a longer one may be a part of a sentence, one with a dot a file."""


def is_enumerated(value: str, sign: str) -> bool:
    """Whether a text in one line is an enumeration: short pieces with a sign and a space between them."""
    pieces = re.split(rf"{sign}\s+", value.strip())
    return len(pieces) > 1 and all(map(_PIECE.fullmatch, pieces))


def nearest(word: str, known: list[str]) -> str | None:
    """The known word that lies close enough to be meant, or ``None``."""
    return _nearest(word, tuple(known))


@lru_cache(maxsize=512)
def _nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Asked anew for every record where a word of a list has changed, and slow to answer."""
    lower = {name.lower(): name for name in known}
    found = difflib.get_close_matches(word.lower()[:60], lower, n=1, cutoff=0.72)
    return lower[found[0]] if found else None


def example(key: Key, before: str = "; например: ") -> str:
    """Say the example of a key after a message, where it has one."""
    return f"{before}{shown(key.example)}" if key.example is not None else ""


def one_of(example: Any) -> Any:
    """One value of an example, which may be a list of them."""
    return next(iter(example), None) if isinstance(example, (list, tuple)) else example


def shown(example: Any) -> str:
    """Write an example as it would stand in the file, on one line."""
    if isinstance(example, (list, tuple)):
        return f"[{', '.join(shown(item) for item in example)}]"
    if isinstance(example, dict):
        return f"{{{', '.join(f'{k}: {shown(v)}' for k, v in example.items())}}}"
    return str(example)


def lowered(text: str) -> str:
    """Begin with a small letter, but never inside an abbreviation."""
    return text[:1].lower() + text[1:] if text[1:2].islower() else text
