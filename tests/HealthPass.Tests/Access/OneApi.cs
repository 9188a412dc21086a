using Xunit;

namespace HealthPass.Tests.Access;

/// <summary>One running program, shared by the tests that only call it.</summary>
[CollectionDefinition(Name)]
public sealed class OneApi : ICollectionFixture<RunningApi>
{
    public const string Name = "One program in this process";
}
