using System.Reflection;

namespace HealthPass.Storage;

/// <summary>The scripts of which a schema is made, in their order.</summary>
internal static class SchemaScripts
{
    private const int NumberLength = 4;

    /// <summary>Those of this build for a dialect.</summary>
    public static IReadOnlyList<string> Of(string dialect) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(name => name.StartsWith($"Sql.{dialect}.", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>Refuses a database in which scripts have run that this build does not know.</summary>
    /// <param name="run">What has run.</param>
    /// <param name="own">What this build has.</param>
    /// <exception cref="SchemaTooNewException">It is a newer build's.</exception>
    public static void Refuse(IEnumerable<string> run, IReadOnlyList<string> own)
    {
        var known = own.Select(ShortOf).ToHashSet(StringComparer.Ordinal);
        if (run.Select(ShortOf).Where(script => !known.Contains(script)).Order(StringComparer.Ordinal).LastOrDefault() is { } newer)
        {
            throw new SchemaTooNewException(
                $"The database has the schema of a newer build: {newer} has run there, and this build knows scripts up to {ShortOf(own[^1])}. "
                + "Start the newer build, or restore the backup that was taken before the upgrade.");
        }
    }

    /// <summary>A script's number and name.</summary>
    public static string ShortOf(string script)
    {
        var parts = script.Split('.');
        return parts.FirstOrDefault(part => part.Length > NumberLength && part.Take(NumberLength).All(char.IsAsciiDigit)) ?? script;
    }
}
