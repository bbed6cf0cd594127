import type { Who } from "../setup/find-rows";

type Weighty = {
  what: string;
  /** The names of such fields, wherever they stand. */
  named: RegExp;
  /** Where they may be shown, and to whom. */
  shown: Record<string, readonly Who[]>;
};

const RUN: readonly Who[] = ["coordinator", "head"];
const ANYBODY: readonly Who[] = [
  ...(["visitor", "applicant", "minor", "coordinator", "supervisor", "head"] as const),
  ...(["reviewer", "auditor", "administrator"] as const),
];

/** What weighs most of what the portal knows of people: who is ever sent a field of that name. */
export const WEIGHTY: readonly Weighty[] = [
  {
    what: "the day of birth",
    named: /(^|\.|\])birth(Date|day)?$/i,
    shown: {
      "routes/staff/application": RUN,
      // A guardian has no account: their link opens these, whoever holds it.
      "routes/guardian/consent": ANYBODY,
      "routes/guardian/consent.mistake": ANYBODY,
      "routes/guardian/consent.receipt": ANYBODY,
      // What a reader has just typed, and the field in which they type their own.
      "routes/public/eligibility": ANYBODY,
      "routes/my/profile.page": ANYBODY,
      "routes/my/application.section": ["applicant"],
    },
  },
  {
    what: "numbers of identity documents",
    named: /(^|\.|\])(fin|finLookup|finSealed|document|docNumber|docType|docNumberLookup|identityNumber)$/,
    // Their ends; whole only in the answer to whoever said what for.
    shown: { "routes/staff/application": RUN, "routes/staff/application.identity": RUN },
  },
  {
    what: "marks, and what they come to",
    named: /(^|\.|\])(scores?|final|weighted)(\[\]|\.|$)/,
    shown: {
      "routes/staff/application": RUN,
      "routes/staff/cohort.ranking": RUN,
      "routes/staff/cohort.decisions": RUN,
      "routes/staff/cohort.packet": RUN,
      "routes/staff/cohort.stage": ["coordinator"],
      "routes/staff/review": ["reviewer"],
    },
  },
  {
    what: "proposals that are not released, and notes of staff",
    named: /(^|\.|\])(staged|proposal|reviewerNote|internalNote|notes|findings|conflicts?)(\[\]|\.|$)/,
    shown: {
      "routes/staff/cohort.ranking": RUN,
      "routes/staff/cohort.applications": RUN,
      "routes/staff/cohort.reviewers": RUN,
      // How many, of a cohort.
      "routes/staff/cohorts": RUN,
    },
  },
  {
    what: "what opens something: hashes, seeds, secrets, keys of stored files",
    named: /(hash|secret|storageKey|seed|sealed|password|tokenHash|personId|userId)$/i,
    // The one password of all demonstration accounts, said where they are offered.
    shown: {
      "routes/account/sign-in": ["visitor"],
      // By which an administrator's pages of people are addressed.
      "routes/admin/people": ["administrator"],
      "routes/admin/person": ["administrator"],
    },
  },
];
