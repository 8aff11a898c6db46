"""`python -m chic`, for where the command is not on the path."""

from __future__ import annotations

from chic.cli import main

if __name__ == "__main__":
    main()
