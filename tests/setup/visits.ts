import { ACCOUNT_VISITS } from "./account-visits";
import { APPEAL_VISITS } from "./appeal-visits";
import { ASSISTANCE_VISITS } from "./assistance-visits";
import type { Found, Who } from "./find-rows";
import { fillIn, MAPPED_ROUTES } from "./page-map";
import { PAPER_VISITS } from "./paper-visits";
import { PRIVACY_VISITS } from "./privacy-visits";
import { RANKING_VISITS } from "./ranking-visits";

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

  ":language/consent/new-link": [{ who: "visitor" }],
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
  ...ACCOUNT_VISITS,
  ...ASSISTANCE_VISITS,
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
  ":language/my/applications/:reference/interview": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/interview.ics": [{ who: applicant, with: offered }],
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
    ...["texts", "dates", "eligibility", "places", "rules", "completion"].map((part) => ({
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
  ":language/staff/cohorts/:code/decisions/:number": [
    { who: coordinator, with: () => ({ code: "MM-2026", number: "1" }) },
    { who: coordinator, with: () => ({ code: "MM-2026", number: "1" }), query: "?outcome=not_select" },
    { who: "head", with: () => ({ code: "MM-2026", number: "2" }) },
  ],
  ...RANKING_VISITS,
  ":language/my/applications/:reference/test": [{ who: applicant, with: offered }],
  ":language/my/applications/:reference/test/draft": [{ who: applicant, with: offered }],
  ":language/staff/programmes/:programme/questions": [
    { who: coordinator, with: () => ({ programme: "MM" }) },
    { who: coordinator, with: () => ({ programme: "MM" }), query: "?edit=iom" },
    { who: coordinator, with: () => ({ programme: "MM" }), query: "?edit=new" },
  ],
  ":language/staff/cohorts/:code/stages/:key/results": [
    { who: coordinator, with: () => ({ code: "ITM-2026-3", key: "test" }) },
    { who: coordinator, with: () => ({ code: "MM-2027", key: "test" }), query: "?show=missing" },
    { who: "head", with: () => ({ code: "ITM-2026-3", key: "test" }) },
  ],
  ":language/staff/cohorts/:code/stages/:key/results/:id": [
    { who: coordinator, with: ({ testImport }) => ({ code: "ITM-2026-3", key: "test", id: testImport }) },
  ],
  ":language/staff/cohorts/:code/stages/:key/results/:id/faults.csv": [
    { who: coordinator, with: ({ testImport }) => ({ code: "ITM-2026-3", key: "test", id: testImport }) },
  ],
  ":language/cohorts/:code/results": [{ who: "visitor", with: () => ({ code: "MM-2026" }) }],
  ":language/staff/cohorts/:code/stages": [
    { who: coordinator, with: school },
    { who: "head", with: () => ({ code: "MM-2026" }) },
    { who: coordinator, with: () => ({ code: "ITM-2027-1" }) },
  ],
  ":language/staff/cohorts/:code/stages/:key": ["formReview", "test", "interview"].map((key) => ({
    who: coordinator,
    with: () => ({ code: "MM-2027", key }),
  })),
  ":language/staff/cohorts/:code/stages/:key/interviews": [
    { who: coordinator, with: () => ({ code: "MM-2027", key: "interview" }) },
    { who: "head", with: () => ({ code: "MM-2026", key: "interview" }) },
  ],
  ":language/staff/interviews": [{ who: "reviewer" }],
  ":language/staff/cohorts/:code/stages/:key/reviewers": [
    { who: coordinator, with: () => ({ code: "MM-2026", key: "formReview" }) },
    { who: "head", with: () => ({ code: "MM-2026", key: "formReview" }) },
    { who: coordinator, with: () => ({ code: "MM-2027", key: "formReview" }), query: "?preview=yes" },
  ],
  ":language/staff/cohorts/:code/cancel": [
    { who: coordinator, with: school },
    { who: "head", with: school },
  ],
  ":language/admin/texts": [{ who: "head" }],
  ":language/admin/texts/:key": [{ who: "head", with: () => ({ key: "dataConsent" }) }],
  ":language/admin/audit": [{ who: "auditor" }, { who: "auditor", query: "?about=MM-2027&from=01.01.2026" }],
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
  ":language/staff/cohorts/:code/seats/history": [{ who: coordinator, with: () => ({ code: "MM-2026" }) }],
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
  ...APPEAL_VISITS,
  ...PRIVACY_VISITS,
  ...PAPER_VISITS,
  ":language/staff/reviews": [{ who: "reviewer" }],
  ":language/staff/reviews/:id": [
    { who: "reviewer", with: ({ review: id }) => ({ id }) },
    { who: "reviewer", with: ({ reviewDone: id }) => ({ id }) },
  ],
  ":language/staff/reviews/:id/draft": [{ who: "reviewer", with: ({ review: id }) => ({ id }) }],
  ":language/staff/applications/:reference": [
    { who: coordinator, with: ({ unchecked }) => ({ reference: unchecked }) },
    { who: coordinator, with: ({ undecided }) => ({ reference: undecided }), query: "?tab=answers" },
    { who: coordinator, with: ({ undecided }) => ({ reference: undecided }), query: "?tab=history" },
    { who: coordinator, with: ({ undecided }) => ({ reference: undecided }), query: "?tab=reviews" },
  ],
  "dev/ui": [{ who: "visitor" }],
};

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
