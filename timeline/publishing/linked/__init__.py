"""What pages say as JSON-LD in the words of schema.org, with no date that the sources do not give."""
