using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CitizenCenterPortal.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class FormsDutiesCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Opens",
                table: "Remarks",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FromYear",
                table: "Measures",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UntilYear",
                table: "Measures",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "DeputyOf",
                table: "Grants",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailAddresses",
                columns: table => new
                {
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    Address = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Off = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailAddresses", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_MailAddresses_Persons_PersonId",
                        column: x => x.PersonId,
                        principalTable: "Persons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MailItems",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PersonId = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Fault = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailItems", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "MeasureWordings",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    NameEn = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Definition = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DefinitionEn = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureWordings", x => new { x.Measure, x.Year });
                    table.ForeignKey(
                        name: "FK_MeasureWordings_Measures_Measure",
                        column: x => x.Measure,
                        principalTable: "Measures",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportDeadlines",
                columns: table => new
                {
                    From = table.Column<int>(type: "integer", nullable: false),
                    DueDay = table.Column<int>(type: "integer", nullable: false),
                    ClosingDay = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportDeadlines", x => x.From);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailItems_At",
                table: "MailItems",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailAddresses");

            migrationBuilder.DropTable(
                name: "MailItems");

            migrationBuilder.DropTable(
                name: "MeasureWordings");

            migrationBuilder.DropTable(
                name: "ReportDeadlines");

            migrationBuilder.DropColumn(
                name: "Opens",
                table: "Remarks");

            migrationBuilder.DropColumn(
                name: "FromYear",
                table: "Measures");

            migrationBuilder.DropColumn(
                name: "UntilYear",
                table: "Measures");

            migrationBuilder.DropColumn(
                name: "DeputyOf",
                table: "Grants");
        }
    }
}
