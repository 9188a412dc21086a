using HealthPass.Api.Problems;
using HealthPass.Grains.Campaign.Tasks;
using HealthPass.Grains.Campaign.Tasks.Dispatches;

namespace HealthPass.Api.Tasks;

/// <summary>Says why something asked of a task, a dispatch or a unit was refused.</summary>
internal static class TaskProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.TaskUnknown, "There is no such task here.");

    private static Problem UnitUnknown { get; } = Problem.NotFound(
        ProblemCodes.TaskUnitUnknown, "No such unit is on the register of this region; a part goes to units of regions below the one that dispatches.");

    private static Problem UnitDissolved { get; } = new(StatusCodes.Status409Conflict, ProblemCodes.TaskUnitDissolved, "The unit was dissolved.");

    private static Problem DeadlineOutside { get; } = Problem.Invalid(
        ProblemCodes.TaskDeadlineOutside, $"The deadline must be today or later, at most {TaskRules.MaxYearsAhead} years ahead, and not behind that of what it is a part of.");

    private static Problem NamesSomebody { get; } = Problem.Invalid(
        ProblemCodes.NoteNamesSomebody, "The text holds what looks like a document number or a phone; it stays in the audit trail, so leave that out.");

    public static Problem Of(DispatchFault fault, string? state = null) => fault switch
    {
        DispatchFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.TaskWrongState, $"It is {state ?? "not in a state that allows this"}: somebody else may have been first."),
        DispatchFault.NotSecond => new(StatusCodes.Status403Forbidden, ProblemCodes.TaskNeedsAnother, "Whoever dispatched or accepted it does not check it once more."),
        DispatchFault.RoleMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes another role: campaign officer for the unit, command centre for the issuer."),
        DispatchFault.TierMayNot => new(
            StatusCodes.Status403Forbidden, ProblemCodes.TaskElsewhere, "Another level acts: officers of the unit's own region for the unit, the command centre that dispatched for the issuer."),
        DispatchFault.PartsOpen => new(StatusCodes.Status409Conflict, ProblemCodes.TaskPartsOpen, "What was dispatched further down is not done yet."),
        DispatchFault.Twice => new(StatusCodes.Status409Conflict, ProblemCodes.TaskDispatchedTwice, "The task went to this unit already."),
        DispatchFault.UnitUnknown => UnitUnknown,
        DispatchFault.UnitDissolved => UnitDissolved,
        DispatchFault.DeadlineOutside => DeadlineOutside,
        DispatchFault.DeadlineMissing => Problem.Invalid(ProblemCodes.TaskDeadlineMissing, "The task's own deadline has passed: 'dueOn' must say another."),
        DispatchFault.TextNamesSomebody => NamesSomebody,
        _ => Unknown,
    };

    public static Problem Of(TaskFault fault) => fault switch
    {
        TaskFault.DeadlineOutside => DeadlineOutside,
        TaskFault.SharesWrong => Problem.Invalid(ProblemCodes.TaskUnitsWrong, $"At least one unit leads, none stands there twice, and there are at most {TaskRules.MostUnits}."),
        TaskFault.UnitUnknown => UnitUnknown,
        TaskFault.UnitDissolved => UnitDissolved,
        TaskFault.WantedOutside => Problem.Invalid(ProblemCodes.FieldInvalid, "'wantedPercent' must be from 1 to 10000."),
        TaskFault.UnitTaken => new(StatusCodes.Status409Conflict, ProblemCodes.TaskUnitTaken, "The region has a unit of this name."),
        TaskFault.SuccessorWrong => Problem.Invalid(ProblemCodes.TaskSuccessorWrong, "Another unit of the same region takes over, one that is not dissolved itself."),
        TaskFault.TextNamesSomebody => NamesSomebody,
        _ => Unknown,
    };
}
