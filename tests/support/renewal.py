"""Edits of a portal, and how its renewed site is compared with the site made from nothing."""

from __future__ import annotations

import filecmp
import multiprocessing
import os
import shutil
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from random import Random
from unittest import mock

from generator.build import portal_zip
from generator.build.build import build as build_site
from generator.build.published import Published
from generator.records.models.kinds import KINDS
from generator.settings import Settings
from generator.system import workers
from tests.benchmarks import portal as portals
from tests.conftest import ROOT, TINY, TODAY
from tests.support import here

Edit = Callable[[Path, Random], None]
ROUTES = 24
FEW_ROUTES = 12
CHOSEN = (
    *(("page", name) for name in ("kak-predlozhit", "instrumenty-otsenki")),
    ("seminar", "proektirovanie-izmeneniya"),
    ("method", "issledovanie-deystviem"),
    *(("deficit", name) for name in ("c-1", "fg-3", "k-5", "m-14", "m-3", "pp-4", "pr-7")),
    *(("term", name) for name in ("attestatsiya", "delfi", "zavuch")),
    ("act", "prikaz-953"),
)
"""Records of this portal that lead to few others; they bring what they lead to."""


def whole(target: Path) -> Path:
    """Write the whole of this portal with other routes: some 740 pages."""
    return portals.write(ROUTES, target)


def small(target: Path) -> Path:
    """Write the smallest portal with some records of this one of every kind: some 250 pages."""
    shutil.copytree(TINY, target, ignore=shutil.ignore_patterns(".cache", "routes"))
    shutil.copytree(
        ROOT / "content/registries",
        target / "content/registries",
        ignore=shutil.ignore_patterns("cnppm-blocks.yaml"),  # it leads to every deficit
        dirs_exist_ok=True,
    )
    catalogue, seen, left = here.catalogue(), set[tuple[str, str]](), [*CHOSEN]
    while left:
        name = left.pop()
        if name not in seen:
            seen.add(name)
            left += catalogue.links[name]
            _copy(Path(KINDS[name[0]].path(name[1])), target)
    return portals.routes(FEW_ROUTES, target)


def _copy(path: Path, target: Path) -> None:
    """Copy a record with what lies beside it under its name."""
    there = target / path.parent
    if path.name == "index.md":
        shutil.copytree(ROOT / path.parent, there, dirs_exist_ok=True)
    else:
        there.mkdir(parents=True, exist_ok=True)
        for beside in (ROOT / path.parent).glob(f"{path.stem}[.-]*"):
            shutil.copy(beside, there / beside.name)


Build = Callable[[Path, Path], Published]


@contextmanager
def builder() -> Iterator[Build]:
    """Give ``build`` as a process of its own does it, which has nothing but the generator to carry.

    A build forks, and collects what is lost before: with everything that a run of tests holds this took
    half of its time.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("spawn")) as process:
        yield lambda root, target: process.submit(build, root, target).result()


def build(root: Path, target: Path) -> Published:
    """Build without paper: anew by one process, which knows the words of the last time; renew by all cores.

    What lies in ``portal.zip`` is not made smaller: a tenth of a build, and equal bytes stay equal.
    """
    settings = Settings(root, TODAY, paper=False)
    processes = workers.MOST_PROCESSES if target.exists() else 1
    with (
        mock.patch.object(workers, "MOST_PROCESSES", processes),
        mock.patch.object(portal_zip, "_LEVEL", 0),
    ):
        return build_site(settings, target, lambda items, what, count: items)  # noqa: ARG005


def differences(build: Build, root: Path, shown: Path, folder: Path) -> list[str]:
    """The files that a site does not share byte for byte with the one made from nothing in ``folder``."""
    apart = folder / "apart"
    shutil.copytree(root, apart, ignore=shutil.ignore_patterns(".cache"), copy_function=os.link)
    build(apart, folder / "fresh")
    sites = (shown, folder / "fresh")
    files = {p.relative_to(r).as_posix() for r in sites for p in r.rglob("*") if p.is_file()}
    _, odd, lost = filecmp.cmpfiles(*sites, sorted(files), shallow=False)
    shutil.rmtree(apart)
    shutil.rmtree(folder / "fresh")
    return [*odd, *lost]


def replaced(old: str, new: str) -> Edit:
    """Change a text in one of the routes that have it."""

    def edit(root: Path, chance: Random) -> None:
        paths = sorted(root.glob("routes/route-*.yaml"))
        holding = [path for path in paths if old in path.read_text("utf-8")]
        assert holding, f"no route has {old}: the edit would change nothing"
        path = chance.choice(holding)
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return edit


def in_file(name: str, old: str, new: str) -> Edit:
    """Change a text in a file."""

    def edit(root: Path, chance: Random) -> None:  # noqa: ARG001
        path = root / name
        assert old in path.read_text("utf-8"), (name, old)
        path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")

    return edit


def begun(name: str, key: str, words: str) -> Edit:
    """Put words before what a key of a file says."""

    def edit(root: Path, chance: Random) -> None:  # noqa: ARG001
        path = root / name
        before, found, after = path.read_text("utf-8").partition(f"{key}: ")
        assert found, (name, key)
        mark = '"' if after.startswith('"') else ""
        path.write_text(f"{before}{found}{mark}{words}{after.removeprefix(mark)}", "utf-8")

    return edit


def without(name: str, old: str) -> Edit:
    """Take a text out of a file."""
    return in_file(name, old, "")


def came(name: str, text: str) -> Edit:
    """Add a file."""

    def edit(root: Path, chance: Random) -> None:  # noqa: ARG001
        (root / name).write_text(text, "utf-8")

    return edit


def went(name: str) -> Edit:
    """Take a file away."""

    def edit(root: Path, chance: Random) -> None:  # noqa: ARG001
        (root / name).unlink()

    return edit


def renamed(root: Path, chance: Random) -> None:
    """Give a route another name."""
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.rename(path.with_name(path.name.replace("route-", "put-")))


def removed(root: Path, chance: Random) -> None:
    """Take a route away."""
    chance.choice(sorted(root.glob("routes/route-*.yaml"))).unlink()


def copied(root: Path, chance: Random) -> None:
    """Add a route that says nearly the same as another."""
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    text = path.read_text("utf-8").replace('цель: "', 'цель: "Аэронавтика кумолистая. ', 1)
    (root / "routes/adin-novyy.yaml").write_text(text, "utf-8")


def broken(root: Path, chance: Random) -> None:
    """Break a route, so that it is set aside."""
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.write_text("название: [\n", "utf-8")


def commented(root: Path, chance: Random) -> None:
    """Write a comment into a route, which says nothing."""
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    path.write_text("# примечание\n" + path.read_text("utf-8"), "utf-8")


def drawn(root: Path, chance: Random) -> None:
    """Put another picture in the place of one."""
    (root / "content/pages/kak-predlozhit-karta.webp").write_bytes(chance.randbytes(64))


def unnamed(root: Path, chance: Random) -> None:  # noqa: ARG001
    """No longer name a picture."""
    path = root / "content/pages/kak-predlozhit.md"
    lines = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(x for x in lines if "kak-predlozhit-pravka.webp" not in x), "utf-8")


def drafted(root: Path, chance: Random) -> None:
    """Add a draft of a route."""
    path = chance.choice(sorted(root.glob("routes/route-*.yaml")))
    text = path.read_text("utf-8").replace("состояние: опубликован", "состояние: черновик", 1)
    (root / "routes/novyy.yaml").write_text(text, "utf-8")


def added(root: Path, chance: Random) -> None:
    """Add a route that is set aside."""
    (root / "routes/slomannyy.yaml").write_text(f"название: [{chance.random()}\n", "utf-8")


SUBJECTS = "content/registries/subjects.yaml"
TO_LISTS = {
    "a value told otherwise": in_file(SUBJECTS, "значение: химия", "значение: химия и жизнь"),
    "a value in other letters": in_file(SUBJECTS, "значение: биология", "значение: Биология"),
    "a value less": without(SUBJECTS, "  - значение: физика\n    синонимы:\n      - физичка\n"),
    "a value more": in_file(
        SUBJECTS, "  - значение: химия", "  - кумолистика\n  - значение: химия"
    ),
    "another name of a value": in_file(SUBJECTS, "      - алгебра\n", "      - алгебраистика\n"),
}
TO_TERMS = {
    "the meaning of a term": begun("content/terms/iom.yaml", "значение", "Личный. "),
    "another name of a term": in_file(
        "content/terms/delfi.yaml", "синонимы:\n", "синонимы:\n  - план\n"
    ),
    "an abbreviation more": in_file(
        "content/terms/delfi.yaml", "синонимы:\n", "сокращения: [УРОК]\nсинонимы:\n"
    ),
    "a term more": came("content/terms/abzats.yaml", "название: абзац\nзначение: Часть текста.\n"),
    "a term with an abbreviation": came(
        "content/terms/nir.yaml", "название: цель\nзначение: Цель.\nсокращения:\n  - СОО\n"
    ),
    "a term less": went("content/terms/zavuch.yaml"),
}


def texts(method: str, deficit: str, seminar: str, page: str) -> dict[str, Edit]:
    """Edits of what only few pages show."""
    return {
        "the text of a deficit": begun(f"content/deficits/{deficit}.yaml", "дефицит", "Прежде. "),
        "how a deficit is said": in_file(
            f"content/deficits/{deficit}.yaml", "говорят так:\n", "говорят так:\n  - зюзюбрики\n"
        ),
        "the group of a deficit": in_file(
            f"content/deficits/{deficit}.yaml", "группа: ", "группа: цифровые # "
        ),
        "the text of an act": begun("content/acts/r-76.yaml", "зачем педагогу", "Прежде. "),
        "the day of an act": in_file(
            "content/acts/r-76.yaml", "проверено: 2026-1", "проверено: 2026-0"
        ),
        "the number of an act": in_file("content/acts/r-76.yaml", "номер: Р-7", "номер: Р-8"),
        "the text of a form": in_file(
            "content/forms/blank-iom.yaml", "ИОМ — добровольный", "ИОМ — новый добровольный"
        ),
        "the code of a form": in_file("content/forms/blank-iom.yaml", "код: ИОМ-1", "код: ИОМ-7"),
        "the text of a method": in_file(
            f"content/methods/{method}/index.md", "\n## ", "\nЕщё.\n\n## "
        ),
        "the title of a method": in_file(
            f"content/methods/{method}/index.md", "название: ", "название: Новый "
        ),
        "the text of a seminar": in_file(
            f"content/seminars/{seminar}/index.md", 'что: "', 'что: "Ещё раз. '
        ),
        "the month of a seminar": in_file(
            f"content/seminars/{seminar}/index.md", "месяц: ", "месяц: май # "
        ),
        "the title of a page": in_file(f"content/pages/{page}.md", "название: ", "название: Ещё "),
        "a page more": came(
            "content/pages/novaya.md",
            "---\nназвание: Новая\nкратко: Слово о новом.\nпроверено: 2026-11-23\n---\n\nТекст про [[iom]].\n",
        ),
        "a deficit less": went("content/deficits/c-1.yaml"),
    }


def edits(method: str, deficit: str, seminar: str, page: str) -> dict[str, Edit]:
    """Edits of every kind, on the records named of a portal."""
    return {
        "a word of no dictionary": replaced('цель: "', 'цель: "Хормейстерия кумолистая. '),
        "a common word": replaced('цель: "', 'цель: "Дефициты и пробы. '),
        "a title": replaced('название: "', 'название: "Ямбы: '),
        "a summary": replaced('кратко: "', 'кратко: "Коротко. '),
        "another deficit": replaced("дефицит: m-", "дефицит: pp-4  # "),
        "a subject": replaced("  предметы:\n", "  предметы:\n    - химия\n"),
        "a day of review": replaced("пересмотреть до: 2027-10", "пересмотреть до: 2026-12"),
        "a link": replaced('риски:\n  - "', 'риски:\n  - "[[keysy]] '),
        "a comment": commented,
        "a method": begun(f"content/methods/{method}/index.md", "кратко", "Иначе. "),
        "an act": in_file("content/acts/r-76.yaml", "название: ", "название: О "),
        "a term": in_file("content/terms/iom.yaml", "название: ", "название: личный "),
        "a form": in_file("content/forms/blank-iom.yaml", "название: ", "название: Новый "),
        "a deficit": in_file(f"content/deficits/{deficit}.yaml", "название: ", "название: Иное "),
        "a seminar": in_file(
            f"content/seminars/{seminar}/index.md", "название: ", "название: Вновь "
        ),
        "the district": in_file(
            "content/portal.yaml", "район: ", "телефон: 8 (000) 000-00-00\nрайон: "
        ),
        "a page": in_file(f"content/pages/{page}.md", "\n## ", "\nДописано.\n\n## "),
        "a name": renamed,
        "one less": removed,
        "one more": copied,
        "a broken file": broken,
        "a broken file more": added,
        "a draft": drafted,
        "a picture": drawn,
        "a picture less": unnamed,
        "the meaning of a value": in_file(
            "content/registries/competence-groups.yaml", "пояснение: ", "пояснение: прежде всего "
        ),
        **TO_LISTS,
        **TO_TERMS,
        **texts(method, deficit, seminar, page),
        "a blank to copy": in_file("routes/_blank.yaml", "Впишите, о чём", "Скажите, о чём"),
    }


OF_WHOLE = edits("keysy", "m-1", "uchimsya-razrabatyvat-iom", "o-portale")
OF_SMALL = edits(
    "issledovanie-deystviem", "pr-7", "proektirovanie-izmeneniya", "instrumenty-otsenki"
)
LAST = ("a broken file", "a broken file more")
"""These leave a record aside, so they come when all others were tried on a portal that is whole."""


def deal(edits: dict[str, Edit], chance: Random, share: int) -> list[list[str]]:
    """Deal out every edit once, in some order, a few at a time; those of ``LAST`` come last."""
    names = sorted(edits)
    chance.shuffle(names)
    names.sort(key=LAST.__contains__)
    return [names[at : at + share] for at in range(0, len(names), share)]
