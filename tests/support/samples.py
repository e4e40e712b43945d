"""Which record of the smallest portal stands for a kind."""

from __future__ import annotations

RECORD = {
    "act": "content/acts/r-76.yaml",
    "deficit": "content/deficits/pr-1.yaml",
    "dossier": "content/dossiers/zapolnennyy.yaml",
    "form": "content/forms/protokol.yaml",
    "method": "content/methods/keysy/index.md",
    "portal": "content/portal.yaml",
    "registry": "content/registries/roles.yaml",
    "route": "routes/primer.yaml",
    "seminar": "content/seminars/vstrecha/index.md",
    "page": "content/pages/o-portale.md",
    "term": "content/terms/iom.yaml",
    "survey": "content/surveys/osen.yaml",
}
"""The smallest good record of each kind: an example is laid over it."""
