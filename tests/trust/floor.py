"""Reads our CSS and JavaScript and names what is newer than Chromium 109 or Firefox 115.

What is newer is known from ``floor.json`` (see ``collect.py``). CSS is read by tinycss2, scripts by
tree-sitter; a member of an object is judged by its name alone, where no older object has one of that
name and our own scripts do not define it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tinycss2
import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

from tests.support.scripts import each_node

NEWER = json.loads((Path(__file__).parent / "floor.json").read_text("utf-8"))
FLAGS = "dgimsuy"
"""Flags of a regular expression at the floor; «v» is newer."""

_PARSER = Parser(Language(tree_sitter_javascript.language()))
_MODIFIERS = re.compile(r"\(\?[ims]*-?[ims]+:")


@dataclass(frozen=True, slots=True)
class Use:
    """A feature that the floor lacks, in the words of MDN, and where it stands."""

    feature: str
    line: int


def css(text: str) -> list[Use]:
    """Name what is newer in a style sheet."""
    return list(_rules(tinycss2.parse_stylesheet(text, True, True), "", nested=False))


def _rules(found: Iterable[Any], at: str, nested: bool) -> Iterator[Use]:
    """Read rules and declarations; ``at`` is the at-rule around, ``nested``: inside of a style rule."""
    for rule in found:
        line = rule.source_line
        if rule.type == "error":
            raise ValueError(f"line {line}: {rule.message}")
        if rule.type == "declaration":
            yield from _declaration(rule, at)
        elif rule.type == "qualified-rule":
            if nested:
                yield from _known("selectors", "nesting", line)
            yield from _selectors(rule.prelude)
            yield from _rules(_block(rule), "", nested=True)
        elif rule.type == "at-rule":
            name = rule.at_keyword.lower()
            yield from _known("at-rules", name, line)
            for token in _flat(rule.prelude):
                if token.type == "ident":
                    yield from _known("descriptors", f"@{name} {token.lower_value}", line)
            if rule.content is not None:
                yield from _rules(_block(rule), name, nested)


def _block(rule: Any) -> Any:
    return tinycss2.parse_blocks_contents(rule.content, True, True)


def _declaration(rule: Any, at: str) -> Iterator[Use]:
    name, line = rule.lower_name, rule.source_line
    if at in ("font-face", "page", "property", "counter-style"):
        yield from _known("descriptors", f"@{at} {name}", line)
    yield from _known("properties", name, line)
    for token in _flat(rule.value):
        if token.type == "function":
            yield from _known("types", token.lower_name, token.source_line)
        elif token.type == "dimension":
            yield from _known("types", token.lower_unit, token.source_line)
        elif token.type == "ident":
            yield from _known("values", f"{name}: {token.lower_value}", token.source_line)


def _selectors(tokens: Iterable[Any]) -> Iterator[Use]:
    """Name the pseudo-classes and pseudo-elements that are newer: what follows a colon."""
    before = None
    for token in _flat(tokens):
        if before is not None and before.type == "literal" and before.value == ":":
            if token.type == "ident":
                yield from _known("selectors", token.lower_value, token.source_line)
            elif token.type == "function":
                yield from _known("selectors", token.lower_name, token.source_line)
        before = token


def _flat(tokens: Iterable[Any]) -> Iterator[Any]:
    """All tokens, those inside of functions and brackets too."""
    for token in tokens:
        yield token
        yield from _flat(getattr(token, "arguments", None) or getattr(token, "content", None) or ())


def _known(group: str, name: str, line: int) -> Iterator[Use]:
    if name in NEWER["css"][group]:
        yield Use({"at-rules": "@", "selectors": ":"}.get(group, "") + name, line)


def js(text: str, ours: frozenset[str] = frozenset()) -> list[Use]:
    """Name what is newer in a script; ``ours`` are names that our scripts define themselves."""
    tree = _PARSER.parse(text.encode())
    if tree.root_node.has_error:
        raise ValueError(f"line {_fault(tree.root_node)}: the script is not read")
    return [use for node in each_node(tree.root_node) for use in _node(node, ours)]


def _node(node: Node, ours: frozenset[str]) -> Iterator[Use]:
    name, line = (node.text or b"").decode(), node.start_point[0] + 1
    if node.type == "property_identifier" and name in NEWER["js"]["members"] and name not in ours:
        yield Use(f".{name}", line)
    elif node.type == "identifier" and name in NEWER["js"]["globals"] and name not in ours:
        yield Use(name, line)
    elif node.type == "regex_flags" and set(name) - set(FLAGS):
        yield Use(f"/…/{name}", line)
    elif node.type == "regex_pattern" and _MODIFIERS.search(name):
        yield Use("(?i:…)", line)


def defined(text: str) -> frozenset[str]:
    """The names that a script defines: keys of objects, methods, variables, what is assigned to."""
    found: set[str] = set()
    for node in each_node(_PARSER.parse(text.encode()).root_node):
        named = None
        if node.type in ("pair", "method_definition"):
            named = node.child_by_field_name("key") or node.child_by_field_name("name")
        elif node.type in ("variable_declarator", "function_declaration", "class_declaration"):
            named = node.child_by_field_name("name")
        elif node.type == "assignment_expression":
            left = node.child_by_field_name("left")
            named = left and left.child_by_field_name("property")
        if named is not None and named.text:
            found.add(named.text.decode())
    return frozenset(found)


def _fault(root: Node) -> int:
    return next(n.start_point[0] + 1 for n in each_node(root) if n.is_error or n.is_missing)
