using HealthPass.Kernel.Wire;

namespace HealthPass.Verification.Reading;

/// <summary>The faults of a reading: their wire names, and what to do about them.</summary>
public static class ReadingFaults
{
    private static readonly WireNames<ReadingFault> Names = new(
    [
        (ReadingFault.Empty, "empty"),
        (ReadingFault.CutOff, "cut_off"),
        (ReadingFault.RunTogether, "run_together"),
        (ReadingFault.WebAddress, "web_address"),
        (ReadingFault.DocumentNumber, "document_number"),
        (ReadingFault.Barcode, "barcode"),
        (ReadingFault.VenueId, "venue_id"),
        (ReadingFault.OtherLayout, "other_layout"),
        (ReadingFault.TooLong, "too_long"),
        (ReadingFault.Foreign, "foreign"),
    ],
    [ReadingFault.None]);

    /// <summary>The wire name of a fault.</summary>
    /// <param name="fault">A fault, not none.</param>
    public static string ToWire(this ReadingFault fault) => Names.Of(fault);

    /// <summary>What to tell whoever looks after the gate; it never repeats what was read.</summary>
    /// <param name="fault">The fault.</param>
    public static string TextOf(ReadingFault fault) => fault switch
    {
        ReadingFault.Empty => "The reader sent nothing that can be seen.",
        ReadingFault.CutOff => "The reader sent the beginning of a code and not the rest: let it read to the end, and look at the delay between its characters.",
        ReadingFault.RunTogether => "The reader sent more than one code: let it end each reading with a line break, and add nothing in front.",
        ReadingFault.WebAddress => "What was scanned is the address of a web page, and no health code.",
        ReadingFault.DocumentNumber => "What was read is the number of a document: send it as 'document'.",
        ReadingFault.Barcode => "What was scanned is a barcode of digits, and no health code.",
        ReadingFault.VenueId => "What was scanned is a venue's code: a person's is needed here.",
        ReadingFault.OtherLayout => "The reader typed letters or signs that no code has: set the keyboard layout to English (United States) and switch the input method off.",
        ReadingFault.TooLong => "What was scanned is longer than any code of this system.",
        _ => "What was scanned is no health code.",
    };
}
