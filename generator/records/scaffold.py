"""A new record begins as a copy of the blank form of its kind."""

from __future__ import annotations

from pathlib import Path

from generator.findings import UserError
from generator.language.latin import latin
from generator.language.personal import mask
from generator.records.models.kinds import KINDS, LONGEST_ID, is_id
from generator.settings import PACKAGE_FILES
from generator.system import write_file

PERSONAL = (
    "в имени личное (номер или чьё-то имя), а оно станет адресом страницы и останется в git: "
    "назовите по теме, например dokazatelstva-8-klass"
)

CHOICE = [name for name, kind in KINDS.items() if "{id}" in kind.file]
"""The kinds that a new record may be of."""


def start(root: Path, kind: str, id: str) -> str:
    """Copy the blank form to the place of a new record and give its path; never overwrites.

    A portal without a blank form of its own uses the one of the package.
    """
    if not is_id(id):
        near = latin(id)
        fit = is_id(near) and not mask.is_personal_id(id) and not mask.is_personal_id(near)
        raise UserError(
            f"нужны строчные латинские буквы, цифры и дефис, до {LONGEST_ID} знаков; имена устройств системы заняты"
            + (f"; например, так: {near}" if fit else "")
        )
    if mask.is_personal_id(id):
        raise UserError(PERSONAL)
    found = KINDS[kind]
    path = found.path(id)
    target = root / path
    if target.exists():
        raise UserError(f"запись {path} уже есть: возьмите другое имя")
    if not target.parent.resolve().is_relative_to(root):
        raise UserError("папка записи лежит вне портала")
    source = next(
        (b / found.blank for b in (root, PACKAGE_FILES) if (b / found.blank).is_file()), None
    )
    if source is None:
        raise UserError(f"нет бланка {found.blank}")
    target.parent.mkdir(parents=True, exist_ok=True)
    write_file.replace(target, source.read_bytes())
    return path
