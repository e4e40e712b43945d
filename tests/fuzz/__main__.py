"""Fuzz the doors for a while: ``python -m tests.fuzz --seconds 60 [TARGET …]``; what crashes is kept as a sample.

Each target runs in a process of its own under atheris (libFuzzer), which keeps what leads to new
branches in ``.cache/fuzz/<target>/`` and goes on from there the next time. Where atheris has no
wheel (Windows, newer Pythons), hypothesis tries random bytes for the same time.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

SAMPLES = Path(__file__).parent / "samples"
KEPT = ROOT / ".cache" / "fuzz"
LONGEST = 20_000
SLOWEST = 60
"""Seconds for one try; more is a finding: a stranger's file may not hold the portal up."""

NAMES = ("loading", "markdown", "search", "word", "history")
GUIDED = importlib.util.find_spec("atheris") is not None
WATCHED = ("generator", "markdown")
_DONE = re.compile(r"Done (\d+) runs|#(\d+)\s")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run over one target gave."""

    target: str
    seconds: int
    runs: int
    crashes: tuple[str, ...]
    """Names of the samples that were kept."""
    said: str = ""
    """The last lines of the engine, where it stopped early."""


def fuzz(target: str, seconds: int, runs: int = -1, kept: Path | None = None) -> Outcome:
    """Fuzz one target for so many seconds or runs; ``kept`` is where the corpus grows."""
    if not GUIDED:
        return _blind(target, seconds)
    corpus = kept or KEPT / target
    samples = SAMPLES / target
    for folder in (corpus, samples):  # libFuzzer makes neither
        folder.mkdir(parents=True, exist_ok=True)
    before = {path.name for path in samples.iterdir()}
    started = time.monotonic()
    words = ("--inside", target, str(corpus), f"-artifact_prefix={samples}/", f"-runs={runs}")
    bounds = (f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}", "-seed=1")
    slow = f"-report_slow_units={SLOWEST}"  # sooner, a busy machine is told of, not a slow try
    # Linux hands the largest size of who starts a program on to it (ru_maxrss, which the engine bounds):
    # a shell between them starts a process of its own, and the tests before do not count.
    shell = ("sh", "-c", '"$@"; exit $?', "sh")
    done = subprocess.run(
        [*shell, sys.executable, "-m", "tests.fuzz", *words, *bounds, slow, "-rss_limit_mb=2048"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    said = done.stderr.decode("utf-8", "replace")
    counts = [int(a or b) for a, b in _DONE.findall(said)]
    new = tuple(sorted({path.name for path in samples.iterdir()} - before))
    broken = done.returncode != 0
    return Outcome(
        target,
        round(time.monotonic() - started),
        max(counts, default=0),
        new or (("процесс остановлен",) if broken else ()),
        (done.stdout.decode("utf-8", "replace") + said)[-3000:] if broken else "",
    )


def _blind(target: str, seconds: int) -> Outcome:
    from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - slow, and the guided engine has its own

    run, dice = TARGETS[target].run, random.Random(1)
    seeds = TARGETS[target].seeds()
    started, count = time.monotonic(), 0
    while time.monotonic() - started < seconds:
        data = bytearray(dice.choice(seeds))
        for _ in range(dice.randrange(1, 9)):
            at = dice.randrange(len(data) + 1)
            data[at : at + dice.randrange(5)] = dice.randbytes(dice.randrange(5))
        try:
            run(bytes(data))
        except Exception as fault:
            sample = SAMPLES / target / f"crash-{count}"
            sample.parent.mkdir(parents=True, exist_ok=True)
            sample.write_bytes(data)
            return Outcome(target, seconds, count, (sample.name,), repr(fault))
        count += 1
    return Outcome(target, round(time.monotonic() - started), count, ())


def inside(target: str, words: list[str]) -> None:
    """Give this process to libFuzzer; it ends with it."""
    import atheris  # noqa: PLC0415 - there is no wheel of it for every system

    with atheris.instrument_imports(include=list(WATCHED)):
        from tests.fuzz.targets import TARGETS  # noqa: PLC0415 - watched from its import on

    corpus = Path(words[0])
    for number, seed in enumerate(TARGETS[target].seeds()):
        (corpus / f"seed-{number}").write_bytes(seed)
    atheris.Setup([sys.argv[0], *words], TARGETS[target].run)
    atheris.Fuzz()


def every(seconds: int, names: tuple[str, ...] = NAMES) -> Iterator[Outcome]:
    """Fuzz one target after another."""
    for name in names:
        yield fuzz(name, seconds)


def main() -> int:
    """Fuzz what the command line names."""
    if sys.argv[1:2] == ["--inside"]:
        inside(sys.argv[2], sys.argv[3:])
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    asked = parser.parse_args()
    if unknown := set(asked.targets) - set(NAMES):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    crashes = 0
    for outcome in every(asked.seconds, tuple(asked.targets) or NAMES):
        crashes += len(outcome.crashes)
        print(
            f"{outcome.target}: {outcome.seconds} s, {outcome.runs} runs, {len(outcome.crashes)} crashes",
            flush=True,
        )
        print(
            *outcome.crashes, outcome.said, sep="\n", end="\n" if outcome.said else "", flush=True
        )
    return 1 if crashes else 0


if __name__ == "__main__":
    sys.exit(main())
