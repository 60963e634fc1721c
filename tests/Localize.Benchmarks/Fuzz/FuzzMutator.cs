namespace Localize.Fuzzing;

/// <summary>Makes a document from seeds: joins, splices, cuts, repeats, nests, inserts tokens. The same number gives the same document.</summary>
internal sealed class FuzzMutator(IReadOnlyList<string> seeds, ulong seed)
{
    private const int LongestDocument = 3_000;

    public string Document(long number)
    {
        var random = new FuzzRandom(seed ^ (ulong)number * 0x2545F4914F6CDD1D);
        string text = random.Pick(seeds);
        for (int i = random.Below(3); i > 0; i--)
        {
            text += (random.Below(2) == 0 ? "\n" : "\n\n") + random.Pick(seeds);
        }

        for (int i = random.Below(7); i > 0; i--)
        {
            text = Mutate(text, random);
        }

        return text.Length <= LongestDocument ? text : text[..LongestDocument];
    }

    private string Mutate(string text, FuzzRandom random)
    {
        int at = random.Below(text.Length + 1);
        int length = random.Below(Math.Min(text.Length - at, 40) + 1);
        return random.Below(12) switch
        {
            0 or 1 or 2 or 3 => text.Insert(at, random.Pick(FuzzSeeds.Tokens)),
            4 => text.Remove(at, length),
            5 => text.Insert(random.Below(text.Length + 1), text.Substring(at, length)),
            6 => text.Remove(at, length).Insert(at, random.Pick(FuzzSeeds.Tokens)),
            7 => text.Insert(at, string.Concat(Enumerable.Repeat(random.Pick(FuzzSeeds.Tokens), 1 + random.Below(30)))),
            8 => Nest(text, random.Pick<string>(["> ", "- ", "  ", "    ", "1. ", ">", "* > "])),
            9 => random.Pick<string>(["---\ntitle: ", "+++\ntitle = \"", "{\"title\": \"", "\uFEFF", "---\n"]) + text,
            10 => text.Replace("\n", random.Pick<string>(["\r\n", "\r", " \n", "\n\n"]), StringComparison.Ordinal),
            _ => text[..at] + random.Pick(seeds) + text[at..],
        };
    }

    private static string Nest(string text, string mark) => string.Join('\n', text.Split('\n').Select(line => mark + line));
}
