namespace LtiRevisionTool.Core.Marking;

/// <summary>
/// Latin letters and figures with marks, ligatures and other shapes, and the plain letters they stand for: Unicode's compatibility
/// decomposition (NFKD) without its combining marks, case-folded, and besides it the letters that Unicode does not take apart (ø, ł, đ, æ…).
/// </summary>
/// <remarks>A table and not <c>string.Normalize</c>, which depends on the machine: where .NET runs without ICU it changes nothing and says nothing.</remarks>
internal static class LatinLetters
{
    private static readonly (string Plain, string Letters)[] Table =
    [
        ("0", "⁰₀"),
        ("1", "¹₁"),
        ("2", "²₂"),
        ("3", "³₃"),
        ("4", "⁴₄"),
        ("5", "⁵₅"),
        ("6", "⁶₆"),
        ("7", "⁷₇"),
        ("8", "⁸₈"),
        ("9", "⁹₉"),
        ("a", "ªÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặₐÅ"),
        ("ae", "Ææ"),
        ("b", "ḂḃḄḅḆḇℬ"),
        ("c", "ÇçĆćĈĉĊċČčḈḉℂℭⅭⅽ"),
        ("d", "ÐðĎďĐđḊḋḌḍḎḏḐḑḒḓⅅⅆⅮⅾ"),
        ("dz", "ǄǅǆǱǲǳ"),
        ("e", "ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệₑℯℰⅇ"),
        ("f", "Ḟḟℱ"),
        ("ff", "ﬀ"),
        ("ffi", "ﬃ"),
        ("ffl", "ﬄ"),
        ("fi", "ﬁ"),
        ("fl", "ﬂ"),
        ("g", "ĜĝĞğĠġĢģǦǧǴǵḠḡℊ"),
        ("h", "ĤĥĦħȞȟḢḣḤḥḦḧḨḩḪḫẖₕℋℌℍℎ"),
        ("i", "ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊịⁱℐℑℹⅈⅠⅰ"),
        ("ii", "Ⅱⅱ"),
        ("iii", "Ⅲⅲ"),
        ("ij", "Ĳĳ"),
        ("iv", "Ⅳⅳ"),
        ("ix", "Ⅸⅸ"),
        ("j", "Ĵĵǰⅉ"),
        ("k", "ĶķǨǩḰḱḲḳḴḵₖK"),
        ("l", "ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽₗℒℓⅬⅼ"),
        ("lj", "Ǉǈǉ"),
        ("m", "ḾḿṀṁṂṃₘℳⅯⅿ"),
        ("n", "ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋⁿₙℕ"),
        ("nj", "Ǌǋǌ"),
        ("o", "ºÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợₒℴ"),
        ("oe", "Œœ"),
        ("p", "ṔṕṖṗₚℙ"),
        ("q", "ℚ"),
        ("r", "ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟℛℜℝ"),
        ("s", "ŚśŜŝŞşŠšſȘșṠṡṢṣṤṥṦṧṨṩẛₛ"),
        ("ss", "ßẞ"),
        ("st", "ﬅﬆ"),
        ("t", "ŢţŤťŦŧȚțṪṫṬṭṮṯṰṱẗₜ"),
        ("th", "Þþ"),
        ("u", "ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"),
        ("v", "ṼṽṾṿⅤⅴ"),
        ("vi", "Ⅵⅵ"),
        ("vii", "Ⅶⅶ"),
        ("w", "ŴŵẀẁẂẃẄẅẆẇẈẉẘ"),
        ("x", "ẊẋẌẍₓⅩⅹ"),
        ("xi", "Ⅺⅺ"),
        ("xii", "Ⅻⅻ"),
        ("y", "ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"),
        ("z", "ŹźŻżŽžẐẑẒẓẔẕℤℨ"),
    ];

    private static readonly Dictionary<char, string> PlainOf =
        Table.SelectMany(row => row.Letters.Select(letter => (letter, row.Plain))).ToDictionary(pair => pair.letter, pair => pair.Plain);

    /// <summary>The plain lower-case letters or figure that a character stands for, or null when it is not of the Latin alphabet.</summary>
    public static string? Plain(char character) => character switch
    {
        >= 'a' and <= 'z' or >= '0' and <= '9' => character.ToString(),
        >= 'A' and <= 'Z' => ((char)(character + 32)).ToString(),
        // The full-width forms repeat ASCII.
        >= '\uFF01' and <= '\uFF5E' => Plain((char)(character - 0xFEE0)),
        _ => PlainOf.GetValueOrDefault(character),
    };
}
