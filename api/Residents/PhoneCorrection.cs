using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Residents;

/// <summary>The resident's new phone.</summary>
/// <param name="Phone">Mainland mobile number; a code is sent to it.</param>
public sealed record PhoneCorrection([property: Needed] string? Phone)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Phone";
}
