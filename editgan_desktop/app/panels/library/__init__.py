"""The library of editing vectors."""
