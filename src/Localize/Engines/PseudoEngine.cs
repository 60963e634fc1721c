namespace Localize.Engines;

/// <summary>
/// Puts accents on letters and brackets around the text, so that layout, codes and terms can be tried without a service:
/// <c>Read this</c> becomes <c>⟦Řéåđ ţĥîš⟧</c>. Nobody can take its output for a translation.
/// </summary>
/// <remarks>Deterministic; immutable; may be shared between threads.</remarks>
public sealed class PseudoEngine : ITranslationEngine
{
    /// <inheritdoc/>
    public EngineCapabilities Capabilities { get; } = new()
    {
        Name = "pseudo",
        Model = "1",
        Terms = TermSupport.Native,
        IsOffline = true,
        IsPseudo = true,
        PricePerMillionCharacters = 0m,
    };

    /// <inheritdoc/>
    /// <returns>Always <see langword="true"/>.</returns>
    public bool Supports(LanguagePair languages) => true;

    /// <inheritdoc/>
    public Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<TranslationCandidate>>([.. requests.Select(Translate)]);
    }

    private static TranslationCandidate Translate(TranslationRequest request)
    {
        var target = new InlineTextBuilder();
        IReadOnlyList<InlinePart> parts = InlinePart.Of(request.Source, request.Terms);
        bool marked = parts.Any(part => part is TermPart || (part is TextPart text && text.Text.Any(char.IsLetter)));
        target.Append(marked ? "⟦" : "");
        foreach (InlinePart part in parts)
        {
            _ = part switch
            {
                TextPart text => AppendMarked(target, text.Text),
                TermPart term => target.Append(term.Term.Target),
                CodePart code => target.Append(code.Code),
                _ => target,
            };
        }

        target.Append(marked ? "⟧" : "");
        return new TranslationCandidate { Id = request.Id, Target = target.ToInlineText() };
    }

    private static InlineTextBuilder AppendMarked(InlineTextBuilder target, string text)
    {
        int from = 0;
        foreach (TextSpan span in VerbatimText.Find(text))
        {
            target.Append(PseudoAlphabet.Convert(text[from..span.Start])).Append(text.AsSpan(span.Start, span.Length));
            from = span.End;
        }

        return target.Append(PseudoAlphabet.Convert(text[from..]));
    }
}
