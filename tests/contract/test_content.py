"""What the portal teaches it does itself: its own records keep the rules of its own pages."""

from __future__ import annotations

import re
import runpy
from collections import Counter

from generator.pages import diagnostics
from tests.conftest import ROOT
from tests.support import here

FOUND = here.catalogue()


FORMULA = r"Затрудняюсь .+ (?:при|на|в|когда|по|после) .+, из-за чего .+\."
"""«При» where it is Russian; the reminder ИОМ-3 allows «на», «в» and «когда» in its place."""


def test_every_deficit_of_the_bank_is_said_by_the_formula() -> None:
    for deficit in FOUND.deficits.values():
        assert re.fullmatch(FORMULA, deficit.deficit), deficit.id


def test_a_deficit_of_the_bank_is_said_for_everybody() -> None:
    """No head count of one school in a chain that any school takes; and the commas are in place."""
    heads = r"(?:[а-я]+надцат[ьи]|[а-я]*десят[ьи]?|сорок|девять|восемь)(?: [а-я]+)? "
    people = r"(?:дет|ученик|читател|организаци|школ|педагог)"
    for deficit in FOUND.deficits.values():
        assert not re.search(heads + people, deficit.audience.detail), deficit.id
        assert not re.search(r"[^,(] когда ", deficit.deficit), deficit.id


def test_the_trial_of_a_chain_gives_as_many_as_its_sign_counts() -> None:
    published, games = FOUND.deficits["c-3"], FOUND.deficits["pr-11"]
    assert published.steps[2].what.count("десять") * 10 == 20
    assert "двадцати публикаций" in published.result.criterion
    design, trial = (games.steps[n].what for n in (1, 2))
    assert design.startswith("Придумать двенадцать затей")
    assert "Восемь недель — по три затеи на две недели" in trial  # 8 / 2 · 3 = 12


def test_every_deficit_names_two_sources_and_no_count_is_called_a_study() -> None:
    for deficit in FOUND.deficits.values():
        assert len(deficit.methods) + len(deficit.means) > 1, deficit.id
        assert diagnostics.listed(FOUND, deficit.means) == deficit.means, deficit.id
    counts = [
        f"{route.id}: {line.shown}"
        for route in FOUND.routes.values()
        for line in route.note.diagnosis
        if line.method == "issledovanie-deystviem"
        and not re.search("изменил|попробовал", line.shown)
    ]
    assert counts == []  # who only counted has changed nothing: it is «чем: хронометраж» or «срез»


def test_every_group_of_competences_has_a_route_and_every_form_is_used_somewhere() -> None:
    groups = {entry.value for entry in FOUND.registries["competence-groups"].entries}
    assert {group for route in FOUND.routes.values() for group in route.competences} == groups
    alone = [id for id in FOUND.forms if not FOUND.backlinks[("form", id)]]
    assert alone == []


def test_every_page_of_prose_is_on_the_way_of_a_reader() -> None:
    listed = {*FOUND.portal.reading, "o-portale", "dostupnost", "personalnye-dannye"}
    told = {
        id
        for (kind, id), sources in FOUND.backlinks.items()
        if kind == "page" and not sources.keys().isdisjoint(("page", "seminar", "method"))
    }
    assert set(FOUND.pages) - listed - told == set()


def test_who_sees_a_deficit_is_told_alike() -> None:
    """A row of С-7 leaves the school: the teacher's answer, the regulation and the sheets say so."""
    answer = FOUND.pages["voprosy-uchitelya"].body.split("## Кто увидит мои дефициты?")[1]
    told = {
        "voprosy-uchitelya": answer.split("##", 1)[0],
        "ya-tyutor": FOUND.pages["ya-tyutor"].body,
        "voprosy-zavucha": FOUND.pages["voprosy-zavucha"].body,
        "blank-polozhenie": str(FOUND.forms["blank-polozhenie"].blocks),
        "blank-zadachi": str(FOUND.forms["blank-zadachi"].blocks),
    }
    for id, text in told.items():
        assert re.search(r"соглас(?:ия|ен|ились)", text), id
        assert "С-7" in text or id == "blank-zadachi", id
    assert "только обобщения" not in told["blank-polozhenie"]
    assert "не вешают" in str(FOUND.forms["blank-grafik"].blocks)


def test_an_answer_does_not_promise_stamps_that_a_form_lacks() -> None:
    answer = FOUND.pages["voprosy-zavucha"].body.split("## Кто утверждает ИОМ?")[1]
    answer = answer.split("##", 1)[0]
    printed = str(FOUND.forms["blank-iom"].blocks).casefold()
    assert not any(stamp.title.casefold() in printed for stamp in FOUND.portal.approvals)
    assert "[[blank-iom|ИОМ-1]] их нет" in answer
    assert "согласует с тьютором" in str(FOUND.forms["blank-polozhenie"].blocks)
    assert "согласуют с тьютором" in answer  # as the regulation that it gives as an example


def test_a_number_of_2021_is_not_explained_with_more_certainty_than_there_is() -> None:
    said = FOUND.pages["pokazateli"].body
    assert "Ошибки тут нет" not in said
    assert "проверить числа по нему нельзя" in said


NUMERALS = (
    r"од(?:ин|на|но|ного|ной|ному|ним|ну)", r"дв(?:а|е|ое|ух|ум|умя)", r"тр(?:и|ое|ёх|ём|емя)",
    r"четыр(?:е|ёх|ём|ьмя)", r"пят(?:ь|и|ью)", r"шест(?:ь|и|ью)", r"сем(?:ь|и|ью)",
    r"вос(?:емь|ьми|емью)", r"девят(?:ь|и|ью)", r"десят(?:ь|и|ью)", r"одиннадцат(?:ь|и)",
    r"двенадцат(?:ь|и)",
)  # fmt: skip


def test_two_or_three_takes_a_hyphen_and_from_three_to_five_a_dash() -> None:
    """«Два-три» is «two or three», «три–пять» is «from three to five»."""
    rank = {i: re.compile(rf"(?i){word}$") for i, word in enumerate(NUMERALS)}
    files = (p for root in ("content", "routes") for p in (ROOT / root).rglob("*.[ym][ad]*"))
    wrong = []
    for path in files:
        for left, sign, right in re.findall(r"\b(\w+)([-–])(\w+)\b", path.read_text("utf-8")):
            ranks = [[i for i, word in rank.items() if word.match(w)] for w in (left, right)]
            if all(ranks) and (sign == "-") != (ranks[1][0] - ranks[0][0] == 1):
                wrong.append(f"{path.name}: {left}{sign}{right}")
    assert wrong == []


def test_a_sheet_fits_a_group_of_any_allowed_size_and_every_post() -> None:
    """Six to eight people come; pupils fill ИД-7 in; an observer has the card of any post."""
    method = FOUND.methods["fokus-gruppa"]
    assert method.people.least < method.people.most == 8
    for id in ("blank-fg-2", "blank-fg-10"):
        assert not re.search(r"(?<!до )восьми", str(FOUND.forms[id].blocks)), id
    printed = FOUND.pages["voprosy-zavucha"].body.split("что печатать в четверг")[1]
    assert FOUND.forms["blank-fg-4"].copies.number == 3
    assert "[[blank-fg-4|ФГ-4]] — три" in printed
    assert "по числу учеников" in FOUND.forms["blank-id-7"].summary
    assert "карты своей должности" in str(FOUND.forms["blank-r-6"].blocks)


def test_a_subject_whose_deficit_is_in_the_bank_has_it_in_its_block() -> None:
    """The bridge from a centre's diagnosis does not call a hole what the bank has."""
    blocks = {
        entry.value.casefold(): entry.deficits
        for entry in FOUND.listed("cnppm-blocks")
        if entry.group == "предметные"
    }
    for id, deficit in FOUND.deficits.items():
        for subject in deficit.audience.subjects if deficit.group == "предметные" else ():
            assert any(id in ids for name, ids in blocks.items() if subject.casefold() in name), id


def test_the_cards_to_sort_make_five_heaps_of_four() -> None:
    text = str(FOUND.forms["blank-kartochki"].blocks[-1])
    numbers = [int(n) for n in re.findall(r"\d+", text.split("Спорят", maxsplit=1)[0])]
    assert Counter(numbers) == Counter(range(1, 21))


def test_every_seminar_names_three_questions_and_the_sheet_for_them() -> None:
    for seminar in FOUND.seminars.values():
        asked = seminar.body.split("### Три вопроса входа и выхода")[1]
        assert len(re.findall(r"^\d\. .+\?$", asked, re.M)) == 3, seminar.id
        assert "blank-vhod-vyhod" in seminar.packet, seminar.id


PICTURES = runpy.run_path(str(ROOT / ".ci" / "scripts" / "pictures.py"), run_name="pictures")
MOST = 100_000
"""Bytes of a picture: a teacher opens the page on a phone."""


def test_every_picture_is_small_and_stands_in_a_page_with_words() -> None:
    shown = {
        ROOT / "content" / "pages" / name: page.body
        for page in FOUND.pages.values()
        for name in page.files
    }
    assert len(shown) >= 5
    for path, body in shown.items():
        assert path.stat().st_size < MOST, path.name
        alt = re.search(rf"!\[([^\]]+)\]\({path.name}\)", body)
        assert alt, f"{path.name} is published and shown nowhere"
        assert len(alt[1]) > 40, path.name
    there = {p for p in (ROOT / "content").rglob("*") if p.suffix in (".webp", ".png", ".jpg")}
    assert there == set(shown)


def test_every_picture_is_made_by_the_command_and_used_by_a_document() -> None:
    made = {p.target for p in (*PICTURES["PICTURES"], PICTURES["FORM"])}
    documents = [ROOT / "README.md", *(ROOT / "content" / "pages").glob("*.md")]
    used = "".join(path.read_text("utf-8") for path in documents)
    for path in made:
        assert path.stat().st_size < MOST, path.name
        assert path.name in used, path.name
    assert {*(ROOT / "docs" / "pictures").iterdir()} <= made
