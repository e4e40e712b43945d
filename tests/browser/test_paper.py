"""Every page goes on paper whole, black on white, with a code that leads back to it."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.test_pages import PAGES
from tests.support import paper
from tests.support.browser import CHROMIUM, address, forget, shown
from tests.support.install import find
from tests.support.sheets import filled

MENU = ("Конструктор ИОМ", "Тёмная тема", "Светлая тема", "Предложить правку", "На этой")
PHONE, ZOOMED = "dark-phone", "zoomed"
ZOOM = 2
SHORT = 600
"""Signs of a text that a lying sheet has room for beside a table."""


@pytest.fixture(scope="module")
def zoomed(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser whose reader has zoomed in: a setting of its own, which no viewport imitates."""
    folder = tmp_path_factory.mktemp("zoomed")
    (folder / "Default").mkdir()
    level = {"x": math.log(ZOOM, 1.2)}  # Chromium counts zoom in steps of a fifth
    said = json.dumps({"partition": {"default_zoom_level": level}})
    (folder / "Default" / "Preferences").write_text(said, "utf-8")
    start = browser.browser_type.launch_persistent_context
    context = start(folder, executable_path=find(), args=CHROMIUM, no_viewport=True)
    yield context
    context.close()


@pytest.fixture(scope="module")
def tabs(browser: Browser, zoomed: BrowserContext) -> dict[str, Page]:
    """Tabs in which pages are only looked at and printed."""
    phone = browser.new_page(color_scheme="dark", viewport={"width": 360, "height": 740})
    return {PHONE: phone, ZOOMED: zoomed.new_page()}


@pytest.mark.parametrize("window", [PHONE, ZOOMED])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_printed_whole(tabs: dict[str, Page], site: Path, page: str, window: str) -> None:
    opened = tabs[window]
    forget(opened)
    opened.goto(address(site, page))
    assert window != ZOOMED or opened.evaluate("devicePixelRatio") == ZOOM
    said = opened.evaluate(paper.ARTICLE)
    marked = opened.evaluate("document.querySelector('.imprint__address')?.textContent || ''")
    pdf = paper.printed(opened)
    found = paper.sheets(pdf)
    assert paper.lost(said, found) == set()
    for number, sheet in enumerate(found):
        assert not [box for box in sheet.boxes if box[0] < 15 or box[2] > sheet.width - 15], number
        assert not [word for word in MENU if word in sheet.text], number
    assert paper.codes(pdf) == ([marked] if marked else [])
    assert marked or page in ("handout/", "deficits/c-1/history/")  # no page to check them on
    drawn = paper.picture(pdf).convert("RGB")
    colours = drawn.getcolors(1 << 24)
    white = sum(count for count, colour in colours if colour == (255, 255, 255))
    assert white > 0.6 * drawn.width * drawn.height
    assert min(sum(colour) for _, colour in colours) < 60
    assert all(max(colour) - min(colour) < 24 for _, colour in colours), "colour on paper"


THICK = [
    "./",
    "algoritm/",
    "acts/",
    "terms/",
    "god/",
    "pravo/",
    "cnppm/",
    "voprosy-zavucha/",
    "methods/",
    "methods/keysy/",
    "methods/fokus-gruppa/",
    "methods/refleksiya/",
    "methods/ekspertnye-otsenki/",
    "forms/blank-iom/",
    "forms/blank-fg-4/",
    "forms/blank-e-2/",
    "seminars/uchimsya-razrabatyvat-iom/",
    "deficits/pr-1/",
    "routes/geometriya-dokazatelstvo/",
    "routes/baza-i-profil-vmeste/",
]
"""Twenty pages of every kind."""


def test_no_thin_sheet_of_twenty_pages_could_join_its_neighbour(
    browser: Browser, site: Path
) -> None:
    page = browser.new_page()
    thin = []
    for one in THICK:
        page.goto(address(site, one))
        sheets = list(pypdfium2.PdfDocument(paper.printed(page)))
        full = [filled(sheet) for sheet in sheets]
        lies = [sheet.get_width() > sheet.get_height() for sheet in sheets]
        for at in range(1, len(full)):
            room = 1 - full[at - 1] if lies[at] == lies[at - 1] else 0
            if full[at] < 0.25 and full[at] < room:
                thin.append(f"{one}, с. {at + 1}: {full[at]:.0%}")
    page.close()
    assert len(THICK) == 20
    assert thin == []


def test_a_road_map_stands_and_keeps_every_task_on_one_sheet(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "routes/geometriya-dokazatelstvo/"))
    rows = [
        paper.plain(one) for one in page.locator(".map tbody tr td:last-child").all_inner_texts()
    ]
    last = [
        paper.plain(one) for one in page.locator(".map tr li:last-child > span").all_inner_texts()
    ]
    found = paper.sheets(paper.printed(page))
    page.close()
    assert not any(sheet.lies for sheet in found)
    assert len(found) <= 5  # its PDF, with a title page and sheets to fill in, takes five
    assert len(rows) == len(last) == 2
    for criterion, action in zip(rows, last, strict=True):
        words = criterion.split()[-3:] + action.split()[:4]
        assert any(all(word in sheet.text for word in words) for sheet in found), words


def test_short_texts_between_wide_tables_take_no_sheet_of_their_own(
    browser: Browser, site: Path
) -> None:
    page = shown(browser, address(site, "methods/ekspertnye-otsenki/"))
    found = paper.sheets(paper.printed(page))
    page.close()
    last = max(number for number, sheet in enumerate(found) if sheet.lies)
    between = [now for was, now in pairwise(found[:last]) if was.lies and not now.lies]
    assert sum(sheet.lies for sheet in found) > 1
    assert [sheet.text for sheet in between if len(sheet.text) < SHORT] == []


def test_the_table_of_the_methods_lies_under_their_title(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "methods/"))
    found = paper.sheets(paper.printed(page))
    page.close()
    assert all(sheet.lies for sheet in found)
    assert "Методы" in found[0].text
    assert "Сила вывода" in found[0].text


def test_filled_forms_of_an_example_follow_each_other(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "dossiers/primer-fokus-gruppa/"))
    forms = page.locator(".sheet").count()
    found = paper.sheets(paper.printed(page))
    page.close()
    assert len(found) < forms
    page = shown(browser, address(site, "forms/case-9-devyat-marshrutov/"))
    key = next(one for one in paper.sheets(paper.printed(page)) if "Только ведущему" in one.text)
    page.close()
    assert "Отвечайте письменно" not in key.text  # the key of a form has a sheet of its own


def test_a_chain_of_the_bank_stays_on_one_sheet(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "deficits/"))
    page.emulate_media(media="print")
    rows = page.locator(".chains > li")
    assert set(rows.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")) == {
        "avoid"
    }
    names = rows.locator(".chains__what > a").all_inner_texts()
    proofs = rows.locator("div:nth-child(2) > ul > li:last-child").all_inner_texts()
    found = paper.sheets(paper.printed(page))
    page.close()
    for name, proof in zip(names[:12], proofs[:12], strict=True):
        where = [sheet.text for sheet in found if paper.plain(name) in sheet.text]
        assert where, name
        assert any(paper.plain(proof) in text for text in where), name


def test_slides_begin_on_the_first_sheet(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "seminars/uchimsya-razrabatyvat-iom/slides/"))
    slides = page.locator(".slide").count()
    found = paper.sheets(paper.printed(page))
    page.close()
    assert len(found) == slides
    assert not any("Дальше" in sheet.text for sheet in found)


def test_the_picture_of_the_coverage_is_whole_on_the_first_sheet(
    browser: Browser, site: Path
) -> None:
    page = shown(browser, address(site, "matrix/"))
    groups = page.locator(".matrix__group").all_text_contents()
    first = paper.sheets(paper.printed(page))[0]
    page.close()
    assert first.lies
    assert [one for one in (*groups, "есть маршрут") if one not in first.text] == []


def test_the_last_row_of_a_table_is_not_alone_on_a_sheet(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "matrix/"))
    rows = page.locator("article tbody").last.locator("tr > :first-child").all_text_contents()
    last = paper.sheets(paper.printed(page))[-1]
    page.close()
    assert all(" ".join(one.split()) in last.text for one in rows[-2:])


def test_what_is_new_begins_on_the_first_sheet(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "history/"))
    folds = page.locator("summary", has_text="листы:").all_text_contents()
    assert all(fold.startswith("Показать\N{NO-BREAK SPACE}листы") for fold in folds)
    pdf = paper.printed(page)
    page.close()
    assert filled(pypdfium2.PdfDocument(pdf)[0]) > 0.6
    assert not any("Показать" in sheet.text for sheet in paper.sheets(pdf))


def test_a_comparison_leaves_no_sheet_empty(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(address(site, "compare/"))
    expect(page.locator("[data-portal=compare] a").first).to_be_visible()
    assert len(paper.sheets(paper.printed(page))) == 1
    page.close()


def test_compared_routes_stand_under_the_title(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto(address(site, "compare/") + "?routes=geometriya-dokazatelstvo,govorenie-na-uroke")
    expect(page.locator("[data-portal=compare] table")).to_be_visible()
    found = paper.sheets(paper.printed(page))
    criteria = page.locator("[data-portal=compare]").text_content() or ""
    page.close()
    assert not any(sheet.lies for sheet in found)
    assert "Для кого" in found[0].text
    assert "Признак" in found[-1].text
    assert "30\N{NO-BREAK SPACE}%" in criteria  # what stays together there stays together here


def test_a_worksheet_is_an_empty_sheet_on_paper(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "methods/refleksiya/"))
    sheet = page.locator(".worksheet").first
    heads = [one.strip() for one in sheet.locator("table th[scope=col]").all_inner_texts()]
    text = " ".join(one.text for one in paper.sheets(paper.printed(page)))
    assert heads
    assert all(paper.plain(head) in text for head in heads)
    page.emulate_media(media="print")
    cells = sheet.locator("table td")
    assert cells.count() >= 6
    assert {one.strip() for one in cells.all_inner_texts()} == {""}
    assert min(box["height"] for cell in cells.all() if (box := cell.bounding_box())) > 20
    page.close()


def test_what_was_counted_goes_on_where_the_text_above_it_ends(
    browser: Browser, site: Path
) -> None:
    page = shown(browser, address(site, "methods/issledovanie-deystviem/"))
    page.locator(".worksheet").get_by_role("button", name="Пример").click()
    page.locator(".worksheet .chart").wait_for()
    found = paper.sheets(paper.printed(page))
    page.close()
    (above,) = [n for n, one in enumerate(found) if "Посчитать прирост" in one.text]
    assert "сами баллы." in found[above].text  # a line of the text before it had a sheet of its own
    assert sum(one.lies for one in found) <= 3


@pytest.mark.parametrize("name", ["god/", "forms/blank-fg-4/"])
def test_the_last_rule_of_a_table_is_as_thick_as_the_first(
    browser: Browser, site: Path, name: str
) -> None:
    page = shown(browser, address(site, name))
    document = pypdfium2.PdfDocument(paper.printed(page))
    page.close()
    thick = []
    for sheet in document:
        drawn = sheet.render(scale=6, grayscale=True).to_numpy() < 200
        upright = drawn.mean(axis=0) > 0.1  # a column of dots that is dark for a tenth of the sheet
        runs = [len(run) for run in "".join("x" if one else " " for one in upright).split()]
        thick += [(runs[0], runs[-1])] if len(runs) > 2 else []
    assert thick
    assert all(abs(first - last) <= 1 for first, last in thick), thick


def test_what_serves_the_screen_alone_takes_no_room_on_paper(browser: Browser, site: Path) -> None:
    page = shown(browser, address(site, "./"))
    page.locator("[data-portal=go-on]").wait_for()
    assert "Продолжить" not in " ".join(sheet.text for sheet in paper.sheets(paper.printed(page)))
    page.goto(address(site, "methods/ekspertnye-otsenki/"))
    page.emulate_media(media="print")
    look = "one => [getComputedStyle(one).appearance, getComputedStyle(one).borderTopWidth]"
    assert page.locator(".worksheet select").first.evaluate(look) == ["none", "0px"]
    page.close()


def test_the_imprint_says_title_address_edition_and_day(browser: Browser, site: Path) -> None:
    opened = shown(browser, address(site, "methods/fokus-gruppa/"))
    mark = opened.locator("#soderzhanie").get_attribute("data-edition")
    whole = " ".join(sheet.text for sheet in paper.sheets(paper.printed(opened)))
    opened.close()
    where = f"https://portal.example.ru/methods/fokus-gruppa/?v={mark}"
    assert where in whole.replace(" ", "").replace("-\n", "") or where in whole
    assert f"редакция {mark}" in whole
    assert "портал от 24 ноября 2026" in whole


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        ("{mark}", "Ваш лист — действующая редакция: {mark}, портал от 24 ноября 2026"),
        ("0badc0de", "На листе — не то, что здесь: его редакция 0badc0de, а здесь {mark}"),
        ("0badc0de0bad", "его редакция 0badc0de0bad, а здесь {mark}"),
        ("<img src=x onerror=alert(1)>", ""),
        ("0BADC0DE1", ""),
    ],
)
def test_the_page_says_whether_a_sheet_is_current(
    browser: Browser, site: Path, query: str, answer: str
) -> None:
    where = address(site, "forms/blank-fg-4/")
    opened = shown(browser, where)
    mark = str(opened.locator("#soderzhanie").get_attribute("data-edition"))
    opened.goto(f"{where}?v={query.format(mark=mark)}")
    status = opened.locator('[data-portal="edition"]')
    if answer:
        status.filter(has_text=answer.format(mark=mark)).wait_for()
        expect(status).to_have_attribute("role", "status")
        assert "редакция" not in paper.sheets(paper.printed(opened))[0].text.lower()[:200]
    else:
        expect(status).to_have_count(0)
    opened.close()


def test_without_a_script_what_is_folded_is_printed_too(browser: Browser, site: Path) -> None:
    opened = shown(browser, address(site, "deficits/"))
    said = opened.evaluate(paper.ARTICLE)
    opened.close()
    bare = shown(browser, address(site, "deficits/"), java_script_enabled=False)
    found = paper.sheets(paper.printed(bare))
    bare.close()
    assert paper.lost(said, found) == set()
