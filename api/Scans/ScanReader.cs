using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Grains.Venues;
using HealthPass.Grains.Verification.Scans;

namespace HealthPass.Api.Scans;

/// <summary>Reads the fields of a scan.</summary>
internal sealed class ScanReader(PersonIndex index, TimeProvider clock)
{
    // Longer than any code of ours: what a gate's reader picks up elsewhere is refused before it is looked at.
    private const int MaxCode = 512;

    /// <summary>Reads a scan.</summary>
    /// <param name="message">The scan as sent.</param>
    /// <param name="scope">The venue that the gate's key is bound to, empty for all.</param>
    public ScanReading Read(ScanMessage message, string scope)
    {
        if (string.IsNullOrEmpty(message.VenueId))
        {
            return new(default, Problem.Missing("venueId"));
        }

        if (!VenueId.TryParse(message.VenueId, out var venue))
        {
            return new(default, Problem.Invalid(ProblemCodes.VenueUnknown, "No venue has this id."));
        }

        if (scope.Length > 0 && !string.Equals(scope, venue.ToString(), StringComparison.Ordinal))
        {
            return new(default, new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope, "The gate's key is bound to another venue."));
        }

        if (DirectionOf(message.Direction) is not { } direction)
        {
            return new(default, message.Direction is null
                ? Problem.Missing("direction")
                : Problem.Invalid(ProblemCodes.DirectionUnknown, "The direction must be 'in', 'out' or 'pass'."));
        }

        var scanId = default(Guid?);
        if (message.ScanId is not null)
        {
            if (!Guid.TryParseExact(message.ScanId, "D", out var parsed) || parsed == Guid.Empty)
            {
                return new(default, Problem.Invalid(ProblemCodes.FieldInvalid, "The scanId must be a UUID with hyphens."));
            }

            scanId = parsed;
        }

        if (!GateId.TryParse(message.GateId, out var gate))
        {
            return new(default, Problem.Invalid(ProblemCodes.FieldInvalid, $"The gateId must have at most {GateId.MaxLength} ASCII letters, digits, dots, dashes, underscores and colons."));
        }

        if (message.Code is null == message.Document is null)
        {
            return new(default, Problem.Invalid(ProblemCodes.CodeOrDocument, "A scan names a person by 'code' or by 'document', by one of them."));
        }

        var person = default(PersonId);
        if (message.Document is not null)
        {
            if (!PersonFields.TryRead(message.Document, clock.GetUtcNow(), out var document, out var problem))
            {
                return new(default, problem);
            }

            person = index.IdOf(document);
        }
        else if (message.Code!.Length > MaxCode)
        {
            return new(default, Problem.Invalid(ProblemCodes.CodeMalformed, "What was scanned is no health code."));
        }

        return new(
            new()
            {
                VenueId = venue,
                Code = message.Code,
                PersonId = person,
                Direction = direction,
                ScanId = scanId,
                GateId = gate,
            },
            null);
    }

    public static ScanDirection? DirectionOf(string? text) => text switch
    {
        "in" => ScanDirection.In,
        "out" => ScanDirection.Out,
        "pass" => ScanDirection.Pass,
        _ => null,
    };
}
