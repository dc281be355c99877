"""A chronology to the files of a website."""
