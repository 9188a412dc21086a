namespace HealthPass.Kernel.Counting;

/// <summary>Whatever a node reports of one day cumulatively: which of two reports says more is the same question for all.</summary>
public interface ICumulativeReport
{
    /// <summary>The node's name.</summary>
    string Node { get; }

    /// <summary>Identifies the node's running process.</summary>
    Guid Epoch { get; }

    /// <summary>Which process of the node it is: a later one has a higher number. 0 in the report of a build that has none.</summary>
    long Process { get; }

    /// <summary>Rises within an epoch.</summary>
    long Sequence { get; }

    /// <summary>The day in Asia/Shanghai.</summary>
    DateOnly Day { get; }
}
