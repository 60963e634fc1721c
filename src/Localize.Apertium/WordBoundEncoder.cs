using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Localize.Terms;

namespace Localize.Engines.Apertium;

/// <summary>
/// Writes a segment with word-bound blanks (<c>[[t:c:1]]word[[/]]</c>): each word carries the numbers of the pairs it stands in, and
/// terms, code spans and addresses go as a proper noun that the dictionaries leave alone.
/// </summary>
internal sealed partial class WordBoundEncoder
{
    private const string Noun = "Microsoft";

    private static readonly char[] Unsendable = ['~', .. ApertiumStream.WordMarks];

    private readonly StringBuilder stream = new();
    private readonly List<ApertiumToken> tokens = [];
    private readonly List<(InlineCode Opening, InlineCode Closing)> pairs = [];
    private readonly List<(int Number, InlineCode Opening)> open = [];
    private readonly bool blanksOnly;
    private char last = '.';

    private WordBoundEncoder(bool blanksOnly) => this.blanksOnly = blanksOnly;

    /// <summary>Encodes a segment.</summary>
    /// <param name="source">The segment.</param>
    /// <param name="terms">Its terms.</param>
    /// <param name="blanksOnly">Whether terms and code spans go as invisible blanks instead of stand-ins.</param>
    internal static ApertiumSegment Encode(InlineText source, IReadOnlyList<TermConstraint> terms, bool blanksOnly = false)
    {
        var encoder = new WordBoundEncoder(blanksOnly);
        IReadOnlyList<InlinePart> parts = InlinePart.Of(source, terms);
        for (int i = 0; i < parts.Count; i++)
        {
            i = encoder.AddPart(parts, i);
        }

        bool addStop = !".?!…:;。".Contains(encoder.last, StringComparison.Ordinal);
        encoder.stream.Append(addStop ? "." : "");
        return new ApertiumSegment(encoder.stream.ToString(), encoder.tokens, encoder.pairs, addStop);
    }

    private int AddPart(IReadOnlyList<InlinePart> parts, int i)
    {
        switch (parts[i])
        {
            case TextPart text:
                AddText(text.Text);
                return i;
            case TermPart term:
                AddToken(InlineText.FromText(term.Term.Target), StandInFor(term.Term.Kind), $"term \"{term.Term.Target}\"");
                return i;
            case CodePart { IsPaired: true, Code.Kind: InlineCodeKind.Opening } opening when EndOfWordlessPair(parts, i) is { } end:
                AddCluster([.. parts.Skip(i).Take(end - i + 1).Cast<CodePart>().Select(p => p.Code)], opening.Code);
                return end;
            case CodePart { IsPaired: true, Code: { Kind: InlineCodeKind.Opening } code }:
                open.Add((pairs.Count + 1, code));
                pairs.Add((code, code));
                return i;
            case CodePart { IsPaired: true, Code: { Kind: InlineCodeKind.Closing } code }:
                int number = open[^1].Number;
                pairs[number - 1] = (pairs[number - 1].Opening, code);
                open.RemoveAt(open.Count - 1);
                return i;
            case CodePart { Code: var single }:
                AddCluster([single], single);
                return i;
            default:
                return i;
        }
    }

    /// <summary>Where a pair ends that holds codes only, such as a link around an image: it goes as one thing.</summary>
    private static int? EndOfWordlessPair(IReadOnlyList<InlinePart> parts, int start)
    {
        int id = ((CodePart)parts[start]).Code.Id;
        for (int i = start + 1; i < parts.Count && parts[i] is CodePart code; i++)
        {
            if (code.Code.Id == id)
            {
                return i;
            }
        }

        return null;
    }

    private void AddCluster(InlineCode[] codes, InlineCode first)
    {
        bool isNoun = codes.Any(code => code.Type is InlineCodeTypes.Code or InlineCodeTypes.Math or InlineCodeTypes.Template or InlineCodeTypes.Autolink);
        AddToken(new InlineText(codes.Select(code => new CodeRun(code))), isNoun ? Noun : null, $"code {first}");
    }

    private void AddText(string text)
    {
        int from = 0;
        foreach (TextSpan span in VerbatimText.Find(text))
        {
            AddPlain(text[from..span.Start]);
            string verbatim = text.Substring(span.Start, span.Length);
            AddToken(InlineText.FromText(verbatim), Noun, $"\"{verbatim}\"");
            from = span.End;
        }

        AddPlain(text[from..]);
    }

    /// <summary>The pipeline drops <c>~</c> and marks words with the other three, so these go as blanks.</summary>
    private void AddPlain(string text)
    {
        int from = 0;
        for (int i = text.IndexOfAny(Unsendable); i >= 0; i = text.IndexOfAny(Unsendable, from))
        {
            AddWords(text[from..i]);
            AddToken(InlineText.FromText(text[i].ToString()), null, $"\"{text[i]}\"");
            from = i + 1;
        }

        AddWords(text[from..]);
    }

    private void AddWords(string text)
    {
        string clean = ApertiumStream.Strip(text);
        if (open.Count == 0)
        {
            ApertiumStream.Escape(stream, clean);
        }
        else
        {
            foreach (Match piece in WordPattern().Matches(clean))
            {
                AddWord(piece.Value);
            }
        }

        last = clean.TrimEnd().Length > 0 ? clean.TrimEnd()[^1] : last;
    }

    private void AddWord(string word)
    {
        if (char.IsWhiteSpace(word[0]))
        {
            stream.Append(word);
            return;
        }

        stream.Append("[[").Append(OpenPairs()).Append("]]");
        ApertiumStream.Escape(stream, word);
        stream.Append("[[/]]");
    }

    private string OpenPairs() => string.Join("; ", open.Select(p => string.Create(CultureInfo.InvariantCulture, $"t:c:{p.Number}")));

    private void AddToken(InlineText content, string? standIn, string name)
    {
        string? word = blanksOnly ? null : standIn;
        tokens.Add(new ApertiumToken(content, word, name));
        if (word is null)
        {
            stream.Append(CultureInfo.InvariantCulture, $"[t:p:{tokens.Count}]");
            return;
        }

        string outer = open.Count == 0 ? "" : $"{OpenPairs()}; ";
        stream.Append(CultureInfo.InvariantCulture, $"[[{outer}t:x:{tokens.Count}]]{word}[[/]]");
        last = word[^1];
    }

    private static string StandInFor(ConceptKind kind) => kind switch
    {
        ConceptKind.Person => "John",
        ConceptKind.Place => "Madrid",
        _ => Noun,
    };

    [GeneratedRegex(@"\s+|\S+", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();
}
