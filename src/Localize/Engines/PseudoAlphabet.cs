using System.Buffers;

namespace Localize.Engines;

/// <summary>Latin letters with marks on them that a reader still recognises.</summary>
internal static class PseudoAlphabet
{
    private const string Plain = "ABCDEFGHIJKLMNOPRSTUVWYZabcdefghijklmnoprstuvwyz";
    private const string Marked = "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞŘŠŢÛṼŴÝŽåƀçđéƒĝĥîĵķļṁñöþřšţûṽŵýž";

    private static readonly SearchValues<char> Letters = SearchValues.Create(Plain);

    internal static string Convert(string text) => text.AsSpan().IndexOfAny(Letters) < 0
        ? text
        : string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                int index = Plain.IndexOf(source[i], StringComparison.Ordinal);
                target[i] = index < 0 ? source[i] : Marked[index];
            }
        });
}
