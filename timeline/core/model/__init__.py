"""The records of the content, what reasoning learns of them, and the chronology that they make."""
