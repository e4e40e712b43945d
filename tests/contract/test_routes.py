"""Routes: each says what it is, stands on something in every activity, and can be measured."""

from __future__ import annotations

import re
import statistics

import pytest

from generator.build import prepare
from generator.records.models.enums import Phase, RouteKind
from generator.records.models.form_blocks import Table
from generator.records.models.route import Route
from generator.settings import Settings
from tests.conftest import ROOT

FOUND = prepare.prepare(Settings(ROOT, "2026-11-24"))
ROUTES = pytest.mark.parametrize("route", FOUND.routes.values(), ids=list(FOUND.routes))

COMPOSED = "Маршрут составлен для портала, данные условные"
INVENTED = re.compile(
    r"(?i)документ района|обезличен|опыт .*района|памятка наставника|критерии.* школы"
)
"""What no reader can find: it is no source of a route that was composed."""
SUMMER = (6, 7, 8)
CHECKED = re.compile(r"(?i)\bсрез|контрольн|проверочн")
COUNTED = re.compile(
    r"(?i)\d|вдвое|полов|трет[иь]|четверт|\bод(?:ин|на|но|ного|ной)\b|\bоб[аео]|дв[аеу]|тр[ие]"
    r"|четыр|пят|шест|сем[иье]|вос[еь]м|девят|десят"
)


@ROUTES
def test_a_route_composed_for_the_portal_says_so(route: Route) -> None:
    if route.kind is RouteKind.AUTHORED:
        return  # a teacher sent it, with consent: it stands on what that teacher names
    assert route.sources[0] == COMPOSED
    assert not [text for text in route.sources if INVENTED.search(text)]
    assert "Учебный пример" in route.summary or route.kind is not RouteKind.EXAMPLE


@ROUTES
def test_every_activity_stands_on_a_resource_and_none_is_checked_in_summer(route: Route) -> None:
    for activity in route.activities:
        assert activity.resources, activity.what
        months = {activity.when.month, (activity.until or activity.when).month}
        assert activity.phase is not Phase.TRIAL or not months & {*SUMMER}, activity.what
        assert not (CHECKED.search(activity.what) and months & {*SUMMER}), activity.what


@ROUTES
def test_a_route_ends_with_its_last_activity(route: Route) -> None:
    last = max((a.until or a.when).months for a in route.activities)
    assert last == route.term.start.months + route.term.months - 1


@ROUTES
def test_every_sign_can_be_counted_and_every_deficit_is_in_the_bank(route: Route) -> None:
    for stage in route.map:
        assert stage.deficit in FOUND.deficits
        for task in stage.tasks:
            assert COUNTED.search(task.result.criterion), task.result.criterion


def _cases(shown: str) -> list[str]:
    """The cases that a line of the diagnosis names, quoted: «в кейсе «А»», «в кейсах «А» и «Б»»."""
    said = re.findall(r"кейс(?:е|ах) («[^»]+»(?: и «[^»]+»)?)", shown)
    return [name for names in said for name in re.findall(r"«[^»]+»", names)]


@ROUTES
def test_a_diagnosis_by_cases_takes_both_cases_of_a_competence(route: Route) -> None:
    """One case is but a guess, says the method, and names no level; a route names one."""
    rows = re.findall(
        r"^\|.+\| \[\[(case-[a-z0-9-]+)\]\] \| \[\[(case-[a-z0-9-]+)\]\] \|$",
        FOUND.methods["keysy"].body,
        re.MULTILINE,
    )
    pairs = [{FOUND.forms[id].title.removeprefix("Кейс ") for id in row} for row in rows]
    for line in route.note.diagnosis:
        if line.method == "keysy":
            assert set(_cases(line.shown)) in pairs, line.shown


@ROUTES
def test_cases_and_rows_of_cards_that_a_route_names_exist(route: Route) -> None:
    cases = {form.title for id, form in FOUND.forms.items() if id.startswith("case-")}
    for line in route.note.diagnosis:
        for name in _cases(line.shown):
            assert f"Кейс {name}" in cases
        card = re.search(r"карт[аеы] (Р-\d)", line.shown)
        form = next((f for f in FOUND.forms.values() if card and f.code == card[1]), None)
        tables = [b for b in form.blocks if isinstance(b, Table)] if form else []
        rows = {re.sub(r" \(.+\)$", "", row) for table in tables for row in table.named}
        assert not tables or set(re.findall(r"«([А-Я][^»]+)»", line.shown)) <= rows


def test_no_activity_stands_on_what_a_pupil_may_not_use() -> None:
    """Pupils use no telephones in lessons: article 43 of the law on education, 1, 4.1."""
    theirs = re.compile(r"(?i)телефон\w* (?:учени|детей|класса)|(?:учени|дет)\w+ телефон")
    for route in FOUND.routes.values():
        for activity in route.activities:
            assert not theirs.search(" ".join((activity.what, *activity.resources))), route.id


def test_the_numbers_of_a_route_agree_with_its_words() -> None:
    circle = FOUND.routes["kruzhok-raznyy-vozrast"]
    ages = {"семи": 7, "восьми": 8, "девяти": 9, "пятнадцати": 15, "шестнадцати": 16}
    said = [ages[word] for word in re.findall(r"(?:с|до) (\w+)", circle.title)]
    forms = re.search(r"(\d)–(\d) классов", circle.audience.detail)
    assert forms
    assert said == [int(form) + 6 for form in forms.groups()]  # a pupil of the first form is seven
    cards = FOUND.routes["kartoteka-dvadtsat-zadaniy"]
    assert "двадцат" in cards.title
    assert any("двадцать заданий" in a.what for a in cards.activities if a.phase is Phase.DESIGN)
    sign = FOUND.routes["adaptatsiya-zadaniy"].map[0].tasks[0].result.criterion
    begun = re.search(r"(\d+) заданий из (\d+) и доводит до конца (\d+)", sign)
    assert begun
    assert 2 * int(begun[3]) > int(begun[2])  # the goal: «доводит до конца большую часть»


def test_two_routes_do_not_share_a_text() -> None:
    """A route stands on its own material: no activity or sign is another's."""
    texts: dict[str, str] = {}
    for route in FOUND.routes.values():
        for text in (a.what for a in route.activities if len(a.what) > 60):
            assert texts.setdefault(text, route.id) == route.id, text


def test_the_hours_that_a_deputy_head_is_told_are_those_of_the_routes() -> None:
    """The answer names the range of a task's hours and what is most usual."""
    told = re.search(r"(\d+)–(\d+) часов за год.+около (\d+)", FOUND.pages["voprosy-zavucha"].body)
    assert told
    low, high, usual = (int(n) for n in told.groups())
    hours = [
        sum(activity.hours or 0 for activity in task.activities)
        for route in FOUND.routes.values()
        for stage in route.map
        for task in stage.tasks
    ]
    assert low <= min(hours)
    assert max(hours) <= high
    assert abs(statistics.median(hours) - usual) <= 2
