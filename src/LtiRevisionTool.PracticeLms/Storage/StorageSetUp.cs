namespace LtiRevisionTool.PracticeLms.Storage;

internal static class StorageSetUp
{
    public static void AddStorage(this IServiceCollection services)
    {
        services.AddSingleton<DataFolder>();
        services.AddSingleton<GradebookFile>();
    }
}
