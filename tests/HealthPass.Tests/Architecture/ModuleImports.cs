using System.Text.RegularExpressions;

namespace HealthPass.Tests.Architecture;

/// <summary>Finds what a TypeScript, Vue or style file takes from the files around it.</summary>
internal static partial class ModuleImports
{
    /// <summary>The relative paths that a text imports, statically or not.</summary>
    public static IEnumerable<string> Of(string text) => Import().Matches(text).Select(match => match.Groups["path"].Value);

    [GeneratedRegex("""(?:from|import|src=|@import)\s*\(?\s*['"](?<path>\.{1,2}/[^'"]+)['"]""")]
    private static partial Regex Import();
}
