namespace HealthPass.Kernel.Venues;

/// <summary>The places of a venue as boards hold them: looked up by number without allocation, shared and never changed.</summary>
[GenerateSerializer, Immutable, Alias("place-book")]
public sealed class PlaceBook
{
    [Id(0)]
    private readonly PlaceMark[] _marks;

    [Id(1)]
    private readonly ushort _last;

    /// <summary>Makes a book.</summary>
    /// <param name="marks">The places, in any order.</param>
    /// <param name="last">The greatest number that was ever given in the venue.</param>
    public PlaceBook(IEnumerable<PlaceMark> marks, ushort last)
    {
        _marks = [.. marks.OrderBy(mark => mark.Number)];
        _last = last;
    }

    /// <summary>Finds a place.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The place; null where there is none, or it ended long ago.</returns>
    public PlaceMark? Find(ushort number)
    {
        var (low, high) = (0, _marks.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var mark = _marks[middle];
            if (mark.Number == number)
            {
                return mark;
            }

            (low, high) = mark.Number < number ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }

    /// <summary>Whether a number was given once, to whatever has become of the place.</summary>
    /// <param name="number">The number.</param>
    /// <returns>False for a number that no place has had.</returns>
    public bool WasGiven(ushort number) => number <= _last;
}
