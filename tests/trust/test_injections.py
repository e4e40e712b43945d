"""No string of the corpus is ever more than a text; and whoever looks would notice if it were."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import Browser

from tests.support.collected import workbook as book
from tests.trust import commands, injections, outputs
from tests.trust.visits import Visits


def word(body: str, relations: str = "") -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as parts:
        parts.writestr("word/document.xml", f'<w:body xmlns:w="w">{body}</w:body>')
        parts.writestr("word/_rels/document.xml.rels", f"<r>{relations}</r>")
    return made.getvalue()


def acting() -> bytes:
    made = io.BytesIO()
    with pikepdf.new() as paper:
        paper.add_blank_page()
        paper.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        paper.save(made)
    return made.getvalue()


def alone(data: bytes) -> Iterable[str]:
    """Read a file that is alone, as the preview of a proposal is."""
    return outputs.html(data, style=True)


EVENT = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{}END:VCALENDAR\r\n"
CAUGHT: dict[str, tuple[Callable[..., Iterable[str]], object]] = {
    "a script": (outputs.html, b"<p><script>x</script>"),
    "a script from elsewhere": (outputs.html, b"<script src=//x.invalid/x.js></script>"),
    "a handler": (outputs.html, b"<img src=x onerror=x>"),
    "a handler in a drawing": (outputs.html, b"<svg onload=x>"),
    "an address that runs": (outputs.html, b"<a href=' java&#9;script:x'>x</a>"),
    "an address of a host without a scheme": (outputs.html, b"<a href='&Tab;/\\x.invalid'>x</a>"),
    "a data address": (outputs.html, b"<a href=data:text/html,x>x</a>"),
    "a picture of data in a page": (
        outputs.html,
        b"<img src='data:image/png;base64,iVBORw0KGgo='>",
    ),
    "a drawing of data": (alone, b"<img src='data:image/svg+xml;base64,PHN2Zz4='>"),
    "what only says that it is a picture": (alone, b"<img src='data:image/png;base64,PHN2Zz4='>"),
    "a frame": (outputs.html, b"<iframe></iframe>"),
    "a base": (outputs.html, b"<base href=//x.invalid>"),
    "a style": (outputs.html, b"<p style=color:red>x"),
    "a foreign picture": (outputs.html, b"<img src=//x.invalid/x.png>"),
    "a refresh": (outputs.html, b"<meta http-equiv=Refresh content='0;url=//x.invalid'>"),
    "broken data for machines": (outputs.html, b"<script type='application/ld+json'>{</script>"),
    "a template that ran": (outputs.html, outputs.COMPUTED.encode()),
    "a second statement": (outputs.script, b'portal.sheet("x");alert(1)'),
    "a line of a bundle that is no call": (outputs.script, b"portal.a(1);\nalert(1);\n"),
    "a line of a bundle that computes": (outputs.script, b"portal.a(1);\nportal.b(alert(1));\n"),
    "a line separator": (outputs.script, 'portal.sheet("\u2028")'.encode()),
    "a broken feed": (outputs.feed, b"<feed><entry></feed>"),
    "a script in a feed": (outputs.feed, b"<f><c type='html'>&lt;img onerror=x&gt;</c></f>"),
    "a foreign element in a feed": (outputs.feed, b"<f xmlns='a'><s xmlns='b'/></f>"),
    "an attachment": (outputs.calendar, EVENT.format("ATTACH:https://x\r\n").encode()),
    "an alarm that starts a program": (
        outputs.calendar,
        EVENT.format("BEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM\r\n").encode(),
    ),
    "a long line": (outputs.calendar, EVENT.format("SUMMARY:" + "x" * 80 + "\r\n").encode()),
    "a PDF that acts": (outputs.pdf, acting()),
    "a field of Word": (outputs.word, word("<w:instrText>DDE cmd</w:instrText>")),
    "a link of Word": (
        outputs.word,
        word("", "<a TargetMode='External' Target='javascript:x'/>"),
    ),
    "a formula of a workbook": (outputs.workbook, book(("Л", [["=cmd|x"]]))),
    "a formula": (outputs.table, b"x;=cmd|x\r\n"),
    "a colour": (outputs.terminal, "\x1b[31mx"),
    "a turned line": (outputs.terminal, "\u202ex"),
}


@pytest.mark.parametrize(("look", "sample"), CAUGHT.values(), ids=CAUGHT)
def test_whoever_reads_an_output_notices(
    look: Callable[..., Iterable[str]], sample: object
) -> None:
    assert list(look(sample))


def test_whoever_opens_a_page_notices(browser: Browser, tmp_path: Path) -> None:
    for name, html in {
        "ran": "<script>window.__pwned=1</script>",
        "asked": "<img src='//pwned.invalid/x.png'>",
        "spoke": "<script>alert(1)</script>",
        "waits": "<a onclick=x>x</a>",
        "leads": "<a href='javascript:x'>x</a>",
    }.items():
        (tmp_path / f"{name}.html").write_text(html, "utf-8")
    wrong = Visits(browser, tmp_path).pages()
    assert {one.partition(".")[0] for one in wrong} == {"ran", "asked", "spoke", "waits", "leads"}


def test_the_corpus_is_large_and_says_nothing_twice() -> None:
    texts = injections.strings()
    assert len(texts) == len(set(texts)) >= 150
    assert len(injections.families()) >= 15


def test_no_string_is_executed_anywhere(browser: Browser, tmp_path: Path) -> None:
    done = injections.run(browser, tmp_path, every=False)
    assert done.wrong == ()
    assert done.pairs > 1000
    assert done.fields > 150


def test_a_command_that_fails_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(AssertionError):
        commands.iom(tmp_path, "check", "--format", "xml")
