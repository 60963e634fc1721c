using Spectre.Console;

namespace Localize.ConsoleHost.Output;

/// <summary>The tables of the host: a name and then numbers, made to fit 80 columns.</summary>
internal static class Tables
{
    public static Table Create(string name, params IEnumerable<string> numbers)
    {
        Table table = new Table().Border(TableBorder.Horizontal);
        table.AddColumn(new TableColumn(name).PadLeft(0).PadRight(1).NoWrap());
        foreach (string heading in numbers)
        {
            table.AddColumn(new TableColumn(heading).RightAligned().PadLeft(1).PadRight(0).NoWrap());
        }

        return table;
    }
}
