"""What people of other portals report as broken, tried on ours: ``python -m tests.trust.reports``.

A report is a small change of the smallest portal and what must hold of its findings or of its site.
"""

from __future__ import annotations

import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Portal, build, tiny

TITLE = "Сообщения об ошибках других порталов"

Report = Callable[[Portal], bool]


def page(portal: Portal, body: str, **keys: str) -> str:
    """Publish one page with a body; gives its HTML."""
    more = "".join(f"{key}: {value}\n" for key, value in keys.items())
    portal.write(
        "content/pages/opyt.md", f"---\nназвание: Опыт\nкратко: Проба.\n{more}---\n\n{body}\n"
    )
    return built(portal, "opyt/index.html")


def built(portal: Portal, path: str) -> str:
    """Build the portal and read a file of its site."""
    site = portal.root.parent / "site"
    build(site, "--no-paper", root=portal.root)
    return (site / path).read_text("utf-8")


def rules(portal: Portal, path: str) -> set[str]:
    """What is found at one file."""
    return {f.rule for f in portal.check() if f.place.path == path}


def _list_under_words(portal: Portal) -> bool:
    html = page(portal, "Принести:\n* линейку\n* циркуль\n\nХод:\n1) вступление\n2) итог")
    return "<li>циркуль</li>" in html and "<li>итог</li>" in html


def _small_indent(portal: Portal) -> bool:
    html = page(portal, "1. начало\n   * вопрос\n2. конец\n\n- ряд\n  - место")
    return bool(
        re.search(r"начало<ul>\s*<li>вопрос", html) and re.search(r"ряд<ul>\s*<li>место", html)
    )


def _example(portal: Portal) -> bool:
    html = page(portal, "- раз\n\n  ~~~\n  # не заголовок\n\n  - не пункт\n  ~~~\n")
    return "<pre><code># не заголовок\n\n- не пункт\n</code></pre>" in html


def _hidden_remark(portal: Portal) -> bool:
    html = page(portal, "До.\n<!-- спросить завуча\n\n- до вторника -->\nПосле <!-- тоже --> слов.")
    return "вторника" not in html and "тоже" not in html and "После" in html


def _footnote(portal: Portal) -> bool:
    html = page(portal, "Слово[^п] и ~~нет~~.\n\n[^п]: Пояснение.\n\n- [x] готово")
    return all(said in html for said in ("Пояснение.", "<del>нет</del>", "☑ готово", 'id="fn-п"'))


def _anchor_of_the_forge(portal: Portal) -> bool:
    html = page(portal, "[вниз](#как-быть-дальше) и [[o-portale#что-есть]]\n\n## Как быть дальше?")
    return 'href="#kak-byt-dalshe"' in html and "o-portale/#chto-est" in html


def _dead_anchor(portal: Portal) -> bool:
    portal.write("content/pages/opyt.md", "---\nназвание: О\nкратко: П.\n---\n\n[вниз](#netu)\n")
    return rules(portal, "content/pages/opyt.md") == {"anchor-missing"}


def _path_to_a_file(portal: Portal) -> bool:
    html = page(portal, "[метод](../methods/keysy/index.md#суть)")
    return 'href="../methods/keysy/#sut"' in html and not portal.check()


def _number_sign(portal: Portal) -> bool:
    portal.write("content/terms/opyt.yaml", "название: Опыт #2\nзначение: Слово.\n")
    return rules(portal, "content/terms/opyt.yaml") == {"words-lost"}


def _raw_tag(portal: Portal) -> bool:
    html = page(portal, "Это <font color=red>важно</font><br>очень.")
    told = rules(portal, "content/pages/opyt.md")
    return "<font" not in html and "<br>" in html and told == {"words-added"}


def _cell_too_many(portal: Portal) -> bool:
    portal.write(
        "content/pages/opyt.md",
        "---\nназвание: О\nкратко: П.\n---\n\n| а | б |\n|---|---|\n| 1 | 2 | три |\n",
    )
    return rules(portal, "content/pages/opyt.md") == {"words-lost"}


def _device(portal: Portal) -> bool:
    portal.write("content/terms/prn.yaml", "название: О\nзначение: Слово.\n")
    return rules(portal, "content/terms/prn.yaml") == {"id-wrong"}


def _out_of_place(portal: Portal) -> bool:
    text = (portal.root / "routes/primer.yaml").read_text("utf-8")
    paths = ("Маршруты/moy.yaml", "moy.yml", "routes/moy.yaml.docx", "routes/moy.odt")
    for path in paths:
        portal.write(path, text)
    return all("file-misplaced" in rules(portal, path) for path in paths)


def _letters_apart(portal: Portal) -> bool:
    name = "Лист для 7 й.pdf"
    portal.write(f"content/pages/{unicodedata.normalize('NFD', name)}", b"%PDF")
    html = page(portal, "Рядом лежит лист.", файлы=f'["{name}"]')
    return "Опыт" in html and (portal.root.parent / "site" / "opyt" / name).is_file()


def _stress(portal: Portal) -> bool:  # noqa: ARG001
    from generator.search.analyser import Analyser  # noqa: PLC0415

    (one,) = Analyser().tokens("за\u0301мок")
    (same,) = Analyser().tokens("замок")
    return one.terms == same.terms


def _calendars(portal: Portal) -> bool:
    said = []
    for address in ("https://odin.example.ru/", "https://dva.example.ru/"):
        portal.change("content/portal.yaml", f"адрес сайта: {address}")
        said.append(set(re.findall(r"UID:\S+", built(portal, "seminars/seminars.ics"))))
    return bool(said[0]) and said[0].isdisjoint(said[1])


def _card_of_a_link(portal: Portal) -> bool:
    portal.change("content/portal.yaml", "адрес сайта: https://odin.example.ru/")
    html = page(portal, "Слова.")
    return all(
        f'<meta property="og:{name}" content="{said}">' in html
        for name, said in {
            "title": "Опыт",
            "description": "Проба.",
            "type": "article",
            "url": "https://odin.example.ru/opyt/",
            "locale": "ru_RU",
        }.items()
    )


REPORTS: dict[str, Report] = {
    "список сразу под абзацем и «1)»": _list_under_words,
    "вложенный список с двумя и тремя пробелами": _small_indent,
    "образец кода внутри пункта": _example,
    "примечание, которое площадка прячет": _hidden_remark,
    "сноска, зачёркнутое, задача": _footnote,
    "якорь, как его пишет площадка": _anchor_of_the_forge,
    "якорь, которого нет": _dead_anchor,
    "ссылка на файл записи": _path_to_a_file,
    "знак « #» в значении": _number_sign,
    "тег HTML": _raw_tag,
    "лишняя ячейка таблицы": _cell_too_many,
    "имя устройства Windows": _device,
    "запись мимо папки": _out_of_place,
    "имя файла с macOS": _letters_apart,
    "ударение в слове": _stress,
    "календари двух районов": _calendars,
    "карточка ссылки в мессенджере": _card_of_a_link,
}


def holds(report: Report, folder: Path) -> bool:
    """Try one report on a portal of its own."""
    return report(Portal(tiny(folder / "portal")))


def main() -> int:
    """Try them all."""
    broken = []
    for name, report in REPORTS.items():
        with tempfile.TemporaryDirectory() as folder:
            if not holds(report, Path(folder)):
                broken.append(name)
    print(f"сообщений: {len(REPORTS)}, из них у нас повторилось {len(broken)}")
    print(*(f"  {name}" for name in broken), sep="\n", end="\n" if broken else "")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
