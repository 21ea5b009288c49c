using System.Diagnostics;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>The protocol with one check taken out, and the tests of the protocol run against it.</summary>
internal static partial class Mutant
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Lets a method answer as if it had found nothing wrong, and tells how many of the tests still pass and how many fail.</summary>
    /// <param name="type">Full name.</param>
    /// <param name="method">Returns a reference (then it answers null) or a boolean (then true).</param>
    public static async Task<(int Passed, int Failed)> RunAsync(string type, string method, string filter)
    {
        var folder = Directory.CreateTempSubdirectory("revision-mutant-");
        try
        {
            var built = Path.Combine(Repository.Root, "tests", "LtiAdvantage.Tests", "bin", Configuration, "net10.0");
            Copy(new DirectoryInfo(built), folder);
            Change(Path.Combine(built, "LtiAdvantage.dll"), Path.Combine(folder.FullName, "LtiAdvantage.dll"), type, method);
            return await TestAsync(Path.Combine(folder.FullName, "LtiAdvantage.Tests.dll"), filter);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Change(string from, string to, string type, string method)
    {
        using var module = ModuleDefinition.ReadModule(from);
        var target = module.GetType(type).Methods.Single(candidate => candidate.Name == method);
        target.Body = new MethodBody(target);
        var body = target.Body.GetILProcessor();
        body.Emit(target.ReturnType.MetadataType == MetadataType.Boolean ? OpCodes.Ldc_I4_1 : OpCodes.Ldnull);
        body.Emit(OpCodes.Ret);
        module.Write(to);
    }

    private static async Task<(int Passed, int Failed)> TestAsync(string tests, string filter)
    {
        using var run = Process.Start(new ProcessStartInfo("dotnet", ["vstest", tests, $"--TestCaseFilter:{filter}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = run.StandardError.ReadToEndAsync();
        var output = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        var counts = Counts().Match(output);
        return counts.Success
            ? (Number(counts, "passed"), Number(counts, "failed"))
            : throw new InvalidOperationException($"The tests did not run: {output}{await said}");
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static void Copy(DirectoryInfo from, DirectoryInfo to)
    {
        foreach (var file in from.EnumerateFiles())
        {
            file.CopyTo(Path.Combine(to.FullName, file.Name), overwrite: true);
        }

        foreach (var inner in from.EnumerateDirectories())
        {
            Copy(inner, to.CreateSubdirectory(inner.Name));
        }
    }

    [GeneratedRegex(@"Failed:\s+(?<failed>\d+), Passed:\s+(?<passed>\d+)")]
    private static partial Regex Counts();
}
