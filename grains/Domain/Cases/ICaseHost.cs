namespace HealthPass.Grains.Cases;

/// <summary>What the running of a case needs of whatever holds it. Every awaited call may fail, and may have taken effect all the same.</summary>
/// <typeparam name="TState">What is kept of the case.</typeparam>
internal interface ICaseHost<out TState>
    where TState : class, ICaseState
{
    /// <summary>The case.</summary>
    Guid CaseId { get; }

    /// <summary>What is kept of it.</summary>
    TState State { get; }

    /// <summary>What the list says of it; asked for once it is opened.</summary>
    CaseLabel Label { get; }

    /// <summary>How much work the present state has, in whatever the work is counted in.</summary>
    int WorkLength { get; }

    /// <summary>Puts a line into the audit trail.</summary>
    Task AuditAsync(CaseMove move, CaseCommand command);

    /// <summary>Stores the state.</summary>
    Task WriteAsync();

    /// <summary>Forgets the state in memory: it is not known to be what is stored.</summary>
    void Leave();

    /// <summary>Does a stretch of the work of the present state. Doing it again changes nothing.</summary>
    Task WorkAsync(int from, int count);
}
