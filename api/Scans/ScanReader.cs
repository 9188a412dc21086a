using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Records;

namespace HealthPass.Api.Scans;

/// <summary>Reads the fields of a scan.</summary>
internal sealed class ScanReader(PersonIndex index, TimeProvider clock)
{
    // Longer than any code of ours: what a gate's reader picks up elsewhere is refused before it is looked at.
    private const int MaxCode = 512;

    /// <summary>A direction that was given and is none.</summary>
    public const ScanDirection UnknownDirection = (ScanDirection)byte.MaxValue;

    /// <summary>Reads a scan.</summary>
    /// <param name="message">The scan as sent.</param>
    /// <param name="scope">The venue that the gate's key is bound to, empty for all.</param>
    public ScanReading Read(ScanMessage message, string scope) =>
        Read(new ScanFields(message.VenueId, message.Code, message.Document, DirectionOf(message.Direction), ScanIdOf(message.ScanId), message.GateId), scope);

    /// <summary>Reads a scan.</summary>
    /// <param name="message">The scan's fields.</param>
    /// <param name="scope">The venue that the gate's key is bound to, empty for all.</param>
    public ScanReading Read(in ScanFields message, string scope)
    {
        if (string.IsNullOrEmpty(message.VenueId))
        {
            return new(default, Problem.Missing("venueId"));
        }

        if (!VenueId.TryParse(message.VenueId, out var venue))
        {
            return new(default, Problem.Invalid(ProblemCodes.VenueUnknown, "No venue has this id."));
        }

        if (scope.Length > 0 && !(VenueId.TryParse(scope, out var bound) && bound == venue))
        {
            return new(default, new(StatusCodes.Status403Forbidden, ProblemCodes.OutOfScope, "The gate's key is bound to another venue."));
        }

        if (message.Direction is not { } direction)
        {
            return new(default, Problem.Missing("direction"));
        }

        if (direction == UnknownDirection)
        {
            return new(default, Problem.Invalid(ProblemCodes.DirectionUnknown, "The direction must be 'in', 'out' or 'pass'."));
        }

        if (message.ScanId == Guid.Empty)
        {
            return new(default, Problem.Invalid(ProblemCodes.FieldInvalid, "The scanId must be a UUID with hyphens."));
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
                ScanId = message.ScanId,
                GateId = gate,
            },
            null);
    }

    /// <summary>The direction that a word names, null for no word.</summary>
    public static ScanDirection? DirectionOf(string? text) =>
        text is null ? null : ScanNames.TryParse(text, out var direction) ? direction : UnknownDirection;

    /// <summary>The UUID that a text names, null for no text.</summary>
    public static Guid? ScanIdOf(string? text) =>
        text is null ? null : Guid.TryParseExact(text, "D", out var scanId) ? scanId : Guid.Empty;
}
