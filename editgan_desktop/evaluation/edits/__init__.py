"""The paper's smile benchmark on real photos: does the face smile, is it the same person, does it look real."""
