using Localize.Memory;
using Microsoft.Data.Sqlite;

namespace Localize.Sqlite;

/// <summary>
/// The index of similar segments as this process holds it: read on the first search, brought up to date before each. Full parts are kept in
/// the database, so that the next process need not make them.
/// </summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SqliteSegmentIndex
{
    private readonly Lock catchingUp = new();
    private readonly SegmentIndex index = new();
    private int kept;

    public SegmentIndex UpToDate(SqliteReader reader, Action<int, SegmentIndexPart> keep, CancellationToken cancellationToken)
    {
        long last = reader.LastSegment();
        if (index.Last >= last)
        {
            return index;
        }

        lock (catchingUp)
        {
            ReadKept(reader);
            foreach ((long segment, string source) in reader.SegmentsAfter(index.Last))
            {
                cancellationToken.ThrowIfCancellationRequested();
                index.Add(segment, source);
            }

            KeepNew(keep);
        }

        return index;
    }

    private void ReadKept(SqliteReader reader)
    {
        if (index.Last >= 0)
        {
            return;
        }

        foreach ((long place, byte[] bytes) in reader.KeptParts())
        {
            if (place != kept || SegmentIndexPart.TryRead(bytes) is not { } part || part.First <= index.Last)
            {
                return;
            }

            index.Add(part);
            kept++;
        }
    }

    private void KeepNew(Action<int, SegmentIndexPart> keep)
    {
        try
        {
            for (; kept < index.FullParts.Count; kept++)
            {
                keep(kept, index.FullParts[kept]);
            }
        }
        catch (SqliteException)
        {
            // The search needs no kept part. Who stores something next hears what is wrong with the database.
        }
    }
}
