using System.ComponentModel.DataAnnotations;
using HealthPass.Carriers.Settings;
using HealthPass.Grains.Audit.Anchors;
using HealthPass.Grains.Campaign.Texts;
using HealthPass.Grains.Counting.History;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Grains.People;
using HealthPass.Grains.Reports;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Settings;
using HealthPass.Node.Transport;
using HealthPass.Storage.Common;
using HealthPass.Verification.Board;
using HealthPass.Verification.CheckIns;
using HealthPass.Verification.Codes;
using Microsoft.Extensions.Options;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass</c> as it is written; <see cref="NodeOptions"/> is what the process makes of it.</summary>
[SettingsSection(NodeOptions.Section)]
internal sealed class NodeSettings : IValidatableObject
{
    [MinLength(1, ErrorMessage = "HealthPass:DataDirectory must name a folder.")]
    public string DataDirectory { get; set; } = "data";

    [ValidateObjectMembers]
    public KeySettings Keys { get; set; } = new();

    [ValidateObjectMembers]
    public IdentitySettings Node { get; set; } = new();

    [ValidateObjectMembers]
    public ClusterTransportOptions Cluster { get; set; } = new();

    [ValidateObjectMembers]
    public RetentionSettings Retention { get; set; } = new();

    [ValidateObjectMembers]
    public BoardOptions Board { get; set; } = new();

    public CodeOptions Codes { get; set; } = new();

    [ValidateObjectMembers]
    public HistoryOptions History { get; set; } = new();

    [ValidateObjectMembers]
    public PublishingOptions Publishing { get; set; } = new();

    [ValidateObjectMembers]
    public ReportOptions Reports { get; set; } = new();

    [ValidateObjectMembers]
    public AuditOptions Audit { get; set; } = new();

    [ValidateObjectMembers]
    public ReconcileOptions Reconcile { get; set; } = new();

    [ValidateObjectMembers]
    public RegionSettings Regions { get; set; } = new();

    [ValidateObjectMembers]
    public VolunteerOptions Volunteers { get; set; } = new();

    [ValidateObjectMembers]
    public CheckInOptions CheckIns { get; set; } = new();

    public List<CarrierSettings> Carriers { get; set; } = [];

    [ValidateObjectMembers]
    public TextOptions Texts { get; set; } = new();

    [ValidateObjectMembers]
    public StorageOptions Storage { get; set; } = new();

    // Of a list's items the annotations could not name the key.
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => CarrierRules.Faults(Carriers).Select(fault => new ValidationResult(fault));
}
