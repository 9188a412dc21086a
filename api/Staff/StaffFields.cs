using System.Text.RegularExpressions;
using HealthPass.Api.Json;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Staff.Accounts;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Staff;

/// <summary>Reads what administrators write.</summary>
internal static partial class StaffFields
{
    /// <exception cref="ProblemException">It is not what it must be.</exception>
    public static StaffAccount Read(AccountRequest request, RegionTree regions) =>
        UserName().IsMatch(request.UserName!)
            ? new(request.UserName!, string.Empty, [], RegionOf(request.RegionCode, regions)!.Value) { DisplayName = request.DisplayName!.Trim(), Unit = request.Unit!.Trim() }
            : throw new ProblemException(Problem.Invalid(
                ProblemCodes.FieldInvalid, "The field 'userName' must have 3 to 32 small letters, figures, dots and hyphens, and begin with a letter or figure."));

    /// <summary>Whom of the registered an account is.</summary>
    /// <exception cref="ProblemException">It is not what it must be.</exception>
    public static async Task<PersonId?> PersonOfAsync(AccountRequest request, PersonFinder finder, DateTimeOffset now, CancellationToken cancellationToken) =>
        request.Document is null ? null
        : PersonFields.TryRead(request.Document, now, out var document, out var problem) ? await finder.FindAsync(document, cancellationToken)
        : throw new ProblemException(problem!);

    /// <exception cref="ProblemException">It is not what it must be.</exception>
    public static AskedRights Read(RightsRequest request, RegionTree regions, DateTimeOffset now) => new(
        request.Roles ?? throw new ProblemException(Problem.Missing("roles")), RegionOf(request.RegionCode, regions), TimeOf(request.ValidFrom, "validFrom") ?? now.ToUnixTimeSeconds(),
        TimeOf(request.ValidTo, "validTo") ?? StaffAccount.Never, request.NewPassword == true, request.Note!.Trim());

    private static RegionCode? RegionOf(string? code, RegionTree regions) =>
        code is null ? null
        : regions.TryRead(code, out var region, out var problem) ? region.Code
        : throw new ProblemException(problem);

    private static long? TimeOf(string? text, string field) =>
        text is null ? null
        : Rfc3339.TryParse(text, out var time) ? time.ToUnixTimeSeconds()
        : throw new ProblemException(Problem.Invalid(ProblemCodes.FieldInvalid, $"The time '{field}' must be RFC 3339 with an offset."));

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{2,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex UserName();
}
