using System.Text;

namespace Localize;

/// <summary>Collects runs and codes into an <see cref="InlineText"/>.</summary>
/// <remarks>Not thread-safe.</remarks>
public sealed class InlineTextBuilder
{
    private readonly StringBuilder text = new();
    private readonly List<CodePosition> codes = [];

    /// <summary>Length of the plain text so far, in UTF-16 code units.</summary>
    public int Length => text.Length;

    /// <summary>Adds text.</summary>
    /// <param name="run">The characters.</param>
    /// <returns>This builder.</returns>
    public InlineTextBuilder Append(ReadOnlySpan<char> run)
    {
        text.Append(run);
        return this;
    }

    /// <summary>Adds a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>This builder.</returns>
    public InlineTextBuilder Append(InlineCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        codes.Add(new CodePosition(text.Length, code));
        if (code.Kind == InlineCodeKind.Placeholder)
        {
            text.Append(InlineText.CharacterOf(code));
        }

        return this;
    }

    /// <summary>Adds all of another text.</summary>
    /// <param name="part">The text to add.</param>
    /// <returns>This builder.</returns>
    public InlineTextBuilder Append(InlineText part)
    {
        ArgumentNullException.ThrowIfNull(part);
        int offset = text.Length;
        text.Append(part.Text);
        foreach (CodePosition code in part.Codes)
        {
            codes.Add(code with { Position = code.Position + offset });
        }

        return this;
    }

    /// <summary>The text collected so far.</summary>
    /// <returns>An immutable text; the builder may go on.</returns>
    public InlineText ToInlineText()
    {
        (string plain, CodePosition[] positions) = Finish();
        return plain.Length == 0 && positions.Length == 0 ? InlineText.Empty : new InlineText(plain, positions);
    }

    internal (string Text, CodePosition[] Codes) Finish() => (text.ToString(), [.. codes]);
}
