namespace Localize.Segments;

/// <content>Words after a quotation that say whose it was.</content>
internal ref partial struct SentenceScanner
{
    // と and って after a closing mark carry the quotation on; so do a comma and a particle, and 的 in Chinese.
    private readonly bool IsQuotative(int at) => text[at] is 'と' or 'っ' or 'な' or 'の' or 'を' or 'は' or 'が' or 'に' or 'も' or 'で' or 'や' or '、' or '，' or '的' or '。' or '；' or '：';

    // “…？”她问。: a clause of a few characters that ends in a verb of speaking says whose words they were; before a colon it announces the next.
    private readonly bool IsSpokenBy(int at)
    {
        if (!language.HasSpeech)
        {
            return false;
        }

        ReadOnlySpan<char> clause = text[at..Math.Min(text.Length, at + (language.HasDirectedQuotes ? 10 : LongestSpeechClause))];
        int end = clause.IndexOfAny("，。：！？、.,।");
        if (end <= 0 || clause[end] is '：')
        {
            return false;
        }

        int last = language.HasDirectedQuotes ? end - 1 : clause[..end].LastIndexOf(' ') + 1;
        return end - last <= lower.Length && language.IsSpeech(Lower(clause[last..end]));
    }
}
