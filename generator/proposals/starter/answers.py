"""What a new portal is told about its district: by a person at the terminal, or by a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.findings import Finding
from generator.records.decode import decode
from generator.records.fields import key
from generator.records.models.enums import YesNo
from generator.records.models.portal import Forge
from generator.records.to_plain import plain
from generator.records.yaml_text import errors
from generator.records.yaml_text import parser as tree


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The answers; their keys are those of ``content/portal.yaml``, and two more."""

    district: str = key("район", "Какой район.", "Северный район", line=True, limit=120)
    institution: str = key(
        "учреждение", "Чей это портал.", "Управление образования", line=True, limit=200
    )
    title: str = key(
        "название",
        "Как портал назван в шапке.",
        "Методический портал",
        default="Методический портал",
        line=True,
        limit=80,
    )
    summary: str = key("кратко", "Одно предложение для главной.", default="", line=True, limit=300)
    town: str = key("город", "Где учреждение.", "Северный", default="", line=True, limit=60)
    mail: str = key(
        "почта",
        "Почта для тех, у кого нет учётной записи на площадке.",
        "metod@example.ru",
        default="",
        line=True,
        limit=120,
        shape="mail",
    )
    phone: str = key(
        "телефон", "Телефон учреждения.", "8 (000) 000-00-00", default="", line=True, limit=60
    )
    address: str = key(
        "адрес сайта",
        "Публичный адрес; пусто, пока его нет.",
        "https://portal.example.ru/",
        default="",
        line=True,
        limit=200,
        shape="address",
    )
    forge: Forge | None = key("репозиторий", "Где хранится портал.", {"вид": "none"}, default=None)
    examples: YesNo = key(
        "примеры", "Положить ли учебные маршруты: да или нет.", "нет", default=YesNo.NO
    )


@dataclass(frozen=True, slots=True)
class AnswerFile:
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
