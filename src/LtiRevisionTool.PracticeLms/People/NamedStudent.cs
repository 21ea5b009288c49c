namespace LtiRevisionTool.PracticeLms.People;

/// <summary>The students of the course, by names that a page has to be able to show.</summary>
internal sealed record NamedStudent(string Key, string GivenName, string FamilyName)
{
    public static IReadOnlyList<NamedStudent> All { get; } =
    [
        new("amara", "Amara", "Okafor"),
        new("ben", "Ben", "Hartley-Quill"),
        new("lena", "Lena", "Sokolska"),
        new("samir", "Samir", "Haddadin"),
        new("duong", "Nguyễn Thị", "Ánh Dương"),
        new("zoe", "Zoë", "O’Brien-Ní Dhomhnaill"),
        new("yusuf", "يوسف", "الحداد"),
        new("wilhelmina", "Wilhelmina Anastasia Oluwaseun", "Featherstonehaugh-Cholmondeley-Vandenberghe of Saint Petersburg Road"),
    ];
}
