using HealthPass.Api.Hosting;
using HealthPass.Node;
using Microsoft.AspNetCore.Builder;
using Xunit;

namespace HealthPass.Tests.Demo;

public sealed class DemoModeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_without_the_demo_refuses_it_and_touches_no_folder()
    {
        var refusal = DemoMode.Refuse(WebApplication.CreateSlimBuilder(), DemoFolderTests.NodeIn(_folder.Path), demo: true, carried: null);
        Assert.Contains("does not carry the demo", refusal, StringComparison.Ordinal);
        Assert.Contains(DemoMode.Switch, refusal, StringComparison.Ordinal);
        Assert.False(DemoFolder.IsMarked(_folder.Path));
    }

    [Fact]
    public void A_build_without_the_demo_keeps_off_its_folder_too()
    {
        DemoFolder.Claim(_folder.Path, demo: true);
        Assert.Contains(_folder.Path, DemoMode.Refuse(WebApplication.CreateSlimBuilder(), DemoFolderTests.NodeIn(_folder.Path), demo: false, carried: null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_build_carries_the_demo()
    {
        Assert.NotNull(DemoMode.Find());
        Assert.Null(DemoMode.Refuse(WebApplication.CreateSlimBuilder(), DemoFolderTests.NodeIn(_folder.Path), demo: true, DemoMode.Find()));
        Assert.True(DemoFolder.IsMarked(_folder.Path));
    }
}
