"""Names that only a dictionary tells from other words: «Образцова Ольга», «ученик Петя И.», «у Кнопкина»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.language.late_pattern import late
from generator.language.personal.given_names import is_only_given
from generator.language.personal.name_readings import (
    agrees,
    are_a_person,
    goes_on,
    goes_with_initial,
    is_called_by,
    is_only_surname,
    is_surname,
    is_unheard,
    likelihood,
    may_be_another_word,
    surname_cases,
    tells_which,
)
from generator.language.personal.name_words import (
    AFTER_COLON,
    AT_SCHOOL,
    BY_WHOM,
    CALLED,
    FAMILY,
    HEARD,
    OF_WHOM,
)

TextSpan = tuple[int, int]

_ADULT = (
    r"(?:(?:учител|педагог|преподавател)[а-я]{0,2}-)?(?:психолог(?:а|у|ом|е)?|логопед(?:а|у|ом|е)?"
    r"|дефектолог(?:а|у|ом|е)?|библиотекар(?:ь|я|ю|ем|е)|организатор(?:а|у|ом|е)?)|педагог(?:а|у|ом|е|и|ов|ам)?|учител(?:ь|я|ю|ем|е|ей|ям)"
    r"|учительниц(?:а|ы|е|у|ей)|настав(?:ник|ника|нику|ником|нике|ница|ницы|нице|ницу|ницей)"
    r"|тьютор(?:а|у|ом|е)?|завуч(?:а|у|ем|е)?|методист(?:а|у|ом|е)?|воспитател(?:ь|я|ю|ем|е)"
    r"|воспитательниц(?:а|ы|е|у|ей)|(?:зам)?директор(?:а|у|ом|е)?|заместител(?:ь|я|ю|ем|е)"
    r"|мастер(?:а|у|ом)?(?!\sданил|\sи\sмаргарит)|читател(?:ь|я|ю|ем)|читательниц(?:а|ы|е|у)|заявител(?:ь|я|ю|ем)|студент(?:а|у|ом|ка|ки|ке|ку)?|старост(?:а|ы|е|у)|коллег(?:а|и|е|у|ой)|руководител(?:ь|я|ю|ем|е)|советник(?:а|у|ом|е)?"
)
_OTHERS = (
    r"соцпедагог(?:а|у|ом)?|вожат(?:ый|ая|ого|ой|ому|ым)|инспектор(?:а|у|ом)?|начальник(?:а|у|ом)?|специалист(?:а|у|ом)?|глав(?:а|ы|е|у|ой)"
    r"|химич(?:ка|ки|ке|ку)|физич(?:ка|ки|ке|ку)|нов(?:енький|енькая|енького|енькой|енькому|енькую)|повар(?:а|у|ом)?|водител(?:ь|я|ю|ем)|лаборант(?:а|у|ом|ка|ки|ке)?|уборщиц(?:а|ы|е|у|ей)|техничк(?:а|и|е|у|ой)"
    r"|сын(?:а|у|ом)?|доч(?:ь|ка|ери|ку|ке|ерью)|подопечн(?:ый|ая|ого|ой|ому)|воспитанни(?:к|ца|ка|цы|ку|це)"
    r"|(?:рук|зав|зам|отв|восп|преп)\.|уч-(?:ца|цы|це|к|ка|ку|ся|ль|ля)|(?:рук|восп|преп)-л[ья]"
)
"""Before a surname or a first name that is nothing else: more than people are called so."""
_PUPIL = (
    r"учени(?:к|ка|ку|ком|ке|ки|ков|кам|ца|цы|це|цу|цей)|мальчик(?:а|у|ом|е)?|девочк(?:а|и|е|у|ой)"
)
_CLASS = r"(?:\d{1,2}\s*(?:[-–]?\s*го\s+)?(?:класс[а-я]{0,2}|[«\"]?[А-Е][»\"]?)\s+)"
_OF_WHAT = r"(?:[а-яё-]{1,20}\.?\s+){0,4}?"
_AREA = r"(?:(?:по\s+(?:[а-яё-]{3,20}(?:ой|ей|ому)\s+)?(?:[а-яё]{4,20}|[А-ЯЁ]{2,6})|[А-ЯЁ]{2,6})(?:\s+|(?=:)))?"
_WORD = r"[А-ЯЁ][а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?"
_ROLE = late(rf"(?<![\w-])(?:{_ADULT}|{_PUPIL}|(?P<other>{_OTHERS}))(?=[\s:])")
"""In small letters: to ignore case takes several times longer."""
_AFTER_ROLE = late(
    rf"(?:\s+|(?=:))(?P<of>{_OF_WHAT}){_AREA}{_CLASS}?(?P<sign>(?:[а-яё-]{{1,20}})?:\s+|[—–]\s+)?(?P<name>(?P<first>{_WORD})(?:\s+(?P<second>{_WORD}))?)(?![\w-])"
)
_NAME_WORD = late(r"[А-ЯЁ](?<![\w«-].)[а-яё]{1,20}(?:-[А-ЯЁ][а-яё]{1,20})?(?![\w-])")
_AT_SCHOOL = (
    r"(?:опазды|опозда|прогул|отсутству|списыва|отвлека|нагруб|подрал|заболе|болеет|уволи|выбыл|на\s(?:больничн|замен)|в\sотпуск"
    r"|без\s(?:тетрад|учебник|формы|домашн)|нуж(?:ен|на)\s(?:тьютор|наставник|психолог|логопед|помощь\s(?:наставн|тьютор|психолог|логопед)))"
)
"""What is said of pupils and teachers, and of few heroes of books."""
_SAID_OF = (
    r"\d|группа\sр|двоечн|должн|отличн|хорошист|неуспев|благодарн|выговор|замечани|индивидуальн"
)
"""What stands after a dash behind the surname of one of them."""
_BESIDE = late(
    rf"(?P<initial>\s+[А-ЯЁ]\.(?!\s?[А-ЯЁ]\.))|(?P<bare>\s(?!РФ|ИИ|ИТ)(?:[А-ЯЁ]\s?[А-ЯЁ]|[БГДЖЗЛМНПРТФХЦЧШЩЭЮЯ]|[А-ЯЁ](?=\s*(?:[,;)]|$)))(?!\w|\.(?![a-z])))|(?P<pair>\s+(?P<other>{_WORD})(?![\w-]))"
    rf"|(?P<points>:\s?\d{{1,3}}(?:\s?балл|\s*(?:[;|]|$)))|(?:\sи\s{_WORD})?\s(?P<verb>[—–-]\s(?:\d{{1,3}}(?:\s?(?:балл|%)|\s*(?:[,.;|]|$))|группа\sриска|двоечни|должни|отлични|хорошист|неуспева|благодарн|выговор|замечани|индивидуальн)|не\s(?:вед[её]т|провод|да[её]т|владе|уме[ею]|использу|применя|организу|планиру|анализиру|оценива|заполня|готов|успева|справ|сда[леё]|приш|посеща|делает\sур)|{_AT_SCHOOL})"
)
_BESIDE_CLASS = late(
    rf"(?P<more>(?:\s{_WORD}){{0,2}})(?P<comma>,?)\s(?P<out>из\s+)?\(?\d{{1,2}}(?:-го)?\s*(?:(?:(?<=\(\d)|(?<=\(\d\d))[а-е](?=\))|класс[а-я]{{0,2}}(?![а-я])|[«\"]?[А-Е][»\"]?(?!\w))"
)
_BEHIND = re.compile(rf":\s?\d|,?\s+(?:[А-ЯЁ(\d]|и[\sз]|не\s|[—–-]\s(?:{_SAID_OF})|{_AT_SCHOOL})")
"""How what tells something of a capital word begins behind it."""
_CLASS_LIST = re.compile(
    rf"(?<!\w)(?:\d{{1,2}}\s?(?:[«\"]?[А-Еа-е][»\"]?(?:\sкласс)?|класс|кл\.)|(?i:гр\.|(?:под)?групп[аы]|бригад[аы]|звено)(?:\s[\dА-Я][\w-]{{0,8}})?):\s(?:{_WORD},\s){{0,30}}$"
)
"""What stands before a name in a list of a class: «6 «В»: Петров, Сидорова»."""
_SURNAMES = re.compile(rf"(?<![\w-])(?:{_WORD}(?:,\s|\sи\s)){{1,30}}$")
"""What stands before the last name where the class comes after the list: «Петров, Сидорова (6 «В»)»."""
_INITIAL = re.compile(r"(?<![\w.])(?<!\.\s)[А-ЯЁ]\.\s?$")
_PREPOSITIONS = (" с ", " со ", " за ")
_WITH = re.compile(
    r"(?i:договор|соглас|разговор|бесед|консультац|встреч|совместно|вместе|закреп|книг)[а-яё]*\s(?:с|со|за)\s$"
)
"""Before a surname in the instrumental: «договорились с Образцовой»."""
_ABOUT = re.compile(
    r"(?i:характеристик|представлени|заключени|жалоб|докладн|объяснительн|приказ|справк)[а-яё]{0,3}\sна\s$"
)
"""Before the surname of whom a paper is about: «характеристика на Образцова»."""
_TO_WHOM = re.compile(
    r"(?i:перед|отд|сообщ|позвон|напомн|выд|вруч|назнач|поруч|помо)(?:ать|ить|чь)\s$"
)
"""Before the surname of whom something is told or given: «передать Образцовой»."""
_REPORTS = re.compile(r"(?:\s[А-ЯЁ]\.?){0,2}\sоб?\s")
_READER = re.compile(r"(?i:читател)[а-яё]{1,5}\s$")
_OF_LAND = re.compile(r"\s(?:област|район|школ|гимнази|губерни|республик|библиотек|СОШ|ООШ)")
"""Behind an adjective: «Победители: Иркутская область»."""
_LISTED = re.compile(r"(?:,|;|\sи)\s")
"""Between two names of a list."""
_BETWEEN = " :—–\u00a0"
_QUOTES = '«"('
_TWO_INITIALS = re.compile(r"(?<![А-ЯЁ])[А-ЯЁ]\.\s?[А-ЯЁ]\.\s$")
_ENDS = re.compile(r"\s*(?:[,;)|]|$)")
_FURTHER = re.compile(r"\s[А-ЯЁ]\.")
_FAMILY_NAME = re.compile(r"(?:[оеё]в|[иы]н)(?:ы|ых|ым|ыми)$")
AFTER_CAPITAL = (
    r"(?:(?<=[\w»\"\s|—–]\s.)|(?<=[\w.»\"]:\s.)|(?<=\s[«\"(].)|(?<=[оО]тв\.\s.)|(?<=[рР]ук\.\s.)|(?<=[зЗ]ам\.\s.)|(?<=с[тп]\.\s.)|(?<=гр\.\s.)|(?<=тов\.\s.))[а-яё.]|\.\s?[А-ЯЁ][а-яё]"
    rf"|[а-яё]{{1,20}}+(?:-[А-ЯЁ][а-яё]{{1,20}}+)?+(?::\s?\d|,?\s\(?(?:из\s+)?\d|\sне\s|\s[—–]\s(?:{_SAID_OF})|\s{_AT_SCHOOL}|\s[А-ЯЁ](?!\.)(?:\s?[А-ЯЁ])?(?!\w))"
    r"|[А-ЯЁ](?<=[а-яё]..)(?![А-ЯЁа-яё])"
)
SIGN = re.compile(rf"[А-ЯЁ](?:{AFTER_CAPITAL})")
"""A capital inside a sentence: a text without it has no names, and the dictionary is not opened for it."""

_TELLING = OF_WHOM | BY_WHOM | FAMILY | CALLED
"""Words that tell something of the capital word after them."""

LIST_REACH = 400
"""How many characters of a list of a class are looked at."""


def by_role(text: str) -> Iterator[TextSpan]:
    """Yield who is named by the role: «учитель Образцова», «ученик Петя»."""
    small = text.lower()
    if len(small) != len(text):
        return  # a letter of a far alphabet, which has two small ones
    for role in _ROLE.finditer(small):
        match = _AFTER_ROLE.match(text, role.end())
        if match and _is_named_by(role, match):
            first, second = match.group("first", "second")
            yield match.span("name" if second and are_a_person(first, second) else "first")


def _is_named_by(role: re.Match[str], match: re.Match[str]) -> bool:
    """Whether what stands behind a role is who has it."""
    first, second = match.group("first", "second")
    if not (match["sign"] or role["other"]):
        named = agrees(role[0], first, second)
    else:
        named = is_surname(first) or bool(second and are_a_person(first, second))
        named = named or bool(role["other"] and is_only_given(first))
    return named and all(map(tells_which, match["of"].split()))


def find(text: str) -> Iterator[TextSpan]:
    """Yield what else is likely a person's name, in no order; spans may overlap."""
    listed = 0
    for match in _NAME_WORD.finditer(text):
        spans = list(_by_before(text, match, listed))
        if _BEHIND.match(text, match.end()):
            spans += [*_after(text, match), *_with_class(text, match)]
        for span in spans:
            listed = max(listed, span[1])
            yield span


def _by_before(text: str, match: re.Match[str], listed: int) -> Iterator[TextSpan]:
    """Judge a capital word by what stands before it; ``listed`` is where the name before it ends, or 0."""
    before = text[max(0, match.start() - 24) : match.start()]
    if "." in before[-2:] and (initial := _INITIAL.search(before)):
        if is_only_surname(match[0]) and not _FURTHER.match(text, match.end()):
            yield match.start() - len(initial[0]), match.end()
    elif before[-2:] == ". " and _TWO_INITIALS.search(before):
        if is_only_surname(match[0]) or (_ENDS.match(text, match.end()) and is_called_by(match[0])):
            yield match.span()
    elif (before[-1:] == " " and _in_class_list(text, match)) or (
        listed and _LISTED.fullmatch(text, listed, match.start()) and goes_on(match[0])
    ):
        yield match.span()
    elif before.endswith(_PREPOSITIONS) and _WITH.search(before):
        if is_surname(match[0]) and "ablt" in surname_cases(match[0]):
            yield match.span()
    elif before.endswith(" на ") and _ABOUT.search(before):
        if is_only_surname(match[0]) and "accs" in surname_cases(match[0]):
            yield match.span()
    elif before.endswith("ть ") and _TO_WHOM.search(before):
        if is_only_surname(match[0]) and "datv" in surname_cases(match[0]):
            yield match.span()
    elif before[-1:].isspace() or before[-1:] in _QUOTES:
        word = before.rstrip(_BETWEEN).rpartition(" ")[2].lower().lstrip(_QUOTES)
        if _OF_LAND.match(text, match.end()):
            return
        if word in _TELLING or (word in AFTER_COLON and ":" in before[-2:]):
            yield from _before(word, match)


def is_at_school(text: str, span: TextSpan) -> bool:
    """Whether the word before a name asks for somebody of this school: «дежурные: …».

    A lesson of music has listened to Prokofiev; a meeting, to whoever told it of something.
    """
    start, end = span
    before = text[max(0, start - 24) : start]
    word = before.rstrip(_BETWEEN).rpartition(" ")[2].lower()
    heard = word != HEARD or ":" in before[-2:] or _REPORTS.match(text, end)
    return word in AT_SCHOOL and bool(heard)


def is_of_a_reader(text: str, start: int) -> bool:
    """Whether the word before a name is a reader: «читатель Носова» may read him."""
    return _READER.search(text, max(0, start - 24), start) is not None


def _before(word: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by the one before it: «урок Образцовой», «составитель Образцова»."""
    name = match[0]
    if (
        (word in OF_WHOM and is_only_surname(name) and "gent" in surname_cases(name))
        or ((word in BY_WHOM or word in AFTER_COLON) and is_surname(name))
        or (word in CALLED and (is_surname(name) or is_unheard(name)))
        or (word in FAMILY and _FAMILY_NAME.search(name))
    ):
        yield match.span()


def _after(text: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by what stands after it: a second name, an initial, what pupils do."""
    beside, name = _BESIDE.match(text, match.end()), match[0]
    if beside is None:
        return
    if beside["pair"] and are_a_person(name, beside["other"]):
        yield match.start(), beside.end()
    elif beside["initial"]:
        title = text[beside.end() : beside.end() + 2].strip()[:1].isupper()
        if goes_with_initial(name) and not (title and may_be_another_word(name)):
            yield match.start(), beside.end()
    elif (beside["verb"] or beside["points"] or beside["bare"]) and is_only_surname(name):
        yield match.span()


def _with_class(text: str, match: re.Match[str]) -> Iterator[TextSpan]:
    """Judge a capital word by the class after it."""
    beside = _BESIDE_CLASS.match(text, match.end())
    if beside is None:
        return
    words = [match[0], *beside["more"].split()]
    strange = len(words) > 1 and all(map(is_unheard, words))
    if is_only_surname(words[-1]) or strange or (beside["out"] and likelihood(words[-1], "Name")):
        yield match.start(), beside.end("more")
    elif before := _SURNAMES.search(text, max(0, match.start() - LIST_REACH), match.start()):
        listed = [*re.findall(_WORD, before[0]), match[0]]
        lettered = re.search("[А-Е]", beside[0][len(beside["more"]) :])
        if all(map(surname_cases, listed)) and (lettered or any(map(is_only_surname, listed))):
            yield before.start(), match.end()


def _in_class_list(text: str, match: re.Match[str]) -> bool:
    """Whether a surname stands in the list of a class."""
    before = text[max(0, match.start() - LIST_REACH) : match.start()]
    return ":" in before and bool(_CLASS_LIST.search(before)) and is_only_surname(match[0])
