using System.Reflection;
using System.Text.RegularExpressions;
using LtiAdvantage.Errors;
using LtiAdvantage.Launch;
using NetArchTest.Rules;
using Xunit;

namespace LtiRevisionTool.Architecture.Tests.Conformance;

/// <summary>Refusals are asserted by their reason, and secrets are compared as hashes in constant time.</summary>
public sealed partial class RefusalTests
{
    /// <summary>For later issues, or given where no test can cause it by a request.</summary>
    private static readonly string[] NotYet = [nameof(LtiReason.RoleNotAllowed)];

    private static readonly string Tests = Path.Combine(Repository.Root, "tests");

    [Fact]
    [Trait("Row", "SEC-25")]
    public void Every_reason_is_asserted_by_a_test_of_a_refusal()
    {
        var sources = Directory.EnumerateFiles(Tests, "*Tests.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Tests, "Hostile*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains("Conformance", StringComparison.Ordinal) && !file.EndsWith("ErrorTableTests.cs", StringComparison.Ordinal) && !file.EndsWith("RefusalPageTests.cs", StringComparison.Ordinal))
            .Select(File.ReadAllText).ToList();

        var missing = typeof(LtiReason).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(constant => !NotYet.Contains(constant.Name))
            .Where(constant => !sources.Exists(source =>
                source.Contains($"LtiReason.{constant.Name}", StringComparison.Ordinal)
                || source.Contains($"\"{LtiError.Of((string)constant.GetRawConstantValue()!).Code}\"", StringComparison.Ordinal)))
            .Select(constant => constant.Name);

        Assert.Empty(missing);
    }

    [Theory]
    [Trait("Row", "SEC-22")]
    [InlineData("LtiAdvantage.Login.Secrets")]
    [InlineData("LtiRevisionTool.Web.Features.Shared.FormToken")]
    public void SEC_22_Secrets_are_compared_in_constant_time(string type)
    {
        var assembly = type.StartsWith("LtiAdvantage", StringComparison.Ordinal) ? typeof(LaunchValidator).Assembly : Assembly.Load("LtiRevisionTool.Web");

        Assert.True(Types.InAssembly(assembly).That().HaveNameMatching("^" + type.Split('.')[^1] + "$").And().ResideInNamespace(type[..type.LastIndexOf('.')])
            .Should().HaveDependencyOn("System.Security.Cryptography.CryptographicOperations").GetResult().IsSuccessful);
    }

    [Fact]
    [Trait("Row", "SEC-22")]
    public void SEC_22_No_hash_is_compared_in_another_way_at_the_door()
    {
        string[] folders = ["src/LtiAdvantage/Login", "src/LtiAdvantage/Launch", "src/LtiRevisionTool.Web/Features/Launch", "src/LtiRevisionTool.Web/Features/Shared"];
        var files = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs")).ToList();

        Assert.Matches(Comparison(), "if (hash == login.NonceHash)");
        Assert.Matches(Comparison(), "secretHash.Equals(other)");
        Assert.True(files.Count > 40);
        Assert.Empty(files.Where(file => Comparison().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName));
    }

    [GeneratedRegex(@"(?i)\w*(hash|nonce|proof|secret)\s*(==|!=)\s*[a-z]+[a-z.]*(hash|nonce|secret|binding)\b|(hash|secret|proof)\.Equals\(|(==|!=)\s*[\w.]*Hash\b")]
    private static partial Regex Comparison();
}
