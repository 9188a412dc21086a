using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Tasks;

/// <summary>A reminder.</summary>
/// <param name="DispatchId">Of which dispatch.</param>
/// <param name="Title">What the task is.</param>
/// <param name="UnitName">The unit.</param>
/// <param name="Stage">Of what.</param>
/// <param name="Audience">For whom: the unit, the command centre of its region, or the one that dispatched.</param>
/// <param name="SentAt">When.</param>
public sealed record ReminderView(
    string DispatchId,
    string Title,
    string UnitName,
    [property: AllowedValues("unsigned", "due_soon", "due_today", "overdue", "feedback_late")] string Stage,
    [property: AllowedValues("unit", "head", "issuer")] string Audience,
    string SentAt);
