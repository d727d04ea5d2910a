"""What lies over what on the canvases."""
