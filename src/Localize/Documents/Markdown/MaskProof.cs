namespace Localize.Documents.Markdown;

/// <summary>
/// Proves that the dialect scanner hides in a localized text what it hides in the source and nothing else. Then the parser sees
/// the source's masked text with other words in it, and what holds for text without dialect syntax holds here: proved edits need
/// no parse, the others are proved by their blocks.
/// </summary>
internal sealed class MaskProof
{
    private readonly ParsedMarkdown source;
    private readonly string targetText;
    private readonly DialectMask target;
    private readonly MaskAlignment alignment;
    private int sourceAt;
    private int targetAt;

    private MaskProof(ParsedMarkdown source, string targetText, DialectMask target)
    {
        (this.source, this.targetText, this.target) = (source, targetText, target);
        (sourceAt, targetAt) = (source.Head, FrontMatterBlock.HeadOf(targetText));
        alignment = new MaskAlignment(sourceAt, targetAt);
    }

    /// <summary>Proves.</summary>
    /// <param name="source">The parsed source.</param>
    /// <param name="targetText">The localized text.</param>
    /// <param name="target">What is hidden in it.</param>
    /// <param name="written">What was replaced. What is hidden inside an edit that is not proved is not looked at.</param>
    public static bool Holds(ParsedMarkdown source, string targetText, DialectMask target, WrittenEdits written)
    {
        if (source.Mask.ChangedTags != target.ChangedTags)
        {
            return false;
        }

        var proof = new MaskProof(source, targetText, target);
        return proof.Align(written) && proof.alignment.Holds(source.Mask, target);
    }

    private bool Align(WrittenEdits written)
    {
        int head = sourceAt;
        int copy = 0;
        foreach (TextEdit edit in written.Edits)
        {
            if (edit.Source.Start < head)
            {
                continue;
            }

            if (!IsCopied(edit.Source.Start, edit.Target.Start))
            {
                return false;
            }

            for (; copy < written.Copies.Count && written.Copies[copy].Source.Start < edit.Source.End; copy++)
            {
                TextCopy code = written.Copies[copy];
                if (edit.IsProved && code.Source.Start >= head && !(IsOnlyText(code.Source.Start, code.TargetStart) && IsCopied(code.Source.End, code.TargetStart + code.Source.Length)))
                {
                    return false;
                }
            }

            if (edit.IsProved && !IsOnlyText(edit.Source.End, edit.Target.End))
            {
                return false;
            }

            if (!edit.IsProved)
            {
                alignment.AddFree(edit.Source, edit.Target);
                (sourceAt, targetAt) = (edit.Source.End, edit.Target.End);
            }
        }

        return IsCopied(source.Text.Length, targetText.Length);
    }

    /// <summary>Whether the stretch up to the offsets is the same to the parser in both texts.</summary>
    private bool IsCopied(int sourceEnd, int targetEnd)
    {
        int length = sourceEnd - sourceAt;
        if (length != targetEnd - targetAt || length < 0 || !source.Mask.Text.AsSpan(sourceAt, length).SequenceEqual(target.Shown.Slice(targetAt, length)))
        {
            return false;
        }

        alignment.AddCopy(sourceAt, targetAt, length);
        (sourceAt, targetAt) = (sourceEnd, targetEnd);
        return true;
    }

    /// <summary>Whether the parser sees in both texts the words that stand there, or in both nothing but blanks: the title in a hidden line.</summary>
    private bool IsOnlyText(int sourceEnd, int targetEnd)
    {
        if (sourceEnd < sourceAt || targetEnd < targetAt)
        {
            return false;
        }

        TextSpan before = TextSpan.FromBounds(sourceAt, sourceEnd);
        TextSpan after = TextSpan.FromBounds(targetAt, targetEnd);
        (sourceAt, targetAt) = (sourceEnd, targetEnd);
        return (IsShown(source.Text, source.Mask, before) && IsShown(targetText, target, after)) || (IsHidden(source.Mask, before) && IsHidden(target, after));
    }

    private static bool IsShown(string text, DialectMask mask, TextSpan span) => text.AsSpan(span.Start, span.Length).SequenceEqual(mask.Shown.Slice(span.Start, span.Length));

    /// <summary>Whether the parser sees nothing but blanks at a place.</summary>
    public static bool IsHidden(DialectMask mask, TextSpan span) => mask.Shown.Slice(span.Start, span.Length).IndexOfAnyExcept(' ') < 0;
}
