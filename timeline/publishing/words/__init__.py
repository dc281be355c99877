"""What the chronology knows to the words in which readers are told."""
