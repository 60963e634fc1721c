using System.Globalization;

namespace Localize.Benchmarks;

/// <summary>News sentences of our own: forty patterns as desks write them, each with five sets of names.</summary>
internal static class NewsSentences
{
    private static readonly string[] Patterns =
    [
        "{0} will meet {1} in {2} on Tuesday.",
        "The talks between {3} and {4} lasted six hours.",
        "{0} said that {5} would not accept the proposal.",
        "Hundreds of people protested in {2} against the new law.",
        "{5} and {6} condemned the attack near {2}.",
        "The leaders of {3} and {4} signed the agreement in the presence of {0}.",
        "{1} accused {3} of breaking the promise.",
        "A ceasefire between {3} and {4} began at midnight.",
        "The government of {3} denied the report.",
        "{0} arrived in {2} for a two-day visit.",
        "Prices in {4} rose by four per cent, {5} said.",
        "The army of {3} closed the road to {2}.",
        "{6} asked {3} to open the border.",
        "According to {0}, the sanctions will remain in force.",
        "The president spoke with {1} about the situation in {4}.",
        "Three ships left the port and sailed to {4}.",
        "{5} will send observers to {2}.",
        "Workers in {2} and farmers in {3} began a strike.",
        "{1} wrote that the war had changed {3}.",
        "The minister thanked {0} and {1} for their help.",
        "Elections in {3} will take place in March.",
        "A spokesman for {5} said the convoy had reached {2}.",
        "{4} exports more grain than {3}.",
        "The court in {2} rejected the appeal.",
        "{0} and {1} discussed energy prices.",
        "Flights from {2} to {4} were cancelled because of the storm.",
        "The ambassador of {3} left {2} yesterday.",
        "{6} published a report about hunger in {4}.",
        "Without {3}, {5} cannot decide.",
        "{1} criticised the decision of {6}.",
        "The visit of {0} to {4} was postponed.",
        "Soldiers from {3} and {4} took part in the exercise.",
        "The bank lent two billion euros to {3}.",
        "{5} warned that winter would be hard for {4}.",
        "Schools in {2} remained closed on Monday.",
        "{0} offered {3} a new treaty.",
        "The families of the victims arrived in {2} with help from {6}.",
        "Doctors in {4} asked {5} for medicine.",
        "{1} leads the delegation of {4}.",
        "Nobody in {2} expected the letter of {0}.",
    ];

    // Two people, a city, two countries, two organisations.
    private static readonly string[][] Names =
    [
        ["Putin", "Erdogan", "Kyiv", "Turkey", "Ukraine", "NATO", "the United Nations"],
        ["Zelensky", "Macron", "Moscow", "Germany", "Poland", "the European Union", "NATO"],
        ["Trump", "Netanyahu", "Istanbul", "Egypt", "Israel", "Hamas", "the European Union"],
        ["Meloni", "Modi", "Ankara", "India", "Italy", "the United Nations", "Hezbollah"],
        ["Starmer", "Lula", "Muscat", "Brazil", "South Africa", "the UN", "the EU"],
    ];

    public static IEnumerable<string> Make(int count) => Enumerable.Range(0, count)
        .Select(i => string.Format(CultureInfo.InvariantCulture, Patterns[i % Patterns.Length], Names[i / Patterns.Length % Names.Length]))
        .Select(s => string.Concat(s[..1].ToUpperInvariant(), s.AsSpan(1)));
}
