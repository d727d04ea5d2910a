"""The palette of parts."""
