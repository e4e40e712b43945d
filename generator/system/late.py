"""Functions that are read when they are called: an edit needs few of the modules of a site."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


class Late:
    """A function by the path of its module, inside of a package, and its name: «records.route.make»."""

    def __init__(self, package: str, path: str) -> None:
        self.package = package
        self.path = path

    @property
    def function(self) -> Callable[..., Any]:
        """The function itself; ``AttributeError`` or ``ImportError`` where there is none."""
        module, _, name = self.path.rpartition(".")
        return getattr(import_module(f"{self.package}.{module}"), name)  # type: ignore[no-any-return]

    def __call__(self, *args: Any) -> Any:
        """Call it."""
        return self.function(*args)
