"""The portal: everything about the district; nothing about it is in code."""

from __future__ import annotations

from dataclasses import dataclass

from generator.records.dates import Date
from generator.records.fields import Record, Source, key
from generator.records.models.enums import Body, ForgeKind, Month

FORMAT = 1
"""The version of the format of records: it grows when a key is renamed (``records/migrations.py``)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Forge:
    """Where the repository lives: for «Предложить правку» and pull requests."""

    kind: ForgeKind = key("вид", "Какая площадка.", "github", default=ForgeKind.NONE)
    address: str = key(
        "адрес",
        "Адрес репозитория.",
        "https://github.com/rayon/portal",
        default="",
        line=True,
        limit=300,
        shape="address",
    )
    branch: str = key(
        "ветка", "Главная ветка.", "main", default="main", line=True, limit=80, shape="branch"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Entrance:
    """What one role comes for: the way in on the home page."""

    role: str = key("кто", "Кто это, от первого лица.", "Я учитель", line=True, limit=60)
    links: tuple[str, ...] = key(
        "зачем",
        "Ссылки на записи: по одной на строку.",
        ["[[blank-iom|Заполнить бланк ИОМ]]"],
        fewest=1,
        limit=300,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One line of the year: who does what in which month, and until which day."""

    month: Month = key("месяц", "В каком месяце.", "октябрь")
    who: Body = key("кто", "Чья это работа: ММС, РМО или ШМО.", "ШМО")
    what: str = key(
        "что", "Что сделать; ссылки можно.", "Отдать [[blank-zadachi|лист С-7]]", limit=300
    )
    until: int | None = key(
        "до числа",
        "До какого числа; срок встанет и в календарь.",
        15,
        default=None,
        smallest=1,
        largest=28,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    """One of the stamps on the title page of an ИОМ: by whom it is considered, agreed or confirmed."""

    title: str = key("гриф", "Слово грифа.", "УТВЕРЖДАЮ", line=True, limit=30)
    who: str = key(
        "кто", "Кто подписывает.", "Руководитель образовательной организации", line=True, limit=120
    )
    paper: str = key(
        "документ",
        "Чем оформлено: у документа печатаются номер и дата.",
        "приказ",
        default="",
        line=True,
        limit=40,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Portal(Record):
    """The district: names, institution, forge, dates."""

    title: str = key(
        "название", "Как портал назван в шапке.", "Методический портал", line=True, limit=80
    )
    summary: str = key(
        "кратко",
        "Одно предложение для главной.",
        "От затруднения — к проверенному действию.",
        line=True,
        limit=300,
    )
    institution: str = key(
        "учреждение", "Чей это портал.", "Управление образования", line=True, limit=200
    )
    district: str = key("район", "Какой район.", "Мотыгинский район", line=True, limit=120)
    town: str = key("город", "Где учреждение.", "Мотыгино", default="", line=True, limit=60)
    address: str = key(
        "адрес сайта",
        "Публичный адрес; пусто, пока его нет.",
        "https://portal.example.ru/",
        default="",
        line=True,
        limit=200,
        shape="address",
    )
    mail: str = key(
        "почта",
        "Почта учреждения для маршрутов без регистрации.",
        "metod@example.ru",
        default="",
        line=True,
        limit=120,
        shape="mail",
    )
    phone: str = key(
        "телефон", "Телефон учреждения.", "8 (000) 000-00-00", default="", line=True, limit=60
    )
    forge: Forge | None = key("репозиторий", "Где хранится портал.", {"вид": "none"}, default=None)
    opened: Date | None = key("открыт", "Когда портал открыт.", "2026-11-24", default=None)
    entrances: tuple[Entrance, ...] = key(
        "входы",
        "Входы по ролям на главной.",
        [{"кто": "Я учитель", "зачем": ["[[blank-iom]]"]}],
        default=(),
    )
    methods: tuple[str, ...] = key(
        "порядок методов",
        "В каком порядке показывать методы; остальные — следом.",
        ["fokus-gruppa", "keysy"],
        refers=("method",),
        default=(),
        line=True,
    )
    law: tuple[str, ...] = key(
        "что изменилось в праве",
        "Какие акты показать на главной.",
        ["r-76"],
        refers=("act",),
        default=(),
        line=True,
    )
    editions: tuple[str, ...] = key(
        "редакции",
        "Метки git, по которым хранятся прежние редакции всего портала: iom edition МЕТКА.",
        ["2026-11"],
        default=(),
        line=True,
        limit=40,
        loose=True,
    )
    reading: tuple[str, ...] = key(
        "почитать",
        "Какие страницы перечислить на главной, по порядку.",
        ["algoritm", "sistema"],
        refers=("page",),
        default=(),
        line=True,
    )
    approvals: tuple[Approval, ...] = key(
        "грифы",
        "Грифы на титуле ИОМ, слева направо.",
        [{"гриф": "УТВЕРЖДАЮ", "кто": "Руководитель", "документ": "приказ"}],
        default=(),
    )
    year: tuple[Work, ...] = key(
        "план года",
        "Работа года по месяцам для страницы «Год на одном листе»; семинары и сроки пересмотра встанут сами.",
        [{"месяц": "октябрь", "кто": "ШМО", "что": "Отдать лист С-7", "до числа": 15}],
        default=(),
        noun="строка",
    )
    format: int = key(
        "версия",
        "Версия формата записей; её ставит iom fmt. Больше той, что знает генератор, — обновите генератор.",
        FORMAT,
        default=FORMAT,
        smallest=1,
    )
    announcement: str = key(
        "объявление", "Строка над страницей, если нужна.", "", default="", limit=300
    )


def nameless() -> Portal:
    """A portal whose own file cannot be read still opens."""
    return Portal(
        id="portal",
        source=Source("content/portal.yaml"),
        title="Методический портал",
        summary="Маршруты, методы диагностики, семинары и бланки.",
        institution="Управление образования",
        district="Район",
        town="",
    )
