"""The forges, written out; ``content/portal.yaml`` chooses one by «репозиторий: вид»."""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from generator.catalogue.forges import steps
from generator.catalogue.forges.adapter import Adapter, Repository, Screen, repository
from generator.records.models.enums import ForgeKind
from generator.records.models.portal import Portal

_GITEA = Adapter(
    "Gitea",
    "запрос на слияние (pull request)",
    edit="{base}/_edit/{branch}/{path}",
    new="{base}/_new/{branch}/{folder}/?filename={name_value}",
    prefilled="{base}/_new/{branch}/{folder}/?filename={name_value}&value={text}",
    upload="{base}/_upload/{branch}/{folder}",
    issue="{base}/issues/new?title={title}&body={text}",
    screen=Screen(
        sign_up="Register",
        copy="Fork Repository",
        save="Commit Changes",
        own_branch="внизу отметьте «Create a new branch for this commit and start a pull request»",
        from_copy="откройте свою копию и нажмите «New Pull Request»",
        send="Create Pull Request",
    ),
    offers_copy=True,
)

FORGES: dict[ForgeKind, Adapter] = {
    ForgeKind.GITHUB: Adapter(
        "GitHub",
        "запрос на слияние (pull request)",
        edit="{base}/edit/{branch}/{path}",
        new="{base}/new/{branch}?filename={path_value}",
        prefilled="{base}/new/{branch}?filename={path_value}&value={text}",
        upload="{base}/upload/{branch}/{folder}",
        issue="{base}/issues/new?title={title}&body={text}",
        screen=Screen(
            sign_up="Sign up",
            copy="Fork this repository",
            save="Commit changes…",
            propose="Propose changes",
            own_branch="выберите «Create a new branch for this commit and start a pull request»",
            from_copy="откройте свою копию, нажмите «Contribute», затем «Open pull request»",
            send="Create pull request",
        ),
        offers_copy=True,
    ),
    # GitLab takes the name from the address and leaves the text out, so the text is pasted
    ForgeKind.GITLAB: Adapter(
        "GitLab",
        "запрос на слияние (merge request)",
        edit="{base}/-/edit/{branch}/{path}",
        new="{base}/-/new/{branch}?file_name={path_value}",
        upload="{base}/-/tree/{branch}/{folder}",
        issue="{base}/-/issues/new?issue[title]={title}&issue[description]={text}",
        screen=Screen(
            sign_up="Register",
            copy="Fork",
            save="Commit changes",
            own_branch="выберите «Commit to a new branch» и «Create a merge request for this change»",
            from_copy="в своей копии откройте «Merge requests» и нажмите «New merge request»",
            send="Create merge request",
        ),
        offers_copy=True,
    ),
    ForgeKind.GITEA: _GITEA,
    # Forgejo parted from Gitea before the page of a new file began to offer a copy
    ForgeKind.FORGEJO: replace(_GITEA, name="Forgejo", offers_copy=False),
    # no address of a form is documented for these two: the page of the repository is opened
    ForgeKind.GITVERSE: Adapter(
        "GitVerse",
        screen=Screen(from_copy="откройте свою копию, вкладку «Запросы», и создайте запрос"),
    ),
    ForgeKind.GITFLIC: Adapter(
        "GitFlic",
        screen=Screen(
            from_copy="откройте запросы на слияние, нажмите «Создать», источником выберите свою копию"
        ),
    ),
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
    adapter = FORGES[kind]
    known = msgspec.to_builtins(adapter)
    del known["screen"], known["offers_copy"], known["issue"]
    return {
        "kind": kind.value,
        "base": found.base if adapter.name else "",
        "branch": found.branch,
        **known,
        "letterFirst": not adapter.offers_copy,
        "situations": [msgspec.to_builtins(one) for one in steps.of(adapter)]
        if adapter.name
        else [],
        "mail": portal.mail,
    }
