namespace Localize.Engines.AzureTranslator;

/// <summary>Fills requests in order, up to the limits on elements and characters.</summary>
internal static class TranslatorPacker
{
    internal static IEnumerable<TranslatorItem[]> Pack(IEnumerable<TranslatorItem> items, int maxElements, int maxCharacters)
    {
        var batch = new List<TranslatorItem>();
        int characters = 0;
        foreach (TranslatorItem item in items)
        {
            if (batch.Count == maxElements || (batch.Count > 0 && characters + item.Text.Length > maxCharacters))
            {
                yield return [.. batch];
                batch.Clear();
                characters = 0;
            }

            batch.Add(item);
            characters += item.Text.Length;
        }

        if (batch.Count > 0)
        {
            yield return [.. batch];
        }
    }
}
