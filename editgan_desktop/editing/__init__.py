"""One file per stage of the way of the data: synthesise, region, losses, optimise, refine, replay."""
