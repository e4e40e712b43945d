"""``iom review``: what a reviewer is told, what is never repeated, what fits."""

from __future__ import annotations

import re
from pathlib import Path

import html5lib
import pytest

from generator.findings import Place, error
from generator.proposals import comment, compare
from generator.proposals import review as reviews
from generator.proposals.review import RecordChange, Review, Reviewed
from generator.settings import Settings
from tests.support.cli import iom
from tests.support.repository import Repository

ROUTE = "routes/primer.yaml"


def review(repository: Repository, new: str = "", old: str = "main") -> Review:
    start = repository.git("rev-parse", old)
    return compare.read(Settings(repository.root, "2026-11-24"), start, new).review


def said(repository: Repository, *words: str) -> str:
    done = iom("review", *(words or ("HEAD",)), "--root", str(repository.root))
    assert done.exit_code == 0, done.output
    return done.stdout.replace("\u00a0", " ")


def replace(repository: Repository, path: str, old: str, new: str) -> None:
    text = (repository.root / path).read_text("utf-8")
    assert old in text
    repository.write(path, text.replace(old, new))


def test_a_change_is_said_in_words_with_totals(repository: Repository) -> None:
    replace(repository, ROUTE, "часов: 12", "часов: 16")
    text = said(repository)
    assert "### Маршрут «" in text
    assert "часов: 12 → 16" in text
    assert "| Проба, часов | 12 | **16** |" in text
    assert "| Месяцев | 24 | 24 |" in text


def test_nothing_changed_is_said_so(repository: Repository) -> None:
    assert said(repository).splitlines()[1] == "## Записи не изменились"


def test_added_removed_renamed_unreadable_and_restyled(repository: Repository) -> None:
    text = (repository.root / ROUTE).read_text("utf-8")
    repository.write("routes/novyy.yaml", text)
    repository.write("routes/slom.yaml", "- [")
    (repository.root / "content/terms/iom.yaml").rename(repository.root / "content/terms/plan.yaml")
    repository.change("content/terms/plan.yaml", "прежние адреса: [iom]")
    (repository.root / "content/acts/r-76.yaml").unlink()
    assert iom("fmt", ROUTE, "--root", str(repository.root)).exit_code == 0
    what = {record.path: record.what for record in review(repository).records}
    assert what == {
        ROUTE: RecordChange.STYLE,
        "routes/novyy.yaml": RecordChange.ADDED,
        "routes/slom.yaml": RecordChange.UNREADABLE,
        "content/acts/r-76.yaml": RecordChange.REMOVED,
        "content/terms/plan.yaml": RecordChange.RENAMED,
    }


def test_a_record_that_is_unfit_to_be_read_is_not_called_removed(repository: Repository) -> None:
    (repository.root / ROUTE).unlink()
    (repository.root / ROUTE).symlink_to("drugoy.yaml")
    repository.write("content/terms/iom.yaml", "# а\n" * 200_000)
    repository.git("rm", "-q", "--cached", "content/acts/r-76.yaml")
    head = repository.git("rev-parse", "HEAD")
    told = {record.path: record for record in review(repository).records}
    assert {told[path].what for path in (ROUTE, "content/terms/iom.yaml")} == {
        RecordChange.UNREADABLE
    }
    repository.git("update-index", "--add", "--cacheinfo", f"160000,{head},content/acts/r-76.yaml")
    repository.git("commit", "-q", "-m", "Хранилище на месте акта")
    act = {r.path: r for r in review(repository, "HEAD", "HEAD~1").records}[
        "content/acts/r-76.yaml"
    ]
    assert (act.what, [f.rule for f in act.findings]) == (
        RecordChange.UNREADABLE,
        ["file-not-file"],
    )


def test_an_address_that_goes_with_its_record_is_told(repository: Repository) -> None:
    repository.git("mv", ROUTE, "routes/novyy.yaml")
    assert "Адрес /routes/primer/ пропадёт" in said(repository)
    assert "прежние адреса: \\[primer\\]" in said(repository)
    repository.change("routes/novyy.yaml", "прежние адреса: [primer]")
    assert "пропадёт" not in said(repository)


def test_a_draft_has_no_address_that_could_go(repository: Repository) -> None:
    repository.change(ROUTE, "состояние: черновик").commit("Черновик")
    repository.git("rm", "-q", ROUTE)
    assert "удалено" in said(repository)
    assert "пропадёт" not in said(repository)


def test_two_commits_are_compared_whatever_lies_in_the_folder(repository: Repository) -> None:
    replace(repository, ROUTE, "часов: 12", "часов: 16")
    head = repository.commit()
    replace(repository, ROUTE, "часов: 16", "часов: 99")
    text = said(repository, "HEAD~1", head)
    assert "часов: 12 → 16" in text
    assert "99" not in text
    assert repository.git("status", "--porcelain") == f"M {ROUTE}"


def test_a_bare_repository_is_enough(repository: Repository, tmp_path: Path) -> None:
    replace(repository, ROUTE, "часов: 12", "часов: 16")
    repository.commit()
    bare = tmp_path / "bare.git"
    repository.git("clone", "-q", "--bare", ".", str(bare))
    done = iom("review", "main~1", "main", "--root", str(bare))
    assert "часов: 12 → 16" in done.stdout


def test_a_hole_is_a_finding_and_no_removal(repository: Repository) -> None:
    replace(repository, ROUTE, "часов: 12", "часов: двенадцать")
    text = said(repository)
    assert "убрано" not in text
    assert "нужно число" in text


def test_personal_data_are_not_repeated_whichever_side_they_stand_on(
    repository: Repository,
) -> None:
    clean = (repository.root / ROUTE).read_text("utf-8")
    repository.change(ROUTE, "условия: 'звоните: 8 (900) 000-00-00 утром'")
    for _ in ("added", "removed"):
        text = said(repository)
        assert "900" not in text
        assert "утром" not in text
        assert "условия: изменено" in text
        assert "Тексты не показаны" in text
        repository.commit()
        repository.write(ROUTE, clean)


def test_what_is_broken_elsewhere_is_shown_and_what_was_broken_before_is_counted(
    repository: Repository,
) -> None:
    repository.change("routes/drugoy.yaml", "рески: [а]").commit()
    (repository.root / "content/deficits/pr-1.yaml").unlink()
    text = said(repository)
    assert "Задето в других файлах" in text
    assert "`routes/primer.yaml:" in text
    assert "Ещё 1 находка было и раньше" in text
    assert "рески" not in text


def test_files_that_are_no_records_are_named(repository: Repository) -> None:
    repository.write("mkdocs.yml", "hooks: [zlo.py]\n").write(".github/workflows/a.yml", "x")
    repository.write("content/methods/keysy/foto.png", b"\x89PNG")
    assert review(repository).others == (
        ".github/workflows/a.yml",
        "content/methods/keysy/foto.png",
        "mkdocs.yml",
    )
    assert "* `mkdocs.yml`" in said(repository)


def test_code_and_workflows_are_named_among_hundreds_of_others(repository: Repository) -> None:
    for number in range(400):
        repository.write(f"content/pages/a-{number:03}.png", f"{number}")
        repository.write(f"docs/zz/{number:03}-{'d' * 120}.txt", f"{number}")
    repository.write("zlo/setup.py", "x").write("theme/portal/zlo.html", "x")
    repository.write(".github/workflows/zlo.yml", "x").write("routes/.gitattributes", "* -diff\n")
    text = said(repository)
    assert len(text) < comment.LIMIT
    at = text.index("### Изменены не только записи")
    rows = text[at:].splitlines()
    assert "могут что-то запустить: 4 файла" in text
    assert [row for row in rows if row.startswith("* ")][:4] == [
        "* `.github/workflows/zlo.yml`",
        "* `routes/.gitattributes`",
        "* `theme/portal/zlo.html`",
        "* `zlo/setup.py`",
    ]
    assert re.search(r"\* `docs/zz`: ещё \d+", text)


def test_what_lies_outside_of_records_comes_before_a_hundred_records(
    repository: Repository,
) -> None:
    route = (repository.root / ROUTE).read_text("utf-8")
    for number in range(100):
        repository.write(f"routes/m-{number}.yaml", route + "рески: [а]\n" * 3)
    repository.write("generator/zlo.py", "x")
    text = said(repository)
    assert "* `generator/zlo.py`" in text
    assert text.index("generator/zlo.py") < text.index("### Маршрут")
    assert "Не поместилось" in text


def test_what_a_proposal_hides_behind_records_is_named_first(
    repository: Repository, tmp_path: Path
) -> None:
    start = repository.git("rev-parse", "HEAD")
    hidden = "".join(
        f'[submodule "{n}"]\n\tpath = {n}\n\turl = https://a.example/\n\tignore = all\n'
        for n in ("content/pages/z", "routes/y.yaml")
    )
    repository.write(".gitmodules", hidden).write(".husky/pre-commit", "x").write(
        "docs/a\nb.py", "x"
    )
    repository.write("docs/Ковылькина Ксения Карловна.txt", "x").write("content/pages/run", "x")
    for number in range(400):
        repository.write(f"routes/m-{number}.yaml", "а: б\n")
    (repository.root / "content/pages/l.png").symlink_to("/etc/passwd")
    (repository.root / "content/pages/run").chmod(0o755)
    (repository.root / ROUTE).chmod(0o755)
    repository.git("add", "-A")
    for path in ("content/pages/z", "routes/y.yaml"):
        repository.git("update-index", "--add", "--cacheinfo", f"160000,{start},{path}")
    repository.git("commit", "-q", "-m", "Правка")
    page = tmp_path / "pokaz.html"
    text = said(repository, start, "HEAD", "--html", str(page))
    at = text.index("### Изменены не только записи")
    assert at < text.index("### Маршрут")
    assert [row for row in text[at:].splitlines() if row.startswith("* ")][:10] == [
        "* `.gitmodules`",
        "* `.husky/pre-commit`",
        "* `content/pages/l.png` — ссылка",
        "* `content/pages/run` — исполняемый",
        "* `content/pages/z` — чужое хранилище git",
        "* `docs/a b.py`",
        f"* `{ROUTE}` — исполняемый",
        "* `routes/y.yaml` — чужое хранилище git",
        f"* `docs/{'•' * 26}.txt`",
        "* ❌ ошибка, `content/pages/l.png:1`: «content/pages/l.png» — ссылка, а не файл (`file-link`)  ",
    ]
    shown = page.read_text("utf-8")
    assert shown.index("content/pages/z — чужое хранилище git") < shown.index("m-0.yaml")
    assert "Ковыльк" not in text + shown


def test_an_attachment_that_was_exchanged_is_named(repository: Repository) -> None:
    repository.write("content/pages/plan.pdf", b"%PDF-1.4 a").commit()
    repository.write("content/pages/plan.pdf", b"%PDF-1.4 b")
    assert review(repository).others == ("content/pages/plan.pdf",)


def test_no_text_of_a_record_does_anything_in_a_comment(repository: Repository) -> None:
    repository.change(
        ROUTE,
        "условия: '@abc <img src=x> [щёлк](https://zlo.example) **ж** `к` | #1 www.zlo.example'\n"
        'кратко: "a\\n/close\\n# Заголовок"\n',
    )
    text = said(repository)
    line = next(row for row in text.splitlines() if "щёлк" in row)
    line = re.sub(r"\\.", "", line)  # what is escaped does nothing
    for active in ("@abc", "<img", "](", "://", "**ж", "`к`", " | ", " #1", "www.z"):
        assert active not in line
    assert not any(row.startswith(("/close", "# ")) for row in text.splitlines())


def many(count: int, changes: int = 1) -> Review:
    place = Place(ROUTE)
    records = tuple(
        Reviewed(
            f"routes/r-{n}.yaml",
            "route",
            f"r-{n}",
            f"Маршрут {n}",
            RecordChange.CHANGED,
            ("слово " * 30,) * changes,
            (error("a-b", place, "так", "иначе"),),
        )
        for n in range(count)
    )
    return Review(records, (), 0, ())


@pytest.mark.parametrize(("count", "changes"), [(1, 5), (3, 200), (400, 20), (3000, 1)])
def test_a_comment_fits_and_says_what_did_not(count: int, changes: int) -> None:
    text = comment.write(many(count, changes))
    assert len(text) <= comment.LIMIT
    shown = text.count("### Маршрут")
    assert shown >= 1
    assert ("Не поместилось" in text) == (shown < count)


@pytest.mark.parametrize("words", [["нет"], ["HEAD", "нет"], ["--", "--upload-pack=x"]])
def test_an_unknown_revision_is_a_wrong_call(repository: Repository, words: list[str]) -> None:
    done = iom("review", "--root", str(repository.root), *words)
    assert done.exit_code == 2
    assert "git не знает ревизию" in done.output


def new_route(repository: Repository) -> None:
    repository.write("routes/novyy.yaml", (repository.root / ROUTE).read_text("utf-8"))


TOLD = [
    "**Состояние:** опубликован. Публикует методист: проверьте, что это ваше решение",
    "**Коротко:** Как перейти от показа к записи рассуждения.",
    "**Для кого:** учитель, математика, ООО",
    "**Срок:** сентябрь 2026 — август 2028, 24 месяца",
    "**Цель:** Ученики записывают обоснование.",
    "**Дефицит:** Доказательство в геометрии",
    "**Задача:** Освоить пошаговое обучение доказательству",
    "**Теоретическое осмысление:** сентябрь–октябрь 2026: Разобрать критерии (8 часов)",
    "**Проектирование пробы:** ноябрь 2026: Составить задания (6 часов)",
    "**Проба:** январь–март 2027: Провести шесть уроков (12 часов)",
    "**Рефлексия:** апрель 2027: Сравнить работы (4 часа)",
    "**Результат:** банк из 6 заданий",
    "**По чему видно:** доля обоснований выросла на 20 п. п.",
]


def test_a_new_route_is_told_as_one_reads_it(repository: Repository) -> None:
    new_route(repository)
    rows = re.sub(r"\\(.)", r"\1", said(repository)).splitlines()
    told = [row[2:] for row in rows if row.startswith("* **")]
    assert told == TOLD


def test_a_new_route_that_waits_for_a_reviewer_is_told_without_a_warning(
    repository: Repository,
) -> None:
    new_route(repository)
    replace(repository, "routes/novyy.yaml", "состояние: опубликован", "состояние: на экспертизе")
    assert "проверьте, что это ваше решение" not in said(repository)


def test_a_comment_and_a_preview_tell_the_same(repository: Repository, tmp_path: Path) -> None:
    new_route(repository)
    page = tmp_path / "pokaz.html"
    text = re.sub(r"\\(.)", r"\1", said(repository, "HEAD", "--html", str(page)))
    shown = html5lib.parse(page.read_text("utf-8"), namespaceHTMLElements=False)
    box = next(node for node in shown.iter("dl") if "Коротко" in "".join(node.itertext()))
    assert box.get("class") == "note-list", "labels stand apart from what they say"
    labels = ["".join(node.itertext()) for node in box.iter("dt")]
    words = ["".join(node.itertext()).replace("\u00a0", " ") for node in box.iter("dd")]
    told = [f"* **{label}:** {said}" for label, said in zip(labels, words, strict=True)]
    assert told == [row for row in text.splitlines() if row.startswith("* **")]


def test_a_draft_with_gaps_is_told_with_them(repository: Repository) -> None:
    repository.write(
        "routes/novyy.yaml",
        "название: Черновик\nсостояние: черновик\nдорожная карта:\n"
        "  - дефицит: Затрудняюсь\n    задачи:\n      - задача: Освоить\n"
        "        мероприятия:\n          - {этап: проба, что: Урок}\n          - {что: Книга}\n",
    )
    text = re.sub(r"\\(.)", r"\1", said(repository))
    for row in (
        "**Для кого:** не сказано",
        "**Срок:** не сказано",
        "**Проба:** когда — не сказано: Урок",
        "**Рефлексия:** не сказано",
        "**Без этапа:** когда — не сказано: Книга",
        "**Результат:** не сказано",
    ):
        assert row in text


def test_a_new_route_with_personal_data_is_not_told(repository: Repository) -> None:
    new_route(repository)
    repository.change("routes/novyy.yaml", "условия: 'звоните: 8 (900) 000-00-00 утром'")
    text = said(repository)
    assert "Тексты не показаны" in text
    assert "**Цель" not in text


def test_what_is_said_without_words_or_twice_is_found(repository: Repository) -> None:
    new_route(repository)
    repository.change("routes/novyy.yaml", "условия: ааа")
    text = re.sub(r"\\(.)", r"\1", said(repository))
    assert "вместо слов набор букв: «ааа»" in text
    assert "такое название уже есть у записи «primer»" in text


def test_of_thousands_of_changes_only_the_first_are_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reviews, "MOST_TOLD", 1)
    replace(repository, ROUTE, "часов: 12", "часов: 16")
    term = next((repository.root / "content/terms").glob("[a-z]*.yaml"))
    path = str(term.relative_to(repository.root))
    repository.write(path, term.read_text("utf-8") + "неизвестное: слово\n")
    records = {record.path: record for record in review(repository).records}
    assert "часов: 12 → 16" in records[ROUTE].changes[0]
    assert records[path].changes == (reviews.UNTOLD,)
    assert records[path].what is RecordChange.CHANGED
    assert records[path].findings


SECRET = "Опыт учителя Тестовой Анны Борисовны"


def test_the_title_of_a_record_that_is_not_quoted_is_told_nowhere(repository: Repository) -> None:
    text = (repository.root / ROUTE).read_text("utf-8")
    repository.write(
        "routes/sekret.yaml", re.sub("(?m)^название: .*$", f"название: {SECRET}", text)
    )
    repository.write("content/pages/z.md", PAGE.format("Смотрите [[sekret#netu]]."))
    repository.change("routes/drugoy.yaml", "связано: {маршруты: [sekret]}")
    base = repository.commit("Как есть")
    repository.change("routes/drugoy.yaml", "связано: {маршруты: []}")
    repository.write("content/pages/y.md", PAGE.format(f"## {SECRET}\n\nТекст."))
    slug = "Смотрите [[y#опыт-учителя-тестовой-анны-борисовне]], [[y#опыт-учителя]]."
    repository.write("content/pages/x.md", PAGE.format(slug))
    removed = said(repository, base)
    repository.git("checkout", "-q", "main")
    for told in (removed, said(repository, "HEAD~1")):
        assert "sekret" in told
        assert not re.search("(?i)тестов|борисовн|testov", told)


PAGE = "---\nназвание: Проба\nкратко: Проба.\n---\n\n{}\n"


def test_a_new_list_that_frees_names_is_told_in_full(repository: Repository) -> None:
    names = [f"Образцов {first}. {second}." for first in "АБВГДЕЖЗИК" for second in "АБВГДЕЖЗИК"]
    rows = "".join(f"  - {name}\n" for name in names)
    repository.write(LIST, f"название: Кого можно называть\nзначения:\n{rows}")
    text = re.sub(r"\\(.)", r"\1", said(repository))
    assert "Список «Кого можно называть»: добавлено" in text
    assert "**Кого проверка разрешит называть:** Образцов А. А.; Образцов А. Б.;" in text
    assert all(name in text for name in names)


def test_of_a_list_that_grows_every_freed_name_is_told(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write(LIST, "название: Кого можно называть\nзначения:\n  - Тестов А. А.\n")
    base = repository.commit("Список")
    names = [f"Образцов {first}. {second}." for first in "АБВГДЕЖЗ" for second in "АБВГДЕЖЗ"]
    repository.change(LIST, f"значения: [Тестов А. А., {', '.join(names)}]")
    monkeypatch.setattr(reviews, "MOST_TOLD", 0)
    text = re.sub(r"\\(.)", r"\1", said(repository, base))
    assert f"**Кого проверка разрешит называть:** {'; '.join(names)}" in text


LIST = "content/registries/public-names.yaml"


SITE = "адрес сайта: https://portal.example.ru/\nпочта: metod@example.ru\n"
OTHER = "адрес сайта: https://drugoy.example.com/\nпочта: drugoy@example.com\n"


def other_address(repository: Repository) -> str:
    """A proposal that leads readers elsewhere; gives the revision before it."""
    portal = "content/portal.yaml"
    text = (repository.root / portal).read_text("utf-8")
    repository.write(portal, text + SITE)
    base = repository.commit("Адрес")
    repository.write(portal, text + OTHER)
    replace(repository, ROUTE, "часов: 12", "часов: 12 ч")
    return base


def test_a_proposal_does_not_say_where_the_links_of_its_review_lead(
    repository: Repository, tmp_path: Path
) -> None:
    base = other_address(repository)
    page = tmp_path / "pokaz.html"
    text = said(repository, base, "--html", str(page))
    assert "(https://portal.example.ru/checks/type-wrong/)" in text
    assert "(https://drugoy" not in text
    assert 'href="https://drugoy' not in page.read_text("utf-8")
    root = ("--root", str(repository.root))
    machine = iom("check", "--since", base, "--format", "sarif", *root).stdout
    assert "https://portal.example.ru/checks/type-wrong/" in machine
    assert "drugoy" not in machine


def test_where_readers_go_is_told_before_a_thousand_records(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    base = other_address(repository)
    monkeypatch.setattr(reviews, "MOST_TOLD", 1)
    made = review(repository, old=base)
    assert [record.path for record in made.records] == ["content/portal.yaml", ROUTE]
    long = many(400, 20)
    theme = tuple(f"theme/portal/{number}-{'x' * 90}.html" for number in range(900))
    text = comment.write(Review((*made.records, *long.records), (), 0, theme))
    assert len(text) <= comment.LIMIT
    assert "**Куда идут читатели и присланное ими:** изменено «адрес сайта», «почта»." in text
    assert text.index("content/portal.yaml") < text.index("theme/portal/0-")


def test_another_word_of_the_portal_leads_nobody_elsewhere(repository: Repository) -> None:
    replace(repository, "content/portal.yaml", "Маленький хороший портал.", "Хороший портал.")
    text = said(repository)
    assert "«Хороший портал" in text
    assert "Куда идут" not in text


def test_of_a_route_that_cannot_be_read_no_sum_is_told(repository: Repository) -> None:
    replace(repository, ROUTE, "часов: 12", "часов: 12 ч")
    assert "| Всего часов |" not in said(repository)


def test_a_record_under_another_name_without_the_old_address_is_known_again(
    repository: Repository,
) -> None:
    repository.git("mv", ROUTE, "routes/novoe-imya.yaml")
    replace(repository, "routes/novoe-imya.yaml", "часов: 12", "часов: 16")
    text = re.sub(r"\\(.)", r"\1", said(repository))
    assert "**Похоже на новое имя:** слова те же, что у удалённой записи «primer»." in text
    assert "«прежние адреса: [primer]»" in text
    repository.change("routes/novoe-imya.yaml", "прежние адреса: [primer]")
    assert "Похоже на новое имя" not in said(repository)


def test_a_new_record_beside_a_removed_one_is_a_new_one(repository: Repository) -> None:
    (repository.root / ROUTE).unlink()
    repository.write("routes/novyy.yaml", "название: Совсем иное\nсостояние: черновик\n")
    assert "Похоже на новое имя" not in said(repository)


CUT = "**Файл прочитан только до ошибки:** что стоит ниже неё, не пересказано"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("вид: типовой", "<<<<<<< HEAD\nвид: типовой\n=======\nвид: пример\n>>>>>>> vetka"),
        ("  цель:", "\tцель:"),
        ("вид: типовой", "вид: {{ вид }}"),
        ("срок:", "---\nсрок:"),
        ("часов: 4}", "часов: 4]"),
    ],
    ids=["a conflict", "a tab", "a template", "a ruler", "a wrong bracket"],
)
def test_what_stands_below_a_fault_is_not_told_as_removed(
    repository: Repository, old: str, new: str
) -> None:
    replace(repository, ROUTE, "название: Доказательство", "название: Запись")
    replace(repository, ROUTE, old, new)
    text = said(repository)
    assert "Запись в геометрии»" in text  # what stands above the fault is told
    assert CUT in text
    assert "убран" not in text
    assert "не заполнено" not in text


def test_a_record_that_is_mended_is_not_told_as_added(repository: Repository) -> None:
    whole = (repository.root / ROUTE).read_text("utf-8")
    repository.write(ROUTE, whole.replace("  цель:", "\tцель:"))
    repository.commit("a tab")
    repository.write(ROUTE, whole)
    text = said(repository)
    assert "Прежний файл был прочитан только до ошибки" in text
    assert "добавлен" not in text


def test_what_changed_below_a_fault_of_both_editions_is_no_matter_of_style(
    repository: Repository,
) -> None:
    replace(repository, ROUTE, "  цель:", "\tцель:")
    repository.commit("a tab")
    replace(repository, ROUTE, "часов: 12", "часов: 20")
    text = said(repository)
    assert CUT in text
    assert "только оформление" not in text


def test_of_a_new_route_that_is_cut_nothing_is_called_unsaid(repository: Repository) -> None:
    text = (repository.root / ROUTE).read_text("utf-8")
    repository.write("routes/novyy.yaml", text.replace("  цель:", "\tцель:"))
    told = said(repository)
    assert CUT in told
    assert "не сказано" not in told


def test_the_parts_of_a_value_that_is_not_read_are_not_told_as_removed(
    repository: Repository,
) -> None:
    replace(repository, ROUTE, "срок: {начало: 2026-09, месяцев: 24}", "срок: 24")
    assert "убрано" not in said(repository)


def test_a_key_that_is_taken_out_is_told(repository: Repository) -> None:
    replace(repository, ROUTE, "трудовые функции: [A/01.6]\n", "")
    text = said(repository)
    assert "трудовые функции: убран" in text
    assert CUT not in text
