"""The page for writers, which the service shows at ``/``, and the files that it is made of."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from newslint.util.records import NamedTuple

FOLDER = Path(__file__).with_name("page")
_KINDS = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}
_INDEX = "index.html"
_PARTS = b'="page/'
"""How the page begins the addresses of its parts."""

GUARDS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:;"
        " form-action 'none'; frame-ancestors 'none'; base-uri 'none';"
        " require-trusted-types-for 'script'; trusted-types 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
"""What browsers are told with each file: nothing from elsewhere, nothing inline, and no page around this one."""


class Asset(NamedTuple):
    """A file of the page."""

    body: bytes
    kind: str


class Assets:
    """All files of the page. The addresses of its parts name the digest of all, so that browsers may keep them."""

    def __init__(self, folder: Path = FOLDER) -> None:
        files = {file.name: file.read_bytes() for file in sorted(folder.iterdir()) if file.suffix in _KINDS}
        self.digest = sha256(b"".join(name.encode() + body for name, body in files.items())).hexdigest()[:16]
        files[_INDEX] = files[_INDEX].replace(_PARTS, _PARTS + f"{self.digest}/".encode())
        made = {name: Asset(body, _KINDS[Path(name).suffix]) for name, body in files.items()}
        self.index = made.pop(_INDEX)
        self.parts: Mapping[str, Asset] = made
        """By their names, all but the page itself."""
