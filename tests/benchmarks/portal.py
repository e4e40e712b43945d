"""A portal of any size from a seed: real vocabulary, a long tail of rare words, the full model.

A route has about 11 kB of canonical YAML, twice a route of this portal.

``python -m tests.benchmarks.portal 1000 DIR`` writes one to look at.
"""

from __future__ import annotations

import json
import random
import re
import shutil
import sys
from functools import partial
from pathlib import Path
from typing import Any

from generator.records import load
from generator.records.dates import Date
from generator.records.models.deficit import Deficit
from generator.records.models.enums import PHASES
from generator.records.models.kinds import KINDS
from generator.records.models.method import Method
from generator.records.models.route import Route
from generator.records.yaml_text import writer as yaml_text_writer
from generator.system import files

ROOT = Path(__file__).resolve().parents[2]
SEED = 20_261_124
TAIL = 20_000
"""Invented words of the long tail: Russian syllables, each in a handful of routes."""

_SYLLABLES = [
    "ба",
    "ве",
    "гор",
    "дик",
    "жат",
    "зен",
    "кул",
    "лом",
    "мир",
    "ност",
    "пак",
    "рель",
    "сон",
    "тур",
    "фим",
    "хор",
    "цеп",
    "чук",
    "шор",
    "щед",
]


def write(count: int, target: Path) -> Path:
    """Write a portal with ``count`` routes into an empty folder; the rest of it is this portal's own."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, target / name, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    return routes(count, target)


def routes(count: int, target: Path) -> Path:
    """Write routes into a portal, on no other deficits and methods than it has."""
    (target / "routes").mkdir(exist_ok=True)
    shutil.copy(ROOT / "routes/_blank.yaml", target / "routes/_blank.yaml")
    writer = _Writer(random.Random(SEED), target)
    for number in range(count):
        text = yaml_text_writer.write(KINDS["route"], writer.route(number))
        (target / "routes" / f"route-{number:05d}.yaml").write_text(text, "utf-8")
    return target


def copy(source: Path, target: Path) -> Path:
    """Make a portal of the routes of a folder, or of its Markdown where it has none.

    What the folder has no content or theme for is this portal's own.
    """
    for name in ("content", "theme"):
        own = source / name
        shutil.copytree(own if own.is_dir() else ROOT / name, target / name, dirs_exist_ok=True)
    shutil.copy(ROOT / "mkdocs.yml", target / "mkdocs.yml")
    (target / "routes").mkdir(exist_ok=True)
    shutil.copy(ROOT / "routes/_blank.yaml", target / "routes/_blank.yaml")
    inner = source / "routes"
    routes = sorted((inner if inner.is_dir() else source).glob("[!_]*.yaml"))
    for path in routes:
        shutil.copy(path, target / "routes" / path.name)
    if not routes:
        _pages(source, target)
    return target


PAGES = "content/pages/zamer-"
"""What the pages that are made of a folder of Markdown begin with."""

_TITLE = re.compile(r"^# +(.+)$", re.M)
_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
_TO_FILE = re.compile(r"\]\(([^)#\s]+\.md)(?:#[^)\s]*)?\)")


def _pages(source: Path, target: Path) -> None:
    """Make a page of every Markdown file of a folder; links between them lead to the pages."""
    files = sorted(path for path in source.rglob("*.md") if not path.name.startswith("_"))
    made = {path.resolve(): f"{PAGES}{n:05d}.md" for n, path in enumerate(files)}

    def link(path: Path, found: re.Match[str]) -> str:
        other = made.get((path.parent / found[1]).resolve())
        return f"]({Path(other).name})" if other else "](#)"

    for number, path in enumerate(files):
        text = _MATTER.sub("", path.read_text("utf-8"))
        said = _TITLE.search(text)
        title = f"{said[1][:100] if said else path.stem} {number}"
        body = _TO_FILE.sub(partial(link, path), _TITLE.sub("", text, 1))
        quoted = json.dumps(title, ensure_ascii=False)
        head = f"---\nназвание: {quoted}\nкратко: {quoted}\n---\n"
        (target / made[path.resolve()]).write_text(f"{head}\n{body.lstrip()}", "utf-8")


class _Writer:
    """Writes routes out of the sentences, the deficits and the closed lists of this portal."""

    def __init__(self, chance: random.Random, portal: Path) -> None:
        records, there = load.load(files.read(ROOT)), load.load(files.read(portal))
        self.chance = chance
        self.deficits = list(there.of(Deficit).values())
        methods = {"", *there.of(Method)}
        routes = list(records.of(Route).values())
        self.routes = [r for r in routes if {d.method for d in r.note.diagnosis} <= methods]
        texts = [a.what for r in routes for a in r.activities]
        texts += [d.deficit for d in self.deficits] + [r.summary for r in routes]
        self.sentences = sorted({t for t in texts if not re.search(r"[\[\]№@\d]", t)})
        self.tail = ["".join(chance.choices(_SYLLABLES, k=3)) + "ия" for _ in range(TAIL)]

    def text(self, limit: int) -> str:
        """A few sentences, one of them with a rare word, within a limit of signs."""
        said = ". ".join(s.rstrip(".") for s in self.chance.sample(self.sentences, 2))
        return f"{self.chance.choice(self.tail).capitalize()}: {said}"[:limit].rstrip()

    def route(self, number: int) -> dict[str, Any]:
        chance, model = self.chance, self.chance.choice(self.routes)
        start = Date(chance.choice((2024, 2025, 2026)), 9)
        months = chance.choice((12, 18, 24, 36))
        return {
            "название": f"{self.text(80)} {number}",
            "кратко": self.text(200),
            "вид": "типовой",
            "состояние": "опубликован",
            "для кого": {
                "роль": model.audience.role,
                "уровни": list(model.audience.levels),
                "предметы": list(model.audience.subjects),
            },
            "группы компетенций": list(model.competences),
            "трудовые функции": list(model.functions),
            "титульный лист": {
                "организация": "Управление образования",
                "город": "Мотыгино",
                "год": start.year,
            },
            "пояснительная записка": self._note(model),
            "срок": {"начало": str(start), "месяцев": months},
            "дорожная карта": [
                self._stage(start, months) for _ in range(chance.choice((1, 1, 2, 3)))
            ],
            "итог": {"вопросы": [self.text(160), self.text(160)]},
            "сопровождение": ["тьютор"],
            "риски": [self.text(200)],
            "связано": {"методы": ["keysy"]},
            "авторы": [{"роль": "методист"}],
            "проверено": "2026-10",
            "пересмотреть до": "2027-10",
            "источники": [self.text(200)],
        }

    def _note(self, model: Route) -> dict[str, Any]:
        return {
            "диагностика": [
                {
                    **({"метод": d.method} if d.method else {"чем": d.means}),
                    "что показала": self.text(160),
                }
                for d in model.note.diagnosis
            ],
            "тема самообразования": self.text(160),
            "цель": self.text(160),
            "задачи": [self.text(160), self.text(160)],
            "форма самообразования": "индивидуальная",
            "ожидаемый результат": self.text(200),
            "отчёт": {"форма": "лист встречи с тьютором", "периодичность": "раз в четверть"},
        }

    def _stage(self, start: Date, months: int) -> dict[str, Any]:
        step = months // len(PHASES)
        return {
            "дефицит": self.chance.choice(self.deficits).id,
            "подтверждение": self.text(160),
            "уровень": "средний",
            "задачи": [
                {
                    "задача": f"Освоить приём: {self.text(160)}",
                    "мероприятия": [
                        {
                            "этап": phase.value,
                            "что": self.text(160),
                            "когда": str(start.later(step * at)),
                            "до": str(start.later(step * at + step - 1)),
                            "часов": 4 + at,
                            "ресурсы": [self.text(60)],
                        }
                        for at, phase in enumerate(PHASES)
                    ],
                    "результат": {"форма": self.text(200), "признак": self.text(200)},
                }
            ],
        }


if __name__ == "__main__":
    print(write(int(sys.argv[1]), Path(sys.argv[2])))
