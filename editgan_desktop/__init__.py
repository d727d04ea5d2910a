"""EditGAN Desktop: paint on the part labels of a face, and the face follows."""

__version__ = "0.1.0"
