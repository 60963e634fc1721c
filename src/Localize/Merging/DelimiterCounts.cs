namespace Localize.Merging;

/// <summary>How many delimiters of each kind a translation has in text and codes; a delimiter without a partner needs no escape.</summary>
internal readonly record struct DelimiterCounts(int Stars, int Underscores, int Tildes, int Backticks, int ClosingBrackets)
{
    public static DelimiterCounts Of(List<Chunk> chunks)
    {
        (int stars, int underscores, int tildes, int backticks, int brackets) = (0, 0, 0, 0, 0);
        foreach (Chunk chunk in chunks)
        {
            string run = chunk.Text ?? chunk.Markup;
            stars += Runs(run, '*');
            underscores += Runs(run, '_');
            tildes += Runs(run, '~');
            backticks += Runs(run, '`');
            brackets += run.AsSpan().Count(']');
        }

        return new DelimiterCounts(stars, underscores, tildes, backticks, brackets);
    }

    private static int Runs(string text, char delimiter)
    {
        int runs = 0;
        for (int i = text.IndexOf(delimiter, StringComparison.Ordinal); i >= 0; i = text.IndexOf(delimiter, i + 1))
        {
            runs += i > 0 && text[i - 1] == delimiter ? 0 : 1;
        }

        return runs;
    }
}
