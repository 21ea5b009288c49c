using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LtiRevisionTool.Web.Features.Assign;

/// <summary>Choosing what a course gets, inside the LMS's own picker. Its page brings its own address.</summary>
internal static class AssignRoom
{
    public static WebApplicationBuilder AddAssign(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<PickerVisits>();
        services.AddSingleton<PickChoices>();
        services.AddSingleton<PickReader>();
        services.AddSingleton<PickedItems>();
        services.AddSingleton<PickReplies>();
        services.AddScoped<PickerFilter>();
        services.Configure<RazorPagesOptions>(pages =>
            pages.Conventions.AddFolderApplicationModelConvention("/Assign", model => model.Filters.Add(new ServiceFilterAttribute<PickerFilter>())));
        return builder;
    }
}
