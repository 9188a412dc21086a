namespace HealthPass.Tests.Deploy;

/// <summary>An alarm of deploy/prometheus/alarms.yml.</summary>
internal sealed record Alarm(string Name, string Expression, string Severity, string Runbook, string Summary);
