import pg from "pg";
import type { StartedApp } from "./app";
import { linkTo } from "./journey/minor";

export type Who =
  | "visitor"
  | "applicant"
  | "minor"
  | "coordinator"
  | "supervisor"
  | "head"
  | "reviewer"
  | "auditor"
  | "administrator"
  | "operator";

/** The demonstration account behind each reader who is signed in. */
export const ACCOUNTS = {
  applicant: "applicant@example.com",
  minor: "minor@example.com",
  coordinator: "coordinator@example.com",
  supervisor: "unit.it@example.com",
  head: "head@example.com",
  reviewer: "reviewer1@example.com",
  auditor: "auditor@example.com",
  administrator: "admin@example.com",
  operator: "operator@example.com",
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
  /** Somebody whose guardian's consent on paper counts. */
  paperReceipt: string;
  consentToken: string;
  /** The link with which a guardian who agreed reads their answers. */
  receiptToken: string;
  /** Somebody's application that waits for its initial check, and one that waits for its decision. */
  unchecked: string;
  undecided: string;
  /** A file of test results of the IT school that waits to be looked at. */
  testImport: string;
  /** A bulk run of the Migration School. */
  bulkRun: string;
  /** Whose appeal waits for an answer, and whose was answered. */
  appealed: string;
  answered: string;
  /** A review the reviewer has begun, and one they handed in. */
  review: string;
  reviewDone: string;
  /** What the applicant asked about their own data; waits for an answer. */
  dataRequest: string;
  /** The request of somebody who lost the address of their account; waits to be checked. */
  recovery: string;
  /** A file of the applicant. */
  file: string;
  /** A help of the operator, whose person was sent the code, and the token of that person's own link. */
  assistance: string;
  helpedToken: string;
  /** The person behind the reviewer. */
  colleague: string;
  /** A placement that waits for the answer of the supervisor's unit, and whose it is. */
  placement: string;
  placed: string;
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
  const appeals = `select a.reference as found from appeal p join application a on a.id = p.application_id where true`;
  const reviews = `select r.id as found from review r join app_user u on u.person_id = r.reviewer_id
    where u.email = '${ACCOUNTS.reviewer}'`;
  const first = async (sql: string): Promise<string> => {
    const { rows } = await client.query<{ found: string }>(`${sql} limit 1`);
    if (!rows[0]) throw new Error(`the demonstration data have no row for: ${sql}`);
    return rows[0].found;
  };
  try {
    const helped = await openHelp(client);
    return {
      draft: await first(`select a.reference as found ${own} and c.code = 'MM-2027' and a.status = 'draft'`),
      volunteerDraft: await first(`select a.reference as found ${own} and c.code = 'MK-2027-1' and a.status = 'draft'`),
      offered: await first(`select a.reference as found ${own} and a.status = 'offered'`),
      awaiting: await first(
        `select a.reference as found from application a join app_user u on u.person_id = a.person_id
         where u.email = '${ACCOUNTS.minor}' and a.status = 'awaiting_consent'`,
      ),
      paperReceipt: await first(
        `select a.reference as found from paper_consent p join application a on a.id = p.application_id
         where p.state = 'confirmed'`,
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
      testImport: await first(
        `select i.id as found from test_import i join cohort_stage s on s.id = i.stage_id
         join cohort c on c.id = s.cohort_id where c.code = 'ITM-2026-3' and i.applied_at is null`,
      ),
      placement: await first(`select p.id as found ${placed}`),
      placed: await first(`select a.reference as found ${placed}`),
      appealed: await first(`${appeals} and p.state = 'lodged'`),
      answered: await first(`${appeals} and p.state = 'dismissed'`),
      review: await first(`${reviews} and r.state = 'assigned' and r.saved_at is not null`),
      reviewDone: await first(`${reviews} and r.state = 'submitted' order by r.assigned_at, r.id`),
      dataRequest: await first(
        `select r.id as found from privacy_request r join app_user u on u.person_id = r.person_id
         where u.email = '${ACCOUNTS.applicant}' and r.state = 'asked'`,
      ),
      assistance: helped.id,
      helpedToken: tokenIn(await linkTo(address, helped.email, "assistanceCode")),
      recovery: await first(`select id as found from account_recovery where state = 'asked'`),
      colleague: await first(`select person_id as found from app_user where email = '${ACCOUNTS.reviewer}'`),
      file: await first(
        `select f.id as found from stored_file f join app_user u on u.person_id = f.person_id
         where u.email = '${ACCOUNTS.applicant}' and f.removed_at is null`,
      ),
    };
  } finally {
    await client.end();
  }
}

/** The demonstration's help by the operator. It may be hours old: nobody is kept out of it for that here. */
async function openHelp(client: pg.Client): Promise<{ id: string; email: string }> {
  const { rows } = await client.query<{ id: string; email: string }>(`
    update assistance s set until = portal_now() + interval '8 hours'
    from application a join app_user u on u.person_id = a.person_id
    where a.id = s.application_id and s.ended_at is null and s.agreed_at is not null
    returning s.id, u.email`);
  if (!rows[0]) throw new Error("the demonstration data have no open help of an operator");
  return rows[0];
}

/** The token in a link that somebody was sent: /az/consent/… */
const tokenIn = (link: string): string => new URL(link).pathname.split("/")[3] ?? "";
