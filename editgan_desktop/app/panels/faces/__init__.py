"""The strip of open faces."""
