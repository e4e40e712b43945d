"""What a new portal is told about its district: by a person at the terminal, or by a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from generator.findings import Finding
from generator.records.decode import decode
from generator.records.fields import key, same_key
from generator.records.models.enums import YesNo
from generator.records.models.portal import Forge, Portal
from generator.records.to_plain import plain
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers: keys of ``content/portal.yaml`` with its bounds, and one more."""

    district: str = same_key(Portal, "district", example="Северный район")
    institution: str = same_key(Portal, "institution")
    title: str = same_key(Portal, "title", default="Методический портал")
    summary: str = same_key(Portal, "summary", default="")
    town: str = same_key(Portal, "town", default="", example="Северный")
    mail: str = same_key(
        Portal, "mail", default="", help="Почта для тех, у кого нет учётной записи на площадке."
    )
    phone: str = same_key(Portal, "phone", default="")
    address: str = same_key(Portal, "address", default="")
    forge: Forge | None = same_key(Portal, "forge", default=None)
    examples: YesNo = key(
        "примеры", "Положить ли учебные маршруты: да или нет.", "нет", default=YesNo.NO
    )


class AnswerFile(Struct, frozen=True):
    """A file of answers as it was read; without ``answers`` the findings say why."""

    answers: Answers | None
    text: str
    findings: tuple[Finding, ...]


def read(name: str, data: bytes) -> AnswerFile:
    """Read a file of answers; every fault has its place in it."""
    text, fault = errors.decode(name, data)
    if fault:
        return AnswerFile(None, "", (fault,))
    raw = tree.parse(name, text)
    attributes, found, _ = decode(Answers, raw, {})
    findings = (*raw.findings, *found)
    return AnswerFile(None if findings else Answers(**attributes), text, findings)


def as_portal(answers: Answers) -> dict[str, Any]:
    """The answers under the keys of ``content/portal.yaml``."""
    values = plain(answers)
    values.pop("примеры", None)
    return dict(values)
