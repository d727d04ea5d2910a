"""Names what a wheel needs on a CPU, one `name==version` a line, of a report that pip made.

    pip install --dry-run --ignore-installed --report report.json WHEEL
    python cpu_requirements.py report.json > requirements.txt
    pip install --no-deps -r requirements.txt WHEEL

The report names all that pip would install, CUDA among it; `cuda_stubs.py` makes torch do without that.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

OWN, CUDA = "editgan-desktop", ("nvidia-", "cuda-", "triton")


def main(report: Path) -> None:
    for item in json.loads(report.read_text())["install"]:
        name, version = item["metadata"]["name"], item["metadata"]["version"]
        if name != OWN and not name.startswith(CUDA):
            print(f"{name}=={version}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
