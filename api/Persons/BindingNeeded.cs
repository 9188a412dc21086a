using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Persons;

/// <summary>The answer to an application for somebody who is registered through another channel.</summary>
/// <param name="PersonId">The id that the person has.</param>
/// <param name="Binding"><c>code_required</c>: this channel may read and show the person once a code that is sent to the phone was confirmed.</param>
public sealed record BindingNeeded(string PersonId, [property: AllowedValues("code_required")] string Binding);
