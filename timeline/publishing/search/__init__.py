"""A publication to the search page and to the files in which a reader's browser looks words up, and nowhere else."""
