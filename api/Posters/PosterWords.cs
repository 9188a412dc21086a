namespace HealthPass.Api.Posters;

/// <summary>What posters say, in one language. The code looks the same on all of them.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">What one does with it.</param>
/// <param name="Steps">What to do, step by step.</param>
/// <param name="Edition">The edition; <c>{0}</c> is its number.</param>
/// <param name="Help">Whom one asks.</param>
/// <param name="Hanging">The heading of the second sheet.</param>
/// <param name="Building">How it is hung in a building.</param>
/// <param name="Vehicle">How it is hung in a vehicle.</param>
/// <param name="Stand">How a stand is put up.</param>
/// <param name="Screen">How a screen shows it.</param>
/// <param name="Always">What goes for all.</param>
/// <param name="Height">What the drawing says of the upper edge.</param>
internal sealed record PosterWords(
    string Title,
    string Subtitle,
    IReadOnlyList<string> Steps,
    string Edition,
    string Help,
    string Hanging,
    IReadOnlyList<string> Building,
    IReadOnlyList<string> Vehicle,
    IReadOnlyList<string> Stand,
    IReadOnlyList<string> Screen,
    IReadOnlyList<string> Always,
    string Height)
{
    public const string Chinese = "zh";
    public const string English = "en";

    /// <summary>Whether names are to be English where there are any.</summary>
    public bool IsEnglish => ReferenceEquals(this, En);

    private static readonly PosterWords Zh = new(
        "场所码",
        "进入请扫码　Scan when you enter",
        [
            "1　用手机相机、微信或支付宝扫一扫",
            "2　核对场所名称，确认登记",
            "3　向工作人员出示健康码",
            "没有手机？请出示身份证件，或请工作人员帮助。",
        ],
        "第 {0} 版",
        "咨询 12345",
        "张贴说明",
        [
            "上边缘离地约 130 厘米，孩子和坐轮椅的人也能扫到。",
            "贴在入口或窗户的左侧；每个出入口贴自己的一张。",
            "不要贴在推拉门或旋转门上：门一动，码就不见了。",
            "避开反光和强光，不要贴在玻璃内侧的暗处；夜间要有照明。",
        ],
        [
            "公交、客车、火车、轮船：每个上下客门内侧贴一张，上边缘离地板约 130 厘米。",
            "出租车、网约车：贴在副驾驶座椅靠背后面，后排看得到；也可以夹在随车夹板上递给乘客。",
            "不要贴在会开合的车门和车窗上，避开反光；夜间开车内灯。",
            "一车一码：换车、换线要用新车自己的码，不要把码拿到别的车上。",
        ],
        ["立在入口左侧，离门一到两米，码的中心离地约 1 米。", "压住底座，风大时收起；不要挡住通道、盲道和消防设施。"],
        ["全屏显示，不缩放，不叠加别的画面；亮度足够，不要自动熄屏。", "屏幕中心离地约 130 厘米，避开反光。"],
        [
            "按实际大小打印（100%），不要选“适合页面”；不要裁掉码四周的白边，不要覆膜反光。",
            "贴好后用手机试扫一次，核对场所和位置的名称。",
            "补打用同一个码，随时可以再打。遗失或被翻拍时重新签发：旧码到时失效，扫的人会看到原因。",
        ],
        "约 130 厘米");

    private static readonly PosterWords En = new(
        "Venue code",
        "Scan when you enter　进入请扫码",
        [
            "1  Point your phone's camera, WeChat or Alipay at the code",
            "2  Check the name of the place and confirm",
            "3  Show your health code to the staff",
            "No phone? Show your identity document, or ask the staff.",
        ],
        "Edition {0}",
        "Questions: call 12345",
        "How to hang this poster",
        [
            "Upper edge about 130 cm above the floor, so that children and people in wheelchairs can scan it.",
            "On the left side of the entrance or window; every entrance has a poster of its own.",
            "Not on sliding or revolving doors: the code goes away with the door.",
            "Not in glare or bright light, and not in the dark behind glass; lit at night.",
        ],
        [
            "Buses, coaches, trains, ships: one inside every door, upper edge about 130 cm above the floor.",
            "Taxis: behind the front passenger's seat where the back seat sees it, or on a clipboard that is handed back.",
            "Not on doors and windows that open, and not in glare; turn on the light inside at night.",
            "One vehicle, one code: another vehicle or line has a code of its own. Take none along.",
        ],
        ["To the left of the entrance, one or two metres from the door, the code's centre about 1 m above the floor.", "Weigh its foot down, take it in when it is windy, and keep ways and fire equipment free."],
        ["Full screen, not scaled, with nothing over it; bright enough, and never dimmed or switched off.", "Centre of the screen about 130 cm above the floor, out of glare."],
        [
            "Print at actual size (100 %), not fitted to the page. Cut nothing off the white margin of the code; no glossy laminate.",
            "Scan it once when it hangs, and check the names of the venue and the place.",
            "Printing again gives the same code. When it was lost or copied, issue another: the old one dies at the stated time and says why.",
        ],
        "about 130 cm");

    /// <summary>The words of a language, null for one that there is none of.</summary>
    public static PosterWords? Find(string? language) => language switch
    {
        null or Chinese => Zh,
        English => En,
        _ => null,
    };

    /// <summary>How a poster is hung, in order.</summary>
    public IEnumerable<string> RulesOf(PosterSize size, bool isVehicle) => (size switch
    {
        PosterSize.Stand => Stand,
        PosterSize.Screen => Screen,
        _ => isVehicle ? Vehicle : Building,
    }).Concat(Always);
}
