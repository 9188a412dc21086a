namespace HealthPass.Api.Admission;

/// <summary>What is the same for all calls of a class.</summary>
internal static class CallClasses
{
    public const int Count = 7;

    /// <summary>How soon a class gives way; those of one rank share what is there.</summary>
    public static ReadOnlySpan<byte> Ranks => [0, 0, 0, 1, 1, 2, 1];

    /// <summary>What a call costs, a show being 1. Rough is enough: what is wrong here, the measured delay puts right.</summary>
    public static ReadOnlySpan<int> Costs => [1, 2, 20, 20, 10, 20, 2];

    /// <summary>The word for a class in metrics and settings.</summary>
    public static string NameOf(CallClass callClass) => callClass switch
    {
        CallClass.Show => "show",
        CallClass.Scan => "scan",
        CallClass.Hotline => "hotline",
        CallClass.Application => "application",
        CallClass.Report => "report",
        CallClass.Late => "late",
        _ => "extra",
    };
}
