"""Bad files of every sort lie in a portal: each is told with its place, none is a traceback, the site is built."""

from __future__ import annotations

import codecs
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main as iom
from tests.conftest import TINY, TODAY, tiny

TITLE = "Плохие файлы"

GOOD = (TINY / "routes" / "primer.yaml").read_text("utf-8")
PLACES = (
    *("routes/plohoy.yaml", "content/deficits/plohoy.yaml", "content/terms/plohoy.yaml"),
    *("content/acts/plohoy.yaml", "content/forms/plohoy.yaml", "content/pages/plohoy.md"),
    *("content/methods/plohoy/index.md", "content/seminars/plohoy/index.md"),
    *("content/portal.yaml", "content/registries/subjects.yaml"),
)
FILES: dict[str, bytes] = {
    "empty": b"",
    "one sign": b"x",
    "spaces": b" \n\t\n ",
    "a tab": b"a:\n\tb: c\n",
    "only a dash": b"---\n",
    "two dashes": b"---\n---\n",
    "a list": b"- a\n- b\n",
    "a number": b"1",
    "null": b"~",
    "open quote": 'название: "нет конца\n'.encode(),
    "open bracket": "название: [а, б\n".encode(),
    "open brace": "название: {а: б\n".encode(),
    "colons": "название: а: б: в\n".encode(),
    "half": GOOD.encode()[: len(GOOD.encode()) // 2],
    "half a sign": GOOD.encode()[:101],
    "windows-1251": GOOD.encode("cp1251", "replace"),
    "koi8-r": GOOD.encode("koi8-r", "replace"),
    "utf-16": GOOD.encode("utf-16"),
    "utf-16 without a mark": GOOD.encode("utf-16-le"),
    "utf-32": GOOD.encode("utf-32"),
    "two marks": codecs.BOM_UTF8 * 2 + GOOD.encode(),
    "nulls": b"\0" * 64,
    "every byte": bytes(range(256)) * 4,
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(200)),
    "a zip": b"PK\x03\x04" + bytes(100),
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "a program": b"\x7fELF\x02\x01\x01" + bytes(60),
    "json": json.dumps({"название": ["а"] * 3}).encode(),
    "xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    "a page": b"<!doctype html><script>alert(1)</script>",
    "python": b"!!python/object/apply:os.system ['touch pwned']\n",
    "a tag": "название: !!binary aGk=\n".encode(),
    "an alias of itself": "название: &a [*a]\n".encode(),
    "laughs": b"a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n",
    "merge": "<<: {название: а}\n".encode(),
    "two documents": "название: а\n---\nназвание: б\n".encode(),
    "a directive": b"%YAML 9.9\n---\na: b\n",
    "deep": "название: ".encode() + b"[" * 5000,
    "deep maps": b"{a: " * 3000,
    "wide": "название: а\n".encode() + b"x: y\n" * 20_000,
    "a long line": "название: ".encode() + b"x" * 30_000,
    "a long key": b"k" * 2000 + b": x\n",
    "duplicates": "название: а\nназвание: б\n".encode() * 50,
    "a map for a text": "название: {а: б}\n".encode(),
    "a list for a text": "название: [[], {}, [[]]]\n".encode(),
    "a text for everything": GOOD.replace("дорожная карта:", "дорожная карта: нет #").encode(),
    "keys that are no texts": b"? [a, b]\n: c\n? {d: e}\n: f\n",
    "numbers": "название: 1e999\nгод: -0x1\n".encode(),
    "dates": "проверено: 0000-00-00\nпересмотреть до: 9999-99-99\n".encode(),
    "conflict": "<<<<<<< HEAD\nназвание: а\n=======\nназвание: б\n>>>>>>> x\n".encode(),
    "line separators": "название: а\u2028б\u2029в\u0085г\n".encode(),
    "unfit signs": 'название: "\\e[31m\\0\\u202E"\n'.encode(),
    "halves of signs": b'a: "\\ud800"\n',
    "raw halves": b"a: \xed\xa0\x80\n",
    "carriage returns": GOOD.replace("\n", "\r").encode(),
    "front matter without an end": "---\nназвание: а\n".encode(),
    "a body of marks": b"---\n\xd0\xbd: a\n---\n" + b"[[" * 3000 + b"*" * 3000,
    "a body of quotes": "---\nназвание: а\nкратко: б\n---\n".encode() + b">" * 3000,
    "a body of brackets": "---\nназвание: а\nкратко: б\n---\n".encode() + b"[" * 3000 + b"](" * 900,
    "a body of tables": "---\nназвание: а\nкратко: б\n---\n".encode() + b"|a" * 2000 + b"\n|-|\n",
}
"""What may lie where a record is expected."""


def _folder(path: Path) -> None:
    path.mkdir(parents=True)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _outside(path: Path) -> None:
    path.symlink_to("/etc/passwd")


def _nowhere(path: Path) -> None:
    path.symlink_to("nowhere")


ODD: dict[str, Callable[[Path], None]] = {
    "a folder": _folder,
    "a pipe": _pipe,
    "a link to itself": _loop,
    "a link outside": _outside,
    "a link to nowhere": _nowhere,
}


@dataclass(frozen=True)
class Tried:
    """How many bad files were tried and what went wrong."""

    files: int
    wrong: tuple[str, ...]


def run(folder: Path, every: bool) -> Tried:
    """Try each bad file: in every place, or in one place each in turn."""
    wrong: list[str] = []
    count = 0
    for number, (name, data) in enumerate(FILES.items()):
        for place in PLACES if every else (PLACES[number % len(PLACES)],):
            count += 1
            wrong += _one(folder / f"{count}", place, name, data)
    for name, make in ODD.items():
        count += 1
        wrong += _one(folder / f"{count}", PLACES[0], name, make)
    return Tried(count, tuple(wrong))


def _one(root: Path, place: str, name: str, bad: bytes | Callable[[Path], None]) -> list[str]:
    tiny(root)
    target = root / place
    target.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(bad, bytes):
        target.write_bytes(bad)
    else:
        bad(target)
    wrong = []
    for words in (("check",), ("check", "--format", "json")):
        done = CliRunner().invoke(iom, [*words, "--root", str(root), "--today", TODAY])
        if done.exit_code not in (0, 1) or "Traceback" in done.output:
            wrong.append(
                f"{name} as {place}: {words} ended with {done.exit_code}: {done.output[-200:]}"
            )
    shutil.rmtree(root)
    return wrong


def main() -> None:
    """Try everything and print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        done = run(Path(folder), every=True)
    for one in done.wrong:
        print(f"  {one}")
    print(f"плохие файлы: {done.files} проверено, сбоев {len(done.wrong)}")
    sys.exit(1 if done.wrong else 0)


if __name__ == "__main__":
    main()
