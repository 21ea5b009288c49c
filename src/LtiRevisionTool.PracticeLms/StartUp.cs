using LtiRevisionTool.PracticeLms.Addresses;
using LtiRevisionTool.PracticeLms.Families;
using LtiRevisionTool.PracticeLms.ToolProcess;
using Microsoft.AspNetCore.Connections;

namespace LtiRevisionTool.PracticeLms;

/// <summary>Starts the LMS from the command line and says in one line what to do next.</summary>
internal static class StartUp
{
    public static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return Fail($"{error.Message} Stop the other program, or choose another address: --Urls=http://localhost:5091");
        }
        catch (ToolStartException error)
        {
            await app.StopAsync();
            return Fail(error.Message);
        }
        catch (OperationCanceledException)
        {
            await app.StopAsync();
            return 0;
        }

        Console.WriteLine($"The practice LMS is ready and behaves like {app.Services.GetRequiredService<ILmsFamily>().Name}: open {app.Services.GetRequiredService<PublicAddress>().Lms} (Ctrl+C stops it and the tool)");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
