using HealthPass.Api.Access;
using HealthPass.Api.Persons;
using HealthPass.Api.Problems;
using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Verification.Reading;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;

namespace HealthPass.Api.Scans;

/// <summary>Reads the fields of a scan.</summary>
internal sealed class ScanReader(PersonIndex index, KeyAlarms alarms, TimeProvider clock)
{
    /// <summary>A direction that was given and is none.</summary>
    public const ScanDirection UnknownDirection = (ScanDirection)byte.MaxValue;

    private static readonly string CardWord = ScanMeans.Card.ToWire();

    /// <summary>Reads a scan.</summary>
    /// <param name="message">The scan as sent.</param>
    /// <param name="key">The gate's key.</param>
    public ScanReading Read(ScanMessage message, KnownKey key) => message.Problem is { } problem
        ? new(default, problem)
        : Read(new ScanFields(message.VenueId, message.Code, message.Document, DirectionOf(message.Direction), ScanIdOf(message.ScanId), message.GateId, message.Place, message.Means), key);

    /// <summary>Reads a scan.</summary>
    /// <param name="message">The scan's fields.</param>
    /// <param name="key">The gate's key: a document is taken off its quota, whether or not somebody is registered under it.</param>
    /// <param name="takesQuota">Whether a document is taken off the quota: it is wherever the answer tells whose it is.</param>
    public ScanReading Read(in ScanFields message, KnownKey key, bool takesQuota = true)
    {
        if (string.IsNullOrEmpty(message.VenueId))
        {
            return new(default, Problem.Missing("venueId"));
        }

        if (!VenueId.TryParse(message.VenueId, out var venue))
        {
            return new(default, Problem.Invalid(ProblemCodes.VenueUnknown, "No venue has this id."));
        }

        if (!key.Scope.Admits(venue))
        {
            return new(default, ScanPresenter.OutOfScope);
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

        if (message.Place is < 0 or > ushort.MaxValue)
        {
            return new(default, Problem.Invalid(ProblemCodes.FieldInvalid, $"The place must lie between 0 and {ushort.MaxValue}."));
        }

        if (message.Means is not null && (message.Means != CardWord || message.Document is null))
        {
            return new(default, Problem.Invalid(ProblemCodes.FieldInvalid, $"The means can only be '{CardWord}', and only of a document: all else the scan says itself."));
        }

        var (person, numberAlone) = (default(PersonId), default(PersonId));
        var code = default(string);
        if (message.Document is not null)
        {
            var now = clock.GetUtcNow();
            if (!PersonFields.TryRead(message.Document, now, out var document, out var problem))
            {
                return new(default, problem);
            }

            if (takesQuota && key.Use.Documents.TryUse(venue, now.ToUnixTimeSeconds(), out var retryAfter) is not DocumentRefusal.None and var refusal)
            {
                alarms.Refused(refusal);
                return new(default, KeyProblems.Of(refusal, retryAfter));
            }

            person = index.IdOf(document);
            numberAlone = document.Country is null ? default : index.IdOf(document.WithoutCountry);
        }
        else if (CodeReader.Read(message.Code!, out code) is not ReadingFault.None and var fault)
        {
            return new(default, Problem.Invalid(ProblemCodes.CodeMalformed, ReadingFaults.TextOf(fault)) with { Reading = fault.ToWire() });
        }

        return new(
            new()
            {
                VenueId = venue,
                Code = code,
                PersonId = person,
                NumberAlone = numberAlone,
                Direction = direction,
                ScanId = message.ScanId,
                GateId = gate,
                Within = key.Scope.Region ?? default,
                Place = (ushort)(message.Place ?? 0),
                Means = message.Means is null ? default : ScanMeans.Card,
            },
            null);
    }

    /// <summary>Takes note of whether a document that was scanned is somebody's.</summary>
    public void Observe(in ScanRequest request, in ScanOutcome outcome, KnownKey key)
    {
        if (request.Code is null && outcome.Fault == ScanFault.None)
        {
            alarms.Observe(key, outcome.Record.CodeState == CodeState.Unknown);
        }
    }

    /// <summary>The direction that a word names, null for no word.</summary>
    public static ScanDirection? DirectionOf(string? text) =>
        text is null ? null : ScanNames.TryParse(text, out var direction) ? direction : UnknownDirection;

    /// <summary>The UUID that a text names, null for no text.</summary>
    public static Guid? ScanIdOf(string? text) =>
        text is null ? null : Guid.TryParseExact(text, "D", out var scanId) ? scanId : Guid.Empty;
}
