using CsCheck;
using Localize.Engines;
using Localize.Testing;

namespace Localize.Tests.Engines;

public sealed class RepairingEnginePropertyTests
{
    private static readonly string[] Pieces =
    [
        "{b1}", "{/b1}", "{i2}", "{/i2}", "{a3}", "{/a3}", "{c4/}", "{f5/}", "{g6/}", "{n7/}", "word", "two words", " ", "\n", ".", ", ", "(", ")", "7", "'s", "<i>", "⟦1⟧",
    ];

    /// <summary>
    /// Texts with codes in any order, each at most once, so that pairs may be open or closed twice over, and may cross.
    /// </summary>
    private static readonly Gen<InlineText> Texts = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 14]
        .Select(pieces => InlineTextReader.Read(string.Concat(pieces.Where((p, i) => !p.StartsWith('{') || Array.IndexOf(pieces, p) == i))));

    [Fact]
    public void TranslateAsync_AnyTextAndAnyMisbehaviour_IsSoundOrAnError() =>
        Gen.Select(Texts, Gen.Enum<Misbehaviour>(), Gen.Int[0, 2]).SampleFixed((source, misbehaviour, behavesFrom) =>
        {
            TranslationCandidate candidate = Translate(new HostileEngine(misbehaviour, behavesFrom), source);
            return candidate.Target is null
                ? candidate is { Error.Length: > 0, Repair: RepairRung.Failed }
                : InlineCodeValidator.Validate(source, candidate.Target).Count == 0 && TextSafety.FindInvented(source, candidate.Target) is null;
        }, iter: 3000);

    [Fact]
    public void TranslateAsync_EngineThatBehaves_IsNotAskedTwice() =>
        Texts.Where(Nests).SampleFixed(source => Translate(new PseudoEngine(), source) is { Repair: <= RepairRung.Spacing, Target: not null }, iter: 3000);

    [Fact]
    public void TranslateAsync_CrossedSource_IsRefusedWithoutAskingTheEngine() =>
        Texts.SampleFixed(source =>
        {
            if (Nests(source))
            {
                return true;
            }

            var engine = new HostileEngine(Misbehaviour.None);
            TranslationCandidate candidate = Translate(engine, source);
            return candidate is { Target: null, Error: { } error, Repair: RepairRung.Failed } && error.Contains("cross", StringComparison.Ordinal) && engine.Calls == 0;
        }, iter: 3000);

    [Fact]
    public void TranslateAsync_AnyPlainText_KeepsTheWhiteSpaceAtItsEdges() =>
        Texts.Select(text => InlineText.FromText(text.Text.Replace("\uFFFC", "", StringComparison.Ordinal))).SampleFixed(source =>
        {
            InlineText? target = Translate(new HostileEngine(Misbehaviour.ChangeEdges), source).Target;
            return target is null || (LeadingSpace(target.Text) == LeadingSpace(source.Text) && LeadingSpace(Reversed(target.Text)) == LeadingSpace(Reversed(source.Text)));
        }, iter: 3000);

    private static TranslationCandidate Translate(ITranslationEngine engine, InlineText source) => new RepairingEngine(engine)
        .TranslateAsync([new TranslationRequest { Id = "1", Source = source }], new LanguagePair("en", "es"))
        .GetAwaiter().GetResult()[0];

    private static bool Nests(InlineText text)
    {
        var open = new Stack<int>();
        foreach ((_, InlineCode code) in text.Codes)
        {
            if (code.Kind == InlineCodeKind.Opening)
            {
                open.Push(code.Id);
            }
            else if (code.Kind == InlineCodeKind.Closing && open.Contains(code.Id) && open.Pop() != code.Id)
            {
                return false;
            }
        }

        return true;
    }

    private static int LeadingSpace(string text) => text.TakeWhile(char.IsWhiteSpace).Count();

    private static string Reversed(string text) => new([.. text.Reverse()]);
}
