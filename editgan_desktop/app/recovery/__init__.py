"""Copies of unsaved work, and what is done with those that a crash has left."""
