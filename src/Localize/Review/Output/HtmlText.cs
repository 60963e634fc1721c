using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Localize.Review.Output;

/// <summary>Writes HTML: names are ours, every text and every value goes through the encoder. There is no way to write markup from outside.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();

    public HtmlText Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        html.Append('<').Append(element);
        foreach ((string name, string? value) in attributes)
        {
            if (value is not null)
            {
                html.Append(' ').Append(name).Append("=\"").Append(Encoder.Encode(VisibleText.Of(value))).Append('"');
            }
        }

        html.Append('>');
        return this;
    }

    public HtmlText Text(string text)
    {
        html.Append(Encoder.Encode(VisibleText.Of(text)));
        return this;
    }

    public HtmlText Close(string element)
    {
        html.Append("</").Append(element).Append('>');
        return this;
    }

    public HtmlText Line()
    {
        html.Append('\n');
        return this;
    }

    public HtmlText Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(element, attributes).Text(text).Close(element);

    /// <summary>Writes a file of our own as it is: the style sheet, the script.</summary>
    public HtmlText Own(string file)
    {
        html.Append(file);
        return this;
    }

    public override string ToString() => html.ToString();
}
