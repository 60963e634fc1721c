using Localize.Memory;

namespace Localize.Sqlite;

/// <summary>Temporary pass-through.</summary>
internal sealed class UnitCache
{
    public TranslationUnit[] UnitsOf(string source, SqliteReader reader) => reader.UnitsOf(source);
}
