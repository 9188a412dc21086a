using HealthPass.Demo.Settings;

namespace HealthPass.Tests.Demo;

/// <summary>The way into <see cref="StubApi"/>, there at once.</summary>
internal sealed class StubAccess : IDemoAccess
{
    public Task<DemoAccess> WaitAsync(CancellationToken cancellationToken) => Task.FromResult(StubApi.Access);
}
