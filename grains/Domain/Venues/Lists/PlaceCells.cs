using HealthPass.Grains.Lists;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;

namespace HealthPass.Grains.Venues.Lists;

/// <summary>Reads the rows of a list of places within a venue: which cells a row has goes by its kind, as for a place that is added by itself.</summary>
internal static class PlaceCells
{
    /// <summary>The columns, in the order of the cells.</summary>
    public static IReadOnlyList<ListColumn> Columns { get; } =
    [
        new("kind", "种类", "Kind", IsNeeded: true),
        new("name", "名称", "Name", IsNeeded: false),
        new("name_en", "英文名称", "English name", IsNeeded: false),
        new("plate", "车牌号", "Plate", IsNeeded: false),
        new("line", "线路", "Line", IsNeeded: false),
        new("trip", "班次", "Trip", IsNeeded: false),
        new("carriage", "车厢", "Carriage", IsNeeded: false),
        new("seat", "座位", "Seat", IsNeeded: false),
    ];

    /// <summary>Reads a row.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="draft">The place, null where something is wrong.</param>
    /// <returns>What is wrong, null for nothing.</returns>
    public static ListFinding? Read(IReadOnlyList<string> cells, out PlaceDraft? draft)
    {
        draft = null;
        if (FormOf(cells[0]) is not { } form)
        {
            return new("place_kind_unknown", $"'{cells[0]}' is no kind of place; one of: {string.Join(", ", PlaceForms.All.Select(one => one.Kind.ToWire()))}.");
        }

        (PlaceField Field, int Cell, int Max)[] fields =
        [
            (PlaceField.Name, 1, PlaceForms.MaxName), (PlaceField.Plate, 3, PlaceForms.MaxPart), (PlaceField.Line, 4, PlaceForms.MaxPart), (PlaceField.Trip, 5, PlaceForms.MaxPart),
            (PlaceField.Carriage, 6, PlaceForms.MaxPart), (PlaceField.Seat, 7, PlaceForms.MaxPart),
        ];
        foreach (var (field, cell, max) in fields)
        {
            if (Of(form, field, cells[cell], Columns[cell].Name, max) is { } finding)
            {
                return finding;
            }
        }

        if (cells[2].Length > 0 && VenueCells.OfText(cells[2], Columns[2].Name, PlaceForms.MaxName, "field_invalid") is { } unreadable)
        {
            return unreadable;
        }

        var plate = string.Empty;
        if (cells[3].Length > 0 && !NumberPlate.TryRead(cells[3], out plate))
        {
            return new("field_invalid", $"'{cells[3]}' is no number plate, such as 川A12345.");
        }

        draft = PlaceForms.Named(new(form.Kind, cells[1], cells[2], plate, cells[4], cells[5], cells[6], cells[7]));
        return null;
    }

    // By its wire name or its Chinese label.
    private static PlaceForm? FormOf(string text) =>
        PlaceKinds.TryParse(text, out var kind) ? PlaceForms.Find(kind) : PlaceForms.All.FirstOrDefault(form => form.Label == text);

    private static ListFinding? Of(PlaceForm form, PlaceField field, string text, string name, int max) =>
        text.Length == 0 ? (form.Needs.HasFlag(field) ? new ListFinding("field_missing", $"The column '{name}' is empty, which a place of the kind '{form.Kind.ToWire()}' needs.") : null)
        : (form.Needs | form.Takes).HasFlag(field) ? VenueCells.OfText(text, name, max, "field_invalid")
        : new ListFinding("field_invalid", $"A place of the kind '{form.Kind.ToWire()}' has no '{name}'.");
}
