"""``python -m tests.trust.privacy`` prints how precise and how complete the checks of personal data are."""

from __future__ import annotations

import sys

from tests.privacy.measure import HALVES, judged, measure

TITLE = "Личные данные"

HALF = {"tuned": "на чём настраивали", "held": "отложенное"}
LEAST = 0.95
"""What both figures are held to, on both halves."""


def main() -> int:
    """Measure both halves and print one line."""
    said, good = [], True
    for half in HALVES:
        found = measure(judged(half))
        good &= min(found.precision, found.recall) >= LEAST
        said.append(
            f"{HALF[half]} ({len(judged(half))} предложений) "
            f"точность {found.precision:.3f}, полнота {found.recall:.3f}"
        )
    print(f"размеченный набор: {'; '.join(said)}")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
