using HealthPass.Grains.People;
using HealthPass.Kernel.People;
using Xunit;

namespace HealthPass.Tests.Fakes;

/// <summary>Looks one person up, which nothing but a test does.</summary>
internal static class DirectoryRows
{
    /// <summary>The person's row, or null.</summary>
    public static async Task<DirectoryEntry?> RowOfAsync(this IPersonDirectory directory, PersonId id) =>
        (await directory.FindManyAsync([id], TestContext.Current.CancellationToken)).SingleOrDefault();
}
