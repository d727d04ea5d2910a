"""Training state on disk as safetensors, so that a stopped training goes on where it was."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import nn

from ..core.errors import CorruptFileError
from ..core.files import atomic_path


class Checkpoint:
    """Model and Adam moments in one file; with no path it does nothing."""

    def __init__(self, path: Path | None, model: nn.Module, optimizer: torch.optim.Adam) -> None:
        self.path, self.model, self.optimizer = path, model, optimizer

    def save(self, step: int) -> None:
        """Write the state after `step` steps."""
        if self.path is None:
            return
        tensors = {f"model.{name}": value for name, value in self.model.state_dict().items()}
        for i, parameter in enumerate(self.model.parameters()):
            moments = self.optimizer.state[parameter]
            tensors |= {f"adam.{i}.{key}": moments[key] for key in ("step", "exp_avg", "exp_avg_sq")}
        with atomic_path(self.path) as temporary:
            save_file({k: v.contiguous() for k, v in tensors.items()}, temporary, {"step": str(step)})

    def resume(self, schedule: torch.optim.lr_scheduler.LambdaLR) -> int:
        """Load the file when there is one. Returns the number of steps already done.

        Raises:
            CorruptFileError: the file is damaged or belongs to another training.
        """
        if self.path is None or not self.path.is_file():
            return 0
        try:
            with safe_open(self.path, "pt") as file:
                step = int((file.metadata() or {})["step"])
                tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
            self._restore(tensors)
        except (SafetensorError, KeyError, ValueError, RuntimeError) as error:
            raise CorruptFileError(
                f"{self.path} is not a checkpoint of this training.", "Delete it to start anew."
            ) from error
        schedule.last_epoch = step
        for group, base in zip(self.optimizer.param_groups, schedule.base_lrs, strict=True):
            group["lr"] = base * schedule.lr_lambdas[0](step)
        return step

    def _restore(self, tensors: dict[str, torch.Tensor]) -> None:
        """Everything is checked before anything is changed."""
        state = {k.removeprefix("model."): v for k, v in tensors.items() if k.startswith("model.")}
        parameters = list(self.model.parameters())
        keys = ("step", "exp_avg", "exp_avg_sq")
        moments = [{key: tensors[f"adam.{i}.{key}"] for key in keys} for i in range(len(parameters))]
        if {k: v.shape for k, v in state.items()} != {k: v.shape for k, v in self.model.state_dict().items()}:
            raise ValueError("the weights are those of another network")
        self.model.load_state_dict(state)
        self.optimizer.state.update(zip(parameters, moments, strict=True))
