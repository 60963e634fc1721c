using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Localize.Documents.Markdown;

/// <summary>Reads the texts that stand inside codes: the text and title of images, the titles of links, the attributes of tags.</summary>
internal sealed class SubUnitReader(string text, string masked, RawTextReader rawText, MarkdownSettings settings)
{
    /// <summary>The path of the block that is being read.</summary>
    public string Path { get; set; } = "";

    /// <summary>The headings above it.</summary>
    public IReadOnlyList<string> Headings { get; set; } = [];

    private bool isInImage;

    public Piece ReadImage(LinkInline image)
    {
        var span = new TextSpan(image.Span.Start, image.Span.Length);
        if (isInImage)
        {
            return new Piece { Span = span, Type = InlineCodeTypes.Image };
        }

        isInImage = true;
        List<Piece>? alt = InlineReader.Read(image, text, masked, rawText, this);
        isInImage = false;
        int close = alt is null ? 0 : LinkParts.TextEnd(image, text, alt.Count == 0 ? 0 : alt[^1].Span.End);
        if (close == 0)
        {
            return new Piece { Span = span, Type = InlineCodeTypes.Image };
        }

        List<UnitDraft> subUnits = ReadTitle(image, close);
        bool isLabel = LinkParts.LabelIsText(image, text, close);
        if (!isLabel && !alt!.Any(static piece => piece.SubUnits.Count > 0) && Draft(UnitKind.ImageText, TextContext.ImageText, alt!, "image") is { } draft)
        {
            subUnits.Insert(0, draft);
        }

        return new Piece { Span = span, Type = InlineCodeTypes.Image, SubUnits = subUnits };
    }

    public List<UnitDraft> ReadTitle(LinkInline link, int close) =>
        link.Reference is null && link.TitleSpan.Start > close && link.TitleSpan.Length > 2 ? ReadTitle(link.TitleSpan) : [];

    /// <summary>Reads a title with its quotes.</summary>
    public List<UnitDraft> ReadTitle(SourceSpan span)
    {
        var pieces = new List<Piece>();
        rawText.ReadFree(span.Start + 1, span.End, hasEscapes: true, hasReferences: true, pieces);
        UnitDraft? draft = Draft(UnitKind.Title, TextContext.LinkTitle, pieces, "title");
        return draft is null ? [] : [draft];
    }

    public List<UnitDraft> ReadAttributes(Tag tag, bool isMasked = false)
    {
        List<UnitDraft> drafts = [];
        foreach (TagAttribute attribute in tag.Attributes)
        {
            if (attribute.Quote is not ('"' or '\'') || !settings.Attributes.Contains(text.Substring(attribute.Name.Start, attribute.Name.Length)))
            {
                continue;
            }

            var pieces = new List<Piece>();
            rawText.ReadFree(attribute.Value.Start, attribute.Value.End, hasEscapes: false, hasReferences: true, pieces, isMasked);
            if (Draft(UnitKind.HtmlAttribute, TextContext.HtmlAttribute, pieces, "attribute") is { } draft)
            {
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private UnitDraft? Draft(UnitKind kind, TextContext context, List<Piece> pieces, string name)
    {
        List<Piece> trimmed = PieceTrimmer.Trim(pieces, text);
        if (!PieceTrimmer.HasWords(trimmed))
        {
            return null;
        }

        IReadOnlyList<string> prefixes = LinePrefix.Read(trimmed, text);
        return new UnitDraft
        {
            Kind = kind,
            LinePrefixes = prefixes,
            ContinuationPrefix = prefixes.Count > 0 ? prefixes[^1] : "",
            Context = context,
            Span = TextSpan.FromBounds(trimmed[0].Span.Start, trimmed[^1].Span.End),
            Pieces = trimmed,
            Path = Path.Length == 0 ? name : $"{Path}/{name}",
            Headings = Headings,
        };
    }
}
