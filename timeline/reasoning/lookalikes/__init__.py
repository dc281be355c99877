"""A chronology to proposals of what may be one: events, articles, entities, places and publishers that look alike."""
