using HealthPass.Node;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class NodeHostTests
{
    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task A_process_whose_loop_failed_ends_as_a_failure_and_one_that_was_asked_to_end_does_not(bool fails, int code)
    {
        var builder = Host.CreateApplicationBuilder();
        _ = builder.Logging.ClearProviders();
        _ = builder.Services.AddHostedService(services => new Loop(fails, services.GetRequiredService<IHostApplicationLifetime>()));
        Assert.Equal(code, await builder.Build().RunToTheEndAsync());
    }

    private sealed class Loop(bool fails, IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            await Task.Yield();
            if (fails)
            {
                throw new InvalidDataException("cannot go on");
            }

            lifetime.StopApplication();
        }
    }
}
