using Xunit;
using Xunit.Sdk;

namespace LtiRevisionTool.Data.Tests.Support;

/// <summary>A test that is written once and runs on every engine; skipped, visibly, where the engine is not here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("LtiRevisionTool.Data.Tests.Support.StoreFactDiscoverer", "LtiRevisionTool.Data.Tests")]
public sealed class StoreFactAttribute : FactAttribute;
