"""MobileFaceNet: a small differentiable face recogniser for the optional identity term (EditGAN eq. 4)."""

from __future__ import annotations

import torch.nn.functional as F
from torch import Tensor, nn

INPUT = 112
# The recogniser's 112² template inside an FFHQ-aligned picture, as shares of its side: top, bottom, left, right.
CROP = (0.105, 0.894, 0.106, 0.895)


class ConvBlock(nn.Module):
    """Convolution, batch norm and, unless linear, PReLU."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: int = 1,
        stride: int = 1,
        pad: int = 0,
        groups: int = 1,
        linear: bool = False,
    ) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, pad, groups=groups, bias=False)
        self.bn = nn.BatchNorm2d(outputs)
        if not linear:
            self.prelu = nn.PReLU(outputs)
        self.linear = linear

    def forward(self, x: Tensor) -> Tensor:
        x = self.bn(self.conv(x))
        return x if self.linear else self.prelu(x)


class DepthWise(nn.Module):
    """Expand, filter each channel, project."""

    def __init__(self, inputs: int, outputs: int, groups: int, stride: int) -> None:
        super().__init__()
        self.conv = ConvBlock(inputs, groups)
        self.conv_dw = ConvBlock(groups, groups, 3, stride, 1, groups)
        self.project = ConvBlock(groups, outputs, linear=True)

    def forward(self, x: Tensor) -> Tensor:
        return self.project(self.conv_dw(self.conv(x)))  # type: ignore[no-any-return]


class Residual(nn.Module):
    """Several depth-wise blocks, each added to its input."""

    def __init__(self, channels: int, groups: int, count: int) -> None:
        super().__init__()
        self.model = nn.Sequential(*(DepthWise(channels, channels, groups, 1) for _ in range(count)))

    def forward(self, x: Tensor) -> Tensor:
        for block in self.model:
            x = x + block(x)
        return x


class MobileFaceNet(nn.Module):
    """Face embeddings of FFHQ-aligned pictures."""

    def __init__(self, width: int = 512) -> None:
        super().__init__()
        self.conv1 = ConvBlock(3, 64, 3, 2, 1)
        self.conv2_dw = ConvBlock(64, 64, 3, 1, 1, 64)
        self.conv_23, self.conv_3 = DepthWise(64, 64, 128, 2), Residual(64, 128, 4)
        self.conv_34, self.conv_4 = DepthWise(64, 128, 256, 2), Residual(128, 256, 6)
        self.conv_45, self.conv_5 = DepthWise(128, 128, 512, 2), Residual(128, 256, 2)
        self.conv_6_sep = ConvBlock(128, 512)
        self.conv_6_dw = ConvBlock(512, 512, 7, groups=512, linear=True)
        self.linear = nn.Linear(512, width, bias=False)
        self.bn = nn.BatchNorm1d(width)

    def forward(self, x: Tensor) -> Tensor:
        for block in (self.conv1, self.conv2_dw, self.conv_23, self.conv_3, self.conv_34, self.conv_4):
            x = block(x)
        for block in (self.conv_45, self.conv_5, self.conv_6_sep, self.conv_6_dw):
            x = block(x)
        return self.bn(self.linear(x.flatten(1)))  # type: ignore[no-any-return]

    def embed(self, picture: Tensor) -> Tensor:
        """Unit embeddings [N, 512] of FFHQ-aligned pictures [N, 3, H, W] in [-1, 1]."""
        height, width = picture.shape[2:]
        top, bottom = round(CROP[0] * height), round(CROP[1] * height)
        left, right = round(CROP[2] * width), round(CROP[3] * width)
        face = F.interpolate(picture[:, :, top:bottom, left:right], (INPUT, INPUT), mode="bilinear", antialias=True)
        return F.normalize(self(face))
