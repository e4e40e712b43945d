"""Every kind of personal string in every place of a record, and whether any output says it again."""

from __future__ import annotations

import contextlib
import io
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from unittest import mock

from click.testing import CliRunner

from generator.build import portal_zip
from generator.checks.formats import registry
from generator.checks.formats.registry import FORMATS
from generator.cli import main as iom
from tests.conftest import TINY, TODAY, lay
from tests.support.repository import Repository

TITLE = "Личные строки и выводы"

SECRETS = {
    "phone": ("8 (900) 123-45-67", "123-45"),
    "mail": ("kovylkina@example.ru", "kovyl"),
    "social": ("телеграм @kovylkina_k", "kovyl"),
    "snils": ("СНИЛС 112-233-445 95", "233-445"),
    "passport": ("паспорт 11 22 334455", "334455"),
    "inn": ("ИНН 112233445566", "334455"),
    "card": ("карта 4276 1122 3344 5566", "3344"),
    "account": ("40817810112233445566", "334455"),
    "document": ("диплом АВС 1122334", "1122334"),
    "birth": ("д/р 11.12.1979", "1979"),
    "address": ("ул. Долгая, д. 11, кв. 22", "Долгая"),
    "health": ("Вася К. состоит на учёте у психиатра", "К. состоит на"),
    "pupil": ("Вася Ковылькин из 5 «Б»", "овыльк"),
    "name": ("Ковылькина К. К.", "овыльк"),
    "small name": ("ковылькина ксения карловна", "овыльк"),
    "capitals": ("КОВЫЛЬКИНА КСЕНИЯ КАРЛОВНА", "ОВЫЛЬК"),
    "split": ("Ковылькина **К.** К.", "овыльк"),
    "two alphabets": ("Ковылькинa К. К.", "овыльк"),
}
"""A string of each kind, and a piece of it by which it is known again."""

ROUTE = (TINY / "routes" / "primer.yaml").read_text("utf-8")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _body(path: str, secret: str) -> str:
    return (TINY / path).read_text(
        "utf-8"
    ) + f"\n{secret}\n\n| а | {secret} |\n|---|---|\n| б | {secret} |\n"


PLACES: dict[str, Callable[[str], dict[str, str]]] = {
    "text": lambda s: {"routes/x.yaml": lay(ROUTE, f"условия: {_quoted(s)}")},
    "title": lambda s: {"routes/x.yaml": lay(ROUTE, f"название: {_quoted(s)}")},
    "closed list": lambda s: {"routes/x.yaml": lay(ROUTE, f"вид: {_quoted(s)}")},
    "long value of a closed list": lambda s: {
        "routes/x.yaml": lay(ROUTE, f"вид: {_quoted('Условия работы учителя такие: ' + s)}")
    },
    "registry": lambda s: {"routes/x.yaml": lay(ROUTE, f"группы компетенций: [{_quoted(s)}]")},
    "date": lambda s: {"routes/x.yaml": lay(ROUTE, f"проверено: {_quoted(s)}")},
    "number": lambda s: {
        "routes/x.yaml": lay(ROUTE, f"срок: {{начало: 2026-09, месяцев: {_quoted(s)}}}")
    },
    "reference": lambda s: {"routes/x.yaml": lay(ROUTE, f"связано: [{_quoted(s)}]")},
    "link": lambda s: {"routes/x.yaml": lay(ROUTE, f"условия: {_quoted(f'см. [[{s}]] и [сюда]({s})')}")},
    "hint of the form": lambda s: {"routes/x.yaml": lay(ROUTE, f"условия: {_quoted('Впишите ' + s)}")},
    "list for a text": lambda s: {"routes/x.yaml": lay(ROUTE, f"условия: [{_quoted(s)}]")},
    "text for a part": lambda s: {"routes/x.yaml": lay(ROUTE, f"срок: {_quoted(s)}")},
    "key": lambda s: {"routes/x.yaml": f"{ROUTE}{_quoted(s)}: да\n"},
    "key twice": lambda s: {"routes/x.yaml": f"{ROUTE}{_quoted(s)}: да\n{_quoted(s)}: нет\n"},
    "comment": lambda s: {"routes/x.yaml": f"# {s}\n{ROUTE}# и ещё {s}\n"},
    "anchor": lambda s: {"routes/x.yaml": lay(ROUTE, f"условия: &a {_quoted(s)}")},
    "what is not read": lambda s: {"routes/x.yaml": f"{ROUTE}условия: а: {s}: б\n"},
    "open quote": lambda s: {"routes/x.yaml": f'{ROUTE}условия: "{s}\n'},
    "page": lambda s: {"content/pages/x.md": _body("content/pages/o-portale.md", s)},
    "method": lambda s: {
        "content/methods/x/index.md": _body("content/methods/keysy/index.md", s)
    },
    "seminar": lambda s: {
        "content/seminars/x/index.md": _body("content/seminars/vstrecha/index.md", s)
    },
    "value of a list": lambda s: {
        "content/registries/subjects.yaml": (TINY / "content/registries/subjects.yaml").read_text("utf-8")
        + f"  - {_quoted(s)}\n",
        "routes/x.yaml": lay(ROUTE, "для кого: {роль: учитель, уровни: [ООО], предметы: [нет такого]}"),
    },
    "name of a file beside": lambda s: {
        "content/pages/x.md": lay((TINY / "content/pages/o-portale.md").read_text("utf-8"), f"файлы: [{_quoted(s)}]")
    },
    "name of a file": lambda s: {
        f"content/pages/{s.replace('/', '_')}.md": "---\nназвание: а\n---\n",
        f"routes/{s.replace('/', '_')}.yaml": "название: а\n",
    },
}  # fmt: skip
"""Where a string may stand, and the files that it makes."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How many pairs of place and output were looked at, and which of them said a string again."""

    looks: int
    repeated: tuple[str, ...]


def run(folder: Path, secrets: tuple[str, ...] = tuple(SECRETS)) -> Tried:
    """Put each string into each place, one place at a time, and read every output."""
    looks, repeated = 0, []
    for kind in secrets:
        secret, sign = SECRETS[kind]
        for number, (place, put) in enumerate(PLACES.items()):
            home = folder / f"{kind}-{number}".replace(" ", "-")
            for output, said in _outputs(home, put(secret)):
                looks += 1
                if sign in said:
                    repeated.append(f"{kind} in {place}: {output}")
    return Tried(looks, tuple(repeated))


def _outputs(home: Path, files: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield every output by its name: what the commands print, what they write."""
    repository = Repository.start(home / "portal")
    for path, text in files.items():
        repository.write(path, text)
    yield from _checked(home / "portal")
    yield "stale", _said("stale", "--root", home / "portal")
    sent = home / "prislano.yaml"
    sent.write_text(next(iter(files.values())), "utf-8")
    site = home / "site"
    yield (
        "build",
        _said("build", "--root", home / "portal", "--site-dir", site, "--no-paper"),
    )
    yield from ((f"site: {p.relative_to(site)}", _text(p)) for p in site.rglob("*") if p.is_file())
    yield "intake", _said("intake", sent, "--root", home / "portal")
    repository.git("checkout", "-q", "-f", "main")
    repository.commit() if repository.git("status", "--porcelain") else None
    shown = home / "pokaz.html"
    yield "review", _said("review", "main~1", "--root", home / "portal", "--html", shown)
    yield "preview", shown.read_text("utf-8") if shown.is_file() else ""


def _checked(root: Path) -> Iterator[tuple[str, str]]:
    """Yield what the check says in each format: it is made once, for what was found is the same in all."""
    told: list[tuple[Any, ...]] = []

    def hear(*found: Any) -> str:
        told.append(found)
        return FORMATS["text"](*found)

    with mock.patch.object(registry, "FORMATS", {**FORMATS, "text": hear}):
        yield "check --format text", _said("check", "--root", root)
    for form in FORMATS.keys() - {"text"}:
        yield f"check --format {form}", FORMATS[form](*told[0])


def _said(*words: object) -> str:
    said = [str(word) for word in words]
    if said[0] != "intake" and "review" not in said:
        said += ["--today", TODAY]
    packed = mock.patch.object(portal_zip, "_LEVEL", 0)  # it is unpacked again, whatever its size
    with contextlib.redirect_stderr(io.StringIO()), packed:
        done = CliRunner().invoke(iom, said)
    return str(done.output).replace(str(words[1]), "")


def _text(path: Path) -> str:
    """Everything a file of the site says, unpacked where it is packed."""
    data = path.read_bytes()
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            data = b"\n".join(packed.read(name) for name in packed.namelist())
    elif data[:2] == b"\x1f\x8b":
        data = zlib.decompress(data, 31)
    return data.decode("utf-8", "replace")


def main() -> int:
    """Try everything and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        tried = run(Path(folder))
    for one in tried.repeated:
        print(f"  {one}")
    print(
        f"личных строк × мест × выводов: {len(SECRETS)} × {len(PLACES)}, просмотрено {tried.looks}; "
        f"повторено: {len(tried.repeated)}"
    )
    return 1 if tried.repeated else 0


if __name__ == "__main__":
    sys.exit(main())
