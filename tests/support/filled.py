"""Records filled from the examples of their own keys; each text has a word that stands nowhere else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from msgspec import structs

from generator.catalogue import assembly
from generator.catalogue.catalogue import Catalogue
from generator.findings import Finding
from generator.records import load
from generator.records.dates import Date
from generator.records.document import read_document
from generator.records.fields import Record, Spec, is_closed, is_model, specs, variants
from generator.records.models.kinds import KINDS, Kind
from generator.system import files
from tests.conftest import TODAY, Portal, lay
from tests.trust.fields import quote

ID = "obrazets"
LETTERS = "абвгдежзиклмнопрстуф"
SHAPED = {"id": "{}", "branch": "{}", "mail": "{}@example.ru", "address": "https://{}.example.ru/"}
"""What may stand in an address looks like it."""

At = tuple[str | int, ...]


@dataclass
class Filling:
    """What was filled in, by the keys that lead to it: «дорожная карта/задачи/задача».

    ``words`` are the marks to look for: of texts, of references, of values of the district's lists.
    ``others`` are the places of numbers, dates and words of the model in the record: a change of one has to be seen.
    """

    words: dict[str, str] = field(default_factory=dict)
    others: dict[str, At] = field(default_factory=dict)
    targets: dict[tuple[str, str], str] = field(default_factory=dict)
    entries: dict[str, list[str]] = field(default_factory=dict)

    def values(self, model: type, path: str = "", at: At = ()) -> dict[str, Any]:
        """Fill a model; a list of texts has one, a list of models the same one twice, a sheet one block of each kind."""
        return {
            s.key.label: self._field(s, f"{path}/{s.key.label}".lstrip("/"), (*at, s.name))
            for s in specs(model)
        }

    def _field(self, spec: Spec, path: str, at: At) -> Any:
        if models := variants(spec.type):
            return [
                {tag: self.values(model, f"{path}/{tag}", (*at, number))}
                for number, (tag, model) in enumerate(models.items())
            ]
        at = (*at, 0) if spec.many else at
        if is_model(spec.type):
            part = self.values(spec.type, path, at)
            return [part, part] if spec.many else part  # a share of the width needs a neighbour
        one = self._value(spec, path, at)
        return [one] if spec.many else one

    def _value(self, spec: Spec, path: str, at: At) -> str:
        key = spec.key
        example = key.example[0] if isinstance(key.example, list) else key.example
        if spec.type is not str:
            self.others[path] = at
            return str(example)
        number = len(self.words)
        mark = f"зюбрик{LETTERS[number // 20]}{LETTERS[number % 20]}"
        id = f"zyubrik{number:03}"
        self.words[path] = mark
        if key.registry:
            self.entries.setdefault(key.registry, []).append(mark)
            return mark
        if key.refers and not key.or_text:
            self.targets[key.refers[0], id] = mark
            return id
        if form := "{}.pdf" if path == "файлы" else SHAPED.get(key.shape):
            self.words[path] = id
            return form.format(id)
        return f"{example} {mark}".strip()


@dataclass(frozen=True)
class Filled:
    """A filled record in the portal that has what it names."""

    catalogue: Catalogue
    record: Record
    filling: Filling
    findings: tuple[Finding, ...]


def fill(portal: Portal, kind: Kind) -> Filled:
    """Lay a filled record of a kind over a portal; its model may have keys that no file knows yet."""
    filling = Filling()
    front = quote(filling.values(kind.model))
    text = f"---\n{front}\n---\n\n## Раздел\n\nТекст.\n" if kind.has_body else f"{front}\n"
    portal.write(kind.path(ID), text)
    for (other, id), mark in filling.targets.items():
        given = _any(portal, KINDS[other]).read_text("utf-8")
        said = f"название: Затрудняюсь {mark}\n"
        said += f"дефицит: Затрудняюсь {mark}\n" if other == "deficit" else ""
        portal.write(KINDS[other].path(id), lay(given, said))
    for name, marks in filling.entries.items():
        path = KINDS["registry"].path(name)
        given = (portal.root / path).read_text("utf-8")
        portal.write(path, given + "".join(f"  - {mark}\n" for mark in marks))
    if "файлы" in filling.words:
        folder = kind.path(ID).rpartition("/")[0]
        portal.write(f"{folder}/{filling.words['файлы']}.pdf", b"%PDF-1.4\n")
    records = load.load(files.read(portal.root))
    found: list[Finding] = []
    document = read_document(kind, ID, kind.path(ID), text, records.registries, found)
    assert document is not None
    assert document.record is not None
    made = assembly.build(records, TODAY)
    if kind.has_pages:
        made = made.with_records(kind.name, {**made.by_kind[kind.name], ID: document.record})
    return Filled(made, document.record, filling, tuple(found))


def _any(portal: Portal, kind: Kind) -> Path:
    """A record of a kind: a copy of it stands behind each reference."""
    return min(p for p in portal.root.glob(kind.path("*")) if ID not in p.as_posix())


def others(record: Any, at: At) -> Iterator[Any]:
    """Yield the same record with other values at one place: every other word, a later day, a larger number."""
    step, rest = at[0], at[1:]
    old = record[step] if isinstance(step, int) else getattr(record, step)
    for new in others(old, rest) if rest else _instead(old):
        if isinstance(step, int):
            yield (*record[:step], new, *record[step + 1 :])
        else:
            yield structs.replace(record, **{step: new})


def _instead(value: Any) -> Iterator[Any]:
    if is_closed(type(value)):
        yield from (word for word in type(value) if word != value)
    elif isinstance(value, Date):
        yield structs.replace(value, year=value.year + 1)
    else:
        yield value + 1
