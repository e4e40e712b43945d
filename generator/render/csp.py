"""What a browser is told to refuse: one policy, in every page and as headers of a web server.

The page carries it too, because a page from a stick has no headers; what only a header can say
(who may frame us, what a type is) stands in the samples of docs/hosting and in ``_headers``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

ADDRESS = "_headers"
"""Read by hosts of static pages; a web server of one's own has a sample in docs/hosting."""

_NEVER = ("connect-src", "frame-src", "media-src", "object-src", "worker-src", "base-uri")
"""The site asks for nothing of these kinds at all."""

NONE = "'none'"
_DISK = "file:"
"""Not every browser counts a neighbour on the disk as «self»; a page from a host cannot load it."""

_OWN_WORKER = ("connect-src", "worker-src")
"""What the worker of the offline copy needs of its host: to be started, and to fetch what it keeps."""


def _policy(own: str, allowed: Collection[str] = ()) -> str:
    rest = (f"{name} {own if name in allowed else NONE}" for name in _NEVER)
    return "; ".join((f"default-src {own}", f"form-action {own}", *rest))


PAGE = _policy(f"'self' {_DISK}")
"""The policy inside a page: everything from this site or this disk, nothing inline."""

KEEPER = PAGE.replace(f"worker-src {NONE}", "worker-src 'self'")
"""The policy of the one page that may start the worker of the offline copy."""

ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
"""The policy of one file that has its style inside: no script, no request at all."""

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": _policy("'self'", _OWN_WORKER) + "; frame-ancestors 'none'",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{name}=()" for name in ("camera", "geolocation", "microphone", "payment", "usb")
    ),
}


def meta(policy: str = PAGE) -> str:
    """The element of a page that sets the policy; it stands before anything that loads."""
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'


def published() -> str:
    """The file ``_headers``."""
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in HEADERS.items())


def samples() -> dict[str, str]:
    """The samples for a web server of one's own, by file name."""
    return {"nginx.conf": _nginx(), "apache.conf": _apache(), "Caddyfile": _caddy()}


_NOTE = """\
# {server}: портал — папка файлов. Поменяйте имя и папку; заголовки оставьте как есть.
# Файл пишет make schemas, правила стоят в generator/render/csp.py.
"""


def _nginx() -> str:
    rows = "".join(f'    add_header {name} "{value}" always;\n' for name, value in HEADERS.items())
    return (
        _NOTE.format(server="nginx")
        + "server {\n    listen 80;\n    server_name portal.example.ru;\n    root /srv/portal;\n"
        "    index index.html;\n    charset utf-8;\n    server_tokens off;\n"
        "    disable_symlinks on;\n    error_page 404 /404.html;\n\n"
        + rows
        + f"\n    location = /{ADDRESS} {{ return 404; }}\n}}\n"
    )


def _apache() -> str:
    rows = "".join(f'    Header always set {name} "{value}"\n' for name, value in HEADERS.items())
    return (
        _NOTE.format(server="Apache")
        + "# Нужны модули headers и dir.\n"
        + "<VirtualHost *:80>\n    ServerName portal.example.ru\n    DocumentRoot /srv/portal\n"
        "    DirectoryIndex index.html\n    AddDefaultCharset utf-8\n"
        "    ErrorDocument 404 /404.html\n\n"
        + rows
        + "\n    <Directory /srv/portal>\n        Options None\n        AllowOverride None\n"
        f'        Require all granted\n        <Files "{ADDRESS}">\n'
        "            Require all denied\n        </Files>\n    </Directory>\n</VirtualHost>\n"
    )


def _caddy() -> str:
    rows = "".join(f'\t\t{name} "{value}"\n' for name, value in HEADERS.items())
    return (
        _NOTE.format(server="Caddy")
        + "portal.example.ru {\n\troot * /srv/portal\n\theader {\n"
        + rows
        + f"\t}}\n\t@own path /{ADDRESS}\n\terror @own 404\n\tfile_server\n"
        "\thandle_errors {\n\t\trewrite * /404.html\n\t\tfile_server\n\t}\n}\n"
    )
