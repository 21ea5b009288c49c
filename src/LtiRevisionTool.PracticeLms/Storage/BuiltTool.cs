using System.Reflection;

namespace LtiRevisionTool.PracticeLms.Storage;

/// <summary>Where the build put the tool, as the build wrote it into this program.</summary>
internal static class BuiltTool
{
    public static string Program { get; } = Named("ToolProgram");

    public static string PracticeProject { get; } = Named("ProjectFolder");

    private static string Named(string key) =>
        typeof(BuiltTool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
