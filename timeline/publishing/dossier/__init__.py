"""A chronology and its threads to pages that are made to be printed: every event in full, with numbered notes."""
