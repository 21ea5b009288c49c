using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LtiRevisionTool.PowerCut;

/// <summary>
/// SQLite's access to files, copied from its default and made the new default, with the calls that change files led past
/// <see cref="Disk"/>. Everything else, locks and shared memory too, is the original's.
/// </summary>
internal static unsafe class Vfs
{
    private const int MainDatabase = 0x100, MainJournal = 0x800, Wal = 0x80000;

    private static readonly ConcurrentDictionary<nint, DiskFile> Open = [];
    private static readonly ConcurrentDictionary<string, DiskFile> ByPath = [];
    private static Disk disk = null!;
    private static NativeVfs* original;
    private static readonly ConcurrentDictionary<nint, nint> LedMethods = [];
    private static NativeMethods* ofOriginal;

    public static void Register(nint library, Disk onto)
    {
        disk = onto;
        var find = (delegate* unmanaged[Cdecl]<byte*, NativeVfs*>)NativeLibrary.GetExport(library, "sqlite3_vfs_find");
        var register = (delegate* unmanaged[Cdecl]<NativeVfs*, int, int>)NativeLibrary.GetExport(library, "sqlite3_vfs_register");
        original = find(null);
        var copy = (NativeVfs*)NativeMemory.Alloc((nuint)sizeof(NativeVfs));
        *copy = *original;
        copy->Next = null;
        copy->Name = (byte*)Marshal.StringToCoTaskMemUTF8("power-cut");
        copy->Open = &OpenFile;
        copy->Delete = &DeleteFile;
        if (original->Version < 3 || register(copy, 1) != 0)
        {
            throw new InvalidOperationException("SQLite's access to files cannot be led past here.");
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int OpenFile(NativeVfs* vfs, byte* name, NativeFile* file, int flags, int* flagsOut)
    {
        var code = original->Open(vfs, name, file, flags, flagsOut);
        if (code != 0 || name is null || file->Methods is null || KindOf(flags) is not { } kind)
        {
            return code;
        }

        var path = Marshal.PtrToStringUTF8((nint)name)!;
        Open[(nint)file] = ByPath[path] = disk.FileAt(path, kind);
        file->Methods = Led(file->Methods);
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int DeleteFile(NativeVfs* vfs, byte* name, int syncFolder)
    {
        var (at, path) = ((nint)name, Marshal.PtrToStringUTF8((nint)name)!);
        return ByPath.TryGetValue(path, out var file)
            ? disk.Delete(file, () => original->Delete(original, (byte*)at, syncFolder))
            : original->Delete(vfs, name, syncFolder);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* file, byte* data, int length, long offset)
    {
        var (to, from, known) = ((nint)file, (nint)data, Open[(nint)file]);
        return disk.Write(known, length, count =>
        {
            known.Add(new Unsynced(offset, new Span<byte>((byte*)from, count).ToArray(), Read(to, offset, count), SizeOf(to)));
            return ofOriginal->Write((NativeFile*)to, (byte*)from, count, offset);
        });
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* file, long size)
    {
        var (to, known) = ((nint)file, Open[(nint)file]);
        return disk.Truncate(known, () =>
        {
            var before = SizeOf(to);
            known.Add(new Unsynced(size, null, Read(to, size, (int)Math.Max(0, before - size)), before));
            return ofOriginal->Truncate((NativeFile*)to, size);
        });
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* file, int flags)
    {
        var (to, known) = ((nint)file, Open[(nint)file]);
        return disk.Sync(known, () => ofOriginal->Sync((NativeFile*)to, flags));
    }

    /// <summary>Databases and journals have different locks, so a table of their own each; what is led past here is the same in all.</summary>
    private static NativeMethods* Led(NativeMethods* methods) => (NativeMethods*)LedMethods.GetOrAdd((nint)methods, static table =>
    {
        var copy = (NativeMethods*)NativeMemory.Alloc((nuint)sizeof(NativeMethods));
        *copy = *(NativeMethods*)table;
        ofOriginal = (NativeMethods*)table;
        copy->Write = &Write;
        copy->Truncate = &Truncate;
        copy->Sync = &Sync;
        return (nint)copy;
    });

    private static byte[] Read(nint file, long offset, int length)
    {
        var there = new byte[Math.Clamp(SizeOf(file) - offset, 0, length)];
        fixed (byte* into = there)
        {
            _ = there.Length == 0 ? 0 : ofOriginal->Read((NativeFile*)file, into, there.Length, offset);
        }

        return there;
    }

    private static long SizeOf(nint file)
    {
        long size;
        _ = ofOriginal->Size((NativeFile*)file, &size);
        return size;
    }

    private static FileKind? KindOf(int flags) =>
        (flags & MainDatabase) != 0 ? FileKind.Database : (flags & MainJournal) != 0 ? FileKind.Journal : (flags & Wal) != 0 ? FileKind.Wal : null;
}
