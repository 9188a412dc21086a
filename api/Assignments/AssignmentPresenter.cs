using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Assignments;

/// <summary>Puts assignments, and why something was refused, into words.</summary>
internal static class AssignmentPresenter
{
    public static Problem DocumentUnknown { get; } = Problem.Invalid(
        ProblemCodes.CommandDocumentUnknown, "The register of command documents has none of this id or number. The command centre registers them.");

    public static AssignmentResponse Present(AssignmentView assignment, DateTimeOffset now) => new(
        assignment.AssignmentId.ToString(),
        assignment.Status.ToWire(),
        assignment.Draft.ReasonCode,
        assignment.Draft.Document?.DocumentId.ToString(),
        assignment.Draft.Document?.Sha256,
        assignment.Draft.DocumentNumber,
        assignment.Draft.Evidence,
        assignment.Draft.Authority,
        Rfc3339.Format(assignment.Draft.Began!.Value),
        Rfc3339.Format(assignment.Draft.Anchor),
        Rfc3339.Format(assignment.Draft.Until),
        assignment.Draft.People.Count,
        assignment.Done,
        assignment.Draft.Maker.UserName,
        assignment.Draft.Maker.Region.ToString(),
        Rfc3339.Format(assignment.CreatedAt),
        assignment.Checker,
        Rfc3339.Format(assignment.CheckedAt),
        Rfc3339.Format(assignment.DueAt),
        !assignment.DueCertain,
        assignment.DueAt <= now,
        assignment.History.IsDefault
            ? []
            : [.. assignment.History.Select(happened => new HistoryEvent(Rfc3339.Format(happened.At), happened.Action, happened.By, happened.Note))],
        assignment.Reversal is { } reversal
            ? new(reversal.By.UserName, reversal.Note, Rfc3339.Format(reversal.At), reversal.Approval?.Checker, Rfc3339.Format(reversal.Approval?.At))
            : null);

    public static IResult ToResult(this AssignmentResult result, DateTimeOffset now, int status = StatusCodes.Status200OK) =>
        result.Fault == AssignmentFault.None
            ? Results.Json(Present(result.Assignment!, now), ApiJson.Options, statusCode: status)
            : ProblemOf(result).ToResult();

    /// <summary>Says that it is done, or that it is under way and where to look.</summary>
    public static IResult ToResult(this AssignmentResult result, HttpContext context, DateTimeOffset now) =>
        result is { Fault: AssignmentFault.None, Assignment: { Status: AssignmentStatus.Applying or AssignmentStatus.Reversing } assignment }
            ? result.ToResult(now, StatusCodes.Status202Accepted).At(context, $"/v1/assignments/{assignment.AssignmentId}")
            : result.ToResult(now);

    public static AssignmentSummaries Present(IReadOnlyList<CaseEntry> rows) => new(
    [
        .. rows.Select(row => new AssignmentSummary(
            row.CaseId.ToString(), row.State, row.Reason, row.Document, row.People, row.Opener, row.Region.ToString(),
            Rfc3339.Format(DateTimeOffset.FromUnixTimeSeconds(row.OpenedAt)))),
    ]);

    public static PreviewResponse Present(Guid id, AssignmentEffect effect, DocumentReference? document, RegionTree regions) => new(
        id.ToString(),
        effect.Action,
        effect.Hash,
        effect.Edition,
        effect.People,
        [
            .. effect.Counts.Select(count => new PreviewCount(
                count.Region.ToString(),
                regions.NameOf(count.Region),
                count.Before.ToWire(),
                count.After.ToWire(),
                count.People)),
        ],
        document?.DocumentId.ToString(),
        document?.Sha256);

    public static AssignedPeoplePage Present(AssignmentPeoplePage page) => new(
        [
            .. page.People.Select(person => new AssignedPersonView(
                person.PersonId.ToString(), person.MaskedName, person.MaskedDocument, person.Region.ToString(),
                person.Decision.Colour.ToWire(), person.Decision.ReasonCode)),
        ],
        page.Total,
        page.Next);

    public static IResult ToResult(this EffectResult result, Guid id, DocumentReference? document, RegionTree regions) => result.Effect is { } effect
        ? Results.Json(Present(id, effect, document, regions), ApiJson.Options)
        : result.Fault == AssignmentFault.WrongState
            ? new Problem(StatusCodes.Status409Conflict, "assignment_in_wrong_state", "The assignment waits for no decision.").ToResult()
            : ProblemOf(new AssignmentResult(result.Fault, null, result.Index)).ToResult();

    private static Problem ProblemOf(AssignmentResult result) => result.Fault switch
    {
        AssignmentFault.NotFound => Problem.NotFound("assignment_not_found", "No assignment has this id."),
        AssignmentFault.ReasonUnknown => Problem.Invalid("reason_unknown", "The rule book has no such reason that may be assigned."),
        AssignmentFault.TierMayNot => new(StatusCodes.Status403Forbidden, "tier_may_not_assign", "The rule book does not let this tier assign this reason."),
        AssignmentFault.OutOfScope => new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfRegion, $"people[{result.Index}]: the person's home lies outside the account's region."),
        AssignmentFault.PersonNotRegistered => Problem.Invalid(ProblemCodes.PersonUnknown, $"people[{result.Index}]: nobody is registered under this."),
        AssignmentFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of epidemic control."),
        AssignmentFault.MakerIsChecker => new(StatusCodes.Status403Forbidden, "maker_is_checker", "Whoever made an assignment, or asked for its reversal, may not decide on it."),
        AssignmentFault.EffectMissing => Problem.Invalid(ProblemCodes.EffectMissing, "Give 'effect', as the preview has it: what is approved is what was previewed."),
        AssignmentFault.EffectChanged => new(StatusCodes.Status409Conflict, ProblemCodes.EffectChanged, "What would happen now is not what was previewed. Look at the preview again."),
        AssignmentFault.UpgradeUnderWay => new(StatusCodes.Status409Conflict, ProblemCodes.UpgradeUnderWay, "Reversals wait until every node of the cluster is upgraded."),
        AssignmentFault.DocumentUnknown => DocumentUnknown,
        AssignmentFault.DocumentWithdrawn => new(StatusCodes.Status409Conflict, ProblemCodes.CommandDocumentWithdrawn, "The command document was withdrawn: nothing new rests on it."),
        AssignmentFault.DocumentOutOfScope => new(
            StatusCodes.Status403Forbidden, ProblemCodes.CommandDocumentOutOfRegion, "The command document's region does not hold the homes of all these people."),
        AssignmentFault.DocumentAmbiguous => Problem.Invalid(ProblemCodes.CommandDocumentAmbiguous, "Several units have a command document of this number: give its 'documentId'."),
        _ => new(StatusCodes.Status409Conflict, "assignment_in_wrong_state", $"The assignment is {result.Assignment?.Status.ToWire()}."),
    };
}
