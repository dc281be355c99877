"""How each kind of meaning is resolved to a stretch of days, by subject."""
