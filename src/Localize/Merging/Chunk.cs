using Localize.Documents;

namespace Localize.Merging;

/// <summary>A part of a translation on its way into the document: text, or a code with the markup to write for it.</summary>
internal sealed class Chunk
{
    /// <summary>The text; <see langword="null"/> for a code.</summary>
    public string? Text { get; set; }

    /// <summary>The place of the code in the source.</summary>
    public CodeSlot Code { get; init; }

    /// <summary>The markup to write for the code.</summary>
    public string Markup { get; set; } = "";

    public bool IsText => Text is not null;

    public bool IsEmphasis => Text is null && Code.Role == CodeRole.Emphasis;

    public char First => IsText ? CharAt(0) : Markup.Length == 0 ? '\0' : Markup[0];

    public char Last => IsText ? CharAt(Text!.Length - 1) : Markup.Length == 0 ? '\0' : Markup[^1];

    private char CharAt(int index) => index >= 0 && index < Text!.Length ? Text[index] : '\0';
}
