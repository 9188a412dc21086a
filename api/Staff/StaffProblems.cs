using HealthPass.Api.Problems;
using HealthPass.Grains.Staff.Accounts;

namespace HealthPass.Api.Staff;

/// <summary>Why an account is not changed.</summary>
internal static class StaffProblems
{
    public static readonly string[] Conflicts =
        [ProblemCodes.AccountNameTaken, ProblemCodes.LastAdministrators, ProblemCodes.StaffChangeInWrongState];

    public static Problem Of(StaffFault fault) => fault switch
    {
        StaffFault.Unknown => Problem.NotFound(ProblemCodes.AccountUnknown, "There is no such account."),
        StaffFault.NoRequest => Problem.NotFound(ProblemCodes.StaffChangeUnknown, "There is no such request."),
        StaffFault.NameTaken => Conflict(ProblemCodes.AccountNameTaken, "There is an account of this name."),
        StaffFault.OwnAccount => Denied(ProblemCodes.OwnAccount, "Nobody changes what the own account may do."),
        StaffFault.SamePerson => Denied(ProblemCodes.MakerIsChecker, "Whoever asked for rights may not grant them."),
        StaffFault.OutOfRegion => Denied(ProblemCodes.OutOfRegion, "The account or the region lies outside the administrator's."),
        StaffFault.RoleMayNot => Denied(ProblemCodes.Forbidden, "This takes an administrator."),
        StaffFault.RolesNotTogether => Problem.Invalid(
            ProblemCodes.RolesNotTogether, "One of the roles is none, or they do not go together: who administers, audits or runs the nodes does nothing else."),
        StaffFault.ValidityEmpty => Problem.Invalid(ProblemCodes.FieldInvalid, "The account must be valid for some time from now on."),
        StaffFault.EndNeeded => Problem.Invalid(
            ProblemCodes.FieldInvalid, $"The account of a volunteer needs a 'validTo' within {AccountChanges.LongestVolunteer.TotalDays:0} days."),
        StaffFault.LastAdministrators => Conflict(ProblemCodes.LastAdministrators, "It takes two administrators without an end to grant anything; fewer would be left."),
        _ => Conflict(ProblemCodes.StaffChangeInWrongState, "The request was answered already, or has run out."),
    };

    private static Problem Conflict(string code, string detail) => new(StatusCodes.Status409Conflict, code, detail);

    private static Problem Denied(string code, string detail) => new(StatusCodes.Status403Forbidden, code, detail);
}
