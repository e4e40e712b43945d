"""Every rule keeps its word: the bad example is found, the good one is not."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import checks
from generator.checks import registry
from generator.checks.registry import RULES
from generator.checks.rule import Example, Rule
from generator.findings import Finding, Severity
from generator.records.models.kinds import KINDS
from tests.conftest import ROOT, TINY, Portal
from tests.support.samples import RECORD

SHOWN = [rule for rule in RULES.values() if rule.bad.text]


def show(portal: Portal, example: Example, today: str) -> tuple[Finding, ...]:
    """Put an example into the small portal and check it."""
    if example.path:
        portal.write(example.path, example.text)
    else:
        portal.change(RECORD[example.kind], example.text)
    return portal.check(today)


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_the_bad_example_is_found(portal: Portal, rule: Rule) -> None:
    found = [f for f in show(portal, rule.bad, rule.today) if f.rule == rule.id]
    assert found, rule.id
    assert {f.severity for f in found} == {rule.severity}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.id)
def test_the_good_example_is_clean(portal: Portal, rule: Rule) -> None:
    assert show(portal, rule.good, rule.today) == ()


def test_an_example_may_be_of_any_kind() -> None:
    assert RECORD.keys() == KINDS.keys()
    assert all((TINY / path).is_file() for path in RECORD.values())


def test_the_small_portal_is_clean(portal: Portal) -> None:
    assert portal.check("2026-11-24") == ()


def test_every_rule_that_code_names_is_registered_and_every_registered_rule_is_named() -> None:
    named = {
        rule.id for rule in RULES.values() if rule.check or rule.dated
    }  # they make their own findings
    for path in sorted((ROOT / "generator").rglob("*.py")):
        text = path.read_text("utf-8")
        named |= set(
            re.findall(r'(?:error|remark|invalid|_refuse)\(\s*(?:event, )?"([a-z]+-[a-z-]+)"', text)
        )
    assert named == set(RULES)


def written() -> Iterator[tuple[str, Rule]]:
    """Every rule that a module of the checks holds, alone or among others, with the name of the module."""
    for module in pkgutil.walk_packages(checks.__path__, f"{checks.__name__}."):
        if module.name != registry.__name__:
            for value in vars(importlib.import_module(module.name)).values():
                held = value if isinstance(value, tuple) else (value,)
                yield from ((module.name, one) for one in held if isinstance(one, Rule))


def test_every_rule_that_a_module_holds_is_registered() -> None:
    there = dict(written())
    assert len(there) > 15
    lost = {name: rule.id for name, rule in written() if RULES.get(rule.id) is not rule}
    assert lost == {}
    assert {rule.id for _, rule in written()} == RULES.keys()


def test_a_module_of_one_rule_is_called_as_its_rule() -> None:
    names = [m.name for m in pkgutil.iter_modules([str(ROOT / "generator/checks/rules")])]
    held = {name: importlib.import_module(f"generator.checks.rules.{name}") for name in names}
    alone = {name: module.RULE.id for name, module in held.items() if hasattr(module, "RULE")}
    assert alone == {name: name.replace("_", "-") for name in alone}


def test_no_two_rules_have_one_title() -> None:
    titles = Counter(rule.title for rule in registry.RULES.values())
    assert [title for title, count in titles.items() if count > 1] == []


def test_every_rule_speaks_plainly() -> None:
    for rule in RULES.values():
        said = f"{rule.title} {rule.reason}"
        assert not re.search(r"некорректн|недопустим|вы забыли|\bnull\b|парсинг", said, re.I), (
            rule.id
        )
        assert len(rule.title) <= 60
        assert rule.severity in Severity


def findings_of_code() -> list[tuple[Path, str]]:
    return [(p, p.read_text("utf-8")) for p in sorted((ROOT / "generator").rglob("*.py"))]


def test_no_message_of_ours_scolds() -> None:
    for path, text in findings_of_code():
        assert not re.search(r"некорректн|недопустим|вы забыли|парсинг", text, re.I), path


def test_on_an_unknown_day_a_consent_is_told_of(portal: Portal) -> None:
    portal.change("routes/primer.yaml", RULES["consent-expired"].good.text)
    (finding,) = portal.check("")
    assert (finding.rule, "неизвестно" in finding.message) == ("consent-expired", True)
    assert portal.check("2026-11-24") == ()
