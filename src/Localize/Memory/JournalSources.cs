using System.Text.Encodings.Web;

namespace Localize.Memory;

/// <summary>Tells by the beginning of a journal's line whether it can be about one of some sources, without reading the line.</summary>
internal sealed class JournalSources
{
    private const string Beginning = "{\"source\":\"";

    private readonly HashSet<string> encoded;

    public JournalSources(IEnumerable<string> sources) => encoded = [.. sources.Select(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode)];

    /// <summary>Never false for a line about one of them: what we did not write as we write is read.</summary>
    public bool MayHold(string line)
    {
        if (!line.StartsWith(Beginning, StringComparison.Ordinal))
        {
            return true;
        }

        ReadOnlySpan<char> rest = line.AsSpan(Beginning.Length);
        int end = rest.IndexOfAny('"', '\\');
        return end < 0 || rest[end] == '\\' || encoded.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..end]);
    }
}
