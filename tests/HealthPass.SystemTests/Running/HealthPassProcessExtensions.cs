namespace HealthPass.SystemTests.Running;

internal static class HealthPassProcessExtensions
{
    /// <summary>Waits until every acknowledged scan is in the database.</summary>
    public static Task ShippedAsync(this HealthPassProcess process) => Wait.UntilAsync(
        async () => (await process.Api.ReadyAsync()).Expect(200)["journalLagBytes"].GetInt64(), lag => lag == 0, "the journal to be shipped", TimeSpan.FromSeconds(30));
}
