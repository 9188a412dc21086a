namespace HealthPass.Grains.Campaign.Marks;

/// <summary>What was done to have more people apply.</summary>
public enum MarkKind : byte
{
    /// <summary>A wave of texts (短信).</summary>
    Text = 0,

    /// <summary>Posters and other materials went up (宣传资料).</summary>
    Material = 1,

    /// <summary>A meeting dealt with it (会议).</summary>
    Meeting = 2,

    /// <summary>Radio, television or loudspeakers spoke of it (广播).</summary>
    Broadcast = 3,

    /// <summary>Something else.</summary>
    Other = 4,
}
