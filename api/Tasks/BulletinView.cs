namespace HealthPass.Api.Tasks;

/// <summary>Who has done what with the campaign's tasks (通报).</summary>
/// <param name="RegionCode">The region.</param>
/// <param name="RegionName">Its name.</param>
/// <param name="Dispatches">How many dispatches there are in it.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="NotSigned">How many are not signed for.</param>
/// <param name="Units">Units by rank.</param>
/// <param name="Behind">The three furthest behind, the last first.</param>
/// <param name="Weights">The most points for signing in time, feedback in time, completion and quality.</param>
/// <param name="Basis">Where the weights are from.</param>
/// <param name="AsOf">When that was so.</param>
public sealed record BulletinView(
    string RegionCode,
    string RegionName,
    int Dispatches,
    int Done,
    int Overdue,
    int NotSigned,
    IReadOnlyList<BulletinLineView> Units,
    IReadOnlyList<BulletinLineView> Behind,
    IReadOnlyList<int> Weights,
    string Basis,
    string AsOf);
