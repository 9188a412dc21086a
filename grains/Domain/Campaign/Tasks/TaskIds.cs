using System.Security.Cryptography;
using System.Text;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Campaign.Tasks;

/// <summary>Ids that follow from what they stand for, so that the same thing twice is one thing.</summary>
public static class TaskIds
{
    /// <summary>The id of a task of a document that this system brings along.</summary>
    /// <param name="source">The document.</param>
    /// <param name="number">Its number in it.</param>
    /// <returns>The id.</returns>
    public static Guid OfTask(string source, int number) => Of($"task\n{source}\n{number}");

    /// <summary>The id of a unit.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="region">Its region.</param>
    /// <returns>The id.</returns>
    public static Guid OfUnit(string name, RegionCode region) => Of($"unit\n{name}\n{region}");

    /// <summary>The id of a dispatch: a task goes to a unit once, whoever sends it and however often.</summary>
    /// <param name="task">The task.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The id.</returns>
    public static Guid OfDispatch(Guid task, Guid unit) => Of($"dispatch\n{task}\n{unit}");

    private static Guid Of(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
