"""The tabs of the open faces above the canvases."""
