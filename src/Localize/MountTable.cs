using System.Text;

namespace Localize;

/// <summary>Which file systems the folders of a Linux machine lie on, as proc(5) writes it in <c>/proc/self/mountinfo</c>. Elsewhere it is empty and drives are asked.</summary>
internal sealed class MountTable
{
    private const string SystemFile = "/proc/self/mountinfo";

    // proc_pid_mountinfo(5): the fifth field is the mount point; the file system's type follows a lone hyphen.
    private const int PointField = 4;

    private readonly IReadOnlyList<(string Point, string Format)> mounts;

    private MountTable(IReadOnlyList<(string Point, string Format)> mounts) => this.mounts = mounts;

    /// <summary>The mounts that this process sees now.</summary>
    public static MountTable OfSystem()
    {
        try
        {
            return File.Exists(SystemFile) ? Parse(File.ReadAllText(SystemFile)) : new MountTable([]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A system that does not tell.
            return new MountTable([]);
        }
    }

    /// <summary>Reads the lines of a mountinfo file; others are left out.</summary>
    public static MountTable Parse(string mountInfo) =>
        new([.. mountInfo.Split('\n').Select(line => line.Split(' ')).Select(ParseFields).OfType<(string, string)>()]);

    /// <summary>The type of the file system that a folder lies on, links followed: <c>ext4</c>, <c>nfs4</c>, <c>fuse.sshfs</c>; empty when nobody tells.</summary>
    public string FormatOf(string folder)
    {
        string real = RealPath.Of(folder);
        string format = "";
        int longest = -1;
        foreach ((string point, string mounted) in mounts)
        {
            // What is mounted later at the same point hides what was there.
            if (point.Length >= longest && IsBelow(real, point))
            {
                (format, longest) = (mounted, point.Length);
            }
        }

        return longest >= 0 ? format : FormatOfDrive(real);
    }

    private static (string Point, string Format)? ParseFields(string[] fields)
    {
        int hyphen = Array.IndexOf(fields, "-", Math.Min(fields.Length, PointField + 1));
        return hyphen > 0 && hyphen + 1 < fields.Length ? (Unescape(fields[PointField]), fields[hyphen + 1]) : null;
    }

    // Blanks and backslashes in names are written as three octal digits.
    private static string Unescape(string field)
    {
        if (!field.Contains('\\'))
        {
            return field;
        }

        var text = new StringBuilder();
        for (int i = 0; i < field.Length; i++)
        {
            bool isEscape = field[i] == '\\' && i + 3 < field.Length && field.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0;
            text.Append(isEscape ? (char)Convert.ToInt32(field.Substring(i + 1, 3), 8) : field[i]);
            i += isEscape ? 3 : 0;
        }

        return text.ToString();
    }

    private static bool IsBelow(string path, string point) => point == "/"
        || (path.StartsWith(point, StringComparison.Ordinal) && (path.Length == point.Length || path[point.Length] == '/'));

    private static string FormatOfDrive(string folder)
    {
        try
        {
            var drive = new DriveInfo(OperatingSystem.IsWindows() ? Path.GetPathRoot(folder)! : folder);
            return drive.DriveType == DriveType.Network ? "nfs" : drive.DriveFormat;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A system that does not tell; who opens a file there hears what is wrong, if anything is.
            return "";
        }
    }
}
