"""Pictures and files beside records: what is said can be done."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.checks.rules.anchors import ANCHORS
from generator.checks.rules.links import BROKEN
from generator.records.models.kinds import PAGED
from generator.system.endings import ATTACHED
from tests.conftest import ROOT, TODAY, Portal, build

PICTURE = "![Схема](shema.png)"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c6360000000020001e221bc330000000049454e44ae426082"
)
"""One point."""


@pytest.mark.parametrize(
    ("path", "fix"),
    [
        ("content/seminars/vstrecha/index.md", "рядом с index.md"),
        ("content/pages/o-portale.md", "рядом со страницей, в content/pages/"),
    ],
)
def test_a_picture_of_a_text_is_asked_for_beside_it(portal: Portal, path: str, fix: str) -> None:
    text = (portal.root / path).read_text("utf-8")
    portal.write(path, f"{text}\n\n{PICTURE}\n")
    (found,) = portal.check()
    assert (found.rule, fix in found.fix, "«файлы»" in found.fix) == ("file-missing", True, True)
    name = "o-portale-shema.png" if "pages/" in path else "shema.png"
    portal.write(path, f"{text}\n\n{PICTURE}\n".replace("shema.png", name))
    portal.change(path, f"файлы: [{name}]").write(f"{path.rpartition('/')[0]}/{name}", PNG)
    assert portal.check() == ()


PICTURES = (
    ("схема.png", "схема.png"),
    ("схема й.png", "<схема й.png>"),
    ("схема й.png", "<схема и\u0306.png>"),
    ("shema.png", "./shema.png"),
    ("моя схема.png", "%D0%BC%D0%BE%D1%8F%20%D1%81%D1%85%D0%B5%D0%BC%D0%B0.png"),
    ("shema (1).png", "shema%20(1).png"),
    ("a-b_c.png", "<a-b_c.png>"),
)


def test_a_picture_is_found_however_its_name_is_written(portal: Portal, tmp_path: Path) -> None:
    path = "content/pages/o-portale.md"
    text = (portal.root / path).read_text("utf-8")
    said = "\n\n".join(f"![{name}]({address})" for name, address in PICTURES)
    portal.write(path, f"{text}\n\n{said}\n")
    names = sorted({name for name, _ in PICTURES})
    for name in names:
        portal.write(f"content/pages/{name}", PNG)
    portal.change(path, f"файлы: {json.dumps(names, ensure_ascii=False)}")
    assert portal.check() == ()
    build(tmp_path / "site", "--no-paper", "--today", TODAY, root=portal.root)
    page = (tmp_path / "site/o-portale/index.html").read_text("utf-8")
    sources = re.findall(r'<img[^>]* src="([^"]*)"', page)
    assert len(sources) == len(PICTURES)
    for source in sources:
        assert (tmp_path / "site/o-portale" / source).read_bytes()


def test_a_link_to_a_file_from_macos_leads_to_the_file(portal: Portal, tmp_path: Path) -> None:
    path, name = "content/pages/o-portale.md", "лист й.txt"
    text = (portal.root / path).read_text("utf-8")
    apart = quote(unicodedata.normalize("NFD", name))
    away = f"https://example.org/{apart}"
    body = f"[а]({apart}) [б](./{apart}#page=2) [в]({away})"
    portal.write(path, f"{text}\n\n{body}\n").write(f"content/pages/{name}", "План\n")
    portal.change(path, f'файлы: ["{name}"]')
    assert portal.check() == ()
    build(tmp_path / "site", "--no-paper", "--today", TODAY, root=portal.root)
    page = (tmp_path / "site/o-portale/index.html").read_text("utf-8")
    found = re.findall(r'<a href="([^"]*)"[^>]*>[абв]</a>', page)
    assert found == [quote(name), f"./{quote(name)}#page=2", away]


@pytest.mark.parametrize(
    "address", ["shema.png#a", "../shema.png", "a%2Fshema.png", "https://example.org/shema.png"]
)
def test_a_picture_elsewhere_is_not_the_one_beside_the_page(portal: Portal, address: str) -> None:
    path = "content/pages/o-portale.md"
    text = (portal.root / path).read_text("utf-8")
    portal.write(path, f"{text}\n\n![Схема]({address})\n").write("content/pages/shema.png", PNG)
    portal.change(path, "файлы: [shema.png]")
    (found,) = [f for f in portal.check() if f.rule == "file-missing"]
    assert address in found.message


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("routes/primer.yaml", "условия"),
        ("content/deficits/pr-1.yaml", "проявления"),
        ("content/forms/protokol.yaml", "кратко"),
        ("content/acts/r-76.yaml", "кратко"),
        ("content/terms/iom.yaml", "определение"),
    ],
)
def test_a_picture_of_a_record_without_files_has_to_go(portal: Portal, path: str, key: str) -> None:
    portal.change(path, f'{key}: "{PICTURE}"')
    found = [f for f in portal.check() if f.rule == "file-missing"]
    assert [f.fix.split(" и ")[0] for f in found] == ["уберите картинку"]
    assert "файлы" not in found[0].fix


@pytest.mark.parametrize("name", ["zadaniya.zip", "otvety.csv", "stranica.html"])
def test_a_file_of_another_kind_is_told_what_kinds_there_are(portal: Portal, name: str) -> None:
    portal.write(f"content/seminars/vstrecha/{name}", b"x")
    portal.change("content/seminars/vstrecha/index.md", f"файлы: [{name}]")
    (found,) = portal.check()
    assert "файлы такого вида на сайт не кладут" in found.message
    assert "браузер" not in found.message
    assert all(kind[1:] in found.fix for kind in ATTACHED)


@pytest.mark.parametrize("name", ["plan #1.txt", "ves-100%.txt", "plan%20b.txt"])
def test_a_name_that_no_address_can_have_is_told(portal: Portal, name: str) -> None:
    portal.write(f"content/seminars/vstrecha/{name}", "План.")
    portal.change("content/seminars/vstrecha/index.md", f'файлы: ["{name}"]')
    (found,) = portal.check()
    assert (found.rule, "переименуйте" in found.fix) == ("file-missing", True)
    (portal.root / f"content/seminars/vstrecha/{name}").unlink()
    portal.write("content/seminars/vstrecha/plan 1, 2; &.txt", "План.")
    portal.change("content/seminars/vstrecha/index.md", 'файлы: ["plan 1, 2; &.txt"]')
    assert portal.check() == ()


def test_every_section_of_a_page_can_be_named() -> None:
    """The anchors of the rule are those of the templates, of every kind that has a page."""
    assert ANCHORS.keys() == {kind.name for kind in PAGED}
    for kind, anchors in ANCHORS.items():
        path = ROOT / "theme" / "portal" / "pages" / f"{'prose' if kind == 'page' else kind}.html"
        assert set(re.findall(r'<h[23] id="([a-z-]+)"', path.read_text("utf-8"))) == set(anchors)


PAGE = "content/pages/primer.md"
HEAD = "---\nназвание: Проба\nкратко: Проба.\n---\n\n"


def found(portal: Portal, body: str) -> list[tuple[str, int, str]]:
    portal.write(PAGE, f"{HEAD}{body}\n")
    rules = ("link-broken", "anchor-missing", "anchor-elsewhere", "reference-missing")
    return [(f.rule, f.place.line - 5, f.message) for f in portal.check() if f.rule in rules]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        *(
            ("[с](//evil.example)", 1),
            ("[a [b] c](//evil.example)", 1),
            ("[см.\nтут](//evil.example)", 1),
        ),
        *(
            (r"[a\]b](//evil.example)", 1),
            ("[`]`](//evil.example)", 1),
            ("[д](\n//evil.example)", 1),
        ),
        *((f"[{'а' * 301}](//evil.example)", 1), ("[с][r]\n\n[r]: //evil.example", 3)),
        *(
            ("[с][r]\n\n- слово\n\n    [r]: <//evil.example>", 5),
            ("слово\n\nи [a [b]](//evil.example)", 3),
        ),
    ],
)
def test_a_link_without_a_scheme_is_found_whatever_its_words_are(
    portal: Portal, body: str, line: int
) -> None:
    said = "ссылка «//evil.example» — без «https:» в начале"
    assert found(portal, body) == [("link-broken", line, said)]


@pytest.mark.parametrize(
    ("address", "rule", "message"),
    [
        ("javascript:alert(1)", "link-broken", "ссылка начинается с «javascript:»"),
        ("mailto:pochta%40bank.example", "link-broken", "ссылка начинается с «mailto:»"),
        ("netu.md", "reference-missing", "страница «netu» не найдена"),
        ("../x.txt", "link-broken", "ссылка ведёт на путь «../x.txt»"),
        ("#netu", "anchor-missing", "раздела «#netu» на этой странице нет"),
        ("o-portale.md#netu", "anchor-elsewhere", "«#netu»"),
    ],
)
def test_an_address_by_name_is_judged_as_one_beside_words(
    portal: Portal, address: str, rule: str, message: str
) -> None:
    (beside,) = found(portal, f"Слово.\n\n[слово]({address})")
    (below,) = found(portal, f"[слово][r]\n\n[r]: {address}")
    assert beside == below
    assert (below[0], below[1]) == (rule, 3)
    assert message in below[2]


def test_a_good_address_by_name_says_nothing(portal: Portal) -> None:
    body = "[а][r], [б][q], [в][s]\n\n[r]: https://a.example\n[q]: #dalshe\n[s]: o-portale.md\n\n## Дальше\n\nСлово."
    assert found(portal, body) == []


def test_a_picture_by_name_may_be_a_file_of_the_record(portal: Portal) -> None:
    portal.write("content/pages/primer-x.png", PNG)
    head = HEAD.replace("кратко", "файлы: [primer-x.png]\nкратко")
    portal.write(PAGE, f"{head}![Схема][r]\n\n[r]: primer-x.png\n")
    assert portal.check() == ()


@pytest.mark.parametrize("value", ["[a [b] c](//evil.example)", "[см. [[keysy]]](//evil.example)"])
def test_a_field_is_judged_as_a_body(portal: Portal, value: str) -> None:
    portal.change("routes/primer.yaml", f'условия: "{value}"')
    (one,) = portal.check()
    assert (one.rule, "«//evil.example»" in one.message) == ("link-broken", True)


def test_a_title_in_the_place_of_an_id_is_answered_with_the_id(portal: Portal) -> None:
    found = portal.change("routes/primer.yaml", "связано: {методы: [Кейсы, Лекция]}").check()
    said = [f.fix for f in found if f.rule == "reference-missing"]
    assert "возможно, это «keysy»" in said[0]
    assert said[1].startswith("создайте content/methods/имя/index.md, ")


def test_a_former_id_leads_to_the_one_that_the_record_has_now(portal: Portal) -> None:
    deficit = (portal.root / "content/deficits/pr-1.yaml").read_text("utf-8")
    (portal.root / "content/deficits/pr-1.yaml").unlink()
    portal.write("content/deficits/zapis.yaml", f"{deficit}прежние адреса: [pr-1]\n")
    portal.change("routes/primer.yaml", "риски: ['мало знать [[deficits/pr-1]]']")
    found = [one for one in portal.check() if one.place.path == "routes/primer.yaml"]
    assert [one.fix for one in found] == ["это прежнее имя: впишите «zapis»"] * 2


@pytest.mark.parametrize(
    ("name", "link"),
    [
        ("o-portale-list.png", "[лист](o-portale-list.png)"),
        ("o-portale-list.png", "[лист](./o-portale-list.png#a)"),
        ("o-portale лист.png", "[лист](<o-portale лист.png>)"),
        ("o-portale лист.png", "[лист](o-portale%20лист.png)"),
        ("o-portale-план.png", "[лист](o-portale-%D0%BF%D0%BB%D0%B0%D0%BD.png)"),
        ("o-portale-list (1).png", "[лист](o-portale-list%20(1).png)"),
        ("o-portale_(2).png", '[лист](o-portale_(2).png "Бланк")'),
        ("o-portale-list.png", "[лист][1]\n\n[1]: o-portale-list.png"),
    ],
)
def test_a_text_may_lead_to_a_file_that_its_record_names(
    portal: Portal, name: str, link: str
) -> None:
    path = "content/pages/o-portale.md"
    text = (portal.root / path).read_text("utf-8")
    portal.write(path, f"{text}\n\n{link}\n").write(f"content/pages/{name}", PNG)
    portal.change(path, f'файлы: ["{name}"]')
    assert portal.check() == ()


@pytest.mark.parametrize(
    ("host", "own"),
    [
        *((host, True) for host in ("localhost:8000", "127.0.0.1", "192.168.0.5", "172.20.1.1:80")),
        *((host, True) for host in ("10.0.0.7", "LOCALHOST", "server.local")),
        *(
            (host, False)
            for host in ("10.ru", "localhost.ru", "172.40.1.1", "192.167.0.5", "e.org")
        ),
    ],
)
def test_an_address_of_ones_own_machine_is_told(portal: Portal, host: str, own: bool) -> None:
    portal.change("routes/primer.yaml", f'условия: "[а](http://{host}/methods/)"')
    found = [f.message for f in portal.check("2026-11-24") if f.rule == "link-broken"]
    assert ["на этот компьютер" in one for one in found] == [True] * own


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[лист](o-portale-list.pdf)", "которого нет в ключе «файлы»"),
        ("[лист](<o-portale мой лист.pdf>)", "на файл «o-portale мой лист.pdf», которого нет"),
        ("[лист](bumagi/list.pdf)", "ведёт на путь"),
        ("[лист](list.exe)", "ведёт на путь"),
        ("[метод](../methods/keysy/)", "ведёт на путь"),
    ],
)
def test_a_file_that_no_record_names_is_told(portal: Portal, link: str, said: str) -> None:
    path = "content/pages/o-portale.md"
    text = (portal.root / path).read_text("utf-8")
    (found,) = portal.write(path, f"{text}\n\n{link}\n").check()
    assert (found.rule, said in found.message) == ("link-broken", True)


def refused(portal: Portal, host: str) -> list[str]:
    text = (portal.root / "content/pages/o-portale.md").read_text("utf-8")
    found = portal.write(
        "content/pages/o-portale.md", f"{text}\n\n[Показ](http://{host}/a).\n"
    ).check()
    return [one.message for one in found if one.rule == BROKEN.id]


@pytest.mark.parametrize(
    "host",
    [
        *("localhost", "LOCALHOST:8000", "127.0.0.1:8000", "0.0.0.0", "10.0.0.7", "192.168.1.5"),
        *("172.16.0.1", "172.20.0.1", "172.31.255.1", "shkola.local", "pk.lan", "a.localhost"),
    ],
)
def test_a_link_to_a_machine_of_ones_own_is_refused(portal: Portal, host: str) -> None:
    assert len(refused(portal, host)) == 1


@pytest.mark.parametrize(
    "host",
    [
        *("10.ru", "172.15.0.1", "172.32.0.1", "192.169.1.5", "127.ru", "110.0.0.7"),
        *("localhost.ru", "local.ru", "lan.example.org", "shkola.locals"),
    ],
)
def test_a_host_that_only_looks_so_is_not(portal: Portal, host: str) -> None:
    assert refused(portal, host) == []
