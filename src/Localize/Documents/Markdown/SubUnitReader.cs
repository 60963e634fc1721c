using System.Collections.Frozen;
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

        IReadOnlyList<UnitDraft> title = ReadTitle(image, close);
        bool isLabel = LinkParts.LabelIsText(image, text, close);
        bool hasText = !isLabel && !alt!.Exists(static piece => piece.SubUnits.Count > 0);
        UnitDraft? draft = hasText ? Draft(UnitKind.ImageText, TextContext.ImageText, alt!, "image") : null;
        return new Piece { Span = span, Type = InlineCodeTypes.Image, SubUnits = draft is null ? title : [draft, .. title] };
    }

    public IReadOnlyList<UnitDraft> ReadTitle(LinkInline link, int close) =>
        link.Reference is null && link.TitleSpan.Start > close && link.TitleSpan.Length > 2 ? ReadTitle(link.TitleSpan) : [];

    /// <summary>Reads a title with its quotes.</summary>
    public IReadOnlyList<UnitDraft> ReadTitle(SourceSpan span)
    {
        var pieces = new List<Piece>();
        rawText.ReadFree(span.Start + 1, span.End, hasEscapes: true, hasReferences: true, pieces);
        UnitDraft? draft = Draft(UnitKind.Title, TextContext.LinkTitle, pieces, "title");
        return draft is null ? [] : [draft];
    }

    public IReadOnlyList<UnitDraft> ReadAttributes(Tag tag, bool isMasked = false)
    {
        List<UnitDraft>? drafts = null;
        FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> attributes = settings.Attributes.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (TagAttribute attribute in tag.Attributes)
        {
            if (attribute.Quote is not ('"' or '\'') || !attributes.Contains(text.AsSpan(attribute.Name.Start, attribute.Name.Length)))
            {
                continue;
            }

            var pieces = new List<Piece>();
            rawText.ReadFree(attribute.Value.Start, attribute.Value.End, hasEscapes: false, hasReferences: true, pieces, isMasked);
            if (Draft(UnitKind.HtmlAttribute, TextContext.HtmlAttribute, pieces, "attribute") is { } draft)
            {
                (drafts ??= []).Add(draft);
            }
        }

        return drafts is null ? [] : drafts;
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
