"""The door: files of schools in, the numbers of the district out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from generator.catalogue.catalogue import Catalogue
from generator.findings import UserError
from generator.language.personal import mask
from generator.language.russian import counted
from generator.proposals.collect import file_names, join, reader, summary
from generator.proposals.collect.bank import Bank
from generator.proposals.collect.blank import LISTED
from generator.proposals.collect.columns import LISTS, REGISTRY, Columns
from generator.proposals.collect.model import Found, Remark
from generator.proposals.collect.privacy import Cutter
from generator.proposals.collect.reader import Lists
from generator.proposals.collect.summary import Summary
from generator.proposals.intake.documents import documents
from generator.proposals.intake.documents.blocks import Blocks, Budget
from generator.records.dates import Date
from generator.system import endings
from generator.system.digests import digest

MOST_FILES = 500
MOST_CELLS = 400_000
"""Cells of one file: the district's own table has the rows of several years."""

_MARKS = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"II*\x00", b"MM\x00*", b"BM")

WHAT = "сводка школы"
"""What a file has to be, in the words of a refusal."""

_PICTURE = "это снимок, а не таблица: попросите школу прислать сам файл Excel или Word"


def collect(
    files: Iterable[tuple[str, bytes]], catalogue: Catalogue, period: Date | None = None
) -> Summary:
    """Read files (what each is called, its bytes) and count; ``period`` is the month of the gathering.

    Raises ``UserError`` where none of the files has a row, or the portal has no list of columns.
    """
    if REGISTRY not in catalogue.registries:
        raise UserError(
            f"нет списка content/registries/{REGISTRY}.yaml, по которому узнаются столбцы: "
            "возьмите его в портале-образце"
        )
    columns = Columns({name: catalogue.registries.get(name) for name in LISTS})
    lists = Lists(columns, Bank(catalogue.deficits), Cutter(columns.public()))
    found = Found()
    seen: dict[str, str] = {}
    for number, (name, data) in enumerate(files, 1):
        if number > MOST_FILES:
            raise UserError(f"файлов больше {MOST_FILES}: складывайте их частями")
        called = _called(name, number, lists, found)
        first = seen.get(digest(data))
        if first is not None:
            message = f"то же самое, что в файле «{first}»: посчитано один раз"
            found.told.append(Remark(called, "файл", message))
            continue
        seen[digest(data)] = called = _apart(called, number, seen.values(), found)
        _read(called, data, lists, found)
    if not found.rows:
        places = found.unread or [one for one in found.told if one.place == "файл"]
        said = "; ".join(f"{one.file}: {one.message}" for one in places[:5])
        raise UserError(said or "в файлах нет ни одной строки педагога")
    return summary.make(join.join(found, period), catalogue)


def _called(name: str, number: int, lists: Lists, found: Found) -> str:
    """What a file is called in everything that is told: by its place where its name is that of a person."""
    name = file_names.readable(name)
    path = PurePath(name)
    if not _is_personal(path.stem, lists.cutter):
        return name
    said = f"школа {number}{path.suffix}"
    message = f"в имени файла личное: так здесь назван файл № {number} из команды; переименуйте его"
    found.told.append(Remark(said, "файл", message))
    return said


def _apart(name: str, number: int, taken: Iterable[str], found: Found) -> str:
    """Tell two files of one name apart by their numbers: each school sends them in a folder of its own."""
    if name not in taken:
        return name
    path = PurePath(name)
    said = f"{path.stem} (файл {number}){path.suffix}"
    found.told.append(
        Remark(said, "файл", f"«{name}» есть и раньше: так назван файл № {number} из команды")
    )
    return said


_BETWEEN = re.compile(r"[\W_]+")


def _is_personal(stem: str, cutter: Cutter) -> bool:
    """Whether the name of a file holds that of a person: in words, or in Latin letters."""
    if stem.isascii():
        return mask.path(stem) != stem
    said = _BETWEEN.sub(" ", stem)
    found = cutter.cut(stem)[1] or cutter.cut(said)[1]
    return bool(found or (said.strip() and not cutter.shown(said)))


def _read(name: str, data: bytes, lists: Lists, found: Found) -> None:
    suffix = PurePath(name).suffix.lower()
    if suffix in endings.PHOTOGRAPHS or data.startswith(_MARKS):
        found.unread.append(Remark(name, "файл", _PICTURE))
        return
    budget = Budget(
        what=WHAT,
        most_cells=MOST_CELLS,
        most_lines=MOST_CELLS,
        most_signs=100 * MOST_CELLS,
        keeps_hidden=True,
        own_lists=LISTED,
    )
    try:
        blocks = documents.read(name, data, budget)
    except UserError as refused:
        found.unread.append(Remark(name, "файл", str(refused)))
        return
    found.told += _hidden(name, blocks)
    reader.read(name, blocks, lists, found)
    links = {(one.place, one.message) for one in blocks.links}  # they tell nothing to be counted
    found.unread += [
        Remark(name, place, what) for place, what in blocks.unread if (place, what) not in links
    ]


def _hidden(name: str, blocks: Blocks) -> Iterator[Remark]:
    """Say of what nobody sees in a workbook whether it counts: a filter that was left on loses no teacher."""
    for place, rows, columns in blocks.kept:
        many = [counted(rows, "строка", "строки", "строк")] if rows else []
        many += [counted(columns, "столбец", "столбца", "столбцов")] if columns else []
        said = f"спрятано отбором или вручную, но прочитано: {' и '.join(many)}"
        yield Remark(name, mask.hide(place), f"{said}. Лишнее удалите из файла и сложите снова")
    for place, count in blocks.hidden:
        said = f"скрыто и не прочитано: слов {count}"
        yield Remark(
            name, mask.hide(place), f"{said}. Если это задачи педагогов, покажите и сложите снова"
        )
