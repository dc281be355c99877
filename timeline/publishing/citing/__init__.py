"""Events and articles to citations: in the words of a style for readers, and as files for reference managers."""
