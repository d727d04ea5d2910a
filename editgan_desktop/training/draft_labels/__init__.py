"""Draft label maps of scheme `face-parts`: the parser's 19 parts, cut up by landmarks and by what the picture shows.

Drafts are made to be corrected by eye; nothing is trained on a draft alone.
"""
