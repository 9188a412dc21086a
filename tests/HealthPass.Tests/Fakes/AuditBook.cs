using System.Text.Json;
using HealthPass.Grains.Audit;

namespace HealthPass.Tests.Fakes;

/// <summary>The audit trail of a test, which may fail, and the pens that write to it.</summary>
internal sealed class AuditBook : IAudit
{
    public List<AuditLine> Lines { get; } = [];

    public bool Fails { get; set; }

    public AuditPen Pen(AuditAction? action = null, string actor = "command") => new(this, actor, action ?? AuditActions.TargetSet);

    public Task<long> WriteAsync(string actor, AuditAction action, string subject, object detail)
    {
        if (Fails)
        {
            throw new IOException("The trail cannot be written.");
        }

        Lines.Add(new(actor, action.Wire, subject, JsonSerializer.Serialize(detail, JsonSerializerOptions.Web)));
        return Task.FromResult((long)Lines.Count);
    }
}
