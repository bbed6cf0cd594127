import { ACCOUNT_POSTS } from "./account-posts";
import { APPEAL_POSTS } from "./appeal-posts";
import { ASSISTANCE_POSTS } from "./assistance-posts";
import { AUTHORING_POSTS } from "./authoring-posts";
import { CONSENT_POSTS } from "./consent-posts";
import { ACCOUNTS, type Found } from "./find-rows";
import { INTERVIEW_POSTS } from "./interview-posts";
import { PACKET_POSTS } from "./packet-posts";
import { PAPER_POSTS } from "./paper-posts";
import { PRIVACY_POSTS } from "./privacy-posts";
import { RANKING_POSTS } from "./ranking-posts";
import { REVIEW_POSTS } from "./review-posts";
import { REVIEWER_POSTS } from "./reviewer-posts";
import { TEST_POSTS } from "./test-posts";

type Account = keyof typeof ACCOUNTS | "visitor" | "leaver";

export type FormPost = {
  /** Whose session; a leaver opens a new one for each post, because it ends with it. */
  who: Account;
  with?: (found: Found) => Record<string, string>;
  query?: string;
  /** A form as a page of ours sends it, which the portal takes or refuses with a reason. */
  fields: Record<string, string>;
  /** Fields whose text must stand on the page again when the form is refused. */
  kept?: readonly string[];
  multipart?: boolean;
  /** Answers with JSON to our own scripts. */
  json?: boolean;
};

const draft = (section: string) => (found: Found) => ({ reference: found.draft, section });
const volunteers = (section: string) => (found: Found) => ({ reference: found.volunteerDraft, section });
const WORDS = "Özüm haqqında: Ələsgərova “Şəhla” <b>& co</b>";

/** Every address of app/routes.ts that takes posts, with the forms it takes; a test fails for one that is missing. */
export const POSTS: Record<string, readonly FormPost[]> = {
  ":language/cohorts/:code/eligibility": [
    {
      who: "visitor",
      with: () => ({ code: "MM-2027" }),
      fields: { "birthDate.day": "31", "birthDate.month": "2", "birthDate.year": "2004", citizenship: "AZ" },
    },
  ],
  ":language/cohorts/:code/tell-me": [
    { who: "visitor", with: () => ({ code: "GIF-2027" }), fields: { email: "not an address" }, kept: ["email"] },
    { who: "applicant", with: () => ({ code: "GIF-2027" }), fields: { stop: "yes" } },
  ],
  ":language/alerts/:token": [{ who: "visitor", with: () => ({ token: "unknown" }), fields: { answer: "yes" } }],
  ...ACCOUNT_POSTS,
  ...ASSISTANCE_POSTS,
  ...CONSENT_POSTS,
  ...INTERVIEW_POSTS,
  ...PACKET_POSTS,
  ...RANKING_POSTS,
  ...REVIEW_POSTS,
  ":language/my/profile/:page": [
    {
      who: "applicant",
      with: () => ({ page: "contact" }),
      fields: { intent: "overwrite", "profile.phone": "12", "profile.address": WORDS, "profile.postalCode": "AZ1000" },
      kept: ["profile.phone", "profile.address"],
    },
    {
      who: "applicant",
      with: () => ({ page: "person" }),
      fields: {
        intent: "overwrite",
        "profile.surname": WORDS,
        "profile.birthDate.day": "31",
        "profile.birthDate.month": "2",
        "profile.birthDate.year": "2004",
      },
      kept: ["profile.surname"],
    },
  ],
  ":language/my/applications": [{ who: "applicant", fields: { cohortCode: "MM-2027" } }],
  ":language/my/applications/:reference/check": [
    { who: "applicant", with: draft("check"), fields: { truthDeclaration: "true" } },
  ],
  ":language/my/applications/:reference/:section": [
    {
      who: "applicant",
      with: draft("motivation"),
      fields: { intent: "overwrite", "answers.motivation": WORDS, "answers.applyKnowledge": WORDS },
      kept: ["answers.motivation", "answers.applyKnowledge"],
      multipart: true,
    },
    {
      who: "applicant",
      with: draft("education"),
      fields: { intent: "overwrite", "profile.institution": WORDS, "profile.gpa": "a lot" },
      kept: ["profile.institution"],
    },
    {
      who: "applicant",
      with: volunteers("languages"),
      fields: {
        version: "0",
        "answers.helpLanguages.0.language": "az",
        "answers.helpLanguages.0.level": "best",
        "answers.helpLanguagesOther": WORDS,
        intent: "continue",
      },
    },
    {
      who: "applicant",
      with: volunteers("placesAndTimes"),
      fields: { version: "0", "answers.preferredUnits.0": "R-BAK", "answers.availability": "monday.night" },
    },
    { who: "applicant", with: draft("documents"), fields: { version: "0", "answers.cv": "file" }, multipart: true },
  ],
  ":language/my/applications/:reference/:section/draft": [
    {
      who: "applicant",
      with: draft("motivation"),
      fields: { intent: "autosave", version: "0", "answers.motivation": WORDS },
      json: true,
    },
    {
      who: "applicant",
      with: draft("documents"),
      fields: { intent: "upload", question: "cv", file: "%PDF-1.7" },
      json: true,
      multipart: true,
    },
    {
      who: "applicant",
      with: draft("documents"),
      fields: { intent: "size", question: "cv", size: "7000000" },
      json: true,
    },
  ],
  ":language/staff/cohorts/:code/applications/bulk": [
    {
      who: "coordinator",
      with: () => ({ code: "MM-2027" }),
      query: "?do=ineligible&all=yes&list=%3Ftab%3Dcheck",
      fields: { key: "0190a000-0000-7000-8000-000000000000", expected: "0", details: WORDS },
      kept: ["details"],
    },
  ],
  ":language/staff/cohorts/:code/cancel": [
    {
      who: "head",
      with: () => ({ code: "MM-2027" }),
      fields: { "reason.az": WORDS, "reason.en": WORDS, "reason.ru": "", confirmCode: "MM-2026" },
      kept: ["reason.az", "confirmCode"],
    },
  ],
  ":language/staff/cohorts/:code/seats": [
    {
      who: "coordinator",
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "raise", unitPlaceId: "", reservationId: "", by: "1" },
    },
    {
      who: "coordinator",
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "lower", unitPlaceId: "", reservationId: "", by: "400" },
      kept: ["by"],
    },
    { who: "coordinator", with: () => ({ code: "MM-2026" }), fields: { intent: "close" } },
    {
      who: "coordinator",
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "move", reference: "MM-2026-999999", to: "1", reason: WORDS },
    },
    {
      who: "coordinator",
      with: () => ({ code: "MM-2026" }),
      fields: { intent: "agree", reference: "MM-2026-999999" },
    },
  ],
  ":language/staff/applications/:reference/participation": [
    {
      who: "coordinator",
      with: ({ placed }) => ({ reference: placed }),
      fields: { intent: "failConditions", "failConditions.details": WORDS },
      kept: ["failConditions.details"],
    },
    {
      who: "coordinator",
      with: ({ placed }) => ({ reference: placed }),
      fields: { intent: "otherPlace", "otherPlace.unitPlaceId": "0190a000-0000-7000-8000-000000000000" },
    },
    {
      who: "coordinator",
      with: ({ placed }) => ({ reference: placed }),
      fields: { intent: "suspend", "suspend.details": WORDS },
    },
    { who: "coordinator", with: ({ placed }) => ({ reference: placed }), fields: { intent: "agreeRemoval" } },
    {
      who: "coordinator",
      with: ({ placed }) => ({ reference: placed }),
      fields: { intent: "defer", "defer.target": "TEC-2027-Y", "defer.details": WORDS },
    },
  ],
  ":language/unit/placements/:id": [
    {
      who: "supervisor",
      with: ({ placement: id }) => ({ id }),
      fields: { answer: "no", reasonKey: "no-such-reason", details: WORDS },
      kept: ["details"],
    },
  ],
  ":language/staff/applications/:reference": [
    {
      who: "coordinator",
      with: ({ answered }) => ({ reference: answered }),
      // Too long by itself: as it stands it corrects nothing.
      fields: { intent: "correct", "correct.details": `${WORDS} ${"çox uzun ".repeat(60).trim()}` },
      kept: ["correct.details"],
    },
    {
      who: "coordinator",
      with: ({ unchecked }) => ({ reference: unchecked }),
      fields: { intent: "ineligible", "ineligible.details": WORDS },
      kept: ["ineligible.details"],
    },
    {
      who: "coordinator",
      with: ({ undecided }) => ({ reference: undecided }),
      fields: { intent: "stage", "stage.outcome": "not_select", "stage.details": WORDS, "stage.advice": WORDS },
      kept: ["stage.details", "stage.advice"],
    },
    {
      who: "coordinator",
      with: ({ unchecked }) => ({ reference: unchecked }),
      fields: {
        intent: "return",
        "return.questions": "motivation",
        "return.note": WORDS,
        "return.until.day": "31",
        "return.until.month": "2",
      },
      kept: ["return.note", "return.until.day"],
    },
    {
      who: "coordinator",
      with: ({ unchecked }) => ({ reference: unchecked }),
      fields: {
        intent: "withdrawOffer",
        "withdrawOffer.reasonKeys": "offeredByMistake",
        "withdrawOffer.details": WORDS,
      },
    },
    { who: "coordinator", with: ({ undecided }) => ({ reference: undecided }), fields: { intent: "unstage" } },
    { who: "coordinator", with: ({ undecided }) => ({ reference: undecided }), fields: { intent: "pass" } },
  ],
  ":language/my/applications/:reference/accept": [
    { who: "applicant", with: ({ draft: reference }) => ({ reference }), fields: { others: "keep" } },
  ],
  ...REVIEWER_POSTS,
  ...TEST_POSTS,
  ...APPEAL_POSTS,
  ...PAPER_POSTS,
  ...PRIVACY_POSTS,
  ...AUTHORING_POSTS,
  ":language/my/applications/:reference/decline": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { reasonKey: "no-such-reason", details: WORDS },
      kept: ["details"],
    },
  ],
  ":language/my/applications/:reference/keep-waiting": [
    { who: "minor", with: ({ offered: reference }) => ({ reference }), fields: {} },
  ],
  ":language/my/applications/:reference/leave": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { reasonKey: "no-such-reason", details: WORDS },
    },
  ],
  ":language/my/applications/:reference/withdraw": [
    {
      who: "applicant",
      with: ({ offered: reference }) => ({ reference }),
      fields: { reasonKey: "no-such-reason", details: WORDS },
      kept: ["details"],
    },
  ],
  ":language/my/applications/:reference": [
    { who: "applicant", with: ({ draft: reference }) => ({ reference }), fields: { intent: "accept" } },
    { who: "applicant", with: ({ offered: reference }) => ({ reference }), fields: { intent: "accept" } },
  ],
};

/** The account behind each session of the posts. */
export const POSTING = { ...ACCOUNTS, leaver: ACCOUNTS.minor } as const;
