"""A chronology to the pages of its site: for each its path, its template and its view."""
