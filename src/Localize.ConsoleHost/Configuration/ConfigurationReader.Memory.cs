namespace Localize.ConsoleHost.Configuration;

internal sealed partial class ConfigurationReader
{
    private static readonly string[] Stores = ["journal", "sqlite", "postgresql"];

    private LocalizeConfiguration BindMemory(YamlValue value, LocalizeConfiguration configuration)
    {
        if (Entries(value).Select(entry => entry.Key).Where(key => Stores.Contains(key.Text, StringComparer.Ordinal)).ElementAtOrDefault(1) is { } second)
        {
            throw Error(second, "A memory has one store. Keep one of journal, sqlite and postgresql.");
        }

        return Fold(value, configuration, (current, key, item) => key.Text switch
        {
            "journal" => current with { Journal = Text(item) },
            "sqlite" => current with { Sqlite = Glob(item) },
            "postgresql" => current with { PostgreSqlVariable = Variable(item) },
            "reference" => current with { References = [.. Items(item).Select(Text)] },
            "ledger" => current with { Ledger = Glob(item) },
            _ => throw Unknown(key, [.. Stores, "reference", "ledger"]),
        });
    }

    // What stands here by mistake may be a connection string with its password, so it is not repeated.
    private string Variable(YamlValue value) => Text(value) is var name && name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
        ? name
        : throw Error(value, "Found something else than the name of an environment variable. Put the connection string into the environment and name its variable: postgresql: LOCALIZE_DATABASE. If a password was in the file, change it.");
}
