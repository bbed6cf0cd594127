import { bakuDateOf } from "~/domain/calendar/baku-time";
import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem, asViewer } from "~/platform/db.server";
import type { MadeCohort } from "./cohort";
import { fillProfile } from "./draft";
import { mailsTo } from "./mails";
import { makePerson } from "./person";
import { sampleAnswers } from "./sample-answers";
import { samplePerson } from "./sample-person";

let made = 100;

/** A call centre operator. */
export const newOperator = (): Promise<Viewer> =>
  makePerson({ email: `919.${++made}@example.com`, name: "Operator", grants: [{ role: "enquiry_operator" }] });

/** What an operator enters to begin helping. */
export const asked = (cohort: Pick<MadeCohort, "code">, contact: string) => ({
  contact,
  cohortCode: cohort.code,
  channel: "phone" as const,
  name: "Zəng Edən",
  language: "az" as const,
  identityCheck: "FIN-in son üç simvolu, doğum tarixi",
});

/** Somebody without an account, and what they would answer. */
export async function caller(cohort: MadeCohort, sample: typeof samplePerson = samplePerson) {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const person = { ...sample(++made, today), language: "az" as const };
  const filled = sampleAnswers(person, { programmeCode: cohort.programmeCode, ...cohort.dates });
  return { person, filled };
}

/** Somebody with an account, whose profile is whole. */
export async function accountOf(cohort: MadeCohort) {
  const { person, filled } = await caller(cohort);
  const viewer = await makePerson({ email: person.email, name: person.latinName, language: person.language });
  await fillProfile(viewer, person);
  return { viewer, person, filled };
}

/** The last code of a kind that was mailed to somebody. */
export async function codeTo(email: string, template: "assistanceAsked" | "assistanceCode"): Promise<string> {
  return String(Reflect.get(Object(await lastMail(email, template)), "code"));
}

/** The token of the link in the last mail of a kind. */
export async function linkTokenTo(email: string, template: string): Promise<string> {
  return (
    String(Reflect.get(Object(await lastMail(email, template)), "path"))
      .split("/")
      .at(-1) ?? ""
  );
}

async function lastMail(email: string, template: string): Promise<unknown> {
  return (await mailsTo(email)).filter((mail) => mail.template === template).at(-1)?.data;
}

/** The numbers of all applications that stand before somebody in the database, past every rule of the domain. */
export async function seenBy(viewer: Viewer): Promise<string[]> {
  const rows = await asViewer(viewer, (tx) => tx.application.findMany({ select: { reference: true } }));
  return rows.map(({ reference }) => reference);
}

/** What a verb refuses: the keys of its reasons, or its error; null when it does not. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof RuleBroken ? error.blockers.map(({ key }) => key) : error),
  );
}
