using Localize.Documents;

namespace Localize.Linking;

/// <summary>A document of a tree with its translation.</summary>
/// <param name="Path">The source's path relative to the root of the tree, with <c>/</c> between folders.</param>
/// <param name="TargetPath">The localized document's path, likewise.</param>
/// <param name="Source">The source.</param>
/// <param name="TargetText">The merged text, links still those of the source.</param>
public sealed record LocalizedDocument(string Path, string TargetPath, SourceDocument Source, string TargetText);
