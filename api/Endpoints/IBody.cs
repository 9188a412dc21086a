namespace HealthPass.Api.Endpoints;

/// <summary>A body that was read.</summary>
internal interface IBody
{
    /// <summary>What it holds.</summary>
    object Content { get; }
}
