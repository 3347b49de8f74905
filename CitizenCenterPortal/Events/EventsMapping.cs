using CitizenCenterPortal.Events.OpenData;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenCenterPortal.Events;

internal sealed class EventsMapping :
    IEntityTypeConfiguration<Event>, IEntityTypeConfiguration<EventShare>, IEntityTypeConfiguration<EventPartner>, IEntityTypeConfiguration<EventSession>,
    IEntityTypeConfiguration<SessionAttendance>, IEntityTypeConfiguration<EventSurvey>, IEntityTypeConfiguration<SurveyTally>, IEntityTypeConfiguration<Theme>,
    IEntityTypeConfiguration<EventPublication>, IEntityTypeConfiguration<SessionDay>
{
    public void Configure(EntityTypeBuilder<Event> builder)
    {
        builder.ToTable("Events").HasKey(row => new { row.OrgUnitId, row.Number });
        builder.Property(row => row.Number).ValueGeneratedNever();
        builder.Property(row => row.Access).HasConversion<int>();
        builder.Property(row => row.Title).HasMaxLength(Event.TitleMaxLength);
        builder.Property(row => row.Aim).HasMaxLength(Event.WordsMaxLength);
        builder.Property(row => row.Goal).HasMaxLength(Event.GoalMaxLength);
        builder.Property(row => row.GoalMeasure).HasMaxLength(Event.LineMaxLength);
        builder.Property(row => row.NeedWords).HasMaxLength(Event.GoalMaxLength);
        builder.Property(row => row.NeedAddress).HasMaxLength(Event.AddressMaxLength);
        builder.Property(row => row.TargetWords).HasMaxLength(Event.LineMaxLength);
        builder.Property(row => row.LifeStages).HasMaxLength(Codes.MaxLength);
        builder.Property(row => row.Clauses).HasMaxLength(Codes.MaxLength);
        builder.Property(row => row.Themes).HasMaxLength(Codes.MaxLength);
        builder.Property(row => row.LocalResource).HasMaxLength(Event.LineMaxLength);
        builder.Property(row => row.Result).HasMaxLength(Event.WordsMaxLength);
        builder.Property(row => row.NextTime).HasMaxLength(Event.WordsMaxLength);
        builder.Property(row => row.OpenReason).HasMaxLength(Act.ReasonMaxLength);
        builder.HasIndex(row => new { row.OrgUnitId, row.Month });
        builder.HasIndex(row => new { row.Month, row.OrgUnitId, row.Number, row.State, row.Approved });
        builder.HasIndex(row => new { row.LastDay, row.OrgUnitId, row.Number, row.State, row.Approved, row.Month }).IsDescending(true, false, true, false, false, false);
        builder.HasIndex(row => row.State);
        builder.HasIndex(row => new { row.PlanUnitId, row.PlanNumber });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
        builder.HasMany(row => row.Shares).WithOne().HasForeignKey(row => new { row.SharedBy, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<EventShare> builder)
    {
        builder.ToTable("EventShares").HasKey(row => new { row.SharedBy, row.EventNumber, row.OrgUnitId });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.OrgUnitId);
    }

    public void Configure(EntityTypeBuilder<EventPartner> builder)
    {
        builder.ToTable("EventPartners").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.Property(row => row.Name).HasMaxLength(EventPartner.NameMaxLength);
        builder.Property(row => row.Part).HasMaxLength(EventPartner.PartMaxLength);
        builder.HasOne<Event>().WithMany(row => row.Partners).HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<EventSession> builder)
    {
        builder.ToTable("EventSessions").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Number });
        builder.Property(row => row.Room).HasMaxLength(EventSession.RoomMaxLength);
        builder.Property(row => row.Place).HasMaxLength(EventSession.PlaceMaxLength);
        builder.Property(row => row.Lecturer).HasMaxLength(EventSession.LecturerMaxLength);
        builder.Property(row => row.OffWords).HasMaxLength(EventSession.OffWordsMaxLength);
        builder.HasIndex(row => new { row.PlaceUnitId, row.Day });
        builder.HasIndex(row => row.Day);
        builder.HasOne<Event>().WithMany().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
        builder.HasOne<OrgUnit>().WithMany().HasForeignKey(row => row.PlaceUnitId);
        builder.HasMany(row => row.Attendance).WithOne().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber, row.SessionNumber });
    }

    public void Configure(EntityTypeBuilder<SessionDay> builder)
    {
        builder.ToView("EventSessions").HasNoKey();
        builder.Property(row => row.OfUnit).HasColumnName(nameof(EventSession.OrgUnitId));
        builder.Property(row => row.OfNumber).HasColumnName(nameof(EventSession.EventNumber));
    }

    public void Configure(EntityTypeBuilder<SessionAttendance> builder)
    {
        builder.ToTable("SessionAttendance").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.SessionNumber, row.LifeStage });
        builder.Property(row => row.LifeStage).HasMaxLength(LifeStage.CodeMaxLength);
    }

    public void Configure(EntityTypeBuilder<EventSurvey> builder)
    {
        builder.ToTable("EventSurveys").HasKey(row => new { row.OrgUnitId, row.EventNumber });
        builder.Property(row => row.OwnQuestions).HasMaxLength((EventSurvey.QuestionMaxLength + 1) * SurveyQuestions.Own.Count);
        builder.HasOne<Event>().WithOne(row => row.Survey).HasForeignKey<EventSurvey>(row => new { row.OrgUnitId, row.EventNumber });
        builder.HasMany(row => row.Tallies).WithOne().HasForeignKey(row => new { row.OrgUnitId, row.EventNumber });
    }

    public void Configure(EntityTypeBuilder<SurveyTally> builder)
    {
        builder.ToTable("SurveyTallies").HasKey(row => new { row.OrgUnitId, row.EventNumber, row.Question });
        builder.Ignore(row => row.Grades);
    }

    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.ToTable("Themes").HasKey(row => row.Code);
        builder.Property(row => row.Code).HasMaxLength(Theme.CodeMaxLength);
        builder.Property(row => row.Name).HasMaxLength(Theme.NameMaxLength);
        builder.Property(row => row.NameEn).HasMaxLength(Theme.NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<EventPublication> builder)
    {
        builder.ToTable("EventPublications").HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.CityCode).HasMaxLength(EventPublication.CodeMaxLength);
        builder.Property(row => row.Prefecture).HasMaxLength(EventPublication.NameMaxLength);
        builder.Property(row => row.City).HasMaxLength(EventPublication.NameMaxLength);
    }
}
