using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace HealthPass.Api.Appeals;

/// <summary>An appeal, as the person may know of it.</summary>
/// <param name="AppealId">Its id.</param>
/// <param name="State"><c>received</c>, <c>accepted</c> when an official has taken it, <c>upheld</c> when the fact was taken back, <c>declined</c>, <c>withdrawn</c>.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="DueAt">Until when it is to be answered; null once it is.</param>
/// <param name="ReasonCode">The rule-book row of the fact that it is against.</param>
/// <param name="Text">What is objected.</param>
/// <param name="Answer">What the authority says to it; left out before.</param>
/// <param name="AnsweredAt">When; left out before.</param>
public sealed record AppealItem(
    string AppealId,
    [property: AllowedValues("received", "accepted", "upheld", "declined", "withdrawn")] string State,
    string OpenedAt,
    string? DueAt,
    string ReasonCode,
    string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Answer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AnsweredAt);
