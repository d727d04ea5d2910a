"""The tour: a few steps around the window, for the first start."""
