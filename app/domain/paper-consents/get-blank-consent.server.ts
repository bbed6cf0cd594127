import { awaitsGuardian, statusesWhere } from "~/domain/applications/application";
import { ownedBy } from "~/domain/applications/policy";
import { textsOf, wordsOfCohort } from "~/domain/consents/guardian-texts.server";
import { eligibilityRulesSchema } from "~/domain/eligibility/eligibility-rules";
import { NotFound } from "~/domain/errors";
import type { Language } from "~/domain/languages";
import { displayName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { awaitingIn, submittedName } from "./find-awaiting.server";

/** Where the guardian writes by hand. */
const BLANK = "____________________";

/**
 * The consent form of an application that waits for a guardian, to be printed: the young person's name, the cohort's own
 * questions with their texts in force, and nothing else of the application. For the young person themselves, or for staff of the cohort.
 * @throws {NotFound} alike for what is not theirs, waits for nobody and is not there
 */
export function getBlankConsent(
  viewer: Viewer,
  input: { reference: string; language: Language; as: "self" | "staff" },
) {
  const { reference, language, as } = input;
  return asViewer(viewer, async (tx, now) => {
    const own = { ...ownedBy(viewer), status: { in: statusesWhere(awaitsGuardian) } };
    const found = await tx.application.findFirst({
      where: { AND: [{ reference }, as === "self" ? own : awaitingIn(viewer)] },
      select: {
        reference: true,
        consentLapsesAt: true,
        submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
        cohort: {
          select: {
            name: true,
            startsOn: true,
            endsOn: true,
            eligibility: true,
            programme: { select: { name: true } },
          },
        },
      },
    });
    if (!found) throw new NotFound();
    const { cohort, submissions, consentLapsesAt: until } = found;
    const name = displayName(submittedName(submissions), language);
    const asks = eligibilityRulesSchema.parse(cohort.eligibility).guardianAsks;
    const words = {
      ...(await wordsOfCohort(tx, now, cohort, language)),
      ...{ participantName: name, fullName: name },
      ...{ guardianName: BLANK, birthDate: BLANK, identityDocument: BLANK },
    };
    return {
      ...{ reference: found.reference, name, until },
      cohortName: trilingualSchema.parse(cohort.name),
      asksContact: asks.emergencyContact,
      texts: await textsOf(tx, now, { asks, language, words }),
    };
  });
}
