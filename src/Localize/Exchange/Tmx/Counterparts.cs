namespace Localize.Exchange.Tmx;

/// <summary>Finds for each code of a translation the code of its source that it stands for.</summary>
internal static class Counterparts
{
    /// <summary>
    /// The translation with the codes of the source, found by the name that <see cref="TmxSegment"/> keeps in
    /// <see cref="InlineCode.Equivalent"/>: each language numbers its codes for itself.
    /// </summary>
    /// <returns>The translation, or null when codes are lost, foreign or doubled.</returns>
    public static InlineText? Match(InlineText source, InlineText target)
    {
        if (source.Codes.Count != target.Codes.Count)
        {
            return null;
        }

        var left = source.Codes.Select(c => c.Code).ToList();
        var builder = new InlineTextBuilder();
        foreach (InlineElement element in target.Elements)
        {
            if (element is TextRun run)
            {
                builder.Append(run.Text);
                continue;
            }

            InlineCode code = ((CodeRun)element).Code;
            int found = left.FindIndex(c => c.Kind == code.Kind && c.Equivalent == code.Equivalent && code.Equivalent.Length > 0);
            if (found < 0)
            {
                return null;
            }

            builder.Append(left[found]);
            left.RemoveAt(found);
        }

        return builder.ToInlineText();
    }
}
