using HealthPass.Api.Problems;
using HealthPass.Grains.Venues.Measures;
using HealthPass.Grains.Venues.Reviews;

namespace HealthPass.Api.Venues;

/// <summary>Says why something asked of a venue was refused.</summary>
internal static class VenueProblems
{
    public static Problem Unknown { get; } = Problem.NotFound(ProblemCodes.VenueUnknown, "No venue has this id.");

    public static Problem CaseUnknown { get; } = Problem.NotFound(ProblemCodes.VenueCaseUnknown, "There is no such case of a venue here.");

    public static Problem NotOwner { get; } = new(
        StatusCodes.Status403Forbidden, ProblemCodes.VenueNotOwner, "Somebody else registered the venue; a county or an authority above may act in that one's place.");

    private static Problem NeedsAnother { get; } = new(
        StatusCodes.Status403Forbidden, ProblemCodes.VenueCaseNeedsAnother, "Whoever asked for it, or has checked it at another level, may not decide on it.");

    private static Problem Forbidden { get; } = new(StatusCodes.Status403Forbidden, ProblemCodes.Forbidden, "This takes the role of venue administrator.");

    private static Problem Open { get; } = new(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseOpen, "Another one of this venue is under way.");

    public static Problem WrongState { get; } = new(
        StatusCodes.Status409Conflict, ProblemCodes.VenueWrongState, "The venue is in a state that this changes nothing of, or has no place for.");

    public static Problem Of(VenueReviewResult result) => result.Fault switch
    {
        VenueReviewFault.VenueUnknown => Unknown,
        VenueReviewFault.RuleLaxer => VenueFields.Laxer,
        VenueReviewFault.VenueOver => WrongState,
        VenueReviewFault.NothingToChange => new(StatusCodes.Status409Conflict, ProblemCodes.VenueUnchanged, "All of it is registered so already."),
        VenueReviewFault.Open => Open,
        VenueReviewFault.NotSecond => NeedsAnother,
        VenueReviewFault.RoleMayNot => Forbidden,
        VenueReviewFault.NotOwner => NotOwner,
        VenueReviewFault.ReasonMissing => Problem.Missing("reason"),
        VenueReviewFault.TierMayNot => new(
            StatusCodes.Status403Forbidden, ProblemCodes.VenueCaseElsewhere, $"It lies with the level '{result.Review?.State}'; a level above is asked when its time has passed."),
        VenueReviewFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseWrongState, $"The review is {result.Review?.State}."),
        _ => CaseUnknown,
    };

    public static Problem Of(MeasureResult result) => result.Fault switch
    {
        MeasureFault.VenueUnknown => Unknown,
        MeasureFault.DoesNotFit => WrongState,
        MeasureFault.Open => Open,
        MeasureFault.NotSecond => NeedsAnother,
        MeasureFault.RoleMayNot => Forbidden,
        MeasureFault.TierMayNot => new(StatusCodes.Status403Forbidden, ProblemCodes.VenueCaseElsewhere, "A county or an authority above decides on this."),
        MeasureFault.WrongState => new(StatusCodes.Status409Conflict, ProblemCodes.VenueCaseWrongState, $"The measure is {result.Measure?.State}."),
        _ => CaseUnknown,
    };
}
