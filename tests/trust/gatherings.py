"""Measures the gathering of a whole district: sheets of sixty schools, and how long they take.

``python -m tests.trust.gatherings``: the sheets are made first, then read, counted and written once.
"""

from __future__ import annotations

import random
import sys
import time

from generator.proposals.collect import collect, workbook
from tests.support.collected import HEADS, portal, row
from tests.support.collected import workbook as made

TITLE = "Сбор района"
SCHOOLS, ROWS = 60, 40
LONGEST = 10.0
"""Seconds of the processor that the sheets of a district may take."""

_WHAT = ("показ урока", "разбор пробы", "наставник", "критерии", "карта ресурсов", "рефлексия")
_WHERE = ("в пятых классах", "на практикуме", "в сельской школе", "при дистанте", "на факультативе")


def sheets() -> list[tuple[str, bytes]]:
    """Sheets in which every third deficit is told in words of its own."""
    lot = random.Random(1)
    bank = sorted(portal().deficits)
    return [(f"{school}.xlsx", _sheet(school, bank, lot)) for school in range(1, SCHOOLS + 1)]


def _sheet(school: int, bank: list[str], lot: random.Random) -> bytes:
    head = [["Школа", f"МБОУ СОШ № {school}"], ["Период", "октябрь 2026"], ["Педагогов всего", 50]]
    rows = []
    for number in range(1, ROWS + 1):
        id = lot.choice(bank)
        words = (
            f"затрудняюсь: {lot.choice(_WHAT)} {lot.choice(_WHERE)}, случай {number} школы {school}"
        )
        said = {"если": words} if number % 3 == 0 else {"дефицит": id}
        said["образ"] = f"Освоить {lot.choice(_WHAT)} {lot.choice(_WHERE)} — {number}"
        rows.append(row(f"П-{number}", роль="учитель", предмет="математика", **said))
    return made(("Задачи", [*head, list(HEADS), *rows]))


def main() -> int:
    """Print how many rows were read and how long it took; 1 where a promise does not hold."""
    files = sheets()
    portal()
    start = time.process_time()
    summary = collect.collect(files, portal())
    data = workbook.write(summary)
    seconds = time.process_time() - start
    found = summary.gathering
    print(
        f"школ: {len(found.schools)}, строк {len(found.rows)}, не прочитано {len(found.found.unread)}"
    )
    print(
        f"прочитать, сложить и записать таблицу: {seconds:.1f} с процессора, {len(data) // 1024} КБ"
    )
    whole = len(found.rows) == SCHOOLS * ROWS and not found.found.unread
    return 0 if whole and seconds < LONGEST else 1


if __name__ == "__main__":
    sys.exit(main())
