using System.Globalization;
using LtiRevisionTool.PracticeLms.Course;
using LtiRevisionTool.PracticeLms.Grades;
using LtiRevisionTool.PracticeLms.People;

namespace LtiRevisionTool.PracticeLms.Controls;

/// <summary>The fields of a control's form.</summary>
internal sealed class Order
{
    private readonly IFormCollection _form;
    private readonly IServiceProvider _services;

    private Order(IFormCollection form, IServiceProvider services) => (_form, _services) = (form, services);

    public static async Task<Order> ReadAsync(HttpContext context) => new(
        context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty, context.RequestServices);

    /// <summary>By its number, or by the id or key of the link whose first column it is.</summary>
    public Column? Column
    {
        get
        {
            var text = _form["column"].ToString();
            var gradebook = _services.GetRequiredService<Gradebook>();
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && gradebook.Find(id) is { } column)
            {
                return column;
            }

            var link = _services.GetRequiredService<CourseLinks>().Find(text);
            return link is not null && gradebook.ColumnsOf(link.Id) is [var first, ..] ? first : null;
        }
    }

    public Person? Person => _services.GetRequiredService<Roll>().Find(Text("person"));

    public CourseLink? Link => _services.GetRequiredService<CourseLinks>().Find(Text("link"));

    /// <summary>By its id; the first one where none is named.</summary>
    public LmsCourse? Course => Text("course") is { Length: > 0 } id ? _services.GetRequiredService<Courses>().Find(id) : _services.GetRequiredService<Courses>().First;

    public decimal? Points => decimal.TryParse(Text("points"), NumberStyles.Float, CultureInfo.InvariantCulture, out var points) ? points : null;

    public int? Attempts => int.TryParse(Text("attempts"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) ? attempts : null;

    /// <summary><c>on</c> or left out: do it; <c>off</c>: undo it.</summary>
    public bool IsOn => Text("state") != "off";

    public string Text(string name) => _form[name].ToString();
}
