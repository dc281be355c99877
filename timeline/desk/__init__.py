"""Helping an editor write content."""
