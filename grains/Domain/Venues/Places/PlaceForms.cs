using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Places;

/// <summary>The fields of every kind of place: data. A taxi or a bus is registered in two, plate and line or company.</summary>
public static class PlaceForms
{
    /// <summary>Places in use that a venue has at most.</summary>
    public const int MaxInUse = 200;

    /// <summary>The most characters of a name.</summary>
    public const int MaxName = 60;

    /// <summary>The most characters of each other field.</summary>
    public const int MaxPart = 40;

    private const PlaceField None = PlaceField.None;

    /// <summary>Every kind that somebody can add.</summary>
    public static IReadOnlyList<PlaceForm> All { get; } =
    [
        new(PlaceKind.Entrance, "出入口", PlaceField.Name, None),
        new(PlaceKind.Hall, "厅室", PlaceField.Name, None),
        new(PlaceKind.Floor, "楼层", PlaceField.Name, None),
        new(PlaceKind.Vehicle, "车辆", PlaceField.Plate | PlaceField.Line, PlaceField.Name),
        new(PlaceKind.Line, "线路班次", PlaceField.Line, PlaceField.Name | PlaceField.Trip),
        new(PlaceKind.Carriage, "车厢", PlaceField.Line | PlaceField.Carriage, PlaceField.Name | PlaceField.Trip),
        new(PlaceKind.Seat, "座位", PlaceField.Seat, PlaceField.Name | PlaceField.Line | PlaceField.Trip | PlaceField.Carriage),
    ];

    /// <summary>The fields of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Null for the venue itself, which nobody adds.</returns>
    public static PlaceForm? Find(PlaceKind kind) => All.FirstOrDefault(form => form.Kind == kind);

    /// <summary>The name of a place that was given none: what distinguishes it, in the order in which one looks for it.</summary>
    /// <param name="draft">The place.</param>
    /// <returns>The draft with a name.</returns>
    public static PlaceDraft Named(PlaceDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return draft.Name.Length > 0 ? draft : draft with
        {
            Name = string.Join(' ', new[] { draft.Plate, draft.Line, draft.Trip, With(draft.Carriage, "车厢"), With(draft.Seat, "座") }.Where(part => part.Length > 0)),
        };
    }

    private static string With(string text, string unit) => text.Length == 0 || text.EndsWith(unit, StringComparison.Ordinal) ? text : text + unit;
}
