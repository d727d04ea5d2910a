"""The two canvases: the picture and the map of its parts, painted on either, seen through one viewport."""
