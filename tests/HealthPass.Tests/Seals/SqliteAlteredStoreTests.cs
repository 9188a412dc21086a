using HealthPass.Kernel.People;
using HealthPass.Tests.Storage;

namespace HealthPass.Tests.Seals;

public sealed class SqliteAlteredStoreTests : AlteredStoreTests<SqliteFixture>
{
    protected override string BlobOf(PersonId person) => $"x'{person}'";
}
