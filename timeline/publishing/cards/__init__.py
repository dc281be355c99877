"""Events to the pictures that other sites show where somebody links to them."""
