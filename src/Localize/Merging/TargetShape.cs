using Localize.Documents;

namespace Localize.Merging;

/// <summary>Gives translations the shape that <see cref="MergeOptions"/> asks for, before they are written.</summary>
internal static class TargetShape
{
    /// <summary>The translations that change, by unit id.</summary>
    public static Dictionary<string, InlineText> Of(
        ExtractedDocument document, IReadOnlyDictionary<string, InlineText> targets, string targetLanguage, MergeOptions options)
    {
        bool isolates = options.IsolateLeftToRight && LanguageTag.IsRightToLeft(targetLanguage);
        WrapStyle style = options.Wrap == LineWrap.Source ? WrapStyle.Of(document) : WrapStyle.None;
        var shaped = new Dictionary<string, InlineText>(StringComparer.Ordinal);
        if (!isolates && style == WrapStyle.None)
        {
            return shaped;
        }

        var wrapper = new LineWrapper(style, document, targetLanguage);
        foreach (Slot slot in document.Skeleton.Slots)
        {
            if (targets.TryGetValue(slot.UnitId, out InlineText? target))
            {
                InlineText text = wrapper.Wrap(isolates && IsReadAsText(slot.Context) ? BidiIsolates.Apply(target) : target, slot);
                if (!text.Equals(target))
                {
                    shaped.Add(slot.UnitId, text);
                }
            }
        }

        return shaped;
    }

    /// <summary>Isolates stay out of attributes and front matter, which programs read too.</summary>
    private static bool IsReadAsText(TextContext context) => context is TextContext.MarkdownBlock or TextContext.MarkdownLine
        or TextContext.MarkdownCell or TextContext.HtmlText or TextContext.Plain;
}
