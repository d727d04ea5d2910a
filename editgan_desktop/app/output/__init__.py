"""What leaves the window besides single pictures: films and sheets of a sweep, batches, command lines."""
