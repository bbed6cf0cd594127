import { z } from "zod";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Tx } from "~/platform/db.server";
import type { Json } from "~/platform/json";
import { copyFiles } from "./copy-files.server";

const answersSchema = z.record(z.string(), z.json());

/**
 * Copies what was submitted last with one application to another of the same person: the frozen answers and profile with
 * the form version they belong to, the files, and the consents that stand.
 * @param copy `copied` receives the keys of copied bytes, as `copyFiles` says
 */
export async function copySubmission(
  tx: Tx,
  now: Date,
  copy: { from: string; to: string; copied: string[] },
): Promise<void> {
  const submitted = await tx.submission.findFirstOrThrow({
    where: { applicationId: copy.from },
    orderBy: { number: "desc" },
    select: { formVersionId: true, profile: true, answers: true, language: true },
  });
  const files = await copyFiles(tx, copy);
  const answers = withFiles(answersSchema.parse(submitted.answers), files);
  const profile = submitted.profile ?? {};
  await tx.submission.create({
    data: {
      ...submitted,
      answers,
      profile,
      applicationId: copy.to,
      number: 1,
      sha256: await sha256OfJson({ answers, profile }),
      submittedAt: now,
    },
    select: { id: true },
  });
  const consents = await tx.consent.findMany({
    where: { applicationId: copy.from, withdrawnAt: null },
    select: {
      kind: true,
      guardianId: true,
      textDocumentId: true,
      language: true,
      textSha256: true,
      given: true,
      answeredAt: true,
    },
  });
  await tx.consent.createMany({ data: consents.map((consent) => ({ ...consent, applicationId: copy.to })) });
}

/** The answers with each file's id replaced by that of its copy. */
function withFiles(answers: Record<string, Json>, files: ReadonlyMap<string, string>): Record<string, Json> {
  const replaced = (value: Json) => (typeof value === "string" ? (files.get(value) ?? value) : value);
  return Object.fromEntries(
    Object.entries(answers).map(([key, value]) => [key, Array.isArray(value) ? value.map(replaced) : value]),
  );
}
