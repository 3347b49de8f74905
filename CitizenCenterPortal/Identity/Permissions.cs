namespace CitizenCenterPortal.Identity;

/// <summary>Every right there is. A role holds rights in <see cref="Roles"/>; pages and acts name the one they need.</summary>
public static class Permissions
{
    /// <summary>One's own place in the portal.</summary>
    public static class Self
    {
        /// <summary>See who one is and what one holds; every role may.</summary>
        public const string Read = "self.read";
    }

    /// <summary>Dashboards.</summary>
    public static class Dashboards
    {
        /// <summary>See the dashboards of one's reach.</summary>
        public const string Read = "dashboard.read";
    }

    /// <summary>Monthly reports.</summary>
    public static class MonthlyReports
    {
        /// <summary>See reports that were submitted.</summary>
        public const string Read = "monthly-report.read";

        /// <summary>See reports that were never submitted; the door asks for it.</summary>
        public const string ReadDrafts = Data.PortalDoor.SeesDrafts;

        /// <summary>Enter figures.</summary>
        public const string Enter = "monthly-report.enter";

        /// <summary>Submit and withdraw.</summary>
        public const string Submit = "monthly-report.submit";

        /// <summary>Accept and return a district centre's report (区).</summary>
        public const string Accept = "monthly-report.accept";

        /// <summary>Confirm and return accepted reports, and accept a ward hub's own (市).</summary>
        public const string Confirm = "monthly-report.confirm";

        /// <summary>Open a confirmed report for correction (市).</summary>
        public const string Correct = "monthly-report.correct";

        /// <summary>Say something about a report, and answer.</summary>
        public const string Comment = "monthly-report.comment";

        /// <summary>Close and reopen what others began to comment on (区・市).</summary>
        public const string Review = "monthly-report.review";

        /// <summary>Ask a centre for a report whose day has passed (区・市).</summary>
        public const string Remind = "monthly-report.remind";

        /// <summary>Set by when reports are due and months are closed (市).</summary>
        public const string SetDeadlines = "monthly-report.set-deadlines";

        /// <summary>Bring in figures from a file.</summary>
        public const string Import = "monthly-report.import";
    }

    /// <summary>The catalogue of measures and indicators.</summary>
    public static class Indicators
    {
        /// <summary>See definitions and levels.</summary>
        public const string Read = "indicator.read";

        /// <summary>Change the catalogue.</summary>
        public const string Edit = "indicator.edit";

        /// <summary>Set the levels of a year for all, a ward or a centre (市).</summary>
        public const string SetLevels = "indicator.set-levels";
    }

    /// <summary>The rules that the numbers of a report are checked by; who reads the catalogue reads them.</summary>
    public static class CheckRules
    {
        /// <summary>Write, try, apply and retire rules (市).</summary>
        public const string Edit = "check-rule.edit";
    }

    /// <summary>Units, operators, agreements.</summary>
    public static class Organization
    {
        /// <summary>See the tree with its placements and agreements.</summary>
        public const string Read = "organization.read";

        /// <summary>Change it.</summary>
        public const string Edit = "organization.edit";
    }

    /// <summary>The opening calendar.</summary>
    public static class Calendar
    {
        /// <summary>See when units are open, and why they are closed.</summary>
        public const string Read = "calendar.read";

        /// <summary>Enter closures and rooms of one's own centre.</summary>
        public const string Close = "calendar.close";

        /// <summary>Set rules of regular closing for all, a ward or a centre (市・区).</summary>
        public const string SetRules = "calendar.set-rules";

        /// <summary>Enter the city's own holidays (市).</summary>
        public const string SetHolidays = "calendar.set-holidays";
    }

    /// <summary>Events (事業).</summary>
    public static class Events
    {
        /// <summary>See events that were approved.</summary>
        public const string Read = "event.read";

        /// <summary>See events that were never approved; the door asks for it.</summary>
        public const string ReadDrafts = Data.PortalDoor.SeesPlans;

        /// <summary>Plan events of one's own centre, and record what came of them.</summary>
        public const string Write = "event.write";

        /// <summary>Approve, return, close and reopen one's own centre's events (館長).</summary>
        public const string Approve = "event.approve";

        /// <summary>Make an event a joint one of several centres.</summary>
        public const string Join = "event.join";

        /// <summary>See and enter who applies for one's own centre's events; the door asks for it. For roles that reach their own unit alone.</summary>
        public const string Receive = Data.PortalDoor.SeesPeople;

        /// <summary>Take names and contacts of applicants away in a file, with a reason (館長).</summary>
        public const string TakeApplicants = "event.take-applicants";

        /// <summary>See which applicants' personal data were erased when; erasing what is due is the machine's.</summary>
        public const string Erase = "event.erase";

        /// <summary>Change the themes that events are filed under (市).</summary>
        public const string SetThemes = "event.set-themes";

        /// <summary>Decide whether events are open data (市拠点館長).</summary>
        public const string OpenData = "event.open-data";

        /// <summary>Make and revoke the address by which calendar programs take in one's own centre's events (館長).</summary>
        public const string PublishFeed = "event.publish-feed";
    }

    /// <summary>What the city makes public.</summary>
    public static class Open
    {
        /// <summary>See it without signing in; no role holds it, <see cref="PublicCaller"/> does.</summary>
        public const string Read = "open.read";
    }

    /// <summary>The clauses of the role document and what bears them.</summary>
    public static class Mandate
    {
        /// <summary>See the clauses, and the evidence of one's reach.</summary>
        public const string Read = "mandate.read";

        /// <summary>Write what a clause says from a year on, and what evidence is enough (市).</summary>
        public const string Edit = "mandate.edit";
    }

    /// <summary>Plans: the programme framework, the action plan, and what wards and centres mean to do.</summary>
    public static class Plans
    {
        /// <summary>See the plans of one's reach, and those above.</summary>
        public const string Read = "plan.read";

        /// <summary>Write the plan of one's own unit, how far it has come, and the reviews.</summary>
        public const string Write = "plan.write";

        /// <summary>Adopt the plan of one's own unit (館長).</summary>
        public const string Adopt = "plan.adopt";
    }

    /// <summary>The mail that the portal sends.</summary>
    public static class Mail
    {
        /// <summary>See whether mail goes out, and what could not be sent.</summary>
        public const string Watch = "mail.watch";
    }

    /// <summary>Persons and grants.</summary>
    public static class Access
    {
        /// <summary>Give and take grants.</summary>
        public const string Edit = "access.edit";

        /// <summary>Name who stands in for oneself as a head; administrators for every head.</summary>
        public const string Deputise = "access.deputise";
    }

    /// <summary>What leaves the portal.</summary>
    public static class Exports
    {
        /// <summary>Take workbooks of one's reach away.</summary>
        public const string Take = "export.take";
    }

    /// <summary>The journal.</summary>
    public static class Audit
    {
        /// <summary>See the history of one's reach.</summary>
        public const string Read = "audit.read";

        /// <summary>Have the journal proved from its page.</summary>
        public const string Verify = "audit.verify";

        /// <summary>Set a seal.</summary>
        public const string Seal = "audit.seal";
    }

    /// <summary>What only the machine's operator does, on the command line.</summary>
    public static class Operation
    {
        /// <summary>Seed, import, build the sample city.</summary>
        public const string Run = "operation.run";
    }
}
