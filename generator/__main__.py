"""``python -m generator`` is the same as ``iom``."""

from __future__ import annotations

import contextlib
import os
import sys

from generator.cli import main


def run() -> None:
    """Run the command line and leave at once.

    Taking ten thousand records apart before leaving takes a fifth of a second; mypy leaves the same way.
    """
    code: object = 0
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):  # the reader of the pipe has closed it (head, less)
            stream.flush()
    os._exit(code if isinstance(code, int) else int(bool(code)))


if __name__ == "__main__":
    run()
