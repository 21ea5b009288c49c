using System.Globalization;
using LtiRevisionTool.Endurance.Tests.Pupils;
using Xunit.Abstractions;

namespace LtiRevisionTool.Endurance.Tests.FailingWrites;

/// <summary>Writes and syncs of the database fail while students work; the tool is not started again.</summary>
public sealed class FailingWriteTests(ITestOutputHelper output)
{
    /// <summary>A delivery that failed half-way is tried again after ten seconds, one whose very end failed when its lease is over.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(40), AfterLease = TimeSpan.FromSeconds(200);

    /// <summary>How far apart the writes are that fail, each in its journey.</summary>
    private static readonly int Stride = Scale.IsLong ? 1 : 37;

    /// <summary>From which write on the disk is full: in the login, the launch, the first answer, the last, the delivery.</summary>
    public static TheoryData<int> FullFrom => Scale.IsLong ? [1, 20, 60, 100, 150, 180, 190, 200, 210, 220] : [60];

    [Fact]
    [Trait("Category", "Long")]
    public async Task A_student_gets_past_each_single_write_that_fails()
    {
        await using var disk = await FailingDisk.StartAsync();
        var (told, step) = (0, 1);
        for (; ; step += Stride)
        {
            disk.Cuts.Give(string.Create(CultureInfo.InvariantCulture, $"fail {step}"));
            using var student = disk.NewStudent();
            var pages = await FinishAsync(student);
            Assert.True(pages <= 1, $"Write {step} failed once and the student was told {pages} times.{Environment.NewLine}{disk.Log}");
            await disk.SeeGradeSentAsync(student, Soon);
            told += pages;
            if (disk.Cuts.Done is null)
            {
                break;
            }
        }

        Assert.Empty(await disk.BreachesAsync());
        Assert.True(told > 0, "No student met a write that failed.");
        output.WriteLine($"Each of {(step - 1) / Stride} writes failed once; students were told {told} times. {disk.Figures}");
    }

    [Theory]
    [MemberData(nameof(FullFrom))]
    [Trait("Category", "Long")]
    public async Task On_a_full_disk_nothing_acknowledged_is_lost_and_with_room_again_it_goes_on(int write)
    {
        await using var disk = await FailingDisk.StartAsync();
        disk.Cuts.Give(string.Create(CultureInfo.InvariantCulture, $"full {write}"));
        using var early = disk.NewStudent();
        using var late = disk.NewStudent();

        var pages = await FinishAsync(early, mostTold: 3) + await FinishAsync(late, mostTold: 3);

        Assert.True(disk.Runs, disk.Log);
        Assert.True(pages >= 3, $"The disk is full and nobody was told.{Environment.NewLine}{disk.Log}");
        disk.Cuts.Give("nothing");
        foreach (var student in new[] { early, late })
        {
            Assert.Equal(0, await FinishAsync(student));
            await disk.SeeGradeSentAsync(student, AfterLease);
        }

        Assert.Empty(await disk.BreachesAsync());
        output.WriteLine($"Full from write {write}: told {pages} times. {disk.Figures}");
    }

    /// <summary>Works up to the result; what went wrong is tried again.</summary>
    /// <returns>How many pages said that something went wrong.</returns>
    private static async Task<int> FinishAsync(Pupil student, int mostTold = int.MaxValue)
    {
        var told = 0;
        while (student.Result is null && told < mostTold)
        {
            try
            {
                await student.StepAsync();
            }
            catch (ToldException page)
            {
                told++;
                Assert.Equal((true, "LTI-FAULT", "Try again in a moment"), (page.IsFault, page.Code, page.Heading));
            }
        }

        return told;
    }
}
