using Localize.Documents.Markdown;

namespace Localize.Merging;

/// <summary>
/// Makes emphasis flank (CommonMark 0.31.2, section 6.2) in languages that write no blanks around it or put suffixes after it.
/// First another delimiter, then punctuation moves out of the emphasis, then HTML tags take its place: they render the same
/// everywhere, while a character reference beside the delimiter does not help in every parser.
/// </summary>
internal static class EmphasisRepair
{
    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["*"] = "em", ["_"] = "em", ["**"] = "strong", ["__"] = "strong", ["~"] = "del", ["~~"] = "del",
    };

    public static void Repair(List<Chunk> chunks)
    {
        if (!chunks.Exists(static chunk => chunk.IsEmphasis))
        {
            return;
        }

        UseStarsInsideWords(chunks);
        for (int start = 0; start < chunks.Count; start++)
        {
            if (chunks[start].IsEmphasis)
            {
                int end = EndOfRun(chunks, start);
                RepairRun(chunks, start, end);
                start = end - 1;
            }
        }
    }

    /// <summary>Writes all emphasis as HTML.</summary>
    public static void UseHtml(List<Chunk> chunks)
    {
        foreach (int id in chunks.Where(static chunk => chunk.IsEmphasis).Select(static chunk => chunk.Code.Id).ToHashSet())
        {
            UseHtml(chunks, id);
        }
    }

    private static void UseStarsInsideWords(List<Chunk> chunks)
    {
        foreach (int id in FailingUnderscores(chunks).ToList())
        {
            foreach (Chunk chunk in chunks.Where(chunk => chunk.IsEmphasis && chunk.Code.Id == id))
            {
                chunk.Markup = chunk.Markup.Replace('_', '*');
            }
        }
    }

    private static IEnumerable<int> FailingUnderscores(List<Chunk> chunks)
    {
        for (int i = 0; i < chunks.Count; i++)
        {
            if (!chunks[i].IsEmphasis || chunks[i].Markup[0] != '_')
            {
                continue;
            }

            bool opens = chunks[i].Code.Kind == InlineCodeKind.Opening;
            char outside = opens ? Before(chunks, i) : After(chunks, i);
            if (!CharacterClass.IsWhiteSpace(outside) && !CharacterClass.IsPunctuationEverywhere(outside))
            {
                yield return chunks[i].Code.Id;
            }
        }
    }

    /// <summary>Delimiters of one character that stand side by side are judged as one run.</summary>
    private static int EndOfRun(List<Chunk> chunks, int start)
    {
        int end = start + 1;
        while (end < chunks.Count && chunks[end].IsEmphasis && chunks[end].Markup[0] == chunks[start].Markup[0])
        {
            end++;
        }

        return end;
    }

    private static void RepairRun(List<Chunk> chunks, int start, int end)
    {
        bool opens = chunks[start].Code.Kind == InlineCodeKind.Opening;
        bool closes = chunks[end - 1].Code.Kind == InlineCodeKind.Closing;
        bool isMixed = opens == closes;
        if (isMixed && chunks[start].Markup[0] == '~')
        {
            SeparateTildes(chunks, start, end);
            return;
        }

        char before = Before(chunks, start);
        char after = After(chunks, end - 1);
        if (isMixed || (opens ? Flanks(before, after) : Flanks(after, before)))
        {
            return;
        }

        if (end - start == 1 && PunctuationMover.TryMove(chunks, start))
        {
            return;
        }

        for (int i = start; i < end; i++)
        {
            UseHtml(chunks, chunks[i].Code.Id);
        }
    }

    /// <summary>Parsers differ over runs of tildes that close one text and open the next; GitHub's takes no run of three.</summary>
    private static void SeparateTildes(List<Chunk> chunks, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            if (chunks[i].Code.Kind == InlineCodeKind.Opening)
            {
                UseHtml(chunks, chunks[i].Code.Id);
            }
        }
    }

    private static void UseHtml(List<Chunk> chunks, int id)
    {
        foreach (Chunk chunk in chunks)
        {
            if (chunk.IsEmphasis && chunk.Code.Id == id && Tags.TryGetValue(chunk.Markup, out string? tag))
            {
                chunk.Markup = chunk.Code.Kind == InlineCodeKind.Opening ? $"<{tag}>" : $"</{tag}>";
            }
        }
    }

    private static char Before(List<Chunk> chunks, int index) => index == 0 ? '\0' : chunks[index - 1].Last;

    private static char After(List<Chunk> chunks, int index) => index + 1 >= chunks.Count ? '\0' : chunks[index + 1].First;

    /// <summary>Whether a run with these neighbours is left-flanking in every version of CommonMark; with the neighbours swapped, right-flanking.</summary>
    private static bool Flanks(char outside, char inside) =>
        !CharacterClass.IsWhiteSpace(inside)
        && (!CharacterClass.IsPunctuation(inside) || CharacterClass.IsWhiteSpace(outside) || CharacterClass.IsPunctuationEverywhere(outside));
}
