import { localDateOfColumn } from "~/domain/calendar/local-date";
import { guardianQuestionOf } from "~/domain/consents/guardian-questions";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { trilingualSchema } from "~/domain/trilingual-schema";
import { asViewer } from "~/platform/db.server";
import { inReadableCohorts, submittedName } from "./find-awaiting.server";

/**
 * The receipt of the consent on paper that was confirmed last: what a guardian without an e-mail address is given. For
 * staff of the cohort. @throws {NotFound} alike for what is not theirs, has no confirmed paper and is not there
 */
export function getPaperReceipt(viewer: Viewer, reference: string) {
  return asViewer(viewer, async (tx) => {
    const paper = await tx.paperConsent.findFirst({
      where: { state: "confirmed", application: { AND: [{ reference }, inReadableCohorts(viewer)] } },
      orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
      select: {
        ...{ surname: true, givenName: true, relation: true, signedOn: true, decidedAt: true },
        application: {
          select: {
            reference: true,
            submissions: { orderBy: { number: "desc" }, take: 1, select: { profile: true } },
            cohort: { select: { name: true } },
          },
        },
        consents: {
          select: { kind: true, given: true, textSha256: true, textDocument: { select: { version: true } } },
        },
      },
    });
    if (!paper) throw new NotFound();
    const { application, consents, signedOn, ...guardian } = paper;
    return {
      reference: application.reference,
      name: submittedName(application.submissions),
      cohortName: trilingualSchema.parse(application.cohort.name),
      guardian,
      signedOn: localDateOfColumn(signedOn),
      answers: consents.flatMap(({ kind, given, textSha256: sha256, textDocument }) => {
        const question = guardianQuestionOf(kind);
        return question ? [{ name: question.name, given, sha256, version: textDocument.version }] : [];
      }),
    };
  });
}
