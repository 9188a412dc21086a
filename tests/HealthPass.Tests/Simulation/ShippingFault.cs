namespace HealthPass.Tests.Simulation;

/// <summary>What is broken on purpose.</summary>
internal enum ShippingFault
{
    None,

    /// <summary>The table takes a stretch wherever its watermark stands.</summary>
    HasNoFence,

    /// <summary>The watermark moves though the rows do not arrive.</summary>
    MovesWatermarkAlone,
}
