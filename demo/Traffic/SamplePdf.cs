using System.Globalization;
using System.Text;

namespace HealthPass.Demo.Traffic;

/// <summary>Draws the file of a made-up document: one page with one line that says it is made up.</summary>
internal static class SamplePdf
{
    /// <summary>Makes the file.</summary>
    /// <param name="line">The line, in letters of ASCII without brackets.</param>
    /// <returns>A PDF.</returns>
    public static byte[] Of(string line)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"BT /F1 18 Tf 60 760 Td ({line}) Tj ET");
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            string.Create(CultureInfo.InvariantCulture, $"<< /Length {text.Length} >>\nstream\n{text}\nendstream"),
        ];
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            _ = file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = file.Length;
        _ = file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            _ = file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        _ = file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
