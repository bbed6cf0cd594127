import pg from "pg";
import type { StartedApp } from "./app";
import { linkTo } from "./journey/minor";
import { fillIn, MAPPED_ROUTES } from "./page-map";

export type Who = "visitor" | "applicant" | "minor" | "coordinator" | "supervisor" | "head";

/** The demonstration account behind each reader who is signed in. */
export const ACCOUNTS = {
  applicant: "applicant@example.com",
  minor: "minor@example.com",
  coordinator: "coordinator@example.com",
  supervisor: "unit.it@example.com",
  head: "head@example.com",
} as const satisfies Record<Exclude<Who, "visitor">, string>;

/** The guardian of the minor, who was written to and has not answered. */
const GUARDIAN = "guardian@example.com";

/** Rows of the demonstration data that addresses name. */
export type Found = {
  /** The applicant's open draft of the Migration School, and the one for volunteers. */
  draft: string;
  volunteerDraft: string;
  /** The applicant's application with an open offer. */
  offered: string;
  /** The minor's application that waits for their guardian, and the link that the guardian was sent. */
  awaiting: string;
  consentToken: string;
  /** The link with which a guardian who agreed reads their answers. */
  receiptToken: string;
  /** Somebody's application that waits for its initial check, and one that waits for its decision. */
  unchecked: string;
  undecided: string;
  /** A bulk run of the Migration School. */
  bulkRun: string;
  /** A file of the applicant. */
  file: string;
  /** A placement that waits for the answer of the supervisor's unit, and whose it is. */
  placement: string;
  placed: string;
};

export type Visit = {
  who: Who;
  /** What the parameters of the path stand for, without the language. */
  with?: (found: Found) => Record<string, string>;
  query?: string;
};

const draft = (found: Found) => ({ reference: found.draft });
const offered = (found: Found) => ({ reference: found.offered });
const awaiting = (found: Found) => ({ reference: found.awaiting });
const consent = (found: Found) => ({ token: found.consentToken });
const receipt = (found: Found) => ({ token: found.receiptToken });
const unknown = () => ({ token: "unknown" });
const section = (name: string) => (found: Found) => ({ reference: found.draft, section: name });
const volunteerSection = (name: string) => (found: Found) => ({ reference: found.volunteerDraft, section: name });
const school = () => ({ code: "MM-2027" });
const applicant = "applicant" as const;
const coordinator = "coordinator" as const;

/** Each address of app/routes.ts with who reads it and what it shows; a test fails for one that is missing. */
export const VISITS: Record<string, readonly Visit[]> = {
  ":language": [{ who: "visitor" }],
  ":language/programmes": [{ who: "visitor" }],
  ":language/programmes/:slug": [{ who: "visitor", with: () => ({ slug: "migration-school" }) }],
  ":language/cohorts/:code": [
    { who: "visitor", with: school },
    { who: "visitor", with: () => ({ code: "TEC-2026-Q" }) },
    { who: "visitor", with: () => ({ code: "GIF-2027" }) },
  ],
  ":language/cohorts/:code/eligibility": [{ who: "visitor", with: school }],
  ":language/cohorts/:code/tell-me": [
    { who: "visitor", with: () => ({ code: "GIF-2027" }) },
    { who: "visitor", with: () => ({ code: "GIF-2027" }), query: "?sent=yes" },
    { who: applicant, with: () => ({ code: "GIF-2027" }) },
  ],
  ":language/alerts/:token": [{ who: "visitor", with: unknown }],
  ":language/help": [{ who: "visitor" }],
  ":language/privacy": [{ who: "visitor" }],
  ":language/terms": [{ who: "visitor" }],
  ":language/cohorts/:code/calendar.ics": [{ who: "visitor", with: school }],

  ":language/consent/:token": [
    { who: "visitor", with: unknown },
    { who: "visitor", with: consent },
  ],
  ":language/consent/:token/mistake": [
    { who: "visitor", with: unknown },
    { who: "visitor", with: consent },
  ],
  ":language/consent/:token/receipt": [
    { who: "visitor", with: unknown },
    { who: "visitor", with: receipt },
  ],

  ":language/sign-in": [{ who: "visitor" }],
  ":language/sign-up": [{ who: "visitor" }],
  ":language/sign-out": [{ who: applicant }],
  ":language/forgot-password": [{ who: "visitor" }],
  ":language/check-your-mail": [{ who: "visitor", query: "?sent=confirmation" }],
  ":language/confirm-email": [{ who: "visitor", query: "?token=unknown" }],
  ":language/reset-password": [{ who: "visitor", query: "?token=unknown" }],
  ":language/my/security": [{ who: applicant }],
  ":language/my/security/password": [{ who: applicant }],

  ":language/my": [{ who: applicant }, { who: "minor" }],
  ":language/my/profile": [{ who: applicant }],
  ":language/my/profile/:page": ["person", "contact", "education", "adjustments"].map((page) => ({
    who: applicant,
    with: () => ({ page }),
  })),
  ":language/my/start/:code": [{ who: coordinator, with: school }],
  ":language/my/applications": [{ who: applicant }],
  ":language/my/applications/:reference": [
    { who: applicant, with: draft },
    { who: applicant, with: offered },
    { who: "minor", with: awaiting },
  ],
  ":language/my/applications/:reference/check": [{ who: applicant, with: draft }],
  ":language/my/applications/:reference/submitted": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/answers": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/consent": [{ who: "minor", with: awaiting }],
  ":language/my/applications/:reference/withdraw": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/accept": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/decline": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/leave": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/keep-waiting": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/:section": [
    ...["person", "education", "motivation", "topics", "documents"].map((name) => ({
      who: applicant,
      with: section(name),
    })),
    ...["languages", "placesAndTimes", "emergency"].map((name) => ({ who: applicant, with: volunteerSection(name) })),
  ],
  ":language/my/applications/:reference/:section/draft": [{ who: applicant, with: section("motivation") }],
  "files/:id": [{ who: applicant, with: ({ file }) => ({ id: file }) }],

  ":language/staff": [{ who: coordinator }],
  ":language/staff/cohorts": [{ who: coordinator }],
  ":language/staff/cohorts/new": [{ who: coordinator }, { who: coordinator, query: "?from=TEC-2026-Q" }],
  ":language/staff/cohorts/:code/settings/:part": [
    ...["texts", "dates", "eligibility", "places", "rules"].map((part) => ({
      who: coordinator,
      with: () => ({ code: "MM-2027", part }),
    })),
    { who: coordinator, with: () => ({ code: "GIF-2027", part: "places" }) },
    { who: coordinator, with: () => ({ code: "TEC-2026-Q", part: "places" }) },
  ],
  ":language/staff/cohorts/:code/announce": [
    { who: coordinator, with: school },
    { who: coordinator, with: () => ({ code: "ITM-2026-3" }) },
  ],
  ":language/admin/programmes": [{ who: coordinator }],
  ":language/admin/programmes/new": [{ who: coordinator }],
  ":language/admin/programmes/:programme": [{ who: coordinator, with: () => ({ programme: "MM" }) }],
  ":language/staff/cohorts/:code": [{ who: coordinator, with: school }],
  ":language/staff/cohorts/:code/applications": [
    { who: coordinator, with: school },
    { who: coordinator, with: school, query: `?q=${encodeURIComponent("Ə")}` },
  ],
  ":language/staff/cohorts/:code/applications/bulk": [
    { who: coordinator, with: school },
    { who: coordinator, with: school, query: "?do=pass&all=yes&list=%3Ftab%3Dcheck" },
    { who: coordinator, with: school, query: "?do=not_select&all=yes&list=%3Ftab%3Dreview" },
  ],
  ":language/staff/cohorts/:code/applications/bulk/:run": [
    { who: coordinator, with: ({ bulkRun }) => ({ code: "MM-2027", run: bulkRun }) },
  ],
  ":language/staff/cohorts/:code/decisions": [
    { who: coordinator, with: () => ({ code: "ITM-2026-3" }) },
    { who: coordinator, with: () => ({ code: "MM-2026" }) },
  ],
  ":language/staff/cohorts/:code/cancel": [
    { who: coordinator, with: school },
    { who: "head", with: school },
  ],
  ":language/admin/texts": [{ who: "head" }],
  ":language/admin/texts/:key": [{ who: "head", with: () => ({ key: "dataConsent" }) }],
  ":language/admin/reasons": [{ who: "head" }, { who: "head", query: "?add=notSelected" }],
  ":language/staff/cohorts/:code/form": [
    { who: coordinator, with: school },
    { who: coordinator, with: () => ({ code: "GIF-2027" }) },
  ],
  ":language/staff/cohorts/:code/form/questions/:key": ["workshopFirst", "travelSupport"].map((key) => ({
    who: coordinator,
    with: () => ({ code: "GIF-2027", key }),
  })),
  ":language/staff/cohorts/:code/form/preview": [
    { who: coordinator, with: school },
    { who: coordinator, with: () => ({ code: "GIF-2027" }), query: "?in=ru" },
  ],
  ":language/staff/cohorts/:code/form/versions": [{ who: coordinator, with: () => ({ code: "GIF-2027" }) }],
  ":language/staff/cohorts/:code/seats": [{ who: coordinator, with: () => ({ code: "MM-2026" }) }],
  ":language/staff/cohorts/:code/enrolments": [
    { who: coordinator, with: () => ({ code: "TEC-2026-Q" }) },
    { who: coordinator, with: () => ({ code: "MM-2026" }), query: "?show=active" },
  ],
  ":language/staff/applications/:reference/participation": [
    { who: coordinator, with: ({ placed }) => ({ reference: placed }) },
  ],
  ":language/unit": [{ who: "supervisor" }],
  ":language/unit/candidates": [{ who: "supervisor" }, { who: "supervisor", query: "?show=waiting" }],
  ":language/unit/placements/:id": [{ who: "supervisor", with: ({ placement }) => ({ id: placement }) }],
  ":language/staff/applications/:reference": [
    { who: coordinator, with: ({ unchecked }) => ({ reference: unchecked }) },
    { who: coordinator, with: ({ undecided }) => ({ reference: undecided }), query: "?tab=answers" },
    { who: coordinator, with: ({ undecided }) => ({ reference: undecided }), query: "?tab=history" },
  ],
  "dev/ui": [{ who: "visitor" }],
};

/** Looks the rows up in a running portal with the demonstration data. @throws when one is not there */
export async function findRows({ address, database }: Pick<StartedApp, "address" | "database">): Promise<Found> {
  const client = new pg.Client({ connectionString: database.ownerUrl });
  await client.connect();
  const own = `from application a join cohort c on c.id = a.cohort_id join app_user u on u.person_id = a.person_id
    where u.email = '${ACCOUNTS.applicant}'`;
  const others = `from application a join cohort c on c.id = a.cohort_id where c.code = 'MM-2027'`;
  const placed = `from placement p join application a on a.id = p.application_id
    join unit_place on unit_place.id = p.unit_place_id join role_grant g on g.unit_id = unit_place.unit_id
    join app_user u on u.person_id = g.person_id
    where p.state = 'proposed' and u.email = '${ACCOUNTS.supervisor}'`;
  const first = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ found: string }>(`${sql} limit 1`);
    if (!rows[0]) throw new Error(`the demonstration data have no row for: ${sql}`);
    return rows[0].found;
  };
  try {
    return {
      draft: await first(`select a.reference as found ${own} and c.code = 'MM-2027' and a.status = 'draft'`),
      volunteerDraft: await first(`select a.reference as found ${own} and c.code = 'MK-2027-1' and a.status = 'draft'`),
      offered: await first(`select a.reference as found ${own} and a.status = 'offered'`),
      awaiting: await first(
        `select a.reference as found from application a join app_user u on u.person_id = a.person_id
         where u.email = '${ACCOUNTS.minor}' and a.status = 'awaiting_consent'`,
      ),
      consentToken: tokenIn(await linkTo(address, GUARDIAN, "guardianConsentRequest")),
      receiptToken: tokenIn(
        await linkTo(
          address,
          // One that was sent: a drill without a worker writes receipts of its own that nobody sends.
          await first(
            `select to_address as found from outbox_message
             where template = 'guardianConsentReceipt' and state = 'sent' order by created_at`,
          ),
          "guardianConsentReceipt",
        ),
      ),
      unchecked: await first(`select a.reference as found ${others} and a.status = 'submitted' order by 1`),
      undecided: await first(`select a.reference as found ${others} and a.status = 'in_review' order by 1`),
      bulkRun: await first(
        `select b.id as found from bulk_run b join cohort c on c.id = b.cohort_id where c.code = 'MM-2027'`,
      ),
      placement: await first(`select p.id as found ${placed}`),
      placed: await first(`select a.reference as found ${placed}`),
      file: await first(
        `select f.id as found from stored_file f join app_user u on u.person_id = f.person_id
         where u.email = '${ACCOUNTS.applicant}' and f.removed_at is null`,
      ),
    };
  } finally {
    await client.end();
  }
}

/** The token in a link that a guardian was sent: /az/consent/… */
const tokenIn = (link: string): string => new URL(link).pathname.split("/")[3] ?? "";

export type PageVisit = { path: string; visit: Visit };

/** Every visit of every page, in the order of the map. @throws for a page nobody visits */
export function pageVisits(): PageVisit[] {
  return MAPPED_ROUTES.filter(({ page }) => page).flatMap(({ path }) => {
    const visits = VISITS[path];
    if (!visits?.length) throw new Error(`tests/setup/visits.ts has no visit to ${path}`);
    return visits.map((visit) => ({ path, visit }));
  });
}

/** Where a visit goes. */
export function addressOf({ path, visit }: PageVisit, language: string, found: Found): string {
  return fillIn(path, { language, ...visit.with?.(found) }) + (visit.query ?? "");
}
