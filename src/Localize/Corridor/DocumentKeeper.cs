using System.Text;
using Localize.Documents;
using Localize.Merging;

namespace Localize.Corridor;

/// <summary>Keeps the file as it stands on disk, byte for byte, wherever it says what is to be written.</summary>
internal static class DocumentKeeper
{
    /// <param name="written">What was written last; null when that is not known.</param>
    /// <param name="current">What stands there now.</param>
    /// <param name="next">What is to be said.</param>
    /// <returns>The text to write, or null when a person's changes outside of the texts cannot be brought together with those of the source.</returns>
    public static string? Keep(ExtractedDocument? written, ExtractedDocument current, ExtractedDocument next)
    {
        string text = next.Source.Text;
        if (SkeletonOf(written ?? next) is var before && !before.SequenceEqual(SkeletonOf(next)))
        {
            return before.SequenceEqual(SkeletonOf(current)) ? Proved(WithStretchesOf(current, next), next) ?? text : null;
        }

        return Proved(WithChanged(current, next), next);
    }

    // The person's document with what is said otherwise now.
    private static string? WithChanged(ExtractedDocument current, ExtractedDocument next)
    {
        Stretch[] have = Stretch.Of(current);
        Stretch[] want = Stretch.Of(next);
        return have.Length == want.Length ? Splice(current, have.Zip(want, (h, w) => (h, h.Key == w.Key ? h.Raw : w.Raw))) : null;
    }

    // The new document with the person's spelling of what it says.
    private static string WithStretchesOf(ExtractedDocument current, ExtractedDocument next)
    {
        Stretch[] have = Stretch.Of(current);
        Stretch[] want = Stretch.Of(next);
        Pairing pairs = Pairing.Of([.. have.Select(s => s.Key)], [.. want.Select(s => s.Key)], static (_, _, _) => 0);
        return Splice(next, want.Select((w, i) => (w, pairs.Earlier[i] >= 0 && have[pairs.Earlier[i]].Key == w.Key ? have[pairs.Earlier[i]].Raw : w.Raw)));
    }

    private static string? Proved(string? text, ExtractedDocument next) =>
        text is not null && StructureProof.Compare(next.Source, new SourceDocument(next.Source.Path, text), next.Format).Count == 0 ? text : null;

    private static string Splice(ExtractedDocument document, IEnumerable<(Stretch Place, string Text)> stretches)
    {
        var result = new StringBuilder();
        int from = 0;
        foreach ((Stretch place, string text) in stretches)
        {
            result.Append(document.Source.Text, from, place.Span.Start - from).Append(text);
            from = place.Span.End;
        }

        return result.Append(document.Source.Text, from, document.Source.Text.Length - from).ToString();
    }

    private static IEnumerable<string> SkeletonOf(ExtractedDocument document)
    {
        int from = 0;
        foreach (Stretch stretch in Stretch.Of(document))
        {
            yield return document.Source.Text[from..stretch.Span.Start];
            from = stretch.Span.End;
        }

        yield return document.Source.Text[from..];
    }

    /// <summary>A unit with those inside it (the title of a link lies in the code of another unit).</summary>
    /// <param name="Span">Its place.</param>
    /// <param name="Raw">Its characters in the document.</param>
    /// <param name="Key">What it says, codes with all they hold.</param>
    private sealed record Stretch(TextSpan Span, string Raw, string Key)
    {
        public static Stretch[] Of(ExtractedDocument document)
        {
            var stretches = new List<Stretch>();
            foreach (Unit unit in document.Units.OrderBy(unit => unit.Span.Start).ThenByDescending(unit => unit.Span.End))
            {
                string key = string.Concat(unit.Source.Elements.Select(e => e is CodeRun run ? $"\u001F{run.Code.Kind}{run.Code.OriginalData}\u001F" : Folded(((TextRun)e).Text)));
                if (stretches.Count > 0 && unit.Span.Start < stretches[^1].Span.End)
                {
                    stretches[^1] = stretches[^1] with { Key = $"{stretches[^1].Key}\u001E{key}" };
                    continue;
                }

                stretches.Add(new Stretch(unit.Span, document.Source.Text[unit.Span.Start..unit.Span.End], key));
            }

            return [.. stretches];
        }

        // Where lines break says nothing; the memory folds white space in the same way.
        private static string Folded(string text)
        {
            var folded = new StringBuilder(text.Length);
            foreach (char c in text)
            {
                bool isBlank = c is ' ' or '\n' or '\r' or '\t';
                if (!isBlank || folded.Length == 0 || folded[^1] != ' ')
                {
                    folded.Append(isBlank ? ' ' : c);
                }
            }

            return folded.ToString();
        }
    }
}
