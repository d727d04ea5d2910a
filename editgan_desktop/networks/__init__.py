"""Torch modules only: no files, no Qt, no training."""
