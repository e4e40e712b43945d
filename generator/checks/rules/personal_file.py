"""A published file tells nothing of a person, not its place, author or words, and does nothing by itself."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.attachments import cached as cached_files
from generator.checks.attachments.telling import NO_SUCH, Looked, Unread
from generator.checks.personal_texts import public_in
from generator.checks.rule import Example, Rule, RuleGroup
from generator.findings import Finding, Place, Severity, error, remark
from generator.language.personal import allowed_names
from generator.language.personal.mask import quote
from generator.messages import say
from generator.records.document import Document
from generator.records.models.method import Method
from generator.records.models.page import ProsePage
from generator.records.models.seminar import Seminar
from generator.records.records import Records
from generator.system import files


def find(records: Records) -> Iterable[Finding]:
    """Look into every file that a record names."""
    for path in (p for p, summary in records.summaries.items() if summary.beside):
        document = records.documents[path]
        if isinstance(document.record, (Method, ProsePage, Seminar)):
            folder = path.rsplit("/", 1)[0]
            for index, name in enumerate(document.record.files):
                file = records.files.get(f"{folder}/{name}")
                if file and file.opened and files.attachable(name):
                    yield from _look(records, document, index, name, file)


def _look(
    records: Records, document: Document, index: int, name: str, file: files.File
) -> Iterable[Finding]:
    listed = records.registries.get(allowed_names.REGISTRY, ())
    place = document.tree.at("файлы", index)
    try:
        data, public = file.opened() if file.opened else b"", public_in(document, listed)
        looked = cached_files.look(name, data, public)
    except (OSError, Unread) as fault:
        why = fault.why if isinstance(fault, Unread) else NO_SUCH
        said = say("personal-file-unread", name=quote(name, 50), why=why)
        yield error("personal-file-unread", place, *said)
        return
    if looked.told:
        from generator.checks.attachments.inspect import how  # noqa: PLC0415 - slow to import

        what, mend = ", ".join(looked.told), how(name, looked.told)
        said = say("personal-file", name=quote(name, 50), what=what, how=mend)
        yield FOUND.finding(place, *said)
    if looked.likely:
        what = ", ".join(looked.likely)
        said = say("personal-file-likely", name=quote(name, 50), what=what)
        yield remark("personal-file-likely", place, *said)
    yield from _acts(looked, place, name)


def _acts(looked: Looked, place: Place, name: str) -> Iterable[Finding]:
    """Yield what a file does, and what it needs from elsewhere."""
    if looked.acts:
        from generator.checks.attachments.inspect import how_still  # noqa: PLC0415 - slow to import

        what = ", ".join(looked.acts)
        said = say("file-active", name=quote(name, 50), what=what, how=how_still(name))
        yield error("file-active", place, *said)
    if looked.leads:
        said = say("file-linked", name=quote(name, 50), what="; ".join(looked.leads))
        yield remark("file-linked", place, *said)


_NOTHING = Example("")

FOUND = Rule(
    RuleGroup.PERSONAL,
    "personal-file",
    "Личные сведения внутри файла",
    "Телефон пишет в снимок место и имя владельца, Word — автора и всех, кто правил. Всё это "
    "публикуется вместе с файлом, поэтому портал такого файла не берёт. Сам он ничего из файла не "
    "вырезает: в истории git остался бы первый, с именами.",
    _NOTHING,
    _NOTHING,
    find,
)

UNREAD = Rule(
    RuleGroup.PERSONAL,
    "personal-file-unread",
    "Файл рядом с записью не открывается",
    "Что внутри файла, который не читается, никто не знает: на сайт его не кладут.",
    _NOTHING,
    _NOTHING,
)

MAYBE = Rule(
    RuleGroup.PERSONAL,
    "personal-file-likely",
    "Похоже на имя внутри файла",
    "Имя с фамилией, фамилия после должности, учитель и номер его школы — в тексте файла, который лежит "
    "рядом с записью; имя хозяина компьютера в пути к папке, который Word и Excel хранят в файле. За имя можно "
    "принять другое слово, поэтому это замечание: файл публикуется.",
    _NOTHING,
    _NOTHING,
    severity=Severity.REMARK,
)

ACTIVE = Rule(
    RuleGroup.READING,
    "file-active",
    "Файл, который действует сам",
    "Макрос, сценарий, запуск программы или часть из сети срабатывает у каждого, кто откроет файл с портала: "
    "листу с портала доверяют. Поэтому портал раздаёт только то, что читают.",
    _NOTHING,
    _NOTHING,
)

LINKED = Rule(
    RuleGroup.READING,
    "file-linked",
    "Файл, в котором не всё своё",
    "Картинки из сети не видно без сети, и её сайт узнаёт, кто и когда открыл файл; ссылка на файл вашего "
    "компьютера или сетевую папку у других никуда не ведёт. Файл публикуется, поэтому это замечание.",
    _NOTHING,
    _NOTHING,
    severity=Severity.REMARK,
)
