using System.Globalization;
using System.Text;

namespace Localize.Engines.Apertium;

/// <summary>Reads the pipeline's answer to what <see cref="WordBoundEncoder"/> wrote: puts tokens back and joins the words of each pair.</summary>
internal sealed class WordBoundDecoder
{
    private readonly ApertiumSegment segment;
    private readonly List<WordAtom> atoms = [];
    private readonly List<string> unknown = [];
    private readonly int[] seen;
    private string? error;

    private WordBoundDecoder(ApertiumSegment segment)
    {
        this.segment = segment;
        seen = new int[segment.Tokens.Count];
    }

    internal static (DecodedSegment Result, IReadOnlyList<string> UnknownWords) Decode(ApertiumSegment segment, string answer)
    {
        var decoder = new WordBoundDecoder(segment);
        foreach (StreamPiece piece in StreamPiece.Read(answer))
        {
            decoder.Add(piece);
        }

        return (decoder.Finish(), decoder.unknown);
    }

    private void Add(StreamPiece piece)
    {
        if (piece.Blank is { } blank)
        {
            if (NumberIn(blank, "t:p:") is { } number)
            {
                AddToken(number, [], ReadOnlySpan<char>.Empty, ReadOnlySpan<char>.Empty);
            }

            return;
        }

        string text = TakeMarks(piece.Text);
        int[] pairs = [.. piece.Ids.Select(id => NumberIn(id, "t:c:")).OfType<int>()];
        int? token = piece.Ids.Select(id => NumberIn(id, "t:x:")).FirstOrDefault(n => n is not null);
        if (token is { } standing)
        {
            ReplaceStandIn(standing, pairs, text);
            return;
        }

        if (pairs.Length == 0 && atoms.Count > 0 && ComparedWord.EndIn(atoms[^1], text) is > 0 and var end)
        {
            atoms.Add(new WordAtom(InlineText.FromText(text[..end]), atoms[^1].Pairs));
            text = text[end..];
        }

        if (text.Length > 0)
        {
            atoms.Add(new WordAtom(InlineText.FromText(text), pairs));
        }
    }

    private void ReplaceStandIn(int number, int[] pairs, string text)
    {
        if (number < 1 || number > seen.Length || segment.Tokens[number - 1].StandIn is not { } word)
        {
            error ??= "The answer holds a stand-in that was not sent.";
            return;
        }

        int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            if (seen[number - 1] == 0)
            {
                AddToken(number, pairs, ReadOnlySpan<char>.Empty, ReadOnlySpan<char>.Empty);
            }

            return;
        }

        AddToken(number, pairs, text.AsSpan(0, at), text.AsSpan(at + word.Length));
    }

    private void AddToken(int number, int[] pairs, ReadOnlySpan<char> before, ReadOnlySpan<char> after)
    {
        if (number < 1 || number > seen.Length)
        {
            error ??= "The answer holds a blank that was not sent.";
            return;
        }

        seen[number - 1]++;
        AddPlain(before);
        atoms.Add(new WordAtom(segment.Tokens[number - 1].Content, pairs));
        AddPlain(after);
    }

    private void AddPlain(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            atoms.Add(new WordAtom(InlineText.FromText(text.ToString()), []));
        }
    }

    /// <summary>Takes the marks of unknown words off. The encoder sends no such character of its own, so each is a mark.</summary>
    private string TakeMarks(string text)
    {
        if (text.AsSpan().IndexOfAny(ApertiumStream.WordMarks) < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (!ApertiumStream.WordMarks.Contains(text[i], StringComparison.Ordinal))
            {
                result.Append(text[i]);
                continue;
            }

            int end = i + 1;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '\'' or '-' or '’'))
            {
                end++;
            }

            if (text[i] == '*' && end > i + 1)
            {
                unknown.Add(text[(i + 1)..end]);
            }
        }

        return result.ToString();
    }

    private DecodedSegment Finish()
    {
        for (int i = 0; i < seen.Length && error is null; i++)
        {
            error = seen[i] switch
            {
                0 => $"The {segment.Tokens[i].Name} was lost.",
                1 => null,
                _ => $"The {segment.Tokens[i].Name} came back {seen[i]} times.",
            };
        }

        return error is null ? WordRanges.Join(segment, atoms) : new DecodedSegment(null, error);
    }

    private static int? NumberIn(string id, string prefix) =>
        id.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : null;
}
