"""The finder: what rows are chosen by, and how many each choice leaves."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

from generator.build import prepare
from generator.catalogue.catalogue import Catalogue
from generator.pages import conditions, finder
from generator.pages.portal import matrix, matrix_picture
from generator.pages.records import deficit, method
from generator.records.models.audience import Audience
from generator.settings import Settings
from tests.conftest import ROOT, TODAY, Portal


def read(portal: Portal) -> Catalogue:
    return prepare.prepare(Settings(portal.root, TODAY))


ROWS = [
    {"subject": ("физика",), "level": ("ООО",)},
    {"subject": ("химия",), "level": ("ООО", "СОО")},
    {"subject": (finder.SUBJECTLESS, finder.ANY), "level": (finder.ANY,)},
]


def test_a_choice_counts_what_it_leaves_and_what_fits_everybody() -> None:
    made = finder.make("deficits", ROWS)
    counts = {q.name: {c.value: c.count for c in q.choices} for q in made.questions}
    assert counts == {
        "subject": {"физика": 2, "химия": 2, "любой предмет": 1},
        "level": {"ООО": 3, "СОО": 2},
    }
    assert [c.value for c in made.questions[0].choices][-1] == finder.SUBJECTLESS


def test_a_method_is_chosen_by_what_its_deficits_are(portal: Portal) -> None:
    catalogue = read(portal)
    (row,) = [r for r in method.listing(catalogue).context.rows if r.facets["chains"]][:1]
    own = [d for d in catalogue.deficits.values() if f"deficits/{d.id}/" in row.facets["chains"]]
    assert row.facets["record"][0].startswith("methods/")
    assert {d.group for d in own} == set(row.facets["group"])


def test_a_question_with_one_answer_is_not_asked() -> None:
    assert finder.make("deficits", ROWS[:1]).questions == ()
    assert [view.current for view in finder.make("matrix", ()).views] == ["", "", "", "page"]


def test_conditions_are_known_by_their_words_in_any_case(portal: Portal) -> None:
    portal.write(
        "content/registries/conditions.yaml",
        "название: Условия\nзначения: [{значение: малая школа, синонимы: [один на школу]}, село]\n",
    )
    found = read(portal)
    who = Audience(role="учитель", detail="в малых школах")
    assert conditions.of(found, who) == ("малая школа",)
    assert conditions.of(found, Audience(role="учитель"), "учитель один на школу") == (
        "малая школа",
    )
    assert conditions.of(found, Audience(role="учитель"), "сельская малина") == ()


def test_a_district_without_the_list_of_conditions_asks_of_none(portal: Portal) -> None:
    assert conditions.of(read(portal), Audience(role="учитель"), "малая школа") == ()


def test_every_number_of_the_matrix_is_that_of_the_list_it_leads_to() -> None:
    found = prepare.prepare(Settings(ROOT, TODAY))
    made = matrix.make(found).context
    values = [row.facets for s in deficit.listing(found).context.sections for row in s.rows]
    tables = (made.coverage, made.subjects, made.roles, made.levels)
    rows = [row for table in tables for row in table]
    links = [n for r in rows for n in (r.total, r.covered, r.bare, r.two_sources, *r.methods)]
    links += [row.confirms for row in method.listing(found).context.rows]
    told = [one for one in links if one.address]
    assert len(told) > 100
    for one in told:
        asked = parse_qs(urlsplit(one.address).query)
        fitting = sum(
            all(finder.fits(v, name, value) for name, (value,) in asked.items()) for v in values
        )
        assert int(one.text) == fitting, one.address


def test_the_picture_has_a_square_for_each_deficit_under_each_of_its_methods() -> None:
    found = prepare.prepare(Settings(ROOT, TODAY))
    picture = matrix.make(found).context.picture
    pairs = sum(
        len(d.methods) or 1
        for d in found.deficits.values()
        if d.methods or matrix_picture.OTHER in [word.text for word in picture.heads]
    )
    assert len(picture.squares) == pairs
    assert len({(s.x, s.y) for s in picture.squares}) == pairs
    assert all(0 <= s.x <= picture.width - matrix_picture.SIDE for s in picture.squares)
    assert all(s.y + matrix_picture.SIDE <= picture.height for s in picture.squares)


def test_the_page_hides_a_list_only_for_what_a_finder_asks() -> None:
    boot = (ROOT / "theme/assets/portal/js/core/boot.js").read_text("utf-8")
    (said,) = re.findall(r"\[\?&\]\(\?:([^)]*)\)=", boot)
    assert set(said.split("|")) == {"q", *finder.FIRST, *finder.MORE}
