"""The nouns of a sourced chronology: they know no file, no rule and no page."""
