"""Placing the crop of a photo of one's own: what is found is offered, and a hand may put it right."""
