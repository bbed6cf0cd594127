import { familyStem } from "~/domain/people/family-name";
import { foldedWords, foldName } from "~/domain/people/fold";
import { normalisePhone } from "~/domain/people/phone";
import type { ConflictKind } from "~/generated/prisma/enums";
import { comparedAddress } from "./same-address";

/** Why a reviewer and an application are kept apart: a conflict of interest, or the reviewer's own application. */
export type ConflictFound = ConflictKind | "own_application";

type Name = { surname?: string | null; givenName?: string | null };
type Home = { address?: string | null; region?: string | null };
type School = { institution?: string | null; studyYear?: number | null; graduationYear?: number | null };

export type ReviewerFacts = Name &
  Home &
  School & {
    personId: string;
    /** As in the account, for whoever has no profile. */
    accountName: string;
    email: string;
    phone?: string | null;
    /** Units they supervise. */
    unitIds: readonly string[];
  };

export type ApplicantFacts = Name &
  Home &
  School & {
    personId: string;
    /** Units of the places asked for. */
    unitIds: readonly string[];
    guardians: readonly (Name & { email?: string | null; phone?: string | null })[];
    /** Reviewers with whom a conflict was declared. */
    declaredWith: readonly string[];
  };

/** Facts as they are compared, made once for each side, so that thousands are compared quickly. */
type Compared = {
  school: string | null;
  years: string[];
  stem: string | null;
  home: string | null;
  region: string | null;
};

const emptyIsNull = (text: string) => (text === "" ? null : text);
const wordsOf = (text: string) => foldedWords(text).sort().join(" ");
const nameOf = ({ surname, givenName }: Name) =>
  surname && givenName ? emptyIsNull(wordsOf(`${surname} ${givenName}`)) : null;
const emailOf = (email: string | null | undefined) => emptyIsNull((email ?? "").trim().toLowerCase());
const phoneOf = (phone: string | null | undefined) => emptyIsNull(normalisePhone((phone ?? "").trim()));

function compared({
  surname,
  address,
  region,
  institution,
  studyYear,
  graduationYear,
}: Name & Home & School): Compared {
  return {
    school: emptyIsNull(foldName((institution ?? "").replace(/[^\p{L}\d]+/gu, " "))),
    // A year of study is compared with a year of study, that of graduation with that of graduation.
    years: [...(studyYear ? [`study ${studyYear}`] : []), ...(graduationYear ? [`left ${graduationYear}`] : [])],
    stem: surname ? emptyIsNull(familyStem(surname)) : null,
    home: comparedAddress(address),
    region: region ?? null,
  };
}

type ComparedReviewer = ReturnType<typeof comparedReviewer>;
type ComparedApplicant = ReturnType<typeof comparedApplicant>;

export function comparedReviewer(facts: ReviewerFacts) {
  return {
    ...compared(facts),
    personId: facts.personId,
    unitIds: facts.unitIds,
    name: nameOf(facts) ?? emptyIsNull(wordsOf(facts.accountName)),
    email: emailOf(facts.email),
    phone: phoneOf(facts.phone),
  };
}

export function comparedApplicant(facts: ApplicantFacts) {
  return {
    ...compared(facts),
    personId: facts.personId,
    unitIds: facts.unitIds,
    declaredWith: facts.declaredWith,
    guardians: facts.guardians.map((guardian) => ({
      name: nameOf(guardian),
      email: emailOf(guardian.email),
      phone: phoneOf(guardian.phone),
    })),
  };
}

const same = <T>(one: T | null, other: T | null): boolean => one !== null && one === other;
const shareOne = (some: readonly string[], others: readonly string[]) => some.some((each) => others.includes(each));

/** The conflict of interest between a reviewer and an application, the first that holds; null for none. */
export function conflictBetween(reviewer: ComparedReviewer, applicant: ComparedApplicant): ConflictFound | null {
  if (reviewer.personId === applicant.personId) return "own_application";
  if (applicant.declaredWith.includes(reviewer.personId)) return "declared";
  const isGuardian = applicant.guardians.some(
    ({ name, email, phone }) => same(email, reviewer.email) || same(phone, reviewer.phone) || same(name, reviewer.name),
  );
  if (isGuardian) return "own_guardian";
  if (same(reviewer.stem, applicant.stem) && same(reviewer.home, applicant.home) && sameRegion(reviewer, applicant)) {
    return "same_family";
  }
  if (shareOne(reviewer.unitIds, applicant.unitIds)) return "same_unit";
  return same(reviewer.school, applicant.school) && shareOne(reviewer.years, applicant.years) ? "same_school" : null;
}

/** One street name stands in many towns; a region that one of them did not give says nothing. */
function sameRegion(one: Compared, other: Compared): boolean {
  return one.region === null || other.region === null || one.region === other.region;
}
