"""Records to one chronology: dates, origins, quotes, events."""
