using LtiRevisionTool.Testing;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>Skips the tests of classes whose engine is not here: the test itself is inherited and cannot know.</summary>
public sealed class StoreFactDiscoverer(IMessageSink messages) : IXunitTestCaseDiscoverer
{
    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        var needsPostgreSql = testMethod.TestClass.Class.GetCustomAttributes(typeof(OnPostgreSqlAttribute)).Any();
        yield return needsPostgreSql && PostgreSqlServer.WhyNot is { } reason
            ? new XunitSkippedDataRowTestCase(messages, display, options, testMethod, reason)
            : new XunitTestCase(messages, display, options, testMethod);
    }
}
