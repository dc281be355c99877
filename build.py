"""Build the site: the same program as the installed command `timeline`."""

from timeline.cli import main

if __name__ == "__main__":
    main()
