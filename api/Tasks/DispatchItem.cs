using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>What went to a unit, and how far it is.</summary>
/// <param name="DispatchId">Its id.</param>
/// <param name="TaskId">The task.</param>
/// <param name="Title">What the task is.</param>
/// <param name="UnitId">The unit.</param>
/// <param name="UnitName">Its name.</param>
/// <param name="RegionCode">The unit's region.</param>
/// <param name="RegionName">The region's name.</param>
/// <param name="IssuerCode">The region whose command centre dispatched it.</param>
/// <param name="ParentId">What it is a part of; null for the task itself.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Light">Its light, and that of what was dispatched further down.</param>
/// <param name="DueOn">The day by which; null for good.</param>
/// <param name="DaysLeft">Days until then, less than 0 when it has passed; null for good, and when it is closed.</param>
/// <param name="AnswerDueAt">Until when whoever it waits for is to act; null where it waits for nobody.</param>
/// <param name="Percent">How much is done, 0 to 100: of its parts where it has any, else as the unit says.</param>
/// <param name="Done">How many of its parts are done.</param>
/// <param name="Total">How many parts it has; 1 for itself.</param>
/// <param name="OpenedAt">When it was dispatched.</param>
/// <param name="SignedAt">When it was signed for.</param>
/// <param name="FeedbackAt">When the unit last told how far it is.</param>
/// <param name="SubmittedAt">When the unit called it done.</param>
/// <param name="ClosedAt">When it was closed.</param>
/// <param name="Quality">How well it was done, 1 to 5; null where that is not said.</param>
/// <param name="Urged">How often the unit was urged.</param>
/// <param name="Noticed">How often it was named in a notice of criticism.</param>
public sealed record DispatchItem(
    string DispatchId,
    string TaskId,
    string Title,
    string UnitId,
    string UnitName,
    string RegionCode,
    string RegionName,
    string IssuerCode,
    string? ParentId,
    [property: AllowedValues("to_sign", "signed", "returned", "submitted", "recheck", "done", "withdrawn", "lapsed")] string State,
    [property: AllowedValues("green", "grey", "yellow", "red")] string Light,
    string? DueOn,
    int? DaysLeft,
    string? AnswerDueAt,
    int Percent,
    int Done,
    int Total,
    string OpenedAt,
    string? SignedAt,
    string? FeedbackAt,
    string? SubmittedAt,
    string? ClosedAt,
    int? Quality,
    int Urged,
    int Noticed);
