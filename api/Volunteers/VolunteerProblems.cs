using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.Volunteers;

namespace HealthPass.Api.Volunteers;

/// <summary>Why a volunteer may not.</summary>
internal static class VolunteerProblems
{
    public static Problem SessionNeeded { get; } =
        new(StatusCodes.Status409Conflict, ProblemCodes.VolunteerSessionNeeded, "The volunteer has no session that goes on, or another than this began in.");

    public static Problem NotHere { get; } = new(
        StatusCodes.Status409Conflict, ProblemCodes.HelpNotHere, "This cannot be done here: name, document and phone do not go together as they are registered. 12345 helps.");

    public static Problem TicketInvalid { get; } =
        new(StatusCodes.Status409Conflict, ProblemCodes.HelpTicketInvalid, "The ticket is none, has run out, or is of another session; begin anew.");

    public static Problem SessionUnknown { get; } = Problem.NotFound(ProblemCodes.VolunteerSessionUnknown, "There is no such session in the account's region.");

    public static Problem Of(VolunteerAnswer answer, TimeProvider clock) => answer.Fault switch
    {
        VolunteerFault.AlreadyOpen => new(StatusCodes.Status409Conflict, ProblemCodes.VolunteerSessionOpen, "Another session goes on; end it first."),
        VolunteerFault.UntilOutside => Problem.Invalid(
            ProblemCodes.FieldInvalid, "The time 'until' must be RFC 3339 with an offset, and lie within the next 12 hours."),
        VolunteerFault.TooFast => new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.VolunteerLimit, "There were as many people within ten minutes as may be.", PersonEndpoints.SecondsUntil(answer.NextAt, clock)),
        VolunteerFault.TooMany => new(StatusCodes.Status429TooManyRequests, ProblemCodes.VolunteerLimit, "There were as many people in this session as may be."),
        VolunteerFault.TooManyInPerson => new(
            StatusCodes.Status429TooManyRequests, ProblemCodes.VolunteerLimit, "There were as many people without a phone in this session as may be."),
        _ => SessionNeeded,
    };
}
