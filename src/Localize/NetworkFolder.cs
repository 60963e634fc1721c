namespace Localize;

/// <summary>Tells folders of another machine, where locks of this one may hold nobody off.</summary>
internal static class NetworkFolder
{
    private static readonly string[] Formats =
        ["nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p", "v9fs", "afs", "ceph", "glusterfs", "lustre", "beegfs", "ncpfs", "davfs", "fuse.sshfs", "fuse.glusterfs", "fuse.s3fs", "fuse.rclone"];

    /// <summary>The network file system that a folder lies on, or null when it is a local one.</summary>
    public static string? FormatOf(string folder, MountTable mounts) =>
        IsShare(folder) ? "smb" : mounts.FormatOf(folder) is var format && IsNetwork(format) ? format : null;

    internal static bool IsNetwork(string format) => Formats.Contains(format, StringComparer.OrdinalIgnoreCase);

    private static bool IsShare(string folder) => OperatingSystem.IsWindows() && folder.StartsWith(@"\\", StringComparison.Ordinal);
}
