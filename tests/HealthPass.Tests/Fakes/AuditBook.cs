using HealthPass.Grains.Audit;

namespace HealthPass.Tests.Fakes;

/// <summary>The audit trail of a test, which may fail, and the pens that write to it.</summary>
internal sealed class AuditBook
{
    public List<AuditLine> Lines { get; } = [];

    public bool Fails { get; set; }

    public AuditPen Pen(string action = "done", string actor = "command") => new(
        line =>
        {
            if (Fails)
            {
                throw new IOException("The trail cannot be written.");
            }

            Lines.Add(line);
            return Task.FromResult((long)Lines.Count);
        },
        actor,
        action);
}
