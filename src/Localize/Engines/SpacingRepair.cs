namespace Localize.Engines;

/// <summary>
/// Mends white space around inline codes in a translation, with the source as the pattern: a space that slipped inside a pair goes
/// out, a code glued to a word is set apart, a space before a full stop that the source does not have goes.
/// </summary>
internal static class SpacingRepair
{
    private readonly record struct Glyph(char Character, InlineCode? Code);

    internal static InlineText Apply(InlineText source, InlineText target, string targetLanguage)
    {
        if (!target.HasCodes)
        {
            string mended = CloseUpStops(source.Text, target.Text.Trim(' '));
            return mended.Length == target.Text.Length ? target : InlineText.FromText(mended);
        }

        List<Glyph> pattern = Spread(source);
        List<Glyph> glyphs = Spread(target);
        MoveSpaceOut(pattern, glyphs);
        SetApart(pattern, glyphs, targetLanguage);
        DropAddedSpace(pattern, glyphs);
        Trim(glyphs);
        if (!source.Text.Contains("  ", StringComparison.Ordinal))
        {
            Collapse(glyphs);
        }

        InlineText joined = Join(glyphs);
        return joined.Equals(target) ? target : joined;
    }

    // No language sets a space before a full stop or a comma; one that the source does not have either is the engine's slip. Dots
    // and digits after it (" ...", " .5") are another matter.
    private static string CloseUpStops(string source, string target)
    {
        foreach (string slip in new[] { " .", " ," })
        {
            if (source.Contains(slip, StringComparison.Ordinal))
            {
                continue;
            }

            for (int at = target.IndexOf(slip, StringComparison.Ordinal); at >= 0; at = target.IndexOf(slip, at + 1, StringComparison.Ordinal))
            {
                bool goesOn = at + 2 < target.Length && (target[at + 2] == slip[1] || char.IsDigit(target[at + 2]));
                target = goesOn ? target : target.Remove(at, 1);
            }
        }

        return target;
    }

    private static void MoveSpaceOut(List<Glyph> pattern, List<Glyph> glyphs)
    {
        for (int i = 0; i < glyphs.Count; i++)
        {
            if (glyphs[i].Code is { Kind: InlineCodeKind.Closing } closing && IsSpace(glyphs, i - 1) && !SourceHasSpace(pattern, closing, -1))
            {
                (glyphs[i - 1], glyphs[i]) = (glyphs[i], glyphs[i - 1]);
                i = Math.Max(-1, i - 2);
            }
        }

        for (int i = glyphs.Count - 1; i >= 0; i--)
        {
            if (glyphs[i].Code is { Kind: InlineCodeKind.Opening } opening && IsSpace(glyphs, i + 1) && !SourceHasSpace(pattern, opening, 1))
            {
                (glyphs[i + 1], glyphs[i]) = (glyphs[i], glyphs[i + 1]);
                i = Math.Min(glyphs.Count, i + 2);
            }
        }
    }

    private static void SetApart(List<Glyph> pattern, List<Glyph> glyphs, string language)
    {
        bool before = LanguageSpacing.SeparatesBefore(language);
        bool after = LanguageSpacing.SeparatesAfter(language);
        for (int i = glyphs.Count - 1; i >= 0; i--)
        {
            if (glyphs[i].Code is not { } code)
            {
                continue;
            }

            if (after && code.Kind != InlineCodeKind.Opening && IsWord(glyphs, i + 1) && SourceHasSpace(pattern, code, 1))
            {
                glyphs.Insert(i + 1, new Glyph(' ', null));
            }

            if (before && code.Kind != InlineCodeKind.Closing && IsWord(glyphs, i - 1) && SourceHasSpace(pattern, code, -1))
            {
                glyphs.Insert(i, new Glyph(' ', null));
            }
        }
    }

    private static void DropAddedSpace(List<Glyph> pattern, List<Glyph> glyphs)
    {
        for (int i = glyphs.Count - 1; i >= 0; i--)
        {
            if (glyphs[i].Code is not { } code)
            {
                continue;
            }

            if (IsSpace(glyphs, i + 1) && IsAny(glyphs, i + 2, ".,)]}") && !SourceHasSpace(pattern, code, 1))
            {
                glyphs.RemoveAt(i + 1);
            }

            if (IsSpace(glyphs, i - 1) && IsAny(glyphs, i - 2, "([{") && !SourceHasSpace(pattern, code, -1))
            {
                glyphs.RemoveAt(--i);
            }
        }
    }

    private static void Collapse(List<Glyph> glyphs)
    {
        for (int i = glyphs.Count - 1; i > 0; i--)
        {
            if (glyphs[i] is { Character: ' ', Code: null } && glyphs[i - 1] is { Character: ' ', Code: null })
            {
                glyphs.RemoveAt(i);
            }
        }
    }

    private static void Trim(List<Glyph> glyphs)
    {
        while (glyphs.Count > 0 && glyphs[0] is { Character: ' ', Code: null })
        {
            glyphs.RemoveAt(0);
        }

        while (glyphs.Count > 0 && glyphs[^1] is { Character: ' ', Code: null })
        {
            glyphs.RemoveAt(glyphs.Count - 1);
        }
    }

    private static bool SourceHasSpace(List<Glyph> pattern, InlineCode code, int step)
    {
        int i = pattern.FindIndex(g => g.Code is { } other && other.Id == code.Id && other.Kind == code.Kind);
        return i >= 0 && IsSpace(pattern, i + step);
    }

    private static bool IsSpace(List<Glyph> glyphs, int i) =>
        i >= 0 && i < glyphs.Count && glyphs[i].Code is null && char.IsWhiteSpace(glyphs[i].Character);

    private static bool IsWord(List<Glyph> glyphs, int i) =>
        i >= 0 && i < glyphs.Count && glyphs[i].Code is null && char.IsLetterOrDigit(glyphs[i].Character);

    private static bool IsAny(List<Glyph> glyphs, int i, string characters) =>
        i >= 0 && i < glyphs.Count && glyphs[i].Code is null && characters.Contains(glyphs[i].Character, StringComparison.Ordinal);

    private static List<Glyph> Spread(InlineText text)
    {
        var glyphs = new List<Glyph>(text.Text.Length + text.Codes.Count);
        foreach (InlineElement element in text.Elements)
        {
            if (element is CodeRun code)
            {
                glyphs.Add(new Glyph('\0', code.Code));
            }
            else
            {
                glyphs.AddRange(((TextRun)element).Text.Select(c => new Glyph(c, null)));
            }
        }

        return glyphs;
    }

    private static InlineText Join(List<Glyph> glyphs)
    {
        var builder = new InlineTextBuilder();
        foreach (Glyph glyph in glyphs)
        {
            _ = glyph.Code is { } code ? builder.Append(code) : builder.Append([glyph.Character]);
        }

        return builder.ToInlineText();
    }
}
