namespace LtiRevisionTool.PracticeLms.People;

/// <summary>Everybody who can open the course. All of them are invented.</summary>
internal static class Roll
{
    public static IReadOnlyList<Person> Everybody { get; } =
    [
        new("3", "teacher", "Ms", "Delacroix-Obi", CourseRole.Teacher),
        new("5", "amara", "Amara", "Okafor", CourseRole.Student),
        new("6", "ben", "Ben", "Hartley-Quill", CourseRole.Student),
        new("7", "lena", "Lena", "Sokolska", CourseRole.Student),
        new("8", "samir", "Samir", "Haddadin", CourseRole.Student),
        new("9", "duong", "Nguyễn Thị", "Ánh Dương", CourseRole.Student),
        new("10", "zoe", "Zoë", "O’Brien-Ní Dhomhnaill", CourseRole.Student),
        new("11", "yusuf", "يوسف", "الحداد", CourseRole.Student),
        new("12", "wilhelmina", "Wilhelmina Anastasia Oluwaseun", "Featherstonehaugh-Cholmondeley-Vandenberghe of Saint Petersburg Road", CourseRole.Student),
        new("4", "assistant", "Mr Tomasz", "Adeyemi", CourseRole.NonEditingTeacher),
        new("2", "admin", "Site", "Administrator", CourseRole.SiteAdministrator),
    ];

    public static IReadOnlyList<Person> Students { get; } = [.. Everybody.Where(person => person.IsStudent)];

    public static Person? Find(string idOrKey) => Everybody.FirstOrDefault(person => person.Id == idOrKey || person.Key == idOrKey);
}
