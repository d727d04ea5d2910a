"""What PyInstaller takes of torch: modules that are imported somewhere, and the few files that are opened by name.

It stands in for the hook that comes with PyInstaller, which takes all of torch, its tests and compilers included.
"""

from PyInstaller.compat import is_linux
from PyInstaller.utils.hooks import collect_data_files, collect_dynamic_libs, collect_submodules

hiddenimports = [*collect_submodules("torch._dynamo.polyfills"), "torch.onnx.operators"]  # imported by name
module_collection_mode = "pyz+py"  # torch reads its own source code
datas = collect_data_files("torch", includes=["bin/torch_shm_manager"])  # and will not start without this one
binaries = collect_dynamic_libs("torch")
if is_linux:  # the others are found because torch is linked to them
    binaries = [item for item in binaries if "libtorch_global_deps" in item[0]]
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]  # torch looks for its libraries from where they lie
