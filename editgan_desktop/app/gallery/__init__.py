"""The gallery below the canvases: making its pictures, and what a click on one does."""
