"""All that templates see: small, flat, documented dataclasses, their words ready to print, their links to follow."""
