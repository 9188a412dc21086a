using HealthPass.Api.Problems;
using HealthPass.Grains.Venues.Places;
using HealthPass.Kernel.Venues;

namespace HealthPass.Api.Venues;

/// <summary>Reads the fields of a place within a venue.</summary>
internal static class PlaceFields
{
    private const int MaxName = PlaceForms.MaxName;
    private const int MaxPart = PlaceForms.MaxPart;

    /// <summary>Reads a place that is to be added.</summary>
    public static Problem? Read(VenuePlaceRequest request, out PlaceDraft? draft)
    {
        draft = null;
        if (!PlaceKinds.TryParse(request.Kind, out var kind) || PlaceForms.Find(kind) is not { } form)
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, $"'kind' must be one of: {string.Join(", ", PlaceForms.All.Select(one => one.Kind.ToWire()))}.");
        }

        (PlaceField Field, string Name, string? Text, int Max)[] fields =
        [
            (PlaceField.Name, "name", request.Name, MaxName), (PlaceField.Plate, "plate", request.Plate, MaxPart), (PlaceField.Line, "line", request.Line, MaxPart),
            (PlaceField.Trip, "trip", request.Trip, MaxPart), (PlaceField.Carriage, "carriage", request.Carriage, MaxPart), (PlaceField.Seat, "seat", request.Seat, MaxPart),
        ];
        foreach (var (field, name, text, max) in fields)
        {
            if (ProblemOf(form, field, name, text, max) is { } problem)
            {
                return problem;
            }
        }

        if (TextProblems.OfOptional(request.NameEn, "nameEn", MaxName) is { } unreadable)
        {
            return unreadable;
        }

        var plate = string.Empty;
        if (!string.IsNullOrWhiteSpace(request.Plate) && !NumberPlate.TryRead(request.Plate, out plate))
        {
            return Problem.Invalid(ProblemCodes.FieldInvalid, "'plate' is no number plate, such as 川A12345.");
        }

        draft = PlaceForms.Named(new(kind, Given(request.Name), Given(request.NameEn), plate, Given(request.Line), Given(request.Trip), Given(request.Carriage), Given(request.Seat)));
        return null;
    }

    private static Problem? ProblemOf(PlaceForm form, PlaceField field, string name, string? text, int max) =>
        string.IsNullOrWhiteSpace(text) ? (form.Needs.HasFlag(field) ? Problem.Missing(name) : null)
        : (form.Needs | form.Takes).HasFlag(field) ? TextProblems.Of(text, name, max)
        : Problem.Invalid(ProblemCodes.FieldInvalid, $"A place of the kind '{form.Kind.ToWire()}' has no '{name}'.");

    private static string Given(string? text) => text?.Trim() ?? string.Empty;
}
