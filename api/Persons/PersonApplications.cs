using System.Diagnostics.CodeAnalysis;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Persons;

/// <summary>Reads applications, with a problem for each thing that can be wrong.</summary>
internal sealed class PersonApplications(RegionTree regions, TimeProvider clock)
{
    /// <summary>What can be wrong.</summary>
    public static string[] Problems { get; } =
        [ProblemCodes.FieldMissing, ProblemCodes.NameInvalid, ProblemCodes.PhoneInvalid, ProblemCodes.RegionUnknown, ProblemCodes.RegionDivided, .. PersonFields.DocumentProblems];

    /// <summary>Reads one.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="channel">The channel that carries it.</param>
    /// <param name="application">The application.</param>
    /// <param name="problem">What is wrong.</param>
    /// <param name="hasPhone">False for somebody who has none: it is not looked at then.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryRead(
        ApplicationRequest request, string channel, [NotNullWhen(true)] out PersonApplication? application, [NotNullWhen(false)] out Problem? problem, bool hasPhone = true)
    {
        application = null;
        if (!PersonFields.TryRead(request.Document, clock.GetUtcNow(), out var document, out problem))
        {
            return false;
        }

        if (!PersonName.TryParse(request.Name, out var name))
        {
            problem = Problem.Invalid(ProblemCodes.NameInvalid, "The name must have 1 to 100 letters of a name, as on the document.");
            return false;
        }

        var phone = PhoneNumber.None;
        if (hasPhone && !PhoneNumber.TryParse(request.Phone, out phone))
        {
            problem = Problem.Invalid(ProblemCodes.PhoneInvalid, "The phone must be a mainland mobile number of 11 digits.");
            return false;
        }

        if (!regions.TryRead(request.RegionCode, out var region, out problem))
        {
            return false;
        }

        application = new(document, name, phone, region.Code, channel);
        return true;
    }
}
