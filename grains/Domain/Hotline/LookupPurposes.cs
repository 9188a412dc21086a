using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace HealthPass.Grains.Hotline;

/// <summary>What lookups may be for: the catalogue <c>lookup-purposes.json</c>.</summary>
public static class LookupPurposes
{
    private static readonly FrozenDictionary<string, LookupPurpose> ByCode = Load().ToFrozenDictionary(purpose => purpose.Code, StringComparer.Ordinal);

    /// <summary>Finds a purpose.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="purpose">The purpose.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFind(string? code, [NotNullWhen(true)] out LookupPurpose? purpose)
    {
        purpose = null;
        return code is not null && ByCode.TryGetValue(code, out purpose);
    }

    private static LookupPurpose[] Load()
    {
        using var file = typeof(LookupPurposes).Assembly.GetManifestResourceStream("lookup-purposes.json")!;
        return JsonSerializer.Deserialize<LookupPurpose[]>(file, JsonSerializerOptions.Web)!;
    }
}
