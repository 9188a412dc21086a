namespace HealthPass.Grains.Hotline;

/// <summary>Why a lookup is to be looked at.</summary>
public static class LookupReviewReasons
{
    /// <summary>The agent has looked up as many as may be in an hour or a day.</summary>
    public const string OverBudget = "over_budget";

    /// <summary>The agent has looked himself up.</summary>
    public const string Self = "self";

    /// <summary>The agent has looked up somebody who has an account.</summary>
    public const string Colleague = "colleague";

    /// <summary>A purpose that is about a call, and no call.</summary>
    public const string NoCall = "no_call";

    /// <summary>Several agents have looked the same person up within a day.</summary>
    public const string ManyAgents = "many_agents";
}
