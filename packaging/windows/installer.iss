; Inno Setup: an installer of the frozen app for one user, with the file type of projects. Called by build.ps1. Never run.
#define Name "EditGAN Desktop"

[Setup]
AppId=org.editgan.desktop
AppName={#Name}
AppVersion={#Version}
DefaultDirName={autopf}\{#Name}
DefaultGroupName={#Name}
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
Compression=lzma2
SolidCompression=yes
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\editgan-desktop.exe
OutputBaseFilename=editgan-desktop-{#Version}-setup

[Files]
Source: "{#App}\*"; DestDir: "{app}"; Flags: recursesubdirs

[Icons]
Name: "{group}\{#Name}"; Filename: "{app}\editgan-desktop.exe"

[Registry]
Root: HKA; Subkey: "Software\Classes\.egd"; ValueType: string; ValueData: "EditGAN.Project"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\EditGAN.Project"; ValueType: string; ValueData: "EditGAN project"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\EditGAN.Project\DefaultIcon"; ValueType: string; ValueData: "{app}\editgan-desktop.exe,0"
Root: HKA; Subkey: "Software\Classes\EditGAN.Project\shell\open\command"; ValueType: string; ValueData: """{app}\editgan-desktop.exe"" ""%1"""
