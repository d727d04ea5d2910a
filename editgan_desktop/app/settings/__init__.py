"""The dialog of settings, made from their schema, and what follows from a change."""
