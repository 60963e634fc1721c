namespace Localize.Engines;

/// <summary>
/// Stands before an engine and sees to it that every translation it lets through has the inline codes of its source, well nested and
/// in their places, and no markup of its own. The ladder: mend spaces, ask again in another encoding, translate the pieces between
/// the codes, give up with an error.
/// </summary>
/// <remarks>
/// Codes at the edges of a segment and its outer white space never go to the engine, nor does a segment without a letter or digit. As thread-safe as the engine behind it.
/// </remarks>
public sealed class RepairingEngine : DelegatingTranslationEngine
{
    private readonly int[] counts = new int[Enum.GetValues<RepairRung>().Length];

    /// <summary>Stands before an engine.</summary>
    /// <param name="inner">The engine that does the work.</param>
    public RepairingEngine(ITranslationEngine inner)
        : base(inner)
    {
    }

    /// <summary>How many candidates came from each step so far.</summary>
    public RepairCounts Counts => new(
        Volatile.Read(ref counts[(int)RepairRung.None]),
        Volatile.Read(ref counts[(int)RepairRung.Spacing]),
        Volatile.Read(ref counts[(int)RepairRung.Encoding]),
        Volatile.Read(ref counts[(int)RepairRung.Pieces]),
        Volatile.Read(ref counts[(int)RepairRung.Failed]));

    /// <inheritdoc/>
    /// <remarks>An exception after the first round becomes an error of the segments concerned, so that answers already had are not lost.</remarks>
    public override async Task<IReadOnlyList<TranslationCandidate>> TranslateAsync(
        IReadOnlyList<TranslationRequest> requests, LanguagePair languages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(languages);
        RepairJob[] jobs = [.. requests.Select(request => new RepairJob(request, languages.Target))];
        for (int attempt = 0; attempt < Math.Max(1, Capabilities.Encodings); attempt++)
        {
            RepairJob[] open = [.. jobs.Where(job => job.WantsAttempt(attempt))];
            await AskAsync(open, [.. open.Select(job => job.Request(attempt))], languages, attempt == 0, cancellationToken).ConfigureAwait(false);
        }

        await AskForPiecesAsync(jobs, languages, cancellationToken).ConfigureAwait(false);
        TranslationCandidate[] candidates = [.. jobs.Select(job => job.Candidate)];
        foreach (TranslationCandidate candidate in candidates)
        {
            Interlocked.Increment(ref counts[(int)candidate.Repair]);
        }

        return candidates;
    }

    private async Task AskAsync(
        RepairJob[] jobs, TranslationRequest[] requests, LanguagePair languages, bool throws, CancellationToken cancellationToken)
    {
        if (jobs.Length == 0)
        {
            return;
        }

        try
        {
            IReadOnlyList<TranslationCandidate> answers = await CallAsync(requests, languages, cancellationToken).ConfigureAwait(false);
            for (int i = 0; i < jobs.Length; i++)
            {
                jobs[i].Take(answers[i], requests[i].EncodingAttempt);
            }
        }
        catch (EngineException e) when (!throws)
        {
            foreach (RepairJob job in jobs)
            {
                job.GiveUp(e.Message, e.Failure);
            }
        }
    }

    private async Task AskForPiecesAsync(RepairJob[] jobs, LanguagePair languages, CancellationToken cancellationToken)
    {
        RepairJob[] open = [.. jobs.Where(job => job.WantsPieces)];
        SegmentPieces[] cut = [.. open.Select(job => job.Cut(Capabilities.Terms == TermSupport.StandIn))];
        TranslationRequest[] requests = [.. cut.SelectMany(pieces => pieces.Requests)];
        try
        {
            IReadOnlyList<TranslationCandidate> answers = await CallAsync(requests, languages, cancellationToken).ConfigureAwait(false);
            int from = 0;
            for (int i = 0; i < open.Length; i++)
            {
                open[i].TakePieces(cut[i], [.. answers.Skip(from).Take(cut[i].Requests.Count)]);
                from += cut[i].Requests.Count;
            }
        }
        catch (EngineException e)
        {
            foreach (RepairJob job in open)
            {
                job.GiveUp(e.Message, e.Failure);
            }
        }
    }

    private async Task<IReadOnlyList<TranslationCandidate>> CallAsync(
        TranslationRequest[] requests, LanguagePair languages, CancellationToken cancellationToken)
    {
        if (requests.Length == 0)
        {
            return [];
        }

        IReadOnlyList<TranslationCandidate> answers = await Inner.TranslateAsync(requests, languages, cancellationToken).ConfigureAwait(false);
        return EngineAnswers.Checked(answers, requests, Capabilities.Name);
    }
}
