using LtiRevisionTool.Data.Appeals;
using LtiRevisionTool.Data.Attempts;
using LtiRevisionTool.Data.Audit;
using LtiRevisionTool.Data.Checks;
using LtiRevisionTool.Data.Grades;
using LtiRevisionTool.Data.Placements;
using LtiRevisionTool.Data.Platforms;
using LtiRevisionTool.Data.Privacy;
using LtiRevisionTool.Data.Roster;
using LtiRevisionTool.Data.Schema;
using LtiRevisionTool.Data.Sessions;
using LtiRevisionTool.Data.Teach;
using Microsoft.Extensions.DependencyInjection;

namespace LtiRevisionTool.Data;

/// <summary>Adds the database and its stores to a program.</summary>
public static class DataServices
{
    /// <summary>Registers <see cref="Database"/>, <see cref="SchemaMigrator"/> and every store, each once.</summary>
    /// <exception cref="ArgumentException">The connection string is not one of the engine's, or a SQLite one without a file.</exception>
    public static IServiceCollection AddRevisionData(this IServiceCollection services, DatabaseSettings settings) =>
        services
            .AddSingleton(new Database(settings))
            .AddSingleton<SchemaMigrator>()
            .AddSingleton<PlatformStore>()
            .AddSingleton<DeploymentStore>()
            .AddSingleton<InvitationStore>()
            .AddSingleton<PlatformRegistrationStore>()
            .AddSingleton<ToolKeyStore>()
            .AddSingleton<AccessTokenStore>()
            .AddSingleton<KeyRingStore>()
            .AddSingleton<LoginStateStore>()
            .AddSingleton<LaunchStore>()
            .AddSingleton<SessionStore>()
            .AddSingleton<PickerStore>()
            .AddSingleton<ArrivalStore>()
            .AddSingleton<PlacementStore>()
            .AddSingleton<SettingsChangeStore>()
            .AddSingleton<CopyStore>()
            .AddSingleton<AttemptStore>()
            .AddSingleton<AnswerStore>()
            .AddSingleton<AppealStore>()
            .AddSingleton<AppealDecisionStore>()
            .AddSingleton<GradeOutboxStore>()
            .AddSingleton<GradeDeliveryStore>()
            .AddSingleton<GradeSettlement>()
            .AddSingleton<GradeRecovery>()
            .AddSingleton<ColumnRecovery>()
            .AddSingleton<RosterStore>()
            .AddSingleton<RosterMemberStore>()
            .AddSingleton<StuckGradeStore>()
            .AddSingleton<TeachStore>()
            .AddSingleton<ReviewStore>()
            .AddSingleton<HeldDataStore>()
            .AddSingleton<ErasureStore>()
            .AddSingleton<PersonNameStore>()
            .AddSingleton<AuditStore>()
            .AddSingleton<LaunchTraceStore>()
            .AddSingleton<CheckStore>();
}
