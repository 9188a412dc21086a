using HealthPass.Api.Json;
using HealthPass.Grains.Staff.Factors;
using HealthPass.Grains.Staff.Sessions;

namespace HealthPass.Api.Factors;

/// <summary>Puts factors into words.</summary>
internal static class FactorPresenter
{
    public static FactorView Present(StaffFactor factor) => new(
        factor.FactorId.ToString(), factor.Kind.ToWire(), factor.Name, TimeOf(factor.CreatedAt), TimeOf(factor.LastUsedAt));

    public static string RequiredOf(FactorRules rules, IReadOnlyList<string> roles) => rules.NeedsPasskey(roles) ? "passkey" : rules.IsRequired(roles) ? "any" : "none";

    private static string TimeOf(long seconds) => Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(seconds));
}
