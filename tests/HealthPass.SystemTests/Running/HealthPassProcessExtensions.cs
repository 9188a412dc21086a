namespace HealthPass.SystemTests.Running;

internal static class HealthPassProcessExtensions
{
    /// <summary>Waits until every acknowledged scan is in the database.</summary>
    public static Task ShippedAsync(this HealthPassProcess process) => Wait.UntilAsync(
        process.Api.ReadyAsync, ready => ready.Status == 200 && ready["journalLagBytes"].GetInt64() == 0, "the journal to be shipped", TimeSpan.FromSeconds(30));
}
