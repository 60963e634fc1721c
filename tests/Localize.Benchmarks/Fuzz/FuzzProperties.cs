using System.Diagnostics;
using Localize.Documents;
using Localize.Documents.Markdown;
using Localize.Merging;
using Markdig.Syntax;

namespace Localize.Fuzzing;

/// <summary>
/// What must hold for every text: it is read or refused with a message, never a crash or a wait; merging its own units gives
/// it back; merging invented ones gives its structure; what the guard accepts is quick and shallow; and, for some of them, that
/// leaves without inlines are read as if they had them.
/// </summary>
internal static class FuzzProperties
{
    private const double LongestSeconds = 1;
    private const int EveryReading = 8;
    private const int DeepestTree = MarkdownGuard.DeepestNesting * 2;
    private static readonly RoundtripMode[] Modes = [RoundtripMode.Pseudo, RoundtripMode.Cjk, RoundtripMode.RightToLeft, RoundtripMode.Hostile];
    private static readonly MarkdownFormat[] Formats = [new(), new(new MarkdownOptions { Mdx = true })];

    /// <summary>Checks one text.</summary>
    /// <param name="text">The document.</param>
    /// <param name="number">Chooses dialect and mode.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? Check(string text, long number)
    {
        long before = Stopwatch.GetTimestamp();
        string? problem = CheckText(text, number);
        return problem ?? (Stopwatch.GetElapsedTime(before).TotalSeconds > LongestSeconds ? CheckTime(text, number) : null);
    }

    /// <summary>Checks a text that may be refused: when it is accepted it must be read quickly and into a shallow tree.</summary>
    /// <param name="text">The document.</param>
    /// <returns>What is wrong, or <see langword="null"/>.</returns>
    public static string? CheckAccepted(string text)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3 && best > LongestSeconds; i++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            try
            {
                if (CheckDepth(Formats[0].Extract(new SourceDocument("fuzz.md", text))) is { } deep)
                {
                    return deep;
                }
            }
            catch (LocalizationException)
            {
                return null;
            }

            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return best <= LongestSeconds * 4 ? null : $"hang: {best} s of processor time";
    }

    private static string? CheckText(string text, long number)
    {
        MarkdownFormat format = Formats[number % 5 == 0 ? 1 : 0];
        RoundtripMode mode = Modes[number % Modes.Length];
        var document = new SourceDocument("fuzz.md", text);
        try
        {
            ExtractedDocument extracted;
            try
            {
                extracted = format.Extract(document);
            }
            catch (LocalizationException)
            {
                return null;
            }

            return CheckReading(document, format, number) ?? CheckDepth(extracted) ?? CheckIdentity(extracted) ?? CheckMerge(extracted, mode);
        }
        catch (Exception exception)
        {
            return $"crash: {exception.GetType().Name}: {exception.Message} {exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }

    private static string? CheckReading(SourceDocument document, MarkdownFormat format, long number) =>
        number % EveryReading == 0 ? ReadingComparison.Compare(document, format) : null;

    private static string? CheckIdentity(ExtractedDocument document)
    {
        MergeResult merged = DocumentMerger.Merge(document, document.Units.ToDictionary(static unit => unit.Id, static unit => unit.Source), "de");
        return string.Equals(merged.Text, document.Source.Text, StringComparison.Ordinal) ? null : "identity: the text differs";
    }

    private static string? CheckMerge(ExtractedDocument document, RoundtripMode mode)
    {
        Dictionary<string, InlineText> targets = document.Units.ToDictionary(static unit => unit.Id, unit => InventedText.Of(unit.Source, mode));
        MergeResult merged = DocumentMerger.Merge(document, targets, "de");
        if (merged.FallbackUnitIds.Count > merged.Issues.Count)
        {
            return $"{mode}: a unit fell back without a finding";
        }

        IReadOnlyList<StructureDifference> differences = StructureProof.Compare(document.Source, new SourceDocument("fuzz.md", merged.Text), document.Format);
        return differences.Count == 0 ? null : $"{mode}: {differences[0]}";
    }

    private static string? CheckDepth(ExtractedDocument document)
    {
        var open = new Stack<(Block Block, int Depth)>([(((ParsedMarkdown)document.Skeleton.Tree!).Tree, 0)]);
        while (open.TryPop(out (Block Block, int Depth) next))
        {
            if (next.Depth > DeepestTree)
            {
                return $"depth: the tree is deeper than {DeepestTree}";
            }

            if (next.Block is ContainerBlock container)
            {
                foreach (Block child in container)
                {
                    open.Push((child, next.Depth + 1));
                }
            }
        }

        return null;
    }

    /// <summary>The clock on the wall may have waited for others; processor time has not.</summary>
    private static string? CheckTime(string text, long number)
    {
        double best = double.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
            CheckText(text, number);
            best = Math.Min(best, (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds);
        }

        return best <= LongestSeconds ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"hang: {best:0.0} s of processor time");
    }
}
