using System.Text;
using Localize.Terms.Reading;

namespace Localize.Terms;

/// <summary>
/// Puts a glossary file into its regular shape: blocks sorted by id, one empty line between them, normalization form C, line
/// feeds, no blanks at the ends of lines. Blocks are moved whole, with the comments above them; nothing in them is rewritten.
/// </summary>
public static class GlossaryFormatter
{
    /// <summary>Formats a file's text. Formatting twice changes nothing more.</summary>
    /// <param name="yaml">The YAML.</param>
    /// <param name="path">The name that findings carry.</param>
    /// <returns>The formatted text; it holds the same entries.</returns>
    /// <exception cref="GlossaryException">The text is not YAML of the kind we read, or its terms are not written as a block list.</exception>
    public static string Format(string yaml, string path)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        ArgumentNullException.ThrowIfNull(path);
        string text = Regular(yaml);
        if (SafeYaml.Read(text, path) is not YamlMapping file || file["terms"] is not YamlSequence terms)
        {
            throw Refuse(path, new TextPosition(1, 1), TermMessages.NoTerms);
        }

        if (terms.Items.Count == 0)
        {
            return text;
        }

        string formatted = Join(text.Split('\n'), terms, path);
        return IsSame(text, formatted, path) ? formatted : throw Refuse(path, terms.Position, TermMessages.CannotFormat);
    }

    private static string Regular(string yaml)
    {
        IEnumerable<string> lines = yaml.TrimStart('\uFEFF').ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC).Split('\n').Select(l => l.TrimEnd(' ', '\t'));
        return string.Join('\n', lines).TrimEnd('\n') + "\n";
    }

    private static string Join(string[] lines, YamlSequence terms, string path)
    {
        int[] starts = [.. terms.Items.Select(item => StartOf(lines, item, path))];
        var blocks = new List<(string Id, string Text)>();
        for (int i = 0; i < starts.Length; i++)
        {
            int end = i + 1 < starts.Length ? starts[i + 1] : lines.Length;
            blocks.Add((IdOf(terms.Items[i]), string.Join('\n', lines[starts[i]..end]).Trim('\n')));
        }

        IEnumerable<string> sorted = blocks.OrderBy(b => b.Id, StringComparer.Ordinal).Select(b => b.Text);
        string head = string.Join('\n', lines[..starts[0]]).TrimEnd('\n');
        return $"{head}\n{string.Join("\n\n", sorted)}\n";
    }

    // A block begins with the comments right above its dash.
    private static int StartOf(string[] lines, YamlNode item, string path)
    {
        int line = item.Position.Line - 1;
        if (!lines[line].TrimStart().StartsWith("- ", StringComparison.Ordinal))
        {
            throw Refuse(path, item.Position, TermMessages.CannotFormat);
        }

        while (line > 0 && lines[line - 1].TrimStart().StartsWith('#'))
        {
            line--;
        }

        return line;
    }

    private static string IdOf(YamlNode item) => item is YamlMapping map && map["id"] is YamlScalar id ? id.Value : "";

    private static bool IsSame(string before, string after, string path) => Entries(before, path).SequenceEqual(Entries(after, path), StringComparer.Ordinal);

    private static IEnumerable<string> Entries(string yaml, string path) =>
        ((YamlSequence)((YamlMapping)SafeYaml.Read(yaml, path)!)["terms"]!).Items.Select(Canonical).Order(StringComparer.Ordinal);

    private static string Canonical(YamlNode node) => node switch
    {
        YamlScalar scalar => $"\"{scalar.Value}\"",
        YamlSequence list => $"[{string.Join('\u001F', list.Items.Select(Canonical))}]",
        YamlMapping map => $"{{{string.Join('\u001F', map.Entries.Select(e => $"{Canonical(e.Key)}:{Canonical(e.Value)}"))}}}",
        _ => "",
    };

    private static GlossaryException Refuse(string path, TextPosition position, string message) =>
        new([Problems.Error("glossary.format", path, position, message)]);
}
