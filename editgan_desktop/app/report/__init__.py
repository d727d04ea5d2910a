"""The log, and the bundle that goes with the report of a problem."""
