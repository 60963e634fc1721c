namespace Localize.Documents;

/// <summary>A part of a unit while it is being read: text or a code.</summary>
internal sealed class Piece
{
    private readonly string? source;
    private string? text;

    /// <summary>The decoded text; <see langword="null"/> for a code.</summary>
    public string? Text
    {
        get => text ??= source?.Substring(Span.Start, Span.Length);
        init => text = value;
    }

    /// <summary>The document, for a text that is just what stands there; then nothing is copied until somebody asks for the text.</summary>
    public string? Source
    {
        init => source = value;
    }

    public bool IsText => text is not null || source is not null;

    /// <summary>The decoded text; empty for a code.</summary>
    public ReadOnlySpan<char> Run => text is null && source is not null ? source.AsSpan(Span.Start, Span.Length) : text;

    /// <summary>Where it stands in the document.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The text without some characters at its edges that stand in the document as they are.</summary>
    public Piece Without(int first, int last)
    {
        var span = TextSpan.FromBounds(Span.Start + first, Span.End - last);
        return text is null ? new Piece { Source = source, Span = span } : new Piece { Text = text[first..^last], Span = span };
    }

    public InlineCodeKind Kind { get; set; }

    public string Type { get; init; } = InlineCodeTypes.Other;

    public string Equivalent { get; init; } = "";

    public CodeRole Role { get; init; }

    /// <summary>The label of a reference link whose text is its label.</summary>
    public string? Label { get; init; }

    /// <summary>Joins the opening and the closing code of a pair; any object.</summary>
    public object? Pair { get; set; }

    /// <summary>Texts inside the code that are units of their own.</summary>
    public IReadOnlyList<UnitDraft> SubUnits { get; init; } = [];
}

/// <summary>What a code does, as far as writing must know.</summary>
internal enum CodeRole
{
    /// <summary>Written as it is.</summary>
    Verbatim,

    /// <summary>A run of emphasis characters.</summary>
    Emphasis,

    /// <summary>The bracket that opens a link.</summary>
    LinkOpening,

    /// <summary>The end of a link that names its destination itself.</summary>
    LinkClosing,

    /// <summary>The end of a link whose text is the label of its definition.</summary>
    LabelClosing,

    /// <summary>A line break with the prefix of the next line.</summary>
    LineBreak,
}

/// <summary>A unit while it is being read.</summary>
internal sealed class UnitDraft
{
    public required UnitKind Kind { get; init; }

    public required TextContext Context { get; init; }

    public required TextSpan Span { get; init; }

    /// <summary>What the unit is made of, until its content is.</summary>
    public required List<Piece>? Pieces { get; set; }

    public UnitContent? Content { get; set; }

    public string Path { get; init; } = "";

    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>The prefixes of the second and further lines as they stand in the document.</summary>
    public IReadOnlyList<string> LinePrefixes { get; init; } = [];

    /// <summary>The prefix for further lines that the document does not have.</summary>
    public string ContinuationPrefix { get; init; } = "";

    /// <summary>Whether the text begins where a block may begin.</summary>
    public bool IsAtBlockStart { get; init; }

    /// <summary>How a front matter value was written.</summary>
    public ScalarStyle Scalar { get; init; } = ScalarStyle.None;

    public string Id { get; set; } = "";

    public string? Note { get; set; }
}
