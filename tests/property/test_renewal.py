"""Whatever is edited, a site that was only renewed is byte for byte the site that is made from nothing."""

from __future__ import annotations

import filecmp
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from generator.build.build import build as build_site
from generator.build.published import Published
from generator.settings import Settings
from tests.benchmarks import portal as portals
from tests.conftest import TODAY

ROUTES = 24
STEPS = 6


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return portals.write(ROUTES, tmp_path / "portal")


def build(root: Path, target: Path) -> Published:
    settings = Settings(root, TODAY, paper=False)
    return build_site(settings, target, lambda items, what, count: items)  # noqa: ARG005


def differences(one: Path, other: Path) -> list[str]:
    """The files that two sites do not share byte for byte."""
    files = {p.relative_to(r).as_posix() for r in (one, other) for p in r.rglob("*") if p.is_file()}
    _, odd, lost = filecmp.cmpfiles(one, other, sorted(files), shallow=False)
    return [*odd, *lost]


def replaced(old: str, new: str) -> Callable[[Path, Random], None]:
    def edit(root: Path, chance: Random) -> None:
        paths = sorted(root.glob("routes/route-*.yaml"))
        holding = [path for path in paths if old in path.read_text("utf-8")]
        assert holding, f"no route has {old}: the edit would change nothing"
        path = chance.choice(holding)
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return edit


def in_file(name: str, old: str, new: str) -> Callable[[Path, Random], None]:
    def edit(root: Path, chance: Random) -> None:  # noqa: ARG001
        path = root / name
        assert old in path.read_text("utf-8"), (name, old)
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return edit


def renamed(root: Path, chance: Random) -> None:
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.rename(path.with_name(path.name.replace("route-", "put-")))


def removed(root: Path, chance: Random) -> None:
    chance.choice(sorted(root.glob("routes/route-*.yaml"))).unlink()


def broken(root: Path, chance: Random) -> None:
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.write_text("название: [\n", "utf-8")


def commented(root: Path, chance: Random) -> None:
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.write_text("# примечание\n" + path.read_text("utf-8"), "utf-8")


def drawn(root: Path, chance: Random) -> None:
    (root / "content/pages/kak-predlozhit-karta.webp").write_bytes(chance.randbytes(64))


def unnamed(root: Path, chance: Random) -> None:  # noqa: ARG001
    path = root / "content/pages/kak-predlozhit.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(x for x in lines if "kak-predlozhit-pravka.webp" not in x), "utf-8")


def drafted(root: Path, chance: Random) -> None:
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    text = path.read_text("utf-8").replace("состояние: опубликован", "состояние: черновик", 1)
    (root / "routes/novyy.yaml").write_text(text, "utf-8")


def added(root: Path, chance: Random) -> None:
    (root / "routes/slomannyy.yaml").write_text(f"название: [{chance.random()}\n", "utf-8")


EDITS = {
    "a word of no dictionary": replaced('цель: "', 'цель: "Хормейстерия кумолистая. '),
    "a common word": replaced('цель: "', 'цель: "Дефициты и пробы. '),
    "a title": replaced('название: "', 'название: "Ямбы: '),
    "a summary": replaced('кратко: "', 'кратко: "Коротко. '),
    "another deficit": replaced("дефицит: m-", "дефицит: pp-1  # "),
    "a subject": replaced("  предметы:\n", "  предметы:\n    - химия\n"),
    "a day of review": replaced("пересмотреть до: 2027-10", "пересмотреть до: 2026-12"),
    "a link": replaced('риски:\n  - "', 'риски:\n  - "[[keysy]] '),
    "a comment": commented,
    "a method": in_file("content/methods/keysy/index.md", "кратко:", "кратко: Иначе:"),
    "an act": in_file("content/acts/r-76.yaml", "название: ", "название: О "),
    "a term": in_file("content/terms/iom.yaml", "название: ", "название: личный "),
    "a form": in_file("content/forms/blank-iom.yaml", "название: ", "название: Новый "),
    "a deficit": in_file("content/deficits/m-1.yaml", "название: ", "название: Иное "),
    "a seminar": in_file(
        "content/seminars/uchimsya-razrabatyvat-iom/index.md", "название: ", "название: Вновь "
    ),
    "the district": in_file(
        "content/portal.yaml", "район: ", "телефон: 8 (000) 000-00-00\nрайон: "
    ),
    "a page": in_file("content/pages/o-portale.md", "\n## ", "\nДописано.\n\n## "),
    "a name": renamed,
    "one less": removed,
    "a broken file": broken,
    "a broken file more": added,
    "a draft": drafted,
    "a picture": drawn,
    "a picture less": unnamed,
    "the meaning of a value": in_file(
        "content/registries/competence-groups.yaml", "пояснение: ", "пояснение: прежде всего "
    ),
    "a blank to copy": in_file("routes/_blank.yaml", "Впишите, о чём", "Скажите, о чём"),
}


@pytest.mark.parametrize("seed", [1, 2])
def test_a_renewed_site_is_the_site_made_from_nothing(
    root: Path, tmp_path: Path, seed: int
) -> None:
    chance, shown = Random(seed), tmp_path / "site"
    build(root, shown)
    for step in range(STEPS):
        said = [chance.choice(sorted(EDITS)) for _ in range(chance.randint(1, 2))]
        for name in said:
            EDITS[name](root, chance)
        build(root, shown)
        fresh = tmp_path / f"fresh-{step}"
        apart = shutil.copytree(
            root, tmp_path / f"apart-{step}", ignore=shutil.ignore_patterns(".cache")
        )
        build(apart, fresh)
        assert differences(shown, fresh) == [], said
        shutil.rmtree(apart)
        shutil.rmtree(fresh)


LAST = ("a broken file", "a broken file more")
"""These leave a record aside, so they come when all others were tried on a portal that is whole."""


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A portal and its site, edited by one test after another: each edit is alone between two builds."""
    folder = tmp_path_factory.mktemp("kept")
    root = portals.write(ROUTES, folder / "portal")
    build(root, folder / "site")
    return root, folder / "site"


@pytest.mark.parametrize("name", sorted(EDITS, key=lambda name: (name in LAST, name)))
def test_each_edit_alone(kept: tuple[Path, Path], tmp_path: Path, name: str) -> None:
    root, shown = kept
    EDITS[name](root, Random(7))
    build(root, shown)
    apart = shutil.copytree(root, tmp_path / "apart", ignore=shutil.ignore_patterns(".cache"))
    build(apart, tmp_path / "fresh")
    assert differences(shown, tmp_path / "fresh") == []
    shutil.rmtree(apart)
    shutil.rmtree(tmp_path / "fresh")


def test_what_was_set_aside_is_told_again_without_being_looked_for(
    kept: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    root, shown = kept
    EDITS["a broken file more"](root, Random(8))
    said = build(root, shown).aside
    assert said
    monkeypatch.delattr("generator.build.build.prepare")  # nothing is read
    done = build(root, shown)
    assert (done.aside, done.pages, done.whole) == (said, 0, False)


def test_an_edit_of_a_text_writes_its_record_and_no_other(root: Path, tmp_path: Path) -> None:
    shown = tmp_path / "site"
    build(root, shown)
    EDITS["a common word"](root, Random(3))
    done = build(root, shown)
    assert not done.whole
    assert done.pages == 2  # the page and its past
    assert build(root, shown).pages == 0
    assert done.files == sum(1 for p in shown.rglob("*") if p.is_file())
