namespace Localize.Linking;

/// <summary>The parts of a relative address: <c>path?query#fragment</c> (RFC 3986, section 4.2).</summary>
/// <param name="Path">As it is written, percent-encoding included.</param>
/// <param name="Query">With its question mark; empty when there is none.</param>
/// <param name="Fragment">With its number sign; empty when there is none.</param>
internal readonly record struct LinkAddress(string Path, string Query, string Fragment)
{
    /// <summary>Takes an address apart.</summary>
    /// <returns>The parts, or <see langword="null"/> for an address that is not relative: with a scheme, rooted, or an alias of a generator.</returns>
    public static LinkAddress? Read(string url)
    {
        if (url.Length == 0 || url[0] is '/' or '\\' or '@' or '~' or '?' || HasScheme(url) || url.Any(char.IsControl))
        {
            return null;
        }

        int fragment = url.IndexOf('#', StringComparison.Ordinal);
        string beforeFragment = fragment < 0 ? url : url[..fragment];
        int query = beforeFragment.IndexOf('?', StringComparison.Ordinal);
        return new LinkAddress(
            query < 0 ? beforeFragment : beforeFragment[..query],
            query < 0 ? "" : beforeFragment[query..],
            fragment < 0 ? "" : url[fragment..]);
    }

    public override string ToString() => Path + Query + Fragment;

    /// <summary>A scheme is a letter, then letters, digits, <c>+</c>, <c>-</c> and <c>.</c>, then a colon (RFC 3986, section 3.1).</summary>
    private static bool HasScheme(string url)
    {
        int colon = url.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(url[0]) && url.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> SchemeCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
}
