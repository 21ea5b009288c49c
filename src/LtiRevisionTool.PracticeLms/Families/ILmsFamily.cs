using LtiRevisionTool.PracticeLms.Addresses;

namespace LtiRevisionTool.PracticeLms.Families;

/// <summary>
/// A family of platforms that this LMS can behave like. What all of them have in common (people, gradebook, pages, faults) asks
/// the services that a family adds; nothing outside a family's own folder asks which one it is.
/// </summary>
internal interface ILmsFamily
{
    /// <summary>The name in the setting <c>Practice:Family</c> and in the tool's setting of the platform.</summary>
    string Name { get; }

    /// <summary>The administrator's page of tools, where the family has one.</summary>
    string? ToolsPath => null;

    /// <summary>The tool's registration, as its administrator would copy it from the LMS.</summary>
    ToolRegistration Register(PublicAddress address);

    /// <summary>Adds the people, the activities, and the habits of the gradebook and of refusals.</summary>
    void Add(IServiceCollection services);

    /// <summary>Maps the addresses of launches, keys, tokens and services.</summary>
    void Map(WebApplication app);
}
