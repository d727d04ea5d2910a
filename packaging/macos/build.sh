#!/usr/bin/env bash
# Builds the app for macOS, in a folder outside of the checkout: dist/EditGAN Desktop.app, and a disk image of it.
#
#     packaging/macos/build.sh [FOLDER]         FOLDER is /tmp/editgan-packaging unless told
#
# Wants Python 3.11 or newer ($PYTHON, or python3) on Apple silicon: there are no newer wheels of torch for Intel. It has
# never been run: nobody here had macOS. The app is signed ad hoc only, so the first start takes a right click, Open.
set -euo pipefail
checkout=$(cd "$(dirname "$0")/../.." && pwd)
work=${1:-/tmp/editgan-packaging}
mkdir -p "$work"
cd "$work"
rm -rf venv wheels dist build

"${PYTHON:-python3}" -m venv venv
venv/bin/pip install --upgrade pip
venv/bin/pip wheel --no-deps --wheel-dir wheels "$checkout"
venv/bin/pip install pyinstaller wheels/*.whl # torch's wheel for macOS is a CPU build

export ICONS="$work/icons"
venv/bin/python "$checkout/packaging/icons.py" --out "$ICONS"
venv/bin/pyinstaller --noconfirm --log-level WARN --distpath dist --workpath build "$checkout/packaging/editgan-desktop.spec"

app="dist/EditGAN Desktop.app"
ln -s editgan-desktop "$app/Contents/MacOS/editgan"
codesign --force --deep --sign - "$app"
hdiutil create -volname "EditGAN Desktop" -srcfolder "$app" -ov -format UDZO "$work/EditGAN Desktop.dmg"
