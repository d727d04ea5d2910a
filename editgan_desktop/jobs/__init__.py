"""Queue and states of jobs, and the loop that runs them. It knows neither Qt nor torch."""
