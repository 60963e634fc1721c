namespace Localize.ConsoleHost.Commands;

/// <summary>
/// Cuts the documents of a run into portions that are localized together: large enough to fill an engine's calls, small enough for
/// memory (a document takes some sixty times its size while it is worked on).
/// </summary>
internal static class Portions
{
    private const long MaxBytes = 2 * 1024 * 1024;
    private const int MaxDocuments = 500;

    public static IEnumerable<IReadOnlyList<string>> Of(Session session)
    {
        var portion = new List<string>();
        long bytes = 0;
        foreach (string document in session.Documents)
        {
            long size = SizeOf(session, document);
            if (portion.Count == MaxDocuments || (portion.Count > 0 && bytes + size > MaxBytes))
            {
                yield return portion;
                portion = [];
                bytes = 0;
            }

            portion.Add(document);
            bytes += size;
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }

    // A file that is not there is reported when it is loaded.
    private static long SizeOf(Session session, string document)
    {
        var file = new FileInfo(Path.Combine(session.Configuration.Root, document));
        return file.Exists ? file.Length : 0;
    }
}
