namespace LtiRevisionTool.PracticeLms.Families;

/// <summary>Something that <c>POST /reset</c> takes back to the first day of the course.</summary>
internal interface IForgetful
{
    void Forget();
}
