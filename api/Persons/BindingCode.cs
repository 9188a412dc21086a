using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Persons;

/// <summary>The code that the person reads off the phone.</summary>
/// <param name="Code">Six digits.</param>
public sealed record BindingCode([property: Required, StringLength(6)] string? Code)
{
    /// <summary>Tells no code, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Binding code";
}
