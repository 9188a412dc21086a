using System.Diagnostics.CodeAnalysis;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Corrections;

/// <summary>Reads what is to be put right, with a problem for each thing that can be wrong.</summary>
internal sealed class CorrectionReader(RegionTree regions)
{
    /// <summary>What can be wrong.</summary>
    public static string[] Problems { get; } = [ProblemCodes.FieldMissing, ProblemCodes.NameInvalid, ProblemCodes.PhoneInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided];

    public bool TryRead(
        PersonCorrectionRequest request, [NotNullWhen(true)] out PersonCorrection? correction, [NotNullWhen(false)] out Problem? problem)
    {
        correction = null;
        PersonName name = default;
        PhoneNumber phone = default;
        RegionNode? region = null;
        problem = request is { Name: null, Phone: null, RegionCode: null } ? Problem.Missing("name")
            : request.Name is not null && !PersonName.TryParse(request.Name, out name)
                ? Problem.Invalid(ProblemCodes.NameInvalid, "The name must have 1 to 100 letters of a name, as on the document.")
            : request.Phone is not null && !PhoneNumber.TryParse(request.Phone, out phone)
                ? Problem.Invalid(ProblemCodes.PhoneInvalid, "The phone must be a mainland mobile number of 11 digits.")
            : request.RegionCode is not null && !regions.TryRead(request.RegionCode, out region, out var unread) ? unread
            : null;
        if (problem is not null)
        {
            return false;
        }

        correction = new(request.Name is null ? null : name, request.Phone is null ? null : phone, region?.Code);
        return true;
    }
}
