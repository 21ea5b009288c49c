using System.Runtime.InteropServices;

namespace LtiRevisionTool.PowerCut;

/// <summary>sqlite3_vfs, version 3: how SQLite opens and deletes files.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeVfs
{
    public int Version, FileSize, LongestPath;
    public NativeVfs* Next;
    public byte* Name;
    public void* AppData;
    public delegate* unmanaged[Cdecl]<NativeVfs*, byte*, NativeFile*, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<NativeVfs*, byte*, int, int> Delete;
    public void* Access, FullPath, DlOpen, DlError, DlSym, DlClose, Randomness, Sleep, CurrentTime, LastError, CurrentTimeInt64;
    public void* SetSystemCall, GetSystemCall, NextSystemCall;
}

/// <summary>sqlite3_io_methods, version 3: what SQLite does with an open file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMethods
{
    public int Version;
    public void* Close;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Read;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<NativeFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Sync;
    public delegate* unmanaged[Cdecl]<NativeFile*, long*, int> Size;
    public void* Lock, Unlock, CheckReservedLock, FileControl, SectorSize, DeviceCharacteristics;
    public void* ShmMap, ShmLock, ShmBarrier, ShmUnmap, Fetch, Unfetch;
}

/// <summary>sqlite3_file: the methods come first, the rest is the implementation's own.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFile
{
    public NativeMethods* Methods;
}
