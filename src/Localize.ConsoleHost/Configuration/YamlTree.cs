using System.Diagnostics.CodeAnalysis;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Localize.ConsoleHost.Configuration;

/// <summary>A value of the configuration with its place in the file.</summary>
internal abstract record YamlValue(TextPosition Position);

internal sealed record YamlScalar(string Text, TextPosition Position) : YamlValue(Position);

internal sealed record YamlList(IReadOnlyList<YamlValue> Items, TextPosition Position) : YamlValue(Position);

internal sealed record YamlMap(IReadOnlyList<KeyValuePair<YamlScalar, YamlValue>> Entries, TextPosition Position) : YamlValue(Position);

/// <summary>Reads YAML event by event into plain values with places: bounded depth, no anchors, no tags, no duplicate keys.</summary>
internal sealed class YamlTree
{
    private const int MaximumDepth = 16;
    private const int MaximumLength = 1 << 20;

    private readonly Parser parser;
    private readonly string path;

    private YamlTree(Parser parser, string path)
    {
        this.parser = parser;
        this.path = path;
    }

    public static YamlValue Read(string yaml, string path)
    {
        if (yaml.Length > MaximumLength)
        {
            throw new LocalizationException("The file is larger than 1 MiB.", path);
        }

        try
        {
            var parser = new Parser(new StringReader(yaml));
            parser.Consume<StreamStart>();
            if (parser.Accept<StreamEnd>(out _))
            {
                return new YamlMap([], new TextPosition(1, 1));
            }

            parser.Consume<DocumentStart>();
            return new YamlTree(parser, path).ReadValue(depth: 0);
        }
        catch (YamlException exception)
        {
            throw new LocalizationException($"Not valid YAML: {exception.Message}", path, PositionOf(exception.Start), exception);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            // The parser throws these on some malformed tags and streams.
            throw new LocalizationException($"Not valid YAML: {exception.Message}", path, innerException: exception);
        }
    }

    private static TextPosition PositionOf(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private YamlValue ReadValue(int depth)
    {
        ParsingEvent next = parser.Current ?? throw new InvalidOperationException("The document ends too early.");
        TextPosition position = PositionOf(next.Start);
        if (depth > MaximumDepth)
        {
            throw Error($"Nested deeper than {MaximumDepth} levels.", position);
        }

        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Error("Anchors and aliases (& and *) are not read here. Write the value out, or put it in quotes if it is text.", position);
        }

        parser.MoveNext();
        return next switch
        {
            Scalar scalar => new YamlScalar(scalar.Value, position),
            SequenceStart => ReadList(position, depth),
            MappingStart => ReadMap(position, depth),
            _ => throw Error($"Found {next.GetType().Name}; expected a value.", position),
        };
    }

    private YamlList ReadList(TextPosition position, int depth)
    {
        var items = new List<YamlValue>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadValue(depth + 1));
        }

        return new YamlList(items, position);
    }

    private YamlMap ReadMap(TextPosition position, int depth)
    {
        var entries = new List<KeyValuePair<YamlScalar, YamlValue>>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadValue(depth + 1) is not YamlScalar key)
            {
                throw Error("A key must be plain text.", position);
            }

            if (entries.Exists(entry => string.Equals(entry.Key.Text, key.Text, StringComparison.Ordinal)))
            {
                throw Error($"The key \"{key.Text}\" stands twice. Keep one.", key.Position);
            }

            entries.Add(new(key, ReadValue(depth + 1)));
        }

        return new YamlMap(entries, position);
    }

    private LocalizationException Error(string message, TextPosition position) => new(message, path, position);
}
