namespace HealthPass.Demo.Draws;

/// <summary>What numbers are drawn for. A stream of its own each, so that one more draw in one moves nothing in another.</summary>
internal enum DrawStream
{
    /// <summary>Which numbers of documents and phones are given out.</summary>
    Numbers = 1,

    /// <summary>Where a resident lives.</summary>
    Home,

    /// <summary>A resident's name.</summary>
    Name,

    /// <summary>Whether a resident becomes yellow or red.</summary>
    Colour,

    /// <summary>Who goes where.</summary>
    Visit,

    /// <summary>By how much a retry is put off.</summary>
    Jitter,

    /// <summary>Who applies when.</summary>
    Adoption,

    /// <summary>Who is out on a day.</summary>
    Active,

    /// <summary>From when a venue scans.</summary>
    Opening,

    /// <summary>How many a volunteer helps.</summary>
    Help,

    /// <summary>Phones that arrive, and what becomes of their texts.</summary>
    Texts,
}
