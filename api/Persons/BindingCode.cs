using HealthPass.Api.Endpoints;

namespace HealthPass.Api.Persons;

/// <summary>The code that the person reads off the phone.</summary>
/// <param name="Code">Six digits; what was pasted along with them that is no digit and cannot be seen does no harm.</param>
public sealed record BindingCode([property: Needed] string? Code)
{
    /// <summary>Tells no code, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Binding code";
}
