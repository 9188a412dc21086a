using HealthPass.Node;
using HealthPass.Node.Startup;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class StagedStartTests
{
    private readonly List<string> _seen = [];
    private readonly HostApplicationBuilder _builder = Host.CreateApplicationBuilder();

    public StagedStartTests()
    {
        _ = _builder.Logging.ClearProviders().AddProvider(new Lines(_seen));
        _ = _builder.Services.AddSingleton(_seen);
    }

    [Fact]
    public async Task Stages_run_in_the_declared_order_and_stop_in_the_opposite_one_each_with_its_duration()
    {
        _ = StartStages.In(_builder.Services).Then<First>("first").Then("foreign", () => _builder.Services.AddHostedService<Foreign>()).Then<Last>("last");

        // Whoever registers later comes later, whatever the stages are.
        _ = _builder.Services.AddHostedService<Outsider>();
        using var host = _builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "+First", "Start: first", "+Foreign", "Start: foreign", "+Last", "Start: last", "+Outsider",
                "-Outsider", "-Last", "Stop: last", "-Foreign", "Stop: foreign", "-First", "Stop: first",
            ],
            _seen);
    }

    [Fact]
    public async Task A_stage_that_fails_stops_the_start_with_its_name_and_those_before_it_in_reverse()
    {
        _ = StartStages.In(_builder.Services).Then<First>("first").Then<Last>("last").Then<Failing>("failing").Then<Foreign>("never");
        using var host = _builder.Build();
        var error = await Assert.ThrowsAsync<StageFailedException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.Equal("failing", error.Stage);
        Assert.Contains("\"failing\": it does not start", error.Message, StringComparison.Ordinal);
        Assert.Equal(["+First", "Start: first", "+Last", "Start: last", "Start: failing", "-Last", "Stop: last", "-First", "Stop: first"], _seen);
    }

    [Fact]
    public async Task A_stage_that_cannot_be_stopped_keeps_no_other_from_being_stopped()
    {
        _ = StartStages.In(_builder.Services).Then<First>("first").Then<Stubborn>("stubborn").Then<Last>("last");
        using var host = _builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        _ = await Assert.ThrowsAnyAsync<Exception>(() => host.StopAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["-Last", "Stop: last", "Stop: stubborn", "-First", "Stop: first"], _seen[^5..]);
    }

    [Fact]
    public async Task A_stage_that_does_not_come_to_an_end_is_left_behind_when_the_time_is_over_and_the_others_are_stopped()
    {
        _ = StartStages.In(_builder.Services).Then<First>("first").Then<Endless>("endless").Then<Last>("last");
        using var host = _builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var over = new CancellationTokenSource();
        var stop = host.StopAsync(over.Token);
        Assert.False(stop.IsCompleted);
        await over.CancelAsync();
        await stop;
        Assert.Equal(["-Last", "Stop: last", "Stop: endless has not come to an end in 0 s and is left behind", "-First", "Stop: first"], _seen[^5..]);
    }

    [Fact]
    public async Task A_loop_that_fails_ends_the_process_as_a_failure()
    {
        _ = StartStages.In(_builder.Services).Then<First>("first").Then<Loop>("loop");
        using var host = _builder.Build();
        Assert.Equal(1, await host.RunToTheEndAsync());
        Assert.Contains("The loop of loop has failed; the process ends", _seen);
        Assert.Equal("Stop: first", _seen[^1]);
    }

    [Fact]
    public async Task Stages_that_are_left_out_are_neither_made_nor_started()
    {
        var stages = StartStages.In(_builder.Services).Then<First>("first").Then<Failing>("failing").Then<Last>("last");
        stages.Only("first", "last");
        using var host = _builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["+First", "Start: first", "+Last", "Start: last"], _seen);
    }

    private abstract class Service(List<string> seen) : IHostedService
    {
        public virtual Task StartAsync(CancellationToken cancellationToken)
        {
            seen.Add($"+{GetType().Name}");
            return Task.CompletedTask;
        }

        public virtual Task StopAsync(CancellationToken cancellationToken)
        {
            seen.Add($"-{GetType().Name}");
            return Task.CompletedTask;
        }
    }

    private sealed class First(List<string> seen) : Service(seen);

    private sealed class Foreign(List<string> seen) : Service(seen);

    private sealed class Last(List<string> seen) : Service(seen);

    private sealed class Outsider(List<string> seen) : Service(seen);

    private sealed class Failing(List<string> seen) : Service(seen)
    {
        public override Task StartAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("it does not start");
    }

    private sealed class Stubborn(List<string> seen) : Service(seen)
    {
        public override Task StopAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("it does not stop");
    }

    private sealed class Endless(List<string> seen) : Service(seen)
    {
        public override Task StopAsync(CancellationToken cancellationToken) => new TaskCompletionSource().Task;
    }

    private sealed class Loop(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException("it cannot go on");
        }
    }

    /// <summary>The runner's own lines, without what differs from run to run.</summary>
    private sealed class Lines(List<string> seen) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => categoryName == typeof(StagedStart).FullName ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = formatter(state, exception);
            var end = line.IndexOf(" done in", StringComparison.Ordinal);
            if (end < 0 && line.EndsWith(" failed", StringComparison.Ordinal))
            {
                end = line.Length - " failed".Length;
            }

            seen.Add(end < 0 ? line : line[..end]);
        }

        public void Dispose()
        {
        }
    }
}
