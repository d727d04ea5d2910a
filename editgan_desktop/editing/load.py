"""Load the default model from the weights cache and from the weights that come with the program."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import torch
from torch import Tensor, nn

from ..assets.manifest import find_weight
from ..assets.mobile_stylegan import read_mobile_stylegan
from ..assets.own_weights import read_weights
from ..assets.restricted_pickle import Net, read_lpips, read_torch_state
from ..assets.store import local_paths
from ..core.errors import BadInputError, CorruptFileError
from ..core.labels import LabelScheme, load_scheme
from ..core.memory import keep_freed_memory
from ..core.paths import shipped
from ..networks.efficientnet_lite import imagenet_state
from ..networks.encoder import EncoderConfig, PhotoEncoder
from ..networks.face_parser import FaceParser
from ..networks.identity import MobileFaceNet
from ..networks.mobile_stylegan import MobileStyleGAN, MobileStyleGANConfig, group_bands
from ..networks.perceptual import Perceptual
from ..networks.rgb_heads import RGBHead
from ..networks.segmentation_branch import SegmentationBranch, SegmentationConfig
from .model import Model

DEFAULT = "mobile-stylegan-ffhq"
LATENT_SPACE = f"{DEFAULT}/w+"
HEAD_HEIGHTS = (128, 256)
SCHEME = "celebamask-19"  # what the face parser and the command line speak
WINDOW_SCHEMES = ("face-parts", SCHEME)  # what the window edits with, the best first
N = TypeVar("N", bound=nn.Module)


def default_device() -> torch.device:
    """CUDA when there is one, otherwise the CPU."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def load_model(device: torch.device | None = None, identity: bool = False, scheme: str = SCHEME) -> Model:
    """The default model, ready to edit.

    Raises:
        WeightsMissingError: fetch them first. CorruptFileError: a weights file is damaged.
    """
    keep_freed_memory()
    device = device or default_device()
    generator = load_generator(device)
    heads = {height: load_head(generator, height, device) for height in HEAD_HEIGHTS}
    return Model(
        generator, heads, load_segmentation(scheme, device), load_scheme(scheme),
        cache(partial(load_perceptual, "alex", device)),  # once for all models that come from this one
        load_identity(device) if identity else None, device,
    )  # fmt: skip


def load_generator(device: torch.device) -> MobileStyleGAN:
    """MobileStyleGAN on FFHQ, with the stored mean w."""
    generator = MobileStyleGAN(MobileStyleGANConfig(LATENT_SPACE))
    state = group_bands(read_mobile_stylegan(local_paths(find_weight(DEFAULT))))
    state["mean_w"] = read_weights(own_file("mean-w"))[0]["mean_w"]
    generator.load_state_dict(state)
    return _ready(generator, device)


def load_head(generator: MobileStyleGAN, height: int, device: torch.device) -> RGBHead:
    """The RGB head for pictures of `height` rows."""
    state, config = read_weights(own_file(f"rgb-{height}"))
    head = RGBHead(generator, config["height"], config["hidden"])
    head.load_state_dict(state)
    return _ready(head, device)


def load_segmentation(scheme: str, device: torch.device) -> SegmentationBranch:
    """The segmentation branch that comes along for a label scheme."""
    return read_branch(shipped_branch(scheme), device)


def read_branch(path: Path, device: torch.device) -> SegmentationBranch:
    """The segmentation branch written to `path`.

    Raises:
        NotFoundError: no such file. CorruptFileError: it is damaged, or no segmentation branch.
    """
    state, config = read_weights(path)
    try:
        branch = SegmentationBranch(
            SegmentationConfig(
                config["scheme"], config["parts"], tuple(config["channels"]), tuple(config["hidden"]), config["members"]
            )
        )
        branch.load_state_dict(state)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise CorruptFileError(f"{path.name} is no segmentation branch.", "Train it again.") from error
    return _ready(branch, device)


def shipped_schemes() -> list[str]:
    """Label schemes that the window can edit with as it comes, the one it starts with first."""
    return [name for name in WINDOW_SCHEMES if shipped_branch(name).is_file()]


def shipped_branch(scheme: str) -> Path:
    """Where the segmentation branch for a label scheme lies, if it comes along."""
    return own_file(f"segmentation-{scheme}")


def window_scheme() -> str:
    """The label scheme the window starts with."""
    return next(iter(shipped_schemes()), SCHEME)


def with_scheme(model: Model, scheme: LabelScheme, branch: SegmentationBranch) -> Model:
    """The same networks with the parts of another scheme; costs nothing, whatever is loaded already stays loaded.

    Raises BadInputError when the branch reads other feature maps than this generator has, or tells other parts apart.
    """
    config = branch.config
    there = tuple(channels for channels, *_ in model.generator.map_shapes)
    if config.channels != there[: len(config.channels)]:
        raise BadInputError("This segmentation branch belongs to another generator.", "Train it again for this one.")
    if config.parts != len(scheme):
        raise BadInputError(
            f"The segmentation branch knows {config.parts} parts, {scheme.title} has {len(scheme)}.",
            "Train it again with these parts.",
        )
    return model.changed(segmentation=branch, scheme=scheme)


def load_perceptual(net: Net, device: torch.device) -> Perceptual:
    """LPIPS v0.1 with `net` "alex" or "vgg"."""
    path = local_paths(find_weight("lpips-backbones"))[LPIPS_MEMBERS[net]]
    perceptual = Perceptual(net)
    try:
        perceptual.load_state_dict(read_lpips(path, net))
    except RuntimeError as error:
        raise CorruptFileError(f"{path.name} does not fit LPIPS on {net}.", "Fetch it again.") from error
    return _ready(perceptual, device)


def load_identity(device: torch.device) -> MobileFaceNet:
    """The differentiable face recogniser."""
    network = MobileFaceNet()
    network.load_state_dict(read_torch_state(_only(local_paths(find_weight("mobilefacenet")))), strict=False)
    return _ready(network, device)


def load_parser(device: torch.device) -> FaceParser:
    """The face parser that labels training faces and judges edits."""
    state = read_torch_state(_only(local_paths(find_weight("face-parser"))))
    parser = FaceParser()
    auxiliary = ("conv_out16.", "conv_out32.")  # heads that only its own training used
    parser.load_state_dict({k: v for k, v in state.items() if not k.startswith(auxiliary)})
    return _ready(parser, device)


def load_encoder(device: torch.device) -> PhotoEncoder | None:
    """The photo encoder; None when none comes along.

    Raises:
        CorruptFileError: the file is damaged, or no encoder.
    """
    path = own_file("encoder")
    if not path.is_file():
        return None
    state, config = read_weights(path)
    try:
        encoder = PhotoEncoder(EncoderConfig(**config))
        encoder.load_state_dict(state)
    except (KeyError, TypeError, ValueError, RuntimeError) as error:
        raise CorruptFileError(f"{path.name} is no photo encoder.", "Train it again.") from error
    return _ready(encoder, device)


def load_backbone() -> dict[str, Tensor]:
    """ImageNet weights of `networks/efficientnet_lite.py`, which an encoder starts its training from."""
    path = _only(local_paths(find_weight("efficientnet-lite0")))
    try:
        return imagenet_state(read_torch_state(path))
    except KeyError as error:
        raise CorruptFileError(f"{path.name} is not an EfficientNet-Lite0: no {error}.") from error


def own_file(name: str) -> Path:
    """Path of weights that we trained for the default generator."""
    return shipped("models", DEFAULT, f"{name}.safetensors")


LPIPS_MEMBERS: dict[Net, str] = {"alex": "alexnet", "vgg": "vgg16"}


def _ready(network: N, device: torch.device) -> N:
    return network.eval().requires_grad_(False).to(device).to(memory_format=torch.channels_last)


def _only(paths: dict[str, Path]) -> Path:
    (path,) = paths.values()
    return path
