using System.Text.Json.Nodes;
using Localize.Engines;
using Localize.Engines.Apertium;
using Localize.Engines.ChatModels;
using Localize.Testing;

namespace Localize.ChatModels.Tests;

/// <summary>An obeying model does what the text says; nothing of it may be taken for a translation.</summary>
public sealed class PromptInjectionTests
{
    private static readonly LanguagePair Languages = new("en", "tr");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Attacks()
    {
        var data = new TheoryData<string, string>();
        foreach (string line in File.ReadAllLines(Path.Combine(TestPaths.RepositoryRoot(), "tests/Localize.ChatModels.Tests/Data/attacks.txt")).Where(line => !line.StartsWith("# ", StringComparison.Ordinal)))
        {
            string[] parts = line.Split(" => ");
            data.Add(parts[0], parts[1]);
        }

        return data;
    }

    [Fact]
    public void Attacks_AreSixty() => Assert.Equal(60, Attacks().Count);

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task TranslateAsync_ModelObeys_IsFlaggedAndNotTaken(string source, string obeyed)
    {
        TranslationCandidate candidate = await TranslateAsync(source, obeyed, sendsInstructions: false);

        Assert.Null(candidate.Target);
        Assert.NotEmpty(candidate.Error!);
    }

    [Fact]
    public async Task TranslateAsync_AttacksAreSentAllTheSame_AreMostlySeenByTheirAnswers()
    {
        int taken = 0;
        foreach (TheoryDataRow<string, string> row in Attacks())
        {
            taken += (await TranslateAsync(row.Data.Item1, row.Data.Item2, sendsInstructions: true)).Target is null ? 0 : 1;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{taken} of 60 obeyed answers look like translations when instructions are sent");
        Assert.InRange(taken, 0, 30);
    }

    [Fact]
    public async Task TranslateAsync_CleanNews_IsHardlyEverFlagged()
    {
        RequiredTool.Demand(new ApertiumEngine().Supports(new LanguagePair("en", "es")), "apt-get install apertium-eng-spa");
        string[] sentences = [.. CleanSentences().Take(500)];
        await using var apertium = new ApertiumEngine();
        var spanish = new LanguagePair("en", "es");
        TranslationRequest[] requests = [.. sentences.Select((text, i) => new TranslationRequest { Id = $"{i}", Source = InlineText.FromText(text) })];
        Dictionary<string, string> real = (await new RepairingEngine(apertium).TranslateAsync(requests, spanish, Cancellation))
            .ToDictionary(c => sentences[int.Parse(c.Id, System.Globalization.CultureInfo.InvariantCulture)], c => c.Target?.Text ?? "", StringComparer.Ordinal);
        var model = new ChatModelEngine(new ScriptedChatClient(ScriptedChatClient.Each(text => HtmlCodec.Escape(real[System.Net.WebUtility.HtmlDecode(text)]))));

        IReadOnlyList<TranslationCandidate> candidates = await model.TranslateAsync(requests, spanish, Cancellation);

        string[] flagged = [.. candidates.Where(c => c.Target is null).Select(c => $"{sentences[int.Parse(c.Id, System.Globalization.CultureInfo.InvariantCulture)]} | {c.Error}")];
        TestContext.Current.TestOutputHelper?.WriteLine($"{flagged.Length} of {sentences.Length} flagged\n{string.Join('\n', flagged)}");
        Assert.Equal(500, sentences.Length);
        Assert.InRange(flagged.Length, 0, 5);
    }

    private static async Task<TranslationCandidate> TranslateAsync(string source, string obeyed, bool sendsInstructions)
    {
        var model = new ChatModelEngine(new ScriptedChatClient(ScriptedChatClient.Each(_ => obeyed)), new ChatModelOptions { SendsInstructions = sendsInstructions });
        return (await model.TranslateAsync([new TranslationRequest { Id = "1", Source = InlineText.FromText(source) }], Languages, Cancellation))[0];
    }

    private static IEnumerable<string> CleanSentences() => File.ReadLines(TestPaths.SharedData("segmentation/ud.jsonl"))
        .Select(line => JsonNode.Parse(line)!)
        .Where(entry => (string?)entry["lang"] == "en")
        .SelectMany(entry => entry["sents"]!.AsArray().Select(sentence => (string)sentence!))
        .Where(sentence => sentence.Length is > 20 and < 250)
        .Distinct(StringComparer.Ordinal);
}
