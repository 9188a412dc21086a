using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace HealthPass.Api.Corrections;

/// <summary>A correction that officials decide on, as the person may know of it. It does not say what is asked for: that is sealed.</summary>
/// <param name="CorrectionId">Its id.</param>
/// <param name="State"><c>received</c>, <c>accepted</c> when an official has taken it, <c>done</c> when it was put right, <c>declined</c>, <c>withdrawn</c> with the registration.</param>
/// <param name="Fields">What it is about: <c>name</c>, <c>phone</c>, <c>region</c>.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be dealt with; null once it is.</param>
/// <param name="Answer">Why it was declined; left out else.</param>
/// <param name="AnsweredAt">When it was decided; left out before.</param>
public sealed record CorrectionItem(
    string CorrectionId,
    [property: AllowedValues("received", "accepted", "done", "declined", "withdrawn")] string State,
    IReadOnlyList<string> Fields,
    string OpenedAt,
    string? DueAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AnsweredAt);
