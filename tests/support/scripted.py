"""A repository of two hundred commits, written as a script: everything that a history may meet."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from generator.system import files
from tests.conftest import TINY, lay

HOSTILE = 'Милонега Посадница "; rm -rf $(HOME) \\x1b[31m'
MAIL = "milonega@example.org"
MESSAGE = "</title><script>alert('x')</script>\n\nCo-authored-by: Милонега <milonega@example.org>\n"
DAY = 86_400
START = 1_800_000_000  # 2027-01-15

ROUTE, OTHER = "routes/primer.yaml", "routes/drugoy.yaml"
METHOD, TERM = "content/methods/keysy/index.md", "content/terms/iom.yaml"
DEFICIT, ACT = "content/deficits/pr-1.yaml", "content/acts/r-174.yaml"


class Script:
    """Commits for ``git fast-import``; ``files`` is the tree of the main line."""

    def __init__(self) -> None:
        self.out: list[bytes] = []
        self.count = 0
        self.files = {
            path: file.data.decode() for path, file in files.read(TINY).files.items() if file.data
        }

    def commit(
        self,
        files: dict[str, str | None],
        *,
        days: int | None = None,
        branch: str = "main",
        start: str = "",
        merge: str = "",
        renames: dict[str, str] | None = None,
    ) -> None:
        """Write one commit; a file that is ``None`` is removed; ``merge`` names a second parent."""
        self.count += 1
        when = START + DAY * (self.count if days is None else days)
        who = f"{HOSTILE} <{MAIL}>"
        message = MESSAGE.encode()
        self.out.append(f"commit refs/heads/{branch}\nauthor {who} {when - 7000} +0300\n".encode())
        self.out.append(f"committer {who} {when} +0700\ndata {len(message)}\n".encode() + message)
        if start:
            self.out.append(f"from refs/heads/{start}\n".encode())
        if merge:
            self.out.append(f"merge refs/heads/{merge}\n".encode())
        for old, new in (renames or {}).items():
            self.out.append(f"R {old} {new}\n".encode())
            self.files[new] = self.files.pop(old)
        for path, text in files.items():
            if text is None:
                self.out.append(f"D {path}\n".encode())
                self.files.pop(path, None)
            else:
                data = text.encode()
                self.out.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode())
                self.out.append(data + b"\n")
                if branch == "main":
                    self.files[path] = text

    def lay(self, path: str, text: str, **more: object) -> None:
        """Lay YAML over a file of the main line and commit it."""
        self.commit({path: lay(self.files[path], text)}, **more)  # type: ignore[arg-type]

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change the text of a file of the main line and commit it."""
        self.commit({path: change(self.files[path])})


def write(script: Script) -> None:
    """Two hundred commits, in the order in which things happen to a district."""
    script.commit(dict(script.files))
    original = script.files[OTHER]
    script.lay(ROUTE, "срок: {начало: 2026-09, месяцев: 30}")
    script.lay(ROUTE, "срок:\n  месяцев: 30 # только оформление\n  начало: '2026-09'")
    script.edit(ROUTE, lambda s: s.replace("Ученики записывают", "Ученики запысывают"))
    script.edit(ROUTE, lambda s: s.replace("Ученики запысывают", "Ученики записывают"))
    script.lay(OTHER, "кратко: Совсем другое содержание маршрута.")
    script.commit({OTHER: original})  # a revert: the meaning of the first edition is back
    _proposal(script)
    _renames(script)
    _clocks(script)
    _mistakes(script)
    for number in range(200 - script.count):
        _routine(script, number)


def _proposal(script: Script) -> None:
    """A branch with two commits comes in with a merge; meanwhile the main line goes on."""
    text = script.files[METHOD]
    script.commit({METHOD: text.replace("## ", "## Первое: ", 1)}, branch="pr", start="main")
    script.commit(
        {
            METHOD: lay(text, "время: 2 часа"),
            DEFICIT: lay(script.files[DEFICIT], "методы: [keysy]"),
        },
        branch="pr",
    )
    script.lay(ACT, "статус: утратил силу")
    script.commit(
        {
            METHOD: lay(text, "время: 2 часа"),
            DEFICIT: lay(script.files[DEFICIT], "методы: [keysy]"),
        },
        merge="pr",
    )


def _renames(script: Script) -> None:
    """Git sees the first rename; the second is too large and is known from «прежние адреса»."""
    script.commit({}, renames={ROUTE: "routes/dokazatelstvo.yaml"})
    script.lay("routes/dokazatelstvo.yaml", "прежние адреса: [primer]")
    new = (
        "название: индивидуальный маршрут\nзначение: Личный план профессионального роста.\n"
        "прежние адреса: [iom]\n"
    )
    script.commit({TERM: None, "content/terms/marshrut.yaml": new})
    script.commit(
        {"content/terms/vremennyy.yaml": "название: проба пера\nзначение: Слово на день.\n"}
    )
    script.commit({"content/terms/vremennyy.yaml": None})
    script.commit({"content/terms/ushlo.yaml": "название: ушедшее\nзначение: Было и ушло.\n"})
    script.commit({"content/terms/ushlo.yaml": None})
    script.commit({"content/terms/ushlo.yaml": "название: ушедшее\nзначение: Вернулось.\n"})


def _clocks(script: Script) -> None:
    """A clock that stood still in 1980, and one that ran ahead to 2100."""
    script.lay(ACT, "проверено: 2027-01-01", days=-17_000)
    script.lay(ACT, "проверено: 2027-02-01", days=27_000)
    script.lay(ACT, "проверено: 2027-03-01")


def _mistakes(script: Script) -> None:
    """A text that cannot be read, a telephone number, a draft: none of them is ever shown."""
    good = script.files[DEFICIT]
    script.commit({DEFICIT: "название: ["})
    script.commit({DEFICIT: good})
    script.lay(OTHER, "условия: 'звоните: 8 (900) 000-00-00'")
    script.lay(OTHER, "условия: сельская школа")
    script.lay(OTHER, "состояние: черновик")
    script.lay(OTHER, "условия: городская школа")
    script.lay(OTHER, "состояние: опубликован")
    draft = lay(original_of(script), "состояние: черновик")
    script.commit({"routes/novyy.yaml": draft})
    script.lay("routes/novyy.yaml", "состояние: опубликован\nназвание: Третий маршрут")


def original_of(script: Script) -> str:
    """The text of a route to begin another one from."""
    return script.files["routes/dokazatelstvo.yaml"].replace("прежние адреса: [primer]\n", "")


def _routine(script: Script, number: int) -> None:
    """What fills the years: hours change, formatting changes, sources are added."""
    path = ("routes/novyy.yaml", OTHER, ACT)[number % 3]
    kind = number // 3 % 8
    if kind == 0 and path != ACT:
        script.lay(path, f"риски: [не хватит часов, перенос на {number} дней]")
    elif kind == 0:
        script.lay(path, f"источник: pravo.gov.ru, просмотр {number}")
    else:
        script.edit(
            path, lambda s: s.rstrip("\n") + "\n" + "\n" * (number % 2) + f"# заметка {number}\n"
        )


def make(root: Path) -> Path:
    """Make the repository in a new folder."""
    script = Script()
    write(script)
    root.mkdir(parents=True)
    _git(root, "init", "-q", "-b", "main")
    _git(root, "fast-import", "--quiet", given=b"".join(script.out))
    _git(root, "reset", "-q", "--hard")
    assert script.count == 200
    return root


def _git(root: Path, *words: str, given: bytes = b"") -> None:
    subprocess.run(["git", *words], cwd=root, input=given, check=True, capture_output=True)


def git(root: Path, *words: str) -> None:
    """Ask git as somebody."""
    _git(root, "-c", "user.name=Милонега", "-c", f"user.email={MAIL}", *words)


def clone(root: Path, to: Path, depth: int) -> Path:
    """Clone the newest commits only."""
    _git(to.parent, "clone", "-q", f"--depth={depth}", root.as_uri(), str(to))
    return to
