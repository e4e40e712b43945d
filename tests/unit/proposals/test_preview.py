"""Changed pages in one file: nothing in it acts, nothing in it leaves the file by chance."""

from __future__ import annotations

import base64
import re

import html5lib
import pytest

from generator.build import prepare, proofs
from generator.checks import check
from generator.proposals import preview
from generator.proposals.review import RecordChange, Review, Reviewed
from generator.render import csp
from generator.settings import Settings
from tests.conftest import ROOT, Portal


def write(portal: Portal, *records: Reviewed) -> str:
    catalogue = prepare.prepare(Settings(portal.root, "2026-11-24"))
    review = Review(records=records, elsewhere=(), left=0, others=())
    return preview.write(review, catalogue, ROOT / "theme")


def changed(kind: str = "route", id: str = "primer", **more: object) -> Reviewed:
    path = {"route": f"routes/{id}.yaml", "term": f"content/terms/{id}.yaml"}.get(kind, id)
    said = {"title": id, "what": RecordChange.CHANGED, "changes": ("а",), "findings": (), **more}
    return Reviewed(path=path, kind=kind, id=id, **said)  # type: ignore[arg-type]


def test_a_page_is_shown_and_nothing_in_it_acts(portal: Portal) -> None:
    portal.change(
        "routes/primer.yaml",
        "условия: '<script>alert(1)</script> [[keysy]] [а](https://a.b) ![](x.png)'",
    )
    text = write(portal, changed())
    assert csp.meta(csp.ALONE) in text
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    names = {node.tag for node in tree.iter() if isinstance(node.tag, str)}
    assert not names & {"script", "button", "input", "img", "iframe", "link", "form"}
    for node in tree.iter("a"):
        assert node.get("href", "#").startswith(("#", "https:", "mailto:"))


def test_the_paper_is_shown_too(portal: Portal) -> None:
    text = write(portal, changed())
    shown = re.findall(r'<img [^>]*src="data:image/png;base64,([^"]+)"', text)
    assert 2 < len(shown) <= preview.MOST_SHEETS
    assert all(base64.b64decode(one).startswith(b"\x89PNG") for one in shown)
    assert len(set(shown)) == len(shown)
    assert "На\u00a0бумаге" in text


def test_a_record_with_errors_has_no_page_and_shows_its_paper(portal: Portal) -> None:
    settings = Settings(portal.root, "2026-11-24")
    portal.change("routes/primer.yaml", "срок: {начало: 2027-09, месяцев: 24}")
    catalogue = prepare.prepare(settings)
    assert [one.id for one in catalogue.aside] == ["primer"]
    paper = proofs.over(catalogue, check.check(settings), {"primer"})
    for private, sheets in ((False, True), (True, False)):
        review = Review(records=(changed(private=private),), elsewhere=(), left=0, others=())
        text = preview.write(review, catalogue, ROOT / "theme", paper)
        assert "Страница не показана" in text
        assert ('class="preview__sheet"' in text) is sheets
    assert 'class="preview__sheet"' not in write(portal, changed())


def test_long_paper_is_cut_and_said(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "MOST_SHEETS", 2)
    text = write(portal, changed())
    assert text.count('class="preview__sheet" alt="Страница') == 2
    assert "показаны первые 2 из " in text


def test_anchors_of_several_pages_do_not_meet(portal: Portal) -> None:
    text = write(portal, changed(), changed(id="drugoy"), changed("term", "iom"))
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    ids = [node.get("id") for node in tree.iter() if node.get("id")]
    assert len(set(ids)) == len(ids)
    leads = {
        node.get("href")[1:] for node in tree.iter("a") if node.get("href", "").startswith("#")
    }
    assert leads <= set(ids)


@pytest.mark.parametrize(
    ("record", "said"),
    [
        (changed(private=True), "найдены личные данные"),
        (changed("registry", "roles"), "Своей страницы у этой записи нет"),
        (changed(id="net-takogo"), "Своей страницы у этой записи нет"),
    ],
)
def test_why_there_is_no_page_is_said(portal: Portal, record: Reviewed, said: str) -> None:
    assert said in write(portal, record)


def test_only_so_many_pages_are_shown(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "MOST_PAGES", 1)
    text = write(portal, changed(), changed(id="drugoy"))
    assert "Показаны первые 1 из 2." in text
    assert "zapis-2" not in text
