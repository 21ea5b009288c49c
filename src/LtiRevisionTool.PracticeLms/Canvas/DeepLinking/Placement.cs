namespace LtiRevisionTool.PracticeLms.Canvas.DeepLinking;

/// <summary>A place in Canvas from which a tool's picker opens.</summary>
/// <param name="InWords">What it is called on the page.</param>
/// <param name="AutoCreate">Whether what is chosen is made at once, without a dialog.</param>
internal sealed record Placement(string Name, string InWords, bool AcceptMultiple, bool AutoCreate)
{
    public const string Assignment = "assignment_selection";
    public const string ModuleItem = "link_selection";
    public const string Assignments = "course_assignments_menu";
    public const string NewModule = "module_index_menu_modal";
    public const string Module = "module_menu_modal";
    public const string Editor = "editor_button";

    public static IReadOnlyList<Placement> All { get; } =
    [
        new(Assignment, "Assignment, submission type external tool", AcceptMultiple: false, AutoCreate: false),
        new(ModuleItem, "Module item, external tool", AcceptMultiple: true, AutoCreate: false),
        new(Assignments, "Menu of the assignments page", AcceptMultiple: true, AutoCreate: false) { Feature = "lti_multiple_assignment_deep_linking" },
        new(NewModule, "Menu of the modules page", AcceptMultiple: true, AutoCreate: true) { Feature = "lti_deep_linking_module_index_menu_modal" },
        new(Module, "Menu of a module", AcceptMultiple: true, AutoCreate: true),
        new(Editor, "Button of the editor", AcceptMultiple: true, AutoCreate: false)
        {
            Types = ["link", "file", "html", "ltiResourceLink", "image"],
            Targets = ["embed", "iframe", "window"],
            MediaTypes = "image/*,text/html,application/vnd.ims.lti.v1.ltilink,*/*",
        },
    ];

    public IReadOnlyList<string> Types { get; private init; } = ["ltiResourceLink"];

    public IReadOnlyList<string> Targets { get; private init; } = ["iframe", "window"];

    /// <summary>Joined by commas, as Canvas writes them.</summary>
    public string MediaTypes { get; private init; } = "application/vnd.ims.lti.v1.ltilink";

    /// <summary>The feature without which the placement sends an ordinary launch; null: none.</summary>
    public string? Feature { get; private init; }

    public static Placement? Find(string name) => All.FirstOrDefault(placement => placement.Name == name);
}
