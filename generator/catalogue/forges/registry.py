"""The forges, written out; ``content/portal.yaml`` chooses one by «репозиторий: вид»."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from generator.catalogue.forges.adapter import Adapter, Repository, repository
from generator.records.models.enums import ForgeKind
from generator.records.models.portal import Portal

_GITEA = Adapter(
    "Gitea",
    "запрос на слияние (pull request)",
    edit="{base}/_edit/{branch}/{path}",
    new="{base}/_new/{branch}/{folder}/?filename={name_value}",
    prefilled="{base}/_new/{branch}/{folder}/?filename={name_value}&value={text}",
    sure=True,
    upload="{base}/_upload/{branch}/{folder}",
)

FORGES: dict[ForgeKind, Adapter] = {
    ForgeKind.GITHUB: Adapter(
        "GitHub",
        "запрос на слияние (pull request)",
        edit="{base}/edit/{branch}/{path}",
        new="{base}/new/{branch}?filename={path_value}",
        prefilled="{base}/new/{branch}?filename={path_value}&value={text}",
        sure=True,
        upload="{base}/upload/{branch}/{folder}",
    ),
    ForgeKind.GITLAB: Adapter(
        "GitLab",
        "запрос на слияние (merge request)",
        edit="{base}/-/edit/{branch}/{path}",
        new="{base}/-/new/{branch}?file_name={path_value}",
        prefilled="{base}/-/new/{branch}?file_name={path_value}&content={text}",
        upload="{base}/-/tree/{branch}/{folder}",
    ),
    ForgeKind.GITEA: _GITEA,
    ForgeKind.FORGEJO: Adapter(
        "Forgejo",
        _GITEA.request,
        edit=_GITEA.edit,
        new=_GITEA.new,
        prefilled=_GITEA.prefilled,
        sure=True,
        upload=_GITEA.upload,
    ),
    # no address of a form is documented for these two: the page of the repository is opened
    ForgeKind.GITVERSE: Adapter("GitVerse"),
    ForgeKind.GITFLIC: Adapter("GitFlic"),
    ForgeKind.NONE: Adapter("", edit=""),
}


def of(portal: Portal) -> Repository:
    """The repository of a portal; without one every address is empty."""
    forge = portal.forge
    if forge is None:
        return repository(FORGES[ForgeKind.NONE], "", "main")
    return repository(FORGES[forge.kind], forge.address, forge.branch)


def page_data(portal: Portal) -> dict[str, Any]:
    """Give what the builder's page needs: the templates of the forge, the repository, its branch."""
    found = of(portal)
    kind = portal.forge.kind if portal.forge and found.base else ForgeKind.NONE
    return {
        "kind": kind.value,
        "base": found.base,
        "branch": found.branch,
        **asdict(FORGES[kind]),
        "mail": portal.mail,
    }
