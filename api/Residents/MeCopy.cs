using HealthPass.Api.Appeals;
using HealthPass.Api.Corrections;
using HealthPass.Api.Persons;

namespace HealthPass.Api.Residents;

/// <summary>What the resident who asks has said, what was decided and who looked, in the clear. Further documents and family are masked.</summary>
/// <param name="CopiedAt">When the copy was made.</param>
/// <param name="Document">The identity document.</param>
/// <param name="Name">The name as on it.</param>
/// <param name="Phone">Mainland mobile number.</param>
/// <param name="Channels">The channels that may read and show the person, that of the application first.</param>
/// <param name="Person">What staff and channels see, and what happened to the colour.</param>
/// <param name="Facts">What stands or stood behind the colour.</param>
/// <param name="Tests">Results of tests.</param>
/// <param name="Corrections">What was put right, newest first; at most 20.</param>
/// <param name="CorrectionCases">Corrections that officials decide on.</param>
/// <param name="Appeals">Appeals.</param>
/// <param name="Lookups">Who looked the person up within half a year, newest first; at most 50.</param>
/// <param name="Scans">Where the person was scanned within 14 days and since the application, newest first; at most 200.</param>
/// <param name="Family">Whom the person holds and who holds the person, masked.</param>
/// <param name="Devices">The devices on which the person is signed in, oldest first.</param>
/// <param name="PrintedUntil">Until when a printed code is good, null for none.</param>
/// <param name="Documents">Further documents, masked, newest first; at most 16 with those that were taken back.</param>
/// <param name="Registrations">Other registrations of the resident.</param>
/// <param name="HelpSession">The volunteer's session in which the person was registered, null for somebody who applied alone.</param>
public sealed record MeCopy(
    string CopiedAt,
    DocumentField Document,
    string Name,
    string Phone,
    IReadOnlyList<string> Channels,
    MeResponse Person,
    IReadOnlyList<CopiedFact> Facts,
    IReadOnlyList<CopiedTest> Tests,
    IReadOnlyList<CopiedCorrection> Corrections,
    IReadOnlyList<CorrectionItem> CorrectionCases,
    IReadOnlyList<AppealItem> Appeals,
    IReadOnlyList<LookView> Lookups,
    IReadOnlyList<ScanItem> Scans,
    FamilyList Family,
    IReadOnlyList<CopiedDevice> Devices,
    string? PrintedUntil,
    IReadOnlyList<CopiedDocument> Documents,
    IReadOnlyList<CopiedRegistration> Registrations,
    string? HelpSession = null)
{
    /// <summary>Names nobody, so that no log line can.</summary>
    /// <returns>A word.</returns>
    public override string ToString() => "Copy";
}
