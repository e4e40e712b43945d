"""``python -m tests.trust.privacy`` prints how precise and how complete the checks of personal data are."""

from __future__ import annotations

import sys

from tests.privacy.measure import HALVES, SHARP, by_kind, judged, measure, sharp

TITLE = "Личные данные"

HALF = {
    "tuned": "на чём настраивали",
    "held": "отложенное",
    "fresh": "новое, без порога",
    "another": "написанное другой рукой, без порога",
    "several": "написанное за нескольких людей, без порога",
}
NOUNS = {
    "phone": "телефон",
    "mail": "почта",
    "social": "соцсеть",
    "snils": "СНИЛС",
    "passport": "паспорт",
    "inn": "ИНН",
    "card": "карта",
    "account": "счёт",
    "certificate": "документ",
    "birth": "рождение",
    "address": "адрес",
    "health": "здоровье",
    "family": "семья",
    "name": "имя",
    "school": "должность и школа",
}
LEAST_RECALL = 0.93
LEAST_SHARP = 0.97
"""Of phone, mail, СНИЛС, passport, birth and card: of all together and of each."""
LEAST_PRECISION = 0.95


def main() -> int:
    """Measure every set, as a whole and by kind."""
    good = True
    for half, name in HALF.items():
        all_ = judged(half)
        found, sharpest = measure(all_), sharp(all_)
        every = by_kind(all_)
        if half in HALVES:
            good &= found.recall >= LEAST_RECALL and found.precision >= LEAST_PRECISION
            good &= all(
                one.recall >= LEAST_SHARP for one in (sharpest, *(every[kind] for kind in SHARP))
            )
        kinds = "; ".join(
            f"{NOUNS[kind]} {one.right} из {one.right + one.missed}"
            + (f", лишних {one.wrong}" if one.wrong else "")
            for kind, one in every.items()
        )
        print(
            f"{name} ({len(all_)} предложений): точность {found.precision:.3f}, полнота "
            f"{found.recall:.3f}, у номеров, почты, паспорта и рождения {sharpest.recall:.3f}"
        )
        print(f"{name}, по видам: {kinds}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
