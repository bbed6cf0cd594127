import type pg from "pg";
import type { ReadyApplicant } from "../factories/ready-applicants";
import type { StartedApp } from "./app";
import { actIn } from "./in-app";
import { postForm, signIn } from "./sign-in";

export type SignedInApplicant = ReadyApplicant & { cookie: string };

/** People in an app's database who are signed in and have only to submit to its open Migration School. */
export async function signedInApplicants(app: StartedApp, count: number): Promise<SignedInApplicant[]> {
  actIn(app);
  const { makeCohort } = await import("../factories/cohort");
  const { readyApplicants } = await import("../factories/ready-applicants");
  const { closeDatabase } = await import("~/platform/db.server");
  const ready = await readyApplicants(await makeCohort(), count);
  await closeDatabase();
  const signedIn: SignedInApplicant[] = [];
  for (const applicant of ready) {
    signedIn.push({ ...applicant, cookie: await signIn(app.database, applicant.email) });
  }
  return signedIn;
}

/** Presses "Submit". @returns whether the portal said that it has the application, and its answer */
export async function submit(address: string, { reference, cookie }: SignedInApplicant) {
  const target = `/en/my/applications/${reference}/check`;
  const answer = await postForm(address, target, { truthDeclaration: "true", dataConsent: "true" }, cookie);
  const acknowledged =
    answer.status === 302 && answer.headers.location === `/en/my/applications/${reference}/submitted`;
  return { acknowledged, answer };
}

/** What a submission consists of, counted: each one whole is 1 of everything, with all its consents. */
export type Kept = {
  reference: string;
  status: string;
  submissions: number;
  events: number;
  audits: number;
  mails: number;
  consents: number;
};

export const WHOLE = { status: "submitted", submissions: 1, events: 1, audits: 1, mails: 1, consents: 2 } as const;
export const NOTHING = { status: "draft", submissions: 0, events: 0, audits: 0, mails: 0, consents: 0 } as const;

/** What the database holds of these applications, in the order of their references. */
export async function kept(client: pg.Client, references: readonly string[]): Promise<Kept[]> {
  const { rows } = await client.query<Kept>(
    `select reference, status::text,
       (select count(*)::int from submission s where s.application_id = a.id) as submissions,
       (select count(*)::int from application_event e where e.application_id = a.id and e.action = 'submit') as events,
       (select count(*)::int from audit_entry d where d.entity_id = a.id::text and d.action = 'submit') as audits,
       (select count(*)::int from outbox_message m where m.application_id = a.id and m.template = 'received') as mails,
       (select count(*)::int from consent c where c.application_id = a.id) as consents
     from application a where reference = any($1) order by reference`,
    [references],
  );
  return rows;
}

/** Applications of which only a part is there: neither submitted whole nor untouched. */
export function halfWritten(rows: readonly Kept[]): string[] {
  return rows.filter((row) => !isLike(row, WHOLE) && !isLike(row, NOTHING)).map(({ reference }) => reference);
}

/** Acknowledged applications that are not there whole. */
export function lost(rows: readonly Kept[], acknowledged: ReadonlySet<string>): string[] {
  return rows.filter((row) => acknowledged.has(row.reference) && !isLike(row, WHOLE)).map(({ reference }) => reference);
}

const isLike = (row: Kept, pattern: Omit<Kept, "reference">) =>
  Object.entries(pattern).every(([name, value]) => Reflect.get(row, name) === value);
