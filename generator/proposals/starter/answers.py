"""What a new portal is told about its district: by a person at the terminal, or by a file."""

from __future__ import annotations

from typing import Annotated, Any

from msgspec import Struct

from generator.findings import Finding
from generator.records.decode import decode
from generator.records.fields import Model, key, same_key
from generator.records.models.enums import YesNo
from generator.records.models.portal import Forge, Portal
from generator.records.to_plain import plain
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree


class Answers(Model, frozen=True, kw_only=True):
    """The answers: keys of ``content/portal.yaml`` with its bounds, and one more."""

    district: Annotated[str, same_key(Portal, "district")]
    institution: Annotated[str, same_key(Portal, "institution")]
    title: Annotated[str, same_key(Portal, "title")] = "Методический портал"
    summary: Annotated[str, same_key(Portal, "summary")] = ""
    town: Annotated[str, same_key(Portal, "town")] = ""
    mail: Annotated[
        str, same_key(Portal, "mail", help="Почта для тех, у кого нет учётной записи на площадке.")
    ] = ""
    phone: Annotated[str, same_key(Portal, "phone")] = ""
    address: Annotated[str, same_key(Portal, "address")] = ""
    forge: Annotated[Forge | None, same_key(Portal, "forge")] = None
    examples: Annotated[
        YesNo, key("примеры", "Положить ли учебные маршруты: да или нет.", "нет")
    ] = YesNo.NO


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
