"""``python -m generator`` is the same as ``iom``."""

from generator.cli import main

if __name__ == "__main__":
    main()
