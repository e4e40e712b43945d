"""Reads what a script takes from ``portal`` and what it gives to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import tree_sitter_javascript
from tree_sitter import Language, Node, Parser

_PARSER = Parser(Language(tree_sitter_javascript.language()))
_ROOTS = {"portal": "portal", "submit": "portal.submit", "collect": "portal.collect"}
"""The names by which scripts know the global and its namespaces: the builder, the sheet of a school."""


@dataclass(frozen=True, slots=True)
class Names:
    """Dotted names below ``portal``: taken anywhere, and given (once for each assignment)."""

    taken: frozenset[str]
    given: tuple[str, ...]


def names(text: str) -> Names:
    """Read a script."""
    taken: set[str] = set()
    given: list[str] = []
    for node in each_node(_PARSER.parse(text.encode()).root_node):
        if node.type == "assignment_expression" and (
            name := _name(node.child_by_field_name("left"))
        ):
            given.append(name)
        elif node.type == "variable_declarator":
            taken.update(_unpacked(node))
        elif (name := _name(node)) and not _is_target(node):
            taken.add(name)
    return Names(frozenset(taken), tuple(given))


def tokens(text: str) -> list[str]:
    """The code of a script: its smallest pieces without comments."""
    nodes = each_node(_PARSER.parse(text.encode()).root_node)
    return [_text(node) for node in nodes if not node.children and node.type != "comment"]


def _unpacked(node: Node) -> Iterator[str]:
    """``const { a, b } = submit`` takes ``portal.submit.a`` and ``portal.submit.b``."""
    pattern, value = node.child_by_field_name("name"), node.child_by_field_name("value")
    root = _ROOTS.get(_text(value)) if value and value.type == "identifier" else _name(value)
    if pattern is None or pattern.type != "object_pattern" or root not in _ROOTS.values():
        return
    for part in pattern.named_children:
        key = part.child_by_field_name("key") or part
        yield f"{root}.{_text(key)}"


def _name(node: Node | None) -> str:
    """The dotted name of ``portal.x`` or ``submit.x``; of anything else nothing."""
    if node is None or node.type != "member_expression":
        return ""
    of, key = node.child_by_field_name("object"), node.child_by_field_name("property")
    if of is None or key is None:
        return ""
    root = _ROOTS.get(_text(of)) if of.type == "identifier" else _name(of)
    return f"{root}.{_text(key)}" if root in _ROOTS.values() else ""


def _is_target(node: Node) -> bool:
    parent = node.parent
    return (
        parent is not None
        and parent.type == "assignment_expression"
        and parent.child_by_field_name("left") == node
    )


def _text(node: Node) -> str:
    return (node.text or b"").decode()


def each_node(root: Node) -> Iterator[Node]:
    """Yield a node of a parsed script and all below it, in the order of the text."""
    pending = [root]
    while pending:
        node = pending.pop()
        yield node
        pending += reversed(node.children)
