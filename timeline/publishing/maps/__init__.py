"""Places to small maps of what lies around them."""
