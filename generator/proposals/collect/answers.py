"""What stands in a cell in the place of an answer: that there is nothing to say, a mark, a sign of «as above»."""

from __future__ import annotations

import re

from generator.proposals.intake.parse_answers import EMPTY

_TROUBLE = r"(?:профессиональн\w+\s+)?(?:дефицит|затруднени|трудност|сложност|проблем|пожелани|запрос|помощ)\w*"
_NONE = (
    rf"(?:(?:пока\s+)?(?:ничего(?:\s+не\s+(?:нужно|надо|требуется|прошу|просим))?|нету?(?:\s+{_TROUBLE})?|без\s+{_TROUBLE}|{_TROUBLE}\s+(?:пока\s+)?(?:нет|(?:закрыт|устран|снят|преодол|отработан)\w*)|без\s+замечаний"
    rf"|(?:{_TROUBLE}\s+)?(?:не (?:выявлен|обнаружен|испытыва|вижу|име|требу|нужн|нужда)\w*|отсутству[еёю]т)(?:\s+{_TROUBLE})?"
    r"|(?:у\s+меня\s+)?вс[её]\s+(?:хорошо|отлично|норм(?:ально)?|в\s+порядке|получается|устраивает|понятно|ок)))"
)
_UNKNOWN = (
    r"(?:\?+|н\s*/\s*[до]|(?:пока\s+|ещ[её]\s+)?не\s+знаю|нет\s+(?:данных|ответа|сведений|информации)"
    r"|затрудн\w+\s+(?:с\s+ответом|ответить)|не\s+(?:указан|заполн|определен|определён|установлен)\w*)"
)
_AWAY = (
    r"(?:не\s+(?:проход|прош|диагностир|участв|отвеч|ответи)\w*"
    r"(?:\s+(?:в\s+)?(?:диагностик|опрос|анкет|тестировани)\w*)?"
    r"|диагностик\w*\s+не\s+(?:проводи|прове|пройден)\w*"
    r"|(?:находи\w+\s+)?(?:(?:в|на)\s+)?(?:декретн\w+\s+|учебн\w+\s+)?(?:отпуск|декрет|больничн)\w*(?:\s+лист\w*)?"
    r"(?:\s+по\s+уходу\s+за\s+реб[её]нком)?|нов(?:ый|ая)\s+(?:сотрудник|педагог|учитель)\w*"
    r"|отказ(?:ал[аи]?с[ья])?(?:\s+от\s+(?:диагностик|участи|опрос|анкет|тестировани)\w*)?"
    r"|болеет|болен|больна|уволен\w*|уволил\w*|вакансия)"
)
_BY = (
    r"(?:\s+(?:по|согласно)\s+(?:итог|результат|данн)\w*"
    r"(?:\s+(?:входн\w+\s+)?(?:(?:само)?диагностик|опрос|анкет|тест|собеседован|ЦНППМ)\w*){0,2}"
    r"|\s*\([^()]*(?:диагностик|ЦНППМ|протокол|справк|тест|результат|итог)[^()]*\))?"
)
"""By what there is none: «не выявлено по итогам диагностики», «нет (ЦНППМ)»."""
UNKNOWN = re.compile(rf"{_UNKNOWN}[\s.!]*", re.I)
"""What stands where somebody could not answer: it denies nothing."""
UNANSWERED = re.compile(rf"(?:{_UNKNOWN}|{_AWAY})[\s.!]*", re.I)
"""What stands where nobody answered: she is on leave, was not asked, the answer is not known."""
NOTHING = re.compile(
    rf"(?:[-—–−.\s_]|{EMPTY})*|[-—–\s]*{_NONE}(?:\s*[,;.!]+\s*{_NONE})*{_BY}[-—–\s.!]*|(?:{_UNKNOWN}|{_AWAY})[\s.!]*",
    re.I,
)
"""What people write where there is nothing to say."""
BARE = re.compile(
    r"[0-9\s.,%]+|[хx✓✔☑☒√]|[-—–\s]*(?://|[\"″”»„]+|'')[-—–\s]*|то\s?же(?:\s+самое)?[\s.]*", re.I
)
"""A cell that names nothing: a sum, a number of a list that is not ours, «as above»."""
_DONE = (
    r"(?:есть|готов|пройден|выполнен|составлен|провед[её]н|заверш[её]н|сделан|подвед[её]н)[аоы]?"
)
REACHED = re.compile(
    rf"[+✓✔☑☒🗹✅√]+|\[\s?[xхv+✓✔]\s?\]|v|1(?:[.,]0+)?|100(?:[.,]0+)?\s*%|истина|true|(?:да|(?:да[\s,]+)?{_DONE})[\s.!]*",
    re.I,
)
"""A mark that a stage is reached."""
NOT_REACHED = re.compile(
    r"0(?:[.,]0+)?\s*%?|ложь|false|(?:пока\s+|ещ[её]\s+)?нет?(?:\s+\w+){0,3}[\s.!]*", re.I
)
"""A mark that it is not, besides what says nothing; any other one, «х» and «в работе» too, may mean either."""


NUMERIC = re.compile(r"[0-9]+(?:[.,][0-9]+)?\s*%?")
POINTS = re.compile(r"(?!(?:[01](?:[.,]0+)?|(?:0|100)(?:[.,]0+)?\s*%)$)[0-9]+(?:[.,][0-9]+)?\s*%?")
"""A number that is neither «yes» nor «no»: where one stands, 0 and 1 beside it are points, too."""
ERROR = re.compile(
    r"\s*#(?:DIV/0!|N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!"
    r"|ДЕЛ/0!|Н/Д|ИМЯ\?|ПУСТО!|ЧИСЛО!|ССЫЛКА!|ЗНАЧ!)\s*|\s*(?:Err|Ошибка):[0-9]{3}\s*",
    re.I,
)
"""What a formula leaves in a cell where it cannot be worked out."""


def reached(text: str) -> bool | None:
    """Whether a mark says that a stage is reached; ``None`` where it may mean either."""
    said = text.strip()
    if REACHED.fullmatch(said):
        return True
    if UNKNOWN.fullmatch(said):
        return None
    return False if NOTHING.fullmatch(said) or NOT_REACHED.fullmatch(said) else None
