"""Events to a map of them, drawn to scale: where in time they lie, how precisely, and how closely together."""
