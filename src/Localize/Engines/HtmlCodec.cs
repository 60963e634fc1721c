using System.Globalization;
using System.Net;
using System.Text;

namespace Localize.Engines;

/// <summary>
/// Writes a segment as HTML: pairs as numbered tags, other codes and protected terms as <c>notranslate</c> spans with a short mark
/// in them, text escaped once. The answer is decoded once, and a tag that was not sent is an error.
/// </summary>
/// <remarks>Immutable; may be shared between threads.</remarks>
public sealed class HtmlCodec : IInlineCodec
{
    private readonly Func<TermConstraint, string?>? termMarkup;
    private readonly bool tagPairs;
    private readonly string protectedElement;
    private readonly int firstId;

    /// <summary>Creates a codec.</summary>
    /// <param name="tagPairs">Whether paired codes become tags around their text; otherwise each becomes a mark of its own. Default true.</param>
    /// <param name="termMarkup">
    /// The engine's own markup for a term, fully escaped, or <see langword="null"/> from it for a protected span. By default all
    /// terms are protected spans that hold the target term.
    /// </param>
    /// <param name="protectedElement">The element of protected content, for engines that protect by name. Default <c>span</c>.</param>
    /// <param name="firstId">The number of the first mark, from 1 to 1,000. Where it differs by segment, an answer that came to the wrong one is seen. Default 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of its range.</exception>
    public HtmlCodec(bool tagPairs = true, Func<TermConstraint, string?>? termMarkup = null, string protectedElement = "span", int firstId = 1)
    {
        ArgumentException.ThrowIfNullOrEmpty(protectedElement);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(firstId);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(firstId, 1000);
        this.firstId = firstId;
        this.tagPairs = tagPairs;
        this.protectedElement = protectedElement;
        this.termMarkup = termMarkup;
    }

    /// <summary>Escapes text for HTML content and for attribute values in double quotes: <c>&amp; &lt; &gt; "</c>.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The escaped text.</returns>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
    }

    /// <inheritdoc/>
    public EncodedSegment Encode(InlineText source, IReadOnlyList<TermConstraint> terms)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(terms);
        var writer = new HtmlSegmentWriter(protectedElement, firstId);
        foreach (InlinePart part in InlinePart.Of(source, terms))
        {
            switch (part)
            {
                case TextPart run: writer.Text.Append(Escape(run.Text)); break;
                case CodePart { IsPaired: true } code when tagPairs: writer.AddPaired(code.Code); break;
                case CodePart code: writer.AddProtected(new InlineToken(code.Code), null); break;
                case TermPart { Term.IsProtected: false } term when termMarkup?.Invoke(term.Term) is { } markup: writer.Text.Append(markup); break;
                case TermPart term: writer.AddProtected(new InlineToken(null, Term: term.Term), Escape(term.Term.Target)); break;
            }
        }

        return new EncodedSegment(writer.Text.ToString(), writer.Tokens) { FirstId = firstId };
    }

    /// <inheritdoc/>
    public DecodedSegment Decode(EncodedSegment encoded, string answer)
    {
        ArgumentNullException.ThrowIfNull(encoded);
        ArgumentNullException.ThrowIfNull(answer);
        return new HtmlSegmentReader(encoded).Read(answer);
    }

    internal static string Unescape(string text) => TextSafety.Clean(WebUtility.HtmlDecode(text));

    private sealed class HtmlSegmentWriter(string protectedElement, int firstId)
    {
        private readonly Stack<int> open = new();

        internal StringBuilder Text { get; } = new();

        internal List<InlineToken> Tokens { get; } = [];

        private int NextId => firstId + Tokens.Count;

        internal void AddPaired(InlineCode code)
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(Tokens.Count);
                Text.Append(CultureInfo.InvariantCulture, $"<{TagOf(code)} id=\"{NextId}\">");
                Tokens.Add(new InlineToken(code));
                return;
            }

            int opening = open.Pop();
            Tokens[opening] = Tokens[opening] with { Closing = code };
            Text.Append(CultureInfo.InvariantCulture, $"</{TagOf(Tokens[opening].Code!)}>");
        }

        internal void AddProtected(InlineToken token, string? content)
        {
            Text.Append(CultureInfo.InvariantCulture, $"<{protectedElement} class=\"notranslate\" id=\"{NextId}\">{content ?? $"⟦{NextId}⟧"}</{protectedElement}>");
            Tokens.Add(token);
        }

        private static string TagOf(InlineCode code) => code.Type switch
        {
            InlineCodeTypes.Link => "a",
            InlineCodeTypes.Strong => "b",
            InlineCodeTypes.Emphasis => "i",
            InlineCodeTypes.Strikethrough => "s",
            _ => "span",
        };
    }
}
