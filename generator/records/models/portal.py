"""The portal: everything about the district; nothing about it is in code."""

from __future__ import annotations

from typing import Annotated

from generator.records.dates import Date
from generator.records.fields import Model, Record, Source, key
from generator.records.models.enums import Body, ForgeKind, Month

FORMAT = 1
"""The version of the format of records: it grows when a key is renamed (``records/migrations.py``)."""


class Forge(Model, frozen=True, kw_only=True):
    """Where the repository lives: for «Предложить правку» and pull requests."""

    kind: Annotated[ForgeKind, key("вид", "Какая площадка.", "github")] = ForgeKind.NONE
    address: Annotated[
        str,
        key(
            "адрес",
            "Адрес репозитория.",
            "https://github.com/rayon/portal",
            line=True,
            limit=300,
            shape="address",
        ),
    ] = ""
    branch: Annotated[
        str, key("ветка", "Главная ветка.", "main", line=True, limit=80, shape="branch")
    ] = "main"


class Entrance(Model, frozen=True, kw_only=True):
    """What one role comes for: the way in on the home page."""

    role: Annotated[str, key("кто", "Кто это, от первого лица.", "Я учитель", line=True, limit=60)]
    links: Annotated[
        tuple[str, ...],
        key(
            "зачем",
            "Ссылки на записи: по одной на строку.",
            ["[[blank-iom|Заполнить бланк ИОМ]]"],
            fewest=1,
            limit=300,
        ),
    ]


class Work(Model, frozen=True, kw_only=True):
    """One line of the year: who does what in which month, and until which day."""

    month: Annotated[Month, key("месяц", "В каком месяце.", "октябрь")]
    who: Annotated[Body, key("кто", "Чья это работа: ММС, РМО или ШМО.", "ШМО")]
    what: Annotated[
        str,
        key("что", "Что сделать; ссылки можно.", "Отдать [[blank-zadachi|лист С-7]]", limit=300),
    ]
    until: Annotated[
        int | None,
        key("до числа", "До какого числа; срок встанет и в календарь.", 15, smallest=1, largest=28),
    ] = None


class Approval(Model, frozen=True, kw_only=True):
    """One of the stamps on the title page of an ИОМ: by whom it is considered, agreed or confirmed."""

    title: Annotated[str, key("гриф", "Слово грифа.", "УТВЕРЖДАЮ", line=True, limit=30)]
    who: Annotated[
        str,
        key(
            "кто",
            "Кто подписывает.",
            "Руководитель образовательной организации",
            line=True,
            limit=120,
        ),
    ]
    paper: Annotated[
        str,
        key(
            "документ",
            "Чем оформлено: у документа печатаются номер и дата.",
            "приказ",
            line=True,
            limit=40,
        ),
    ] = ""


class Portal(Record, frozen=True, kw_only=True):
    """The district: names, institution, forge, dates."""

    title: Annotated[
        str,
        key("название", "Как портал назван в шапке.", "Методический портал", line=True, limit=80),
    ]
    summary: Annotated[
        str,
        key(
            "кратко",
            "Одно предложение для главной.",
            "От затруднения — к проверенному действию.",
            line=True,
            limit=300,
        ),
    ]
    institution: Annotated[
        str, key("учреждение", "Чей это портал.", "Управление образования", line=True, limit=200)
    ]
    district: Annotated[str, key("район", "Какой район.", "Северный район", line=True, limit=120)]
    town: Annotated[str, key("город", "Где учреждение.", "Северный", line=True, limit=60)] = ""
    address: Annotated[
        str,
        key(
            "адрес сайта",
            "Публичный адрес; пусто, пока его нет.",
            "https://portal.example.ru/",
            line=True,
            limit=200,
            shape="address",
        ),
    ] = ""
    mail: Annotated[
        str,
        key(
            "почта",
            "Почта учреждения для маршрутов без регистрации.",
            "metod@example.ru",
            line=True,
            limit=120,
            shape="mail",
        ),
    ] = ""
    phone: Annotated[
        str, key("телефон", "Телефон учреждения.", "8 (000) 000-00-00", line=True, limit=60)
    ] = ""
    forge: Annotated[Forge | None, key("репозиторий", "Где хранится портал.", {"вид": "none"})] = (
        None
    )
    opened: Annotated[Date | None, key("открыт", "Когда портал открыт.", "2026-11-24")] = None
    entrances: Annotated[
        tuple[Entrance, ...],
        key(
            "входы",
            "Входы по ролям на главной.",
            [{"кто": "Я учитель", "зачем": ["[[blank-iom]]"]}],
        ),
    ] = ()
    methods: Annotated[
        tuple[str, ...],
        key(
            "порядок методов",
            "В каком порядке показывать методы; остальные — следом.",
            ["fokus-gruppa", "keysy"],
            refers=("method",),
            line=True,
        ),
    ] = ()
    law: Annotated[
        tuple[str, ...],
        key(
            "что изменилось в праве",
            "Какие акты показать на главной.",
            ["r-76"],
            refers=("act",),
            line=True,
        ),
    ] = ()
    editions: Annotated[
        tuple[str, ...],
        key(
            "редакции",
            "Метки git, по которым хранятся прежние редакции всего портала: iom edition МЕТКА.",
            ["2026-11"],
            line=True,
            limit=40,
            loose=True,
        ),
    ] = ()
    reading: Annotated[
        tuple[str, ...],
        key(
            "почитать",
            "Какие страницы перечислить на главной, по порядку.",
            ["algoritm", "sistema"],
            refers=("page",),
            line=True,
        ),
    ] = ()
    approvals: Annotated[
        tuple[Approval, ...],
        key(
            "грифы",
            "Грифы на титуле ИОМ, слева направо.",
            [{"гриф": "УТВЕРЖДАЮ", "кто": "Руководитель", "документ": "приказ"}],
        ),
    ] = ()
    year: Annotated[
        tuple[Work, ...],
        key(
            "план года",
            "Работа года по месяцам для страницы «Год на одном листе»; семинары и сроки пересмотра встанут сами.",
            [{"месяц": "октябрь", "кто": "ШМО", "что": "Отдать лист С-7", "до числа": 15}],
            noun="строка",
        ),
    ] = ()
    format: Annotated[
        int,
        key(
            "версия",
            "Версия формата записей; её ставит iom fmt. Больше той, что знает генератор, — обновите генератор.",
            FORMAT,
            smallest=1,
        ),
    ] = FORMAT
    announcement: Annotated[
        str, key("объявление", "Строка над страницей, если нужна.", "", limit=300)
    ] = ""


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
