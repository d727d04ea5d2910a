"""The network weights that can be fetched: what is here, and bringing, checking and removing it."""
