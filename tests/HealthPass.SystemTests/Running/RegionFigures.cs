namespace HealthPass.SystemTests.Running;

/// <summary>The numbers of a region that must agree wherever they are shown.</summary>
internal sealed record RegionFigures(
    long Registered, long? Green, long? Yellow, long? Red, long Active, long Shows, long Allow, long Check, long Deny)
{
    public long Scans => Allow + Check + Deny;

    public static RegionFigures Of(JsonElement region)
    {
        var colours = region.GetProperty("colours");
        var scans = region.GetProperty("scansToday");
        return new(
            region.GetProperty("registered").GetInt64(),
            Optional(colours, "green"),
            Optional(colours, "yellow"),
            Optional(colours, "red"),
            region.GetProperty("activeToday").GetInt64(),
            region.GetProperty("showsToday").GetInt64(),
            scans.GetProperty("allow").GetInt64(),
            scans.GetProperty("check").GetInt64(),
            scans.GetProperty("deny").GetInt64());
    }

    public static async Task<RegionFigures> ReadAsync(HealthPassApi api, string code, bool known = true) =>
        Of((await api.RegionAsync(code, known)).Expect(200).Json);

    private static long? Optional(JsonElement element, string name) =>
        element.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
}
