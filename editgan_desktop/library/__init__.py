"""Editing vectors: what one is, how its file looks, the library that keeps them. No torch, no Qt."""
