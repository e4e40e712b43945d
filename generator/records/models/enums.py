"""The closed lists that belong to the model itself, not to a district."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """The four phases of work on a deficit, in their order (the district's document of 2021)."""

    THEORY = "теоретическое осмысление"
    DESIGN = "проектирование пробы"
    TRIAL = "проба"
    REFLECTION = "рефлексия"

    @property
    def mark(self) -> str:
        """The shape that tells the phase everywhere, before any colour."""
        return _LOOK[self][0]

    @property
    def shape(self) -> str:
        """The name of that shape in the theme."""
        return _LOOK[self][1]

    @property
    def short(self) -> str:
        """The word that fits a chart."""
        return _LOOK[self][2]


_LOOK = {
    Phase.THEORY: ("●", "circle", "осмысление"),
    Phase.DESIGN: ("■", "square", "проект пробы"),
    Phase.TRIAL: ("▲", "triangle", "проба"),
    Phase.REFLECTION: ("◆", "diamond", "рефлексия"),
}

PHASES = tuple(Phase)


class RouteKind(StrEnum):
    """Whose route it is; «авторский» needs the author's consent."""

    TYPICAL = "типовой"
    EXAMPLE = "пример"
    AUTHORED = "авторский"


class State(StrEnum):
    """Where a route stands on its way to the reader."""

    DRAFT = "черновик"
    REVIEW = "на экспертизе"
    PUBLISHED = "опубликован"
    ARCHIVED = "архив"


READABLE = (State.PUBLISHED, State.ARCHIVED)
"""States in which a record is before readers."""


class Experience(StrEnum):
    """For whom by experience: a young teacher has worked up to three years."""

    YOUNG = "молодой"
    ANY = "любой"
    SEASONED = "опытный"


class StudyForm(StrEnum):
    """The form of self-education."""

    ALONE = "индивидуальная"
    GROUP = "групповая"
    NETWORK = "сетевая"
    REMOTE = "дистанционная"


class Level(StrEnum):
    """How deep a deficit is."""

    LOW = "минимальный"
    MIDDLE = "средний"
    HIGH = "высокий"


class MethodType(StrEnum):
    """By the degree of intervention (the district's document of 2021)."""

    ACTIVE = "активный"
    PASSIVE = "пассивный"


class AskedList(StrEnum):
    """The lists over which «Что не получается?» may stand on a page of prose."""

    METHODS = "методы"
    DEFICITS = "дефициты"
    ROUTES = "маршруты"


class ActStatus(StrEnum):
    """Whether an act is in force."""

    VALID = "действует"
    AMENDED = "изменён"
    LOST = "утратил силу"
    UNSURE = "проверить"


class Orientation(StrEnum):
    """How a form lies on the sheet."""

    PORTRAIT = "книжная"
    LANDSCAPE = "альбомная"


class Reader(StrEnum):
    """Whose copy of a form a block belongs to."""

    ALL = "все"
    PARTICIPANT = "участник"
    FACILITATOR = "ведущий"


class Recipient(StrEnum):
    """Whose hands the copies of a form go to at a meeting."""

    LEADER = "ведущему"
    PARTICIPANT = "участнику"
    GROUP = "группе"
    EXPERT = "эксперту"
    OBSERVER = "наблюдателю"


class Month(StrEnum):
    """The months of a seminar year."""

    JANUARY = "январь"
    FEBRUARY = "февраль"
    MARCH = "март"
    APRIL = "апрель"
    MAY = "май"
    JUNE = "июнь"
    JULY = "июль"
    AUGUST = "август"
    SEPTEMBER = "сентябрь"
    OCTOBER = "октябрь"
    NOVEMBER = "ноябрь"
    DECEMBER = "декабрь"


class Body(StrEnum):
    """Whose work a line of the year is: the methodological service, the unions of the district, of a school."""

    SERVICE = "ММС"
    DISTRICT = "РМО"
    SCHOOL = "ШМО"


class SurveyKind(StrEnum):
    """Whether the numbers of a survey are those of real schools; an example is shown and counts nowhere."""

    REAL = "сбор"
    EXAMPLE = "учебный пример"


class YesNo(StrEnum):
    """An answer that is one of two."""

    YES = "да"
    NO = "нет"


class ForgeKind(StrEnum):
    """Where the repository lives and pull requests are made."""

    GITHUB = "github"
    GITLAB = "gitlab"
    GITEA = "gitea"
    FORGEJO = "forgejo"
    GITVERSE = "gitverse"
    GITFLIC = "gitflic"
    NONE = "none"
