"""What a text means, on any page: one file a field; a value, or ``None``. No field knows the page."""
