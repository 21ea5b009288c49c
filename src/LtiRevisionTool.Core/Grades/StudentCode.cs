using System.Security.Cryptography;

namespace LtiRevisionTool.Core.Grades;

/// <summary>What a person without a name is called: "Student 7F3A", the same on the teacher's page and on their own.</summary>
public static class StudentCode
{
    /// <summary>The code of the person with this id. Two people of a large class may share one.</summary>
    public static string For(Guid person)
    {
        Span<byte> id = stackalloc byte[16];
        person.TryWriteBytes(id, bigEndian: true, out _);
        // Ids begin with the time of their making: hashed, classmates do not get neighbouring codes.
        return $"Student {Convert.ToHexString(SHA256.HashData(id).AsSpan(0, 2))}";
    }
}
