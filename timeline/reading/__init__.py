"""Files to records: what an editor wrote, checked for its form, every value with its place."""
