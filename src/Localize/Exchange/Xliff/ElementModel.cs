using System.Text.RegularExpressions;

namespace Localize.Exchange.Xliff;

/// <summary>What an element may hold: its attributes and the order of its children.</summary>
internal sealed class ElementModel
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture;

    private readonly Regex children;

    /// <summary>Reads a model.</summary>
    /// <param name="attributes">Names with <c>!</c> when required and <c>:type</c>; <c>*</c> allows all foreign ones, <c>fs slr its</c> those of a module.</param>
    /// <param name="content">A regular expression over the names of the children, <c>other</c> for a foreign one; <c>text</c> at the front allows characters.</param>
    public ElementModel(string attributes, string content)
    {
        Attributes = attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(a => a is not ("*" or "fs" or "slr" or "its"))
            .Select(AttributeModel.Parse).ToDictionary(a => a.Name, StringComparer.Ordinal);
        ForeignAttributes = [.. attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(a => a is "*" or "fs" or "slr" or "its")];
        AllowsText = content.StartsWith("text", StringComparison.Ordinal);
        string model = AllowsText ? content[4..].Trim() : content;
        Content = model;
        children = new Regex($"^{Regex.Replace(model, "[A-Za-z]+", "(<$0>)").Replace(" ", "", StringComparison.Ordinal)}$", Options);
    }

    public IReadOnlyDictionary<string, AttributeModel> Attributes { get; }

    public HashSet<string> ForeignAttributes { get; }

    public bool AllowsText { get; }

    /// <summary>The model of the children as it was written.</summary>
    public string Content { get; }

    public bool Allows(IEnumerable<string> names) => children.IsMatch(string.Concat(names.Select(name => $"<{name}>")));
}

/// <summary>An attribute that an element may have.</summary>
internal sealed record AttributeModel(string Name, bool IsRequired, string Type)
{
    /// <summary>Reads <c>id!:nmtoken</c>.</summary>
    public static AttributeModel Parse(string text)
    {
        int colon = text.LastIndexOf(':');
        bool isXml = text.StartsWith("xml:", StringComparison.Ordinal) && colon == 3;
        string name = colon < 0 || isXml ? text : text[..colon];
        string type = colon < 0 || isXml ? "text" : text[(colon + 1)..];
        return new AttributeModel(name.TrimEnd('!'), name.EndsWith('!'), type);
    }
}
