namespace Localize.Segments;

/// <summary>What becomes of sentences inside quotation marks.</summary>
public enum QuoteMode
{
    /// <summary>They are segments of their own, unless the sentence around goes on after the quotation: <c>“I came. | I saw.”</c></summary>
    Split,

    /// <summary>A quotation is one piece, and so is a short remark in brackets: <c>“I came. I saw.”</c>, <c>(Oh. Again!)</c></summary>
    Keep,
}
