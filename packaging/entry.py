"""What the frozen app runs: the command line when it was called by the name `editgan`, else the window."""

import sys
from pathlib import Path

if sys.argv[1:2] == ["-c"]:  # as of Python itself: `editgan bench` measures the memory of a process of its own
    exec(sys.argv[2])
    sys.exit()
if Path(sys.argv[0]).stem == "editgan":
    from editgan_desktop.cli.main import run
else:
    from editgan_desktop.app.main import run

sys.exit(run())
