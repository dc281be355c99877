"""The data of a publication in the formats of other programs."""
