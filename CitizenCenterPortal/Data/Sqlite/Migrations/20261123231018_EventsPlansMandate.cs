using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EventsPlansMandate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LiveSince",
                table: "CheckRules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApplicantErasures",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Events = table.Column<int>(type: "INTEGER", nullable: false),
                    Applicants = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantErasures", x => new { x.OrgUnitId, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantErasures_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClauseTexts",
                columns: table => new
                {
                    Clause = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Heading = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Summary = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseTexts", x => new { x.Clause, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "ClauseThresholds",
                columns: table => new
                {
                    Clause = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Enough = table.Column<int>(type: "INTEGER", nullable: false),
                    Strong = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClauseThresholds", x => new { x.Clause, x.Year });
                });

            migrationBuilder.CreateTable(
                name: "EventFeeds",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventFeeds", x => x.OrgUnitId);
                    table.ForeignKey(
                        name: "FK_EventFeeds_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventPublications",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    IsOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    CityCode = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false),
                    Prefecture = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPublications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    GoalMeasure = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GoalTarget = table.Column<long>(type: "INTEGER", nullable: true),
                    GoalResult = table.Column<long>(type: "INTEGER", nullable: true),
                    Need = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    NeedWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    NeedAddress = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TargetWords = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LifeStages = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Clauses = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Themes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LocalResource = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Participation = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Access = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: true),
                    Cost = table.Column<long>(type: "INTEGER", nullable: true),
                    Fee = table.Column<int>(type: "INTEGER", nullable: true),
                    Recruitment = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    RecruitFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecruitTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Applicants = table.Column<int>(type: "INTEGER", nullable: true),
                    LastApplicant = table.Column<int>(type: "INTEGER", nullable: false),
                    PeopleErasedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NextTime = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OpenReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CopiedFromUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    CopiedFromNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    PlanUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    PlanNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => new { x.OrgUnitId, x.Number });
                    table.ForeignKey(
                        name: "FK_Events_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Themes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    NameEn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Retired = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Themes", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "YearPlans",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearPlans", x => new { x.OrgUnitId, x.Year });
                    table.ForeignKey(
                        name: "FK_YearPlans_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicantsTaken",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Applicants = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantsTaken", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantsTaken_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventApplicants",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Kana = table.Column<string>(type: "TEXT", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LifeStage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    FirstTime = table.Column<bool>(type: "INTEGER", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Turn = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventApplicants", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventApplicants_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventDraws",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Places = table.Column<int>(type: "INTEGER", nullable: false),
                    Drawn = table.Column<int>(type: "INTEGER", nullable: false),
                    Admitted = table.Column<int>(type: "INTEGER", nullable: false),
                    Waiting = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventDraws", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventDraws_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventPartners",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventPartners", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventPartners_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventSessions",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Start = table.Column<int>(type: "INTEGER", nullable: false),
                    End = table.Column<int>(type: "INTEGER", nullable: false),
                    PlaceUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Room = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Capacity = table.Column<int>(type: "INTEGER", nullable: true),
                    Lecturer = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    OffWords = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NewPersons = table.Column<int>(type: "INTEGER", nullable: true),
                    FirstTime = table.Column<int>(type: "INTEGER", nullable: true),
                    Volunteers = table.Column<int>(type: "INTEGER", nullable: true),
                    JuniorLeaders = table.Column<int>(type: "INTEGER", nullable: true),
                    Planners = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSessions", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_EventSessions_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventSessions_OrgUnits_PlaceUnitId",
                        column: x => x.PlaceUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventShares",
                columns: table => new
                {
                    SharedBy = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventShares", x => new { x.SharedBy, x.EventNumber, x.OrgUnitId });
                    table.ForeignKey(
                        name: "FK_EventShares_Events_SharedBy_EventNumber",
                        columns: x => new { x.SharedBy, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_EventShares_OrgUnits_OrgUnitId",
                        column: x => x.OrgUnitId,
                        principalTable: "OrgUnits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventSurveys",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    CollectedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Answers = table.Column<int>(type: "INTEGER", nullable: false),
                    OwnQuestions = table.Column<string>(type: "TEXT", maxLength: 183, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventSurveys", x => new { x.OrgUnitId, x.EventNumber });
                    table.ForeignKey(
                        name: "FK_EventSurveys_Events_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "Events",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanItems",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    ParentUnitId = table.Column<int>(type: "INTEGER", nullable: true),
                    ParentNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Aim = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Goal = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GoalMeasure = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    GoalTarget = table.Column<long>(type: "INTEGER", nullable: true),
                    GoalResult = table.Column<long>(type: "INTEGER", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Quarters = table.Column<int>(type: "INTEGER", maxLength: 24, nullable: false),
                    Clauses = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Budget = table.Column<long>(type: "INTEGER", nullable: true),
                    Retired = table.Column<bool>(type: "INTEGER", nullable: false),
                    RetiredWords = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    CopiedFromNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanItems", x => new { x.OrgUnitId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlanItems_PlanItems_ParentUnitId_ParentNumber",
                        columns: x => new { x.ParentUnitId, x.ParentNumber },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanItems_YearPlans_OrgUnitId_Year",
                        columns: x => new { x.OrgUnitId, x.Year },
                        principalTable: "YearPlans",
                        principalColumns: new[] { "OrgUnitId", "Year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviews",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Time = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviews", x => new { x.OrgUnitId, x.Year, x.ItemNumber, x.Time });
                    table.ForeignKey(
                        name: "FK_PlanReviews_YearPlans_OrgUnitId_Year",
                        columns: x => new { x.OrgUnitId, x.Year },
                        principalTable: "YearPlans",
                        principalColumns: new[] { "OrgUnitId", "Year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ApplicantKeys",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Wrapped = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApplicantKeys", x => new { x.OrgUnitId, x.EventNumber, x.Number });
                    table.ForeignKey(
                        name: "FK_ApplicantKeys_EventApplicants_OrgUnitId_EventNumber_Number",
                        columns: x => new { x.OrgUnitId, x.EventNumber, x.Number },
                        principalTable: "EventApplicants",
                        principalColumns: new[] { "OrgUnitId", "EventNumber", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionAttendance",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    LifeStage = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionAttendance", x => new { x.OrgUnitId, x.EventNumber, x.SessionNumber, x.LifeStage });
                    table.ForeignKey(
                        name: "FK_SessionAttendance_EventSessions_OrgUnitId_EventNumber_SessionNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber, x.SessionNumber },
                        principalTable: "EventSessions",
                        principalColumns: new[] { "OrgUnitId", "EventNumber", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SurveyTallies",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    EventNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Best = table.Column<int>(type: "INTEGER", nullable: false),
                    Good = table.Column<int>(type: "INTEGER", nullable: false),
                    Fair = table.Column<int>(type: "INTEGER", nullable: false),
                    Poor = table.Column<int>(type: "INTEGER", nullable: false),
                    Worst = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyTallies", x => new { x.OrgUnitId, x.EventNumber, x.Question });
                    table.ForeignKey(
                        name: "FK_SurveyTallies_EventSurveys_OrgUnitId_EventNumber",
                        columns: x => new { x.OrgUnitId, x.EventNumber },
                        principalTable: "EventSurveys",
                        principalColumns: new[] { "OrgUnitId", "EventNumber" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanProgress",
                columns: table => new
                {
                    OrgUnitId = table.Column<int>(type: "INTEGER", nullable: false),
                    ItemNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanProgress", x => new { x.OrgUnitId, x.ItemNumber, x.Quarter });
                    table.ForeignKey(
                        name: "FK_PlanProgress_PlanItems_OrgUnitId_ItemNumber",
                        columns: x => new { x.OrgUnitId, x.ItemNumber },
                        principalTable: "PlanItems",
                        principalColumns: new[] { "OrgUnitId", "Number" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "DataStamps",
                columns: new[] { "Topic", "Version" },
                values: new object[] { "events", 1L });

            migrationBuilder.CreateIndex(
                name: "IX_ApplicantKeys_OrgUnitId_EventNumber_Mark",
                table: "ApplicantKeys",
                columns: new[] { "OrgUnitId", "EventNumber", "Mark" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_Month_OrgUnitId_Number_State_Approved",
                table: "Events",
                columns: new[] { "Month", "OrgUnitId", "Number", "State", "Approved" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_OrgUnitId_Month",
                table: "Events",
                columns: new[] { "OrgUnitId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_PlanUnitId_PlanNumber",
                table: "Events",
                columns: new[] { "PlanUnitId", "PlanNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_State",
                table: "Events",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_EventSessions_Day",
                table: "EventSessions",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_EventSessions_PlaceUnitId_Day",
                table: "EventSessions",
                columns: new[] { "PlaceUnitId", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_EventShares_OrgUnitId",
                table: "EventShares",
                column: "OrgUnitId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_OrgUnitId_Year",
                table: "PlanItems",
                columns: new[] { "OrgUnitId", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_ParentUnitId_ParentNumber",
                table: "PlanItems",
                columns: new[] { "ParentUnitId", "ParentNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanItems_Year_OrgUnitId",
                table: "PlanItems",
                columns: new[] { "Year", "OrgUnitId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApplicantErasures");

            migrationBuilder.DropTable(
                name: "ApplicantKeys");

            migrationBuilder.DropTable(
                name: "ApplicantsTaken");

            migrationBuilder.DropTable(
                name: "ClauseTexts");

            migrationBuilder.DropTable(
                name: "ClauseThresholds");

            migrationBuilder.DropTable(
                name: "EventDraws");

            migrationBuilder.DropTable(
                name: "EventFeeds");

            migrationBuilder.DropTable(
                name: "EventPartners");

            migrationBuilder.DropTable(
                name: "EventPublications");

            migrationBuilder.DropTable(
                name: "EventShares");

            migrationBuilder.DropTable(
                name: "PlanProgress");

            migrationBuilder.DropTable(
                name: "PlanReviews");

            migrationBuilder.DropTable(
                name: "SessionAttendance");

            migrationBuilder.DropTable(
                name: "SurveyTallies");

            migrationBuilder.DropTable(
                name: "Themes");

            migrationBuilder.DropTable(
                name: "EventApplicants");

            migrationBuilder.DropTable(
                name: "PlanItems");

            migrationBuilder.DropTable(
                name: "EventSessions");

            migrationBuilder.DropTable(
                name: "EventSurveys");

            migrationBuilder.DropTable(
                name: "YearPlans");

            migrationBuilder.DropTable(
                name: "Events");

            migrationBuilder.DeleteData(
                table: "DataStamps",
                keyColumn: "Topic",
                keyValue: "events");

            migrationBuilder.DropColumn(
                name: "LiveSince",
                table: "CheckRules");
        }
    }
}
