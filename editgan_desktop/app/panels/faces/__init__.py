"""The strip below the canvases: new faces, and the gallery."""
