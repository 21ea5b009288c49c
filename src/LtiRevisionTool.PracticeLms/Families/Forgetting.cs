namespace LtiRevisionTool.PracticeLms.Families;

internal static class Forgetting
{
    /// <summary>Adds a service that forgets at a reset, after those added before it.</summary>
    public static void AddForgetful<T>(this IServiceCollection services)
        where T : class, IForgetful
    {
        services.AddSingleton<T>();
        services.AddSingleton<IForgetful>(provider => provider.GetRequiredService<T>());
    }
}
