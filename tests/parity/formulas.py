"""The formulas of the methods once more, in Python, with NumPy and SciPy: what the page must equal."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy

Table = list[list[float]]


@dataclass(frozen=True)
class Agreement:
    """Kendall's W of a table of experts (rows) by objects (columns)."""

    sums: list[float]
    s: float
    t: float
    w: float
    plain: float
    chi: float
    bound: float
    p: float


def kendall(table: Table, largest_first: bool = False) -> Agreement:
    """Of 3 to 7 objects p is that of S by Fisher's distribution, as Friedman made his table; of others that of χ²."""
    given = np.array(table, dtype=float)
    ranks = np.array([scipy.stats.rankdata(-row if largest_first else row) for row in given])
    m, n = ranks.shape
    sums = ranks.sum(axis=0)
    s = float(((sums - sums.mean()) ** 2).sum())
    t = float(sum(((c := np.unique(row, return_counts=True)[1]) ** 3 - c).sum() for row in ranks))
    whole = m**2 * (n**3 - n) - m * t
    w = 12 * s / whole if whole else float("nan")
    chi = m * (n - 1) * w
    low = n - 1 - 2 / m
    fisher = scipy.stats.f(low, (m - 1) * low)

    def by_s(value: float) -> float:
        part = 12 * (value - 1) / (whole + 24)
        return float(fisher.sf((m - 1) * part / (1 - part))) if part > 0 else 1.0

    few = 2 < n <= 7
    least = fisher.isf(0.05)
    bound = (
        float(least / (m - 1 + least) * (whole + 24) / 12 + 1)
        if few
        else float(scipy.stats.chi2.isf(0.05, n - 1))
    )
    if few and by_s(whole / 12) > 0.05:
        bound = float("inf")
    return Agreement(
        list(sums),
        s,
        t,
        w,
        12 * s / (m**2 * (n**3 - n)),
        chi,
        bound,
        by_s(s) if few else float(scipy.stats.chi2.sf(chi, n - 1)),
    )


WEIGHTS = (
    (0.3, 0.2, 0.1),
    (0.5, 0.4, 0.2),
    (0.05, 0.05, 0.05),
    (0.05, 0.05, 0.05),
    (0.05, 0.05, 0.05),
    (0.05, 0.05, 0.05),
)


def competence(known: float, levels: list[int]) -> float:
    argued = sum(row[level] for row, level in zip(WEIGHTS, levels, strict=True))
    return (known / 10 + argued) / 2


def profile(marks: list[float]) -> float:
    return sum(marks) / (3 * len(marks)) * 100


def spread(marks: list[float], weights: list[float]) -> dict[str, float]:
    """The middle, those of the halves, the range between them and the means, as the page names them."""
    ordered, half = sorted(marks), len(marks) // 2
    few = len(marks) < 3
    low, high = (
        (float("nan"),) * 2
        if few
        else (float(np.median(ordered[:half])), float(np.median(ordered[-half:])))
    )
    return {
        "median": float(np.median(marks)),
        "low": low,
        "high": high,
        "range": high - low,
        "mean": float(np.mean(marks)),
        "weighted": float(np.average(marks, weights=weights)),
    }


def kappa(first: list[str], second: list[str]) -> tuple[float, float, float]:
    """Give the share that agreed, the share by chance, and κ."""
    n = len(first)
    seen = sum(a == b for a, b in zip(first, second, strict=True)) / n
    chance = sum(first.count(c) * second.count(c) for c in set(first)) / n**2
    return seen, chance, (seen - chance) / (1 - chance) if chance < 1 else float("nan")


def gain(before: list[float], after: list[float], largest: float) -> tuple[float, float]:
    """Give the normalised gain of the means and p of the one-sided sign test."""
    better = sum(b > a for a, b in zip(before, after, strict=True))
    worse = sum(b < a for a, b in zip(before, after, strict=True))
    first, last = float(np.mean(before)), float(np.mean(after))
    pairs = better + worse
    p = (
        scipy.stats.binomtest(max(better, worse), pairs, alternative="greater").pvalue
        if pairs
        else 1.0
    )
    return (last - first) / (largest - first), float(p)
