using System.Text;

namespace HealthPass.Grains.Lists.Sheets;

/// <summary>Tells how a text was written: UTF-8, with its mark or without, or GB 18030, which spreadsheets in China write.</summary>
internal static class TextEncoding
{
    private static readonly Encoding Strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding National =
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new InvalidOperationException("This runtime has no GB 18030.");

    /// <summary>The encoding in which the whole of a text can be read.</summary>
    /// <exception cref="ListUnreadableException">It is in neither.</exception>
    public static Encoding Of(Stream file) => CanRead(file, Strict) ? Strict
        : CanRead(file, National) ? National
        : throw new ListUnreadableException(ListUnreadableException.Broken, "The file is neither a workbook (XLSX) nor text in UTF-8 or GB 18030.");

    private static bool CanRead(Stream file, Encoding encoding)
    {
        file.Position = 0;
        try
        {
            using var reader = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
            Span<char> characters = stackalloc char[4_096];
            while (reader.Read(characters) is > 0 and var count)
            {
                if (characters[..count].Contains('\0'))
                {
                    return false;
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
        finally
        {
            file.Position = 0;
        }
    }
}
