using System.Text;

namespace HealthPass.Grains.People.Names;

/// <summary>
/// Characters of names that older systems kept in the private use area, with those that Unicode has for them since: row FE of GBK, which
/// GB 18030-2000 still placed at U+E815 to U+E864 and whose last ones GB 18030-2022 has moved. As the GB18030 table of the GNU C library has them.
/// </summary>
internal static class PrivateCharacters
{
    private const int First = 0xE815;

    private static readonly Rune[] Successors =
    [
        .. "\u2E81\U00020087\U00020089\U000200CC\u2E84\u3473\u3447\u2E88\u2E8B\u9FB4\u359E\u361A\u360E\u2E8C\u2E97\u396E\u3918\u9FB5\u39CF\u39DF\u3A73\u39D0\u9FB6\u9FB7\u3B4E\u3C6E\u3CE0\u2EA7\U000215D7\u9FB8\u2EAA\u4056\u415F\u2EAE\u4337\u2EB3\u2EB6\u2EB7\U0002298F\u43B1".EnumerateRunes(),
        .. "\u43AC\u2EBB\u43DD\u44D6\u4661\u464C\u9FB9\u4723\u4729\u477C\u478D\u2ECA\u4947\u497A\u497D\u4982\u4983\u4985\u4986\u499F\u499B\u49B7\u49B6\u9FBA\U000241FE\u4CA3\u4C9F\u4CA0\u4CA1\u4C77\u4CA2\u4D13\u4D14\u4D15\u4D16\u4D17\u4D18\u4D19\u4DAE\u9FBB".EnumerateRunes(),
    ];

    /// <summary>The character that stands for it in Unicode; itself where none is known.</summary>
    public static Rune SuccessorOf(Rune rune) =>
        rune.Value - First is >= 0 and var at && at < Successors.Length ? Successors[at] : rune;
}
