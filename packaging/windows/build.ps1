# Builds the app for Windows, in a folder outside of the checkout: dist\editgan-desktop, and an installer where Inno Setup is.
#
#     powershell -File packaging\windows\build.ps1 [-Work FOLDER]
#
# Wants Python 3.11 or newer as `python`. It has never been run: nobody here had Windows. See packaging\README.md.
param([string]$Work = "$env:TEMP\editgan-packaging")
$ErrorActionPreference = "Stop"
$PSNativeCommandUseErrorActionPreference = $true
$checkout = (Resolve-Path "$PSScriptRoot\..\..").Path
New-Item -ItemType Directory -Force $Work | Out-Null
Set-Location $Work
Remove-Item -Recurse -Force -ErrorAction SilentlyContinue venv, wheels, dist, build

python -m venv venv
$python = "$Work\venv\Scripts\python.exe"
& $python -m pip install --upgrade pip
& $python -m pip wheel --no-deps --wheel-dir wheels $checkout
$wheel = (Get-ChildItem wheels\*.whl).FullName
& $python -m pip install pyinstaller $wheel        # torch's wheel for Windows is a CPU build

$env:ICONS = "$Work\icons"
& $python "$checkout\packaging\icons.py" --out $env:ICONS
& $python -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build "$checkout\packaging\editgan-desktop.spec"

$version = & $python -c "import editgan_desktop; print(editgan_desktop.__version__)"
if (Get-Command iscc -ErrorAction SilentlyContinue) {
    iscc "/DVersion=$version" "/DApp=$Work\dist\editgan-desktop" "/DIcon=$env:ICONS\editgan-desktop.ico" "/O$Work" `
        "$PSScriptRoot\installer.iss"
}
