using System.Globalization;
using Azure;

namespace Localize.Engines.AzureTranslator;

/// <summary>Reads how long the service asks to wait: seconds, an HTTP date, or milliseconds in two other headers.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The time to wait, or <see langword="null"/> when it is absent, not positive or not readable.</summary>
    internal static TimeSpan? Read(Response response, DateTimeOffset now)
    {
        foreach (string name in new[] { "retry-after-ms", "x-ms-retry-after-ms" })
        {
            if (response.Headers.TryGetValue(name, out string? milliseconds) && Number(milliseconds) is { } ms)
            {
                return Positive(TimeSpan.FromMilliseconds(ms));
            }
        }

        if (!response.Headers.TryGetValue("Retry-After", out string? value))
        {
            return null;
        }

        if (Number(value) is { } seconds)
        {
            return Positive(TimeSpan.FromSeconds(seconds));
        }

        return DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date)
            ? Positive(date - now)
            : null;
    }

    private static double? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static TimeSpan? Positive(TimeSpan time) => time > TimeSpan.Zero ? time : null;
}
