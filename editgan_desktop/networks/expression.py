"""A small expression classifier on grey 48² faces, seven classes. It only judges finished edits."""

from __future__ import annotations

from torch import Tensor, nn

INPUT = 48
CLASSES = ("angry", "disgusted", "afraid", "happy", "sad", "surprised", "neutral")
HAPPY = CLASSES.index("happy")


def _stage(inputs: int, outputs: int, stride: int) -> nn.Sequential:
    """3×3 convolution with mirrored borders, batch norm, ReLU."""
    return nn.Sequential(
        nn.ReflectionPad2d(1), nn.Conv2d(inputs, outputs, 3, stride), nn.BatchNorm2d(outputs), nn.ReLU()
    )


class ExpressionNet(nn.Module):
    """Grey faces [N, 1, 48, 48] in [-1, 1], cut at the box of a face detector, to logits [N, 7] of `CLASSES`."""

    def __init__(self, width: int = 32, hidden: int = 256) -> None:
        super().__init__()
        self.conv_1, self.conv_2 = _stage(1, width, 1), _stage(width, 2 * width, 2)
        self.conv_3, self.conv_4 = _stage(2 * width, 4 * width, 2), _stage(4 * width, 8 * width, 2)
        maps = 8 * width * (INPUT // 8) ** 2
        self.linear = nn.Sequential(nn.Linear(maps, hidden), nn.ReLU(), nn.Linear(hidden, len(CLASSES)))

    def forward(self, face: Tensor) -> Tensor:
        maps = self.conv_4(self.conv_3(self.conv_2(self.conv_1(face))))
        return self.linear(maps.flatten(1))  # type: ignore[no-any-return]
