using System.ComponentModel.DataAnnotations;
using HealthPass.Grains.Audit.Notes;
using HealthPass.Kernel.Settings;

namespace HealthPass.Grains.Audit.Anchors;

/// <summary>How the audit trail is shown to outsiders: the configuration section <c>HealthPass:Audit</c>, the same on every node.</summary>
public sealed class AuditOptions : IValidatableObject
{
    /// <summary>The name that this log goes by with its witnesses: it stands in every checkpoint, and a new log needs a new one.</summary>
    public string Origin { get; set; } = "healthpass/audit";

    /// <summary>A checkpoint is signed when the last one is as old, if there are new lines.</summary>
    [InRange(typeof(TimeSpan), "00:00:01", "01:00:00", ErrorMessage = "HealthPass:Audit:CheckpointEvery must lie between {1} and {2}.")]
    public TimeSpan CheckpointEvery { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Public keys of the witnesses whose cosignatures are taken, in the form of C2SP's signed-note.</summary>
    public IList<string> Witnesses { get; } = [];

    /// <summary>The witnesses' keys.</summary>
    public IReadOnlyList<NoteVerifier> WitnessKeys() =>
        [.. Witnesses.Select(text => NoteVerifier.TryParse(text, out var key) ? key : null).OfType<NoteVerifier>()];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!NoteVerifier.IsName(Origin))
        {
            yield return new("HealthPass:Audit:Origin must be 1 to 128 letters of ASCII without blanks and without '+'.");
        }

        for (var index = 0; index < Witnesses.Count; index++)
        {
            if (!NoteVerifier.TryParse(Witnesses[index], out var key) || key.Algorithm != NoteAlgorithm.CosignatureV1)
            {
                yield return new($"HealthPass:Audit:Witnesses:{index} must be a witness's public key: name+id+key, of the kind cosignature/v1.");
            }
        }
    }
}
