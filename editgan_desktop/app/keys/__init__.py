"""Which keys give which command, and the dialog in which the user changes that."""
