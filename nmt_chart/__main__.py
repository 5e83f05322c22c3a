"""Starts the program: the window, or a command without it."""

import sys

from nmt_chart.cli.main import main

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(main())
