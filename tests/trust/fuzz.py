"""Fuzz every door for a while: ``python -m tests.trust.fuzz [SECONDS]`` prints seconds fuzzed and crashes."""

from __future__ import annotations

import sys

from tests.fuzz.__main__ import GUIDED, every

TITLE = "Случайные данные во все двери"

SECONDS = 10
"""For each target; ``make fuzz`` runs for longer."""


def main() -> int:
    """Fuzz and print one line."""
    seconds = int(sys.argv[1]) if len(sys.argv) > 1 else SECONDS
    outcomes = list(every(seconds))
    total = sum(outcome.seconds for outcome in outcomes)
    runs = sum(outcome.runs for outcome in outcomes)
    crashes = sum(len(outcome.crashes) for outcome in outcomes)
    engine = "atheris" if GUIDED else "случайные байты"
    print(f"секунд ({engine}, дверей {len(outcomes)}): {total}; проб {runs}, падений {crashes}")
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
