using System.Globalization;

namespace Localize.Exchange.Xliff;

/// <summary>Gives the ids of codes in a file the numbers that codes have with us: an id that is a free number keeps it.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly HashSet<int> taken = [];

    public int this[string id]
    {
        get
        {
            if (!numbers.TryGetValue(id, out int number))
            {
                number = int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int own) && own > 0 && !taken.Contains(own) ? own : NextFree();
                numbers[id] = number;
                taken.Add(number);
            }

            return number;
        }
    }

    private int NextFree()
    {
        int free = taken.Count + 1;
        while (taken.Contains(free))
        {
            free++;
        }

        return free;
    }
}
