"""Signs in captured texts that one article draws on another: words of attribution, and shared passages."""
