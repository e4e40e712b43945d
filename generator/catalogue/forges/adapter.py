"""What a forge is to the portal: its name and its addresses as templates, the same for Python and the page.

Places of a template: ``{base}`` the address of the repository, ``{branch}``, ``{path}`` of a file,
its ``{folder}`` and ``{name}`` (slashes stay), ``{path_value}``, ``{name_value}`` and ``{text}``
(as values of a query: slashes are escaped too; ``{title}`` only of an issue). All but ``{base}`` are percent-encoded UTF-8.
An empty template: the forge has no such page.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

SAFE_BYTES = 5000
"""Bytes of an address that survives every proxy and a detour through signing in."""


class Screen(Struct, frozen=True):
    """What the pages of a forge say on the way from a text to a proposal: the words of its buttons.

    Where they come from, and what could not be looked up, stands in ``docs/forges.md``.
    """

    sign_up: str = "Регистрация"
    copy: str = "Форк"
    """The button that makes a copy of the portal for the contributor."""
    save: str = "Сохранить"
    """The button that saves a file."""
    propose: str = ""
    """What it asks then, where the file goes to a copy that the forge itself made."""
    own_branch: str = "выберите новую ветку"
    """What somebody with write access chooses, so that the file goes to be read and not to the portal."""
    from_copy: str = "откройте список запросов и нажмите «Создать»"
    """How a proposal is begun in a copy."""
    send: str = "Создать"
    """The last button of a proposal."""


class Adapter(Struct, frozen=True):
    """One forge. An adapter is data: nothing about a forge is decided anywhere else."""

    name: str
    """What the forge is called in a sentence."""
    request: str = "запрос на слияние"
    """What a proposal is called there."""
    edit: str = "{base}"
    """The page that edits a file."""
    new: str = ""
    """The page that creates a file, its name filled in."""
    prefilled: str = ""
    """The same with the text filled in."""
    upload: str = ""
    """The page that takes files from the disk."""
    issue: str = ""
    """The page that tells of a fault, with its ``{title}`` and ``{text}`` filled in."""
    screen: Screen = Screen()
    offers_copy: bool = False
    """Whether the page of a new file offers a copy to somebody without write access; where not, it is
    shown to nobody else, and the letter comes first."""
    limit: int = SAFE_BYTES
    """Bytes of the longest address that is used."""


class Repository(Struct, frozen=True):
    """A repository on a forge: makes the addresses of its pages."""

    adapter: Adapter
    base: str
    branch: str

    def edit(self, path: str) -> str:
        """Where a file is edited, or empty."""
        return self._fill(self.adapter.edit, path)

    def new(self, path: str) -> str:
        """Where a file is created with its name filled in, or empty."""
        return self._fill(self.adapter.new, path)

    def prefilled(self, path: str, text: str) -> str:
        """Where a file is created with name and text filled in; empty where it would not survive."""
        address = self._fill(self.adapter.prefilled, path, text)
        return address if len(address.encode()) <= self.adapter.limit else ""

    def upload(self, path: str) -> str:
        """Where a file is uploaded from the disk, or empty."""
        return self._fill(self.adapter.upload, path)

    def issue(self, title: str, text: str) -> str:
        """Where a fault is told with its title and text filled in, or empty."""
        template = self.adapter.issue.replace("{title}", quote(title, safe=""))
        address = self._fill(template, "", text)
        return address if len(address.encode()) <= self.adapter.limit else ""

    def _fill(self, template: str, path: str, text: str = "") -> str:
        if not self.base:
            return ""
        folder, _, name = path.rpartition("/")
        return template.format(
            base=self.base,
            branch=quote(self.branch),
            path=quote(path),
            folder=quote(folder),
            name=quote(name),
            path_value=quote(path, safe=""),
            name_value=quote(name, safe=""),
            text=quote(text, safe=""),
        )


def repository(adapter: Adapter, address: str, branch: str) -> Repository:
    """Describe a repository; an address that is not HTTPS counts as none, and nothing is linked."""
    base = address.rstrip("/").removesuffix(".git")
    return Repository(adapter, base if base.startswith("https://") else "", branch)
