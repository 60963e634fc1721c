using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Localize.Terms.Reading;

/// <summary>
/// Reads YAML by parser events under caps: no anchors, aliases or foreign tags, limited depth, no key twice. The convenient
/// readers of the library accept all of these, and a few bytes of them can end the process.
/// </summary>
internal sealed class SafeYaml
{
    public const int MaximumDepth = 32;

    private readonly Parser parser;
    private readonly string path;
    private int depth;

    private SafeYaml(string yaml, string path)
    {
        parser = new Parser(new StringReader(yaml));
        this.path = path;
    }

    /// <summary>Reads the first document.</summary>
    /// <exception cref="GlossaryException">The text is not YAML, or not YAML of the kind we read.</exception>
    public static YamlNode? Read(string yaml, string path) => Read(yaml, path, ItemTexts.None).Root;

    /// <summary>Reads the first document by what is known of its items.</summary>
    /// <returns>The root, in which a <see cref="YamlKnownItem"/> stands for a known item, and how its items are written.</returns>
    /// <exception cref="GlossaryException">The text is not YAML, or not YAML of the kind we read.</exception>
    public static (YamlNode? Root, ItemTexts Items) Read(string yaml, string path, ItemTexts known)
    {
        (YamlNode? plain, ItemTexts items) = PlainYaml.TryRead(yaml, known);
        return (plain ?? ReadByParser(yaml, path), items);
    }

    /// <summary>Reads the first document by the parser alone.</summary>
    /// <exception cref="GlossaryException">The text is not YAML, or not YAML of the kind we read.</exception>
    internal static YamlNode? ReadByParser(string yaml, string path)
    {
        try
        {
            if (SafeYamlDepth.FirstTooDeep(yaml, MaximumDepth) is { } tooDeep)
            {
                throw Refuse(path, tooDeep, TermMessages.TooDeep(MaximumDepth));
            }

            return new SafeYaml(yaml, path).ReadDocument();
        }
        catch (YamlException error)
        {
            throw Refuse(path, At(error.Start), TermMessages.NotYaml(error.Message), error);
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            // The parser throws these for some texts that are not YAML: "!!:[" and "... - (]".
            throw Refuse(path, new TextPosition(1, 1), TermMessages.NotYaml(error.Message), error);
        }
    }

    /// <summary>Whether a text that is not quoted stands for nothing.</summary>
    public static bool IsNull(string plain) => plain is "" or "~" or "null" or "Null" or "NULL";

    private static GlossaryException Refuse(string path, TextPosition position, string message, Exception? cause = null) =>
        new([Problems.Error("glossary.yaml", path, position, message)], cause);

    private static TextPosition At(Mark mark) => new((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private YamlNode? ReadDocument()
    {
        Take<StreamStart>();
        if (Peek() is not DocumentStart)
        {
            return null;
        }

        Take<DocumentStart>();
        YamlNode root = ReadNode();
        Take<DocumentEnd>();
        return Peek() is DocumentStart second ? throw Refuse(path, At(second.Start), TermMessages.SecondDocument) : root;
    }

    private ParsingEvent Peek()
    {
        if (parser.Current is null)
        {
            parser.MoveNext();
        }

        return parser.Current ?? throw Refuse(path, new TextPosition(1, 1), TermMessages.NotYaml("the text ends too early"));
    }

    private T Take<T>()
        where T : ParsingEvent
    {
        T found = Peek() as T ?? throw Refuse(path, At(Peek().Start), TermMessages.NotYaml($"found {Peek().GetType().Name}"));
        parser.MoveNext();
        return found;
    }

    private bool TryTake<T>()
        where T : ParsingEvent
    {
        bool found = Peek() is T;
        if (found)
        {
            parser.MoveNext();
        }

        return found;
    }

    private YamlNode ReadNode()
    {
        ParsingEvent next = Peek();
        if (next is NodeEvent node)
        {
            Check(node);
        }

        if (++depth > MaximumDepth)
        {
            throw Refuse(path, At(next.Start), TermMessages.TooDeep(MaximumDepth));
        }

        YamlNode result = next switch
        {
            Scalar => ReadScalar(),
            SequenceStart => ReadSequence(),
            MappingStart => ReadMapping(),
            _ => throw Refuse(path, At(next.Start), TermMessages.Anchor),
        };
        depth--;
        return result;
    }

    private void Check(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            throw Refuse(path, At(node.Start), TermMessages.Anchor);
        }

        if (!node.Tag.IsEmpty && !node.Tag.IsNonSpecific && !node.Tag.Value.StartsWith("tag:yaml.org,2002:", StringComparison.Ordinal))
        {
            throw Refuse(path, At(node.Start), TermMessages.ForeignTag(node.Tag.Value));
        }
    }

    private YamlScalar ReadScalar()
    {
        Scalar scalar = Take<Scalar>();
        return new YamlScalar(scalar.Value, scalar.Style == ScalarStyle.Plain && IsNull(scalar.Value), At(scalar.Start));
    }

    private YamlSequence ReadSequence()
    {
        SequenceStart start = Take<SequenceStart>();
        var items = new List<YamlNode>();
        while (!TryTake<SequenceEnd>())
        {
            items.Add(ReadNode());
        }

        return new YamlSequence(items, At(start.Start));
    }

    private YamlMapping ReadMapping()
    {
        MappingStart start = Take<MappingStart>();
        var entries = new List<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!TryTake<MappingEnd>())
        {
            YamlScalar key = ReadNode() as YamlScalar ?? throw Refuse(path, At(start.Start), TermMessages.KeyNotText);
            if (!seen.Add(key.Value))
            {
                throw Refuse(path, key.Position, TermMessages.DuplicateKey(key.Value));
            }

            entries.Add(new YamlEntry(key, ReadNode()));
        }

        return new YamlMapping(entries, At(start.Start));
    }
}
