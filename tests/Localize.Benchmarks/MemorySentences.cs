using System.Globalization;

namespace Localize.Benchmarks;

/// <summary>
/// Any number of different news sentences from a seed: who did what to whom, where, when and why, five to thirty words long. Words are
/// drawn as in real text: few are very common and many are rare, and names are of all frequencies.
/// </summary>
internal sealed class MemorySentences(int seed)
{
    private static readonly string[] Roles = Words(
        "the president|the prime minister|the foreign minister|the mayor|the spokesman|the ambassador|the governor|the bishop|the general|the envoy|the finance minister|the judge|the prosecutor|" +
        "the union leader|the rector|the head of the central bank|the coach|the captain|the meteorologist|the curator|the harbour master|the head of the commission");

    private static readonly string[] Given = Words(
        "Maria|John|Ahmed|Olena|Chen|Fatima|Luca|Ingrid|Pavel|Aisha|Tom|Nadia|Hiro|Sofia|Kwame|Elif|Juan|Petra|Omar|Greta|Viktor|Leila|Samuel|Anna|Rashid|Clara|Boris|Mei|Diego|Hana|Ivan|Zeynep");

    private static readonly string[] Syllables = Words("ka|ro|mi|ler|sto|van|den|berg|ova|ski|ez|man|ton|ber|dal|gur|han|oz|tur|che|pet|ros|lin|mar|quin|sol|ter|vik|wal|yor|zan|fel|gra|nor|bel|cas|dur|ent|fal|hol");

    private static readonly string[] Acts = Words(
        "said that|announced that|denied that|warned that|confirmed that|told reporters that|wrote that|insisted that|admitted that|promised that|complained that|predicted that|argued that|explained that|repeated that");

    private static readonly string[] Verbs = Words(
        "will close|has opened|must rebuild|may sell|cannot finance|will inspect|has rejected|is to expand|would accept|should repair|has postponed|will tax|has banned|is going to evacuate|could replace|has approved|" +
        "will protect|has flooded|might privatise|has surrounded|will subsidise|has audited|would dismantle|has inaugurated|will ration");

    private static readonly string[] Things = Words(
        "the border crossing|the old harbour|the railway line|the budget|the power station|the grain terminal|the treaty|the hospital|the airport|the pension law|the dam|the ferry service|the school|the stadium|the bridge|" +
        "the refinery|the fishing fleet|the nature reserve|the tax reform|the university|the pipeline|the theatre|the water works|the peace talks|the customs office|the vaccination campaign|the museum|the steel works|" +
        "the housing programme|the lighthouse|the monastery|the observatory|the cable car|the salt mine|the shipyard|the orchards|the archive|the desalination plant|the tram depot|the cattle market");

    private static readonly string[] Times = Words(
        "on Monday|on Tuesday|on Wednesday|on Thursday|on Friday|at the weekend|next month|last night|before the elections|in the spring|after the storm|by the end of the year|within two weeks|this morning|during the summit|" +
        "for the first time since the war|over the holidays|until further notice|at dawn|in early autumn");

    private static readonly string[] Reasons = Words(
        "because of the heavy rain|despite the protests|after a court ruling|although costs have doubled|to save energy|in spite of the ceasefire|under pressure from the lenders|as winter approaches|" +
        "so that families can return|while negotiations continue|since no agreement was reached|in exchange for lower tariffs|even if parliament objects|following a series of earthquakes|as part of the recovery plan|" +
        "amid doubts about the figures|without waiting for the report|at the request of farmers|to the surprise of investors|unless the strike ends");

    private readonly Random random = new(seed);
    private readonly string[] surnames = Names(seed, 4000);
    private readonly string[] places = Names(seed + 1, 2500);

    /// <summary>So many different sentences.</summary>
    public IEnumerable<string> Take(int count)
    {
        var seen = new HashSet<string>(count, StringComparer.Ordinal);
        while (seen.Count < count)
        {
            string sentence = Next();
            if (seen.Add(sentence))
            {
                yield return sentence;
            }
        }
    }

    /// <summary>A sentence as an editor changes it: so many of its words are others.</summary>
    public string Edit(string sentence, int changes)
    {
        string[] words = sentence.Split(' ');
        for (; changes > 0; changes--)
        {
            words[random.Next(words.Length)] = Pick(random.Next(2) == 0 ? surnames : places);
        }

        return string.Join(' ', words);
    }

    private static string[] Words(string list) => list.Split('|');

    private static string[] Names(int seed, int count)
    {
        var random = new Random(seed);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < count)
        {
            string name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
            names.Add(char.ToUpperInvariant(name[0]) + name[1..]);
        }

        return [.. names];
    }

    // Squaring twice makes the first words of a list very common and the last ones rare.
    private string Pick(string[] words) => words[(int)(words.Length * Math.Pow(random.NextDouble(), 2.5))];

    private string Next()
    {
        string who = random.Next(3) == 0 ? $"{Pick(Given)} {Pick(surnames)}" : $"{Pick(Roles)} of {Pick(places)}, {Pick(Given)} {Pick(surnames)},";
        string what = $"{Pick(places)} {Pick(Verbs)} {Pick(Things)}";
        string sentence = random.Next(5) switch
        {
            0 => $"{what} {Pick(Times)}",
            1 => $"{who} {Pick(Acts)} {what} {Pick(Times)} {Pick(Reasons)}",
            2 => $"{who} {Pick(Acts)} {what} {Pick(Reasons)}",
            3 => string.Create(CultureInfo.InvariantCulture, $"{who} and {Pick(Given)} {Pick(surnames)} visited {Pick(Things)} in {Pick(places)} {Pick(Times)}, where {random.Next(2, 900)} people live"),
            _ => string.Create(CultureInfo.InvariantCulture, $"about {random.Next(2, 90) * 100} people protested in {Pick(places)} {Pick(Times)} {Pick(Reasons)}"),
        };
        return char.ToUpperInvariant(sentence[0]) + sentence[1..].TrimEnd(',') + ".";
    }
}
