namespace HealthPass.SystemTests.Running;

internal static class HealthPassApiExtensions
{
    /// <summary>All scans of today at a venue.</summary>
    public static async Task<long> VenueScansAsync(this HealthPassApi api, string venueId)
    {
        var scans = (await api.VenueDetailsAsync(venueId)).Expect(200)["scansToday"];
        return scans.GetProperty("allow").GetInt64() + scans.GetProperty("check").GetInt64() + scans.GetProperty("deny").GetInt64();
    }
}
