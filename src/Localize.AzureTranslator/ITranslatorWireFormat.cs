using System.Text.Json;
using Azure.Core;

namespace Localize.Engines.AzureTranslator;

/// <summary>How one version of the service writes requests and answers.</summary>
internal interface ITranslatorWireFormat
{
    /// <summary>The version as the service writes it.</summary>
    string Version { get; }

    /// <summary>Whether dynamic-dictionary markup works in this version.</summary>
    bool HasDictionary { get; }

    /// <summary>Most elements in a request.</summary>
    int MaxElements { get; }

    /// <summary>Most characters in an element.</summary>
    int MaxElementCharacters { get; }

    /// <summary>The address to post to.</summary>
    Uri AddressFor(TranslatorConnection connection, string from, string to);

    /// <summary>Writes the body.</summary>
    RequestContent BodyFor(IReadOnlyList<string> texts, string from, string to);

    /// <summary>Reads the texts of the answer, one per element; <see langword="null"/> when it does not have the agreed shape.</summary>
    IReadOnlyList<string>? Read(JsonElement answer, int count);
}
