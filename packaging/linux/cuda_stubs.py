"""Stand-ins for the CUDA libraries that torch's wheel for Linux is linked to.

The package index has torch for x86-64 Linux only as a CUDA build: 0.5 GB of code of its own for CUDA, and 3 GB of
NVIDIA's libraries. On a CPU none of that is ever called, but `libtorch_python.so` is linked to it, so it must be there
to be loaded. This script puts tiny libraries of the same names in its place. In them torch finds no device
(`torch.cuda.is_available()` is False, whatever graphics card there is); anything else that is called of them says so
and ends the process. The files of torch that stay are not touched.

    python cuda_stubs.py SITE_PACKAGES     works on SITE_PACKAGES/torch/lib; a CPU build of torch is left alone
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

CUDA_PREFIXES = ("libtorch_cuda", "libc10_cuda", "libtorch_nvshmem", "libcaffe2_nvrtc", "libcu", "libnv")
RETURN_NO_DEVICE = "mov $100, %eax\n  ret"  # cudaErrorNoDevice: what the C functions of CUDA answer
RETURN_ZERO = "xor %eax, %eax\n  ret"
RETURN_PLACE = "lea 1f(%rip), %rax\n  ret\n.bss\n1: .zero 64\n.text"  # where the caller may write
# C++ functions that torch calls without a device; when a newer torch calls another one, that one says its name and ends
CALLED = {
    "_ZN3c104cuda12device_countEv": RETURN_ZERO,
    "_ZN4c10d15get_gil_checkerEv": RETURN_PLACE,
}


@dataclass(frozen=True)
class Symbol:
    """A name that torch's other libraries look up; `version` is "" or the name of the library it must come from."""

    name: str
    version: str


def main(site_packages: Path) -> None:
    folder = site_packages / "torch" / "lib"
    cuda = [path for path in sorted(folder.iterdir()) if path.name.startswith(CUDA_PREFIXES)]
    if not cuda:
        print("torch is a CPU build already")
        return
    kept = [path for path in sorted(folder.glob("*.so*")) if path not in cuda]
    wanted = {soname for path in kept for soname in needed(path) if soname.startswith(CUDA_PREFIXES)}
    sources = {soname: stub(soname, cuda_symbols(kept, cuda), cuda) for soname in sorted(wanted)}
    freed = sum(path.stat().st_size for path in cuda)
    for path in cuda:
        path.unlink()
    for soname, source in sources.items():
        compile_stub(soname, source, versions=soname if soname in versions(kept) else "", out=folder / soname)
    print(f"{freed / 1e6:.0f} MB of CUDA code replaced by {', '.join(sources)}")


def needed(library: Path) -> list[str]:
    """Names of the libraries that `library` is linked to."""
    lines = run("readelf", "-dW", str(library)).splitlines()
    return [line.split("[")[1].rstrip("]") for line in lines if "(NEEDED)" in line]


def undefined(library: Path) -> set[Symbol]:
    """What `library` expects of others."""
    words = (line.split()[-1] for line in run("nm", "-D", "--undefined-only", str(library)).splitlines())
    return {Symbol(name, version) for name, _, version in (word.partition("@") for word in words)}


def versions(libraries: list[Path]) -> set[str]:
    """All versions that `libraries` ask symbols of. NVIDIA names them after the library."""
    return {symbol.version for library in libraries for symbol in undefined(library)}


def defined(library: Path) -> dict[str, tuple[int, str]]:
    """What `library` has for others: size in bytes and nm's letter for the kind, by name."""
    rows = (line.split() for line in run("nm", "-D", "-S", "--defined-only", str(library)).splitlines())
    return {row[3].partition("@")[0]: (int(row[1], 16), row[2]) for row in rows if len(row) == 4}


def cuda_symbols(kept: list[Path], cuda: list[Path]) -> set[Symbol]:
    """What the libraries that stay expect of those that go."""
    there = {name for path in cuda for name in defined(path)}
    names = {symbol for path in kept for symbol in undefined(path)}
    return {
        symbol for symbol in names
        if symbol.version.startswith(CUDA_PREFIXES) or symbol.name in there or symbol.name.startswith("cuFile")
    }  # fmt: skip


def stub(soname: str, symbols: set[Symbol], cuda: list[Path]) -> str:
    """Assembler for the library `soname`. Names without a version may come from any; `libtorch_cuda.so` has them."""
    sizes = {name: row for path in cuda for name, row in defined(path).items()}
    mine = [s for s in symbols if s.version == soname or (not s.version and soname == "libtorch_cuda.so")]
    return (
        "\n".join(definition(s.name, *sizes.get(s.name, (0, "T"))) for s in sorted(mine, key=lambda s: s.name)) + "\n"
    )


def definition(name: str, size: int, kind: str) -> str:
    """Assembler for one symbol: a function, or as many bytes of data as the real one has."""
    if kind not in "TWi" or name.startswith("_ZTV"):
        return data(name, size)
    return f".text\n.globl {name}\n.type {name}, @function\n{name}:\n  {body(name)}"


def body(name: str) -> str:
    """Assembler of what the function `name` does."""
    if not name.startswith("_Z"):
        return RETURN_NO_DEVICE
    # the stack stays aligned to 16 bytes at each call
    end = f'sub $8, %rsp\n  lea 1f(%rip), %rdi\n  call puts@PLT\n  call abort@PLT\n1: .asciz "no CUDA: {name}"'
    return CALLED.get(name, end)


def data(name: str, size: int) -> str:
    """Zeros; for a C++ type, a description of a class that has the right name and no bases."""
    head = f".data\n.balign 16\n.globl {name}\n.type {name}, @object\n.size {name}, {size}\n{name}:\n"
    if not name.startswith("_ZTI"):
        return f"{head}  .zero {size}"
    title = name.removeprefix("_ZTI")
    vtable = "_ZTVN10__cxxabiv117__class_type_infoE + 16"
    return f'{head}  .quad {vtable}, 1f\n  .zero {max(0, size - 16)}\n1: .asciz "{title}"'


def compile_stub(soname: str, source: str, versions: str, out: Path) -> None:
    """Assemble and link one stand-in."""
    with tempfile.TemporaryDirectory() as folder:
        assembler, script = Path(folder, "stub.s"), Path(folder, "versions")
        assembler.write_text(source + '.section .note.GNU-stack,"",@progbits\n')
        flags = []
        if versions:
            script.write_text(f"{versions} {{ global: *; }};\n")
            flags = [f"-Wl,--version-script={script}"]
        run("c++", "-shared", "-nostartfiles", f"-Wl,-soname,{soname}", *flags, "-o", str(out), str(assembler))


def run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    main(Path(sys.argv[1]))
