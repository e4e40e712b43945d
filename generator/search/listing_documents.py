"""The sections of the portal and its pages that are no records, as documents of the index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalogue import urls
from generator.catalogue.catalogue import Catalogue
from generator.pages import diagnostics
from generator.pages.registry import PAGES
from generator.records.models.kinds import MENU
from generator.records.models.sections import CALLED
from generator.search.counting import PARTED, IndexedDocument
from generator.search.document_texts import line

_SERVICE = {
    "checks": "Ошибки в записях и как их исправить.",
    "god": "План года: календарь семинаров, заседания ММС, РМО и ШМО, сроки по месяцам; план работы на год.",
    "cnppm": "Как перевести результат диагностики ЦНППМ в дефицит банка и найти маршрут.",
    "guide": "Как устроен маршрут, кто и чем помогает, ответы на вопросы.",
    "matrix": "Матрица дефицитов: какие закрыты методами и маршрутами, а какие нет.",
}
_OF_TODAY = {
    "collect": "Заполнить лист школы на экране: дефициты и задачи педагогов, вставить из Excel или Word, сдать сводную в район.",
    "handout": "Печать раздатки на встречу: собрать, распечатать и напечатать бланки пакетом на каждого участника.",
    "submit": "Конструктор: составить и предложить маршрут, открыть документ, черновики.",
    "offline": "Скачать портал одним файлом на флешку, открыть офлайн, без сети и интернета.",
    "history": "Новости портала по месяцам: что добавлено и что изменилось.",
}
"""Pages that are no records, as people look for them; the second have no place in an old edition."""

_ASKED = {
    "collect": ("свод по школе", "муниципальный свод дефицитов", "сводная школы"),
    "deficits": (
        "список дефицитов",
        "дефициты педагога список",
        "перечень дефицитов",
        "все дефициты",
    ),
    "forms": ("все бланки", "скачать бланки", "шаблоны бланков"),
    "guide": (
        *("помощь", "справка по сайту", "инструкция по сайту", "как пользоваться сайтом"),
        *("вопросы и ответы", "частые вопросы", "с чего начать", "карта сайта"),
    ),
    "handout": ("распечатать бланки", "печать бланков", "раздаточный материал"),
    "history": ("новости сайта", "последние изменения", "обновления портала"),
    "matrix": ("дефициты без маршрутов", "какие дефициты не закрыты"),
    "offline": ("скачать сайт", "скачать портал", "весь сайт одним файлом"),
    "routes": ("все маршруты", "список маршрутов", "готовые маршруты"),
    "submit": (
        "добавить маршрут",
        "загрузить маршрут",
        "загрузить свой ИОМ",
        "составить ИОМ онлайн",
    ),
}
"""The words by which a section is asked for as a whole: what one is used to on any site."""


def make(catalogue: Catalogue) -> Iterator[IndexedDocument]:
    """Yield the sections of the portal; that of the methods tells of other means, too."""
    sought = {kind.section: PAGES[kind.name].sought for kind in MENU}
    brief = dict(sought)
    means = (f"{row.name}: {row.meaning}" for row in diagnostics.rows(catalogue))
    sought["methods"] = line(catalogue, " ".join((sought["methods"], *means)))
    for section, said in {**sought, **_service(catalogue)}.items():
        address = urls.listing(section)
        yield IndexedDocument(
            "page",
            section,
            f"/{address}",
            CALLED[section],
            PARTED.join(_ASKED.get(section, ())),
            said,
            {"kind": ("page",)},
            brief.get(section, said),
        )


def count(catalogue: Catalogue, records: int) -> int:
    """How many documents a portal of so many records has."""
    return records + len({*(kind.section for kind in MENU), *_service(catalogue)})


def _service(catalogue: Catalogue) -> dict[str, str]:
    return _SERVICE if catalogue.frozen else {**_SERVICE, **_OF_TODAY}
