using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Localize.Documents.Markdown;

/// <summary>
/// Reads YAML front matter as a stream of events, never as a graph, so that neither depth nor aliases can harm.
/// </summary>
internal static class YamlFrontMatter
{
    private const int DeepestNesting = 32;
    private const int MostEvents = 200_000;

    /// <summary>Whether the content can be a mapping; a document may begin with a thematic break too.</summary>
    public static bool LooksLikeMapping(ReadOnlySpan<char> content)
    {
        foreach (ReadOnlySpan<char> line in content.EnumerateLines())
        {
            ReadOnlySpan<char> start = line.TrimStart();
            if (!start.IsEmpty && start[0] != '#')
            {
                return start.Contains(':') || start[0] is '{' or '%';
            }
        }

        return true;
    }

    public static FrontMatterContent Read(string text, TextSpan content) => YamlLines.TryRead(text, content) ?? Parse(text, content);

    /// <summary>Reads with the YAML parser.</summary>
    public static FrontMatterContent Parse(string text, TextSpan content)
    {
        var values = new List<FrontMatterValue>();
        var shape = new List<string>();
        try
        {
            ReadEvents(new Parser(new StringReader(text.Substring(content.Start, content.Length))), text, content, values, shape);
            return new FrontMatterContent(values, shape);
        }
        catch (YamlException exception)
        {
            int offset = content.Start + (int)Math.Clamp(exception.Start.Index, 0, content.Length);
            return new FrontMatterContent([], [], Shorten(exception.Message), offset);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            return new FrontMatterContent([], [], Shorten(exception.Message), content.Start);
        }
    }

    private static void ReadEvents(Parser parser, string text, TextSpan content, List<FrontMatterValue> values, List<string> shape)
    {
        var path = new YamlPath();
        for (int count = 0; parser.MoveNext(); count++)
        {
            if (count > MostEvents || path.Depth > DeepestNesting)
            {
                throw new InvalidOperationException("It is nested more than 32 levels deep or has too many entries.");
            }

            switch (parser.Current)
            {
                case MappingStart mapping:
                    path.EnterValue();
                    path.Push(isMapping: true, mapping.Style == MappingStyle.Flow);
                    break;
                case SequenceStart sequence:
                    path.EnterValue();
                    path.Push(isMapping: false, sequence.Style == SequenceStyle.Flow);
                    break;
                case MappingEnd or SequenceEnd:
                    path.Pop();
                    break;
                case AnchorAlias:
                    path.EnterScalar("*");
                    break;
                case Scalar scalar when path.EnterScalar(scalar.Value):
                    shape.Add(path.ToString());
                    AddValue(scalar, path, text, content, values);
                    break;
            }
        }
    }

    private static void AddValue(Scalar scalar, YamlPath path, string text, TextSpan content, List<FrontMatterValue> values)
    {
        int start = content.Start + (int)scalar.Start.Index;
        int end = Math.Min(content.Start + (int)scalar.End.Index, content.End);
        while (end > start && text[end - 1] is ('\r' or '\n' or ' '))
        {
            end--;
        }

        if (end <= start || !scalar.Anchor.IsEmpty || !scalar.Tag.IsEmpty)
        {
            return;
        }

        Documents.ScalarStyle style = StyleOf(scalar, text.AsSpan(start, end - start), path.IsInFlow);
        string value = style.Header.Length > 0 ? scalar.Value.TrimEnd('\n') : scalar.Value;
        values.Add(new FrontMatterValue(path.Names(), TextSpan.FromBounds(start, end), value, style));
    }

    private static Documents.ScalarStyle StyleOf(Scalar scalar, ReadOnlySpan<char> raw, bool isInFlow)
    {
        ScalarNotation notation = scalar.Style switch
        {
            YamlDotNet.Core.ScalarStyle.SingleQuoted => ScalarNotation.SingleQuoted,
            YamlDotNet.Core.ScalarStyle.DoubleQuoted => ScalarNotation.DoubleQuoted,
            YamlDotNet.Core.ScalarStyle.Literal => ScalarNotation.Literal,
            YamlDotNet.Core.ScalarStyle.Folded => ScalarNotation.Folded,
            _ => ScalarNotation.Plain,
        };
        if (notation is not (ScalarNotation.Literal or ScalarNotation.Folded))
        {
            return new Documents.ScalarStyle(notation, IsInFlow: isInFlow);
        }

        int headerEnd = Lines.EndOfLine(raw, 0);
        int content = Math.Min(Lines.NextLine(raw, headerEnd), raw.Length);
        int indent = raw[content..].IndexOfAnyExcept(' ');
        return new Documents.ScalarStyle(notation, raw[..headerEnd].ToString(), new string(' ', Math.Max(indent, 1)), isInFlow);
    }

    private static string Shorten(string message)
    {
        string line = message.ReplaceLineEndings(" ");
        return line.Length <= 200 ? line : string.Create(CultureInfo.InvariantCulture, $"{line.AsSpan(0, 200)}…");
    }
}
