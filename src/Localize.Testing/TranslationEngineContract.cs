using Localize.Engines;
using Localize.Terms;
using Xunit;

namespace Localize.Testing;

/// <summary>What every engine must do. Derive a test class from it and give it an engine.</summary>
public abstract class TranslationEngineContract : IAsyncDisposable
{
    private ITranslationEngine? engine;

    /// <summary>The pair the tests use. Default English to Spanish.</summary>
    protected virtual LanguagePair Languages { get; } = new("en", "es");

    /// <summary>The engine under test, created on first use and disposed with the test.</summary>
    protected ITranslationEngine Engine => engine ??= CreateEngine();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Creates the engine; called once a test. Skip the test here where a tool is missing.</summary>
    /// <returns>The engine.</returns>
    protected abstract ITranslationEngine CreateEngine();

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        switch (engine)
        {
            case IAsyncDisposable disposable: await disposable.DisposeAsync().ConfigureAwait(false); break;
            case IDisposable disposable: disposable.Dispose(); break;
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>An empty batch has no candidates.</summary>
    [Fact]
    public async Task TranslateAsync_EmptyBatch_GivesNoCandidates() =>
        Assert.Empty(await Engine.TranslateAsync([], Languages, Cancellation));

    /// <summary>Order and ids are those of the requests.</summary>
    [Fact]
    public async Task TranslateAsync_ManySegments_KeepOrderAndIds()
    {
        TranslationRequest[] requests = [.. Enumerable.Range(100, 150).Select(n => Requests.Of($"s{n}", $"Story {n} is here."))];

        IReadOnlyList<TranslationCandidate> candidates = await Engine.TranslateAsync(requests, Languages, Cancellation);

        Assert.Equal(requests.Select(r => r.Id), candidates.Select(c => c.Id));
        Assert.All(candidates, c => Assert.Contains(c.Id[1..], c.Target?.Text ?? c.Error, StringComparison.Ordinal));
    }

    /// <summary>Nothing in, nothing out.</summary>
    /// <param name="text">A text without words.</param>
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{c1/}")]
    [InlineData("{b1}{/b1}")]
    public async Task TranslateAsync_TextWithoutWords_StaysAsItIs(string text)
    {
        TranslationCandidate candidate = await TranslateAsync(Requests.Of("1", text));

        Assert.Equal(InlineTextReader.Read(text), candidate.Target);
    }

    /// <summary>In plain cases the codes come back without any repair.</summary>
    /// <param name="text">A text with codes.</param>
    [Theory]
    [InlineData("Read the {a1}full report{/a1} now.")]
    [InlineData("The {b1}big {i2}red{/i2}{/b1} house.")]
    [InlineData("The {c1/} command failed.")]
    [InlineData("First{f1/} and second{f2/} note.")]
    public async Task TranslateAsync_TextWithCodes_KeepsThem(string text)
    {
        TranslationRequest request = Requests.Of("1", text);

        TranslationCandidate candidate = await TranslateAsync(request);

        Assert.Null(candidate.Error);
        Assert.Empty(InlineCodeValidator.Validate(request.Source, candidate.Target!));
    }

    /// <summary>Where the engine enforces terms, the target term is in the translation, in each encoding.</summary>
    [Fact]
    public async Task TranslateAsync_TextWithTerm_HoldsItsTarget()
    {
        Assert.SkipWhen(Engine.Capabilities.Terms == TermSupport.None, "The engine does not enforce terms.");
        TranslationRequest request = Requests.Of("1", "Voters trust Donald Trump less than before.", ("Donald Trump", "Donald J. Trump", ConceptKind.Person));
        for (int attempt = 0; attempt < Engine.Capabilities.Encodings; attempt++)
        {
            TranslationCandidate candidate = await TranslateAsync(request with { EncodingAttempt = attempt });

            Assert.Contains("Donald J. Trump", candidate.Target?.Text ?? candidate.Error, StringComparison.Ordinal);
        }
    }

    /// <summary>Where the engine can put a term in unchanged, a protected term is there to the letter.</summary>
    [Fact]
    public async Task TranslateAsync_ProtectedTerm_IsPutInUnchanged()
    {
        TranslationRequest request = Requests.Of("1", "Voters trust Donald Trump less than before.", ("Donald Trump", "Donáld J. Trümp", ConceptKind.Person));
        TermConstraint term = request.Terms[0] with { IsProtected = true };
        Assert.SkipWhen(Engine.TechniqueFor(term, Languages) != TermTechnique.StandIn, "The engine has no stand-ins.");

        TranslationCandidate candidate = await TranslateAsync(request with { Terms = [term] });

        Assert.Contains("Donáld J. Trümp", candidate.Target?.Text ?? candidate.Error, StringComparison.Ordinal);
    }

    /// <summary>What looks like markup in the text is text afterwards too.</summary>
    [Fact]
    public async Task TranslateAsync_TextThatLooksLikeMarkup_StaysText()
    {
        TranslationCandidate candidate = await TranslateAsync(Requests.Of("1", "A <b> tag, 5 < 6 & 7 > 2, &amp; and ⟦1⟧ here."));

        Assert.Null(candidate.Error);
        Assert.Empty(candidate.Target!.Codes);
        Assert.Equal(2, candidate.Target.Text.Count(c => c == '<'));
        foreach (string piece in new[] { "5 < 6", "7 > 2", "&amp;", "⟦1⟧" })
        {
            Assert.Contains(piece, candidate.Target.Text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A very long segment is translated or has an error of its own; its neighbours do not suffer.</summary>
    [Fact]
    public async Task TranslateAsync_VeryLongText_DoesNotDisturbItsNeighbours()
    {
        string text = string.Concat(Enumerable.Repeat("The house is red. ", 4000));

        IReadOnlyList<TranslationCandidate> candidates = await Engine.TranslateAsync(
            [Requests.Of("1", "Story 11."), Requests.Of("2", text), Requests.Of("3", "Story 33.")], Languages, Cancellation);

        Assert.Contains("11", candidates[0].Target!.Text, StringComparison.Ordinal);
        Assert.True(candidates[1].Error is not null || candidates[1].Target!.Text.Length > text.Length / 2);
        Assert.Contains("33", candidates[2].Target!.Text, StringComparison.Ordinal);
    }

    /// <summary>Odd characters neither break the engine nor come back as broken text.</summary>
    [Fact]
    public async Task TranslateAsync_OddCharacters_ComeBackAsWellFormedText()
    {
        string[] texts =
        [
            "Family 👨‍👩‍👧 here 11.", "Combined e\u0301 and 𝒜 here 22.", "שלום and مرحبا here 33.", "Nul\0 and \uFFFF and \u001B here 44.",
            "Lone \uD83D and \uDE00 here 55.", "Override \u202Ehere\u202C 66.", "Soft\nbreak and\ttab here 77.", "Object \uFFFC and separator \u2028 here 88.",
        ];

        IReadOnlyList<TranslationCandidate> candidates =
            await Engine.TranslateAsync([.. texts.Select((t, i) => new TranslationRequest { Id = $"{i}", Source = InlineText.FromText(t) })], Languages, Cancellation);

        for (int i = 0; i < texts.Length; i++)
        {
            string target = Assert.IsType<InlineText>(candidates[i].Target).Text;
            Assert.Contains($"{i + 1}{i + 1}", target, StringComparison.Ordinal);
            Assert.Equal(TextSafety.Clean(target), target);
        }
    }

    /// <summary>A cancelled token ends the call with <see cref="OperationCanceledException"/>.</summary>
    [Fact]
    public async Task TranslateAsync_CancelledToken_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Engine.TranslateAsync([Requests.Of("1", "Hello.")], Languages, cancelled.Token));
    }

    /// <summary>The caller's list is only read.</summary>
    [Fact]
    public async Task TranslateAsync_CallersList_IsNotChanged()
    {
        TranslationRequest[] requests = [Requests.Of("1", "The {b1}red{/b1} house."), Requests.Of("2", "Story 2.")];
        TranslationRequest[] before = [.. requests];

        await Engine.TranslateAsync(requests, Languages, Cancellation);

        Assert.Equal(before, requests);
    }

    /// <summary>Calls from several threads give what one thread gives.</summary>
    [Fact]
    public async Task TranslateAsync_SeveralThreads_GiveTheSameAsOne()
    {
        TranslationRequest[] requests = [.. Enumerable.Range(10, 20).Select(n => Requests.Of($"s{n}", $"The {{b1}}red{{/b1}} house has {n} rooms."))];
        IReadOnlyList<TranslationCandidate> alone = await Engine.TranslateAsync(requests, Languages, Cancellation);

        IReadOnlyList<TranslationCandidate>[] together =
            await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => Engine.TranslateAsync(requests, Languages, Cancellation), Cancellation)));

        Assert.All(together, candidates => Assert.Equal(alone.Select(c => c.Target), candidates.Select(c => c.Target)));
    }

    private async Task<TranslationCandidate> TranslateAsync(TranslationRequest request) =>
        Assert.Single(await Engine.TranslateAsync([request], Languages, Cancellation));
}
