namespace HealthPass.Grains.Cases;

/// <summary>
/// A grain that is a case. It does little work before its caller is answered and much of it afterwards, a step at a time, so
/// that others are served in between.
/// </summary>
/// <typeparam name="TState">What it keeps.</typeparam>
internal abstract class CaseGrain<TState> : Grain, ICaseHost<TState>
    where TState : class, ICaseState
{
    /// <summary>Whose name stands in the audit trail for what a clock does.</summary>
    public const string Clockwork = "schedule";

    /// <summary>The most work that a caller waits for.</summary>
    public const int MostAtOnce = 500;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly IPersistentState<TState> _state;
    private readonly CaseTools _tools;
    private IGrainTimer? _work;
    private int _attempts;

    /// <summary>Makes the grain.</summary>
    protected CaseGrain(IPersistentState<TState> state, CaseFlow flow, CaseTools tools)
    {
        (_state, _tools) = (state, tools);
        Process = tools.Run(flow, this);
    }

    /// <inheritdoc />
    public Guid CaseId => this.GetPrimaryKey();

    /// <inheritdoc />
    public TState State => _state.State;

    /// <inheritdoc />
    public abstract CaseLabel Label { get; }

    /// <inheritdoc />
    public abstract int WorkLength { get; }

    /// <summary>Runs the case.</summary>
    protected CaseProcess<TState> Process { get; }

    /// <inheritdoc />
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        Process.Begin();
        Stored();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task AuditAsync(CaseMove move, CaseCommand command) => _tools.Audit.WriteAsync(
        command.Official?.UserName ?? command.Applicant ?? Clockwork, move.Audit!, CaseId.ToString(), command.Detail ?? new { clock = command.Clock, step = command.Step });

    /// <inheritdoc />
    public virtual async Task WriteAsync()
    {
        await _state.WriteStateAsync();
        Stored();
    }

    /// <inheritdoc />
    public void Leave() => DeactivateOnIdle();

    /// <inheritdoc />
    public abstract Task WorkAsync(int from, int count);

    /// <summary>What is in memory is what is stored: readers may see it from now on.</summary>
    protected abstract void Stored();

    /// <summary>Sees to what time or a crash has left.</summary>
    protected async Task LookAfterAsync()
    {
        await Process.LookAfterAsync();
        await GoOnAsync();
    }

    /// <summary>Does the work that is under way, or has it done when it is much.</summary>
    protected async Task GoOnAsync()
    {
        if (Process.IsWorking && WorkLength > MostAtOnce)
        {
            _work ??= this.RegisterGrainTimer(StepAsync, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { KeepAlive = true });
            return;
        }

        while (await Process.WorkAsync())
        {
        }
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        var pause = TimeSpan.Zero;
        try
        {
            if (!await Process.WorkAsync())
            {
                _work?.Dispose();
                _work = null;
                return;
            }

            _attempts = 0;
        }
#pragma warning disable CA1031 // Whatever it is, the next attempt is on its way already, and the list has the case for whoever looks after it.
        catch (Exception error)
#pragma warning restore CA1031
        {
            _tools.PutOff(error, CaseId, ++_attempts);
            pause = TimeSpan.FromSeconds(Math.Min(1 << Math.Min(_attempts - 1, 5), LongestPause.TotalSeconds));
        }

        _work?.Change(pause, Timeout.InfiniteTimeSpan);
    }
}
