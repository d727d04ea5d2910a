"""The label window: a scheme of one's own, faces labelled by hand, a branch trained on them."""
