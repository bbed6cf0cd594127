import type pg from "pg";
import type { Viewer } from "~/domain/people/viewer";
import { makePerson } from "../factories/person";
import { type Given, worldOf } from "./a-row-everywhere";
import { WALLED } from "./walled-tables";

/** What the tables' own checks ask for. */
const CHECKED = {
  "application.status": "in_review",
  "application.submitted_at": "2027-01-04T08:00:00Z",
  "application.received_at": "2027-01-04T08:00:00Z",
  "cohort.opens_at": "2027-01-01T08:00:00Z",
  "cohort.closes_at": "2027-01-03T08:00:00Z",
  "profile.phone": null,
  "clock_hold.application_id": null,
  "test_result.source": "online",
  "test_question.correct": ["a"],
  "bulk_run.words": "{}",
};

const email = (world: string, who: string) => `${who}.${world}@example.com`;

/** A person, everything about them in every table of the wall, and everybody who may come across it. */
async function makeWorld(client: pg.Client, name: string) {
  const person = (who: string, grants: Parameters<typeof makePerson>[0]["grants"] = []) =>
    makePerson({ email: email(name, who), name: `${who} ${name}`, grants });
  const applicant = await person("applicant");
  const reviewer = await person("reviewer");
  const panelist = await person("panelist");
  const given: Given = {
    ...CHECKED,
    "application.person_id": applicant.personId,
    "profile.person_id": applicant.personId,
    "guardian.person_id": applicant.personId,
    "stored_file.person_id": applicant.personId,
    "enrolment.person_id": applicant.personId,
    "placement.person_id": applicant.personId,
    "outbox_message.person_id": applicant.personId,
    "privacy_request.person_id": applicant.personId,
    "data_export.person_id": applicant.personId,
    "retention_notice.person_id": applicant.personId,
    "account_recovery.person_id": applicant.personId,
    "account_recovery.surname": null,
    "account_recovery.given_name": null,
    "account_merge.person_id": applicant.personId,
    "phone_code.person_id": applicant.personId,
    "text_message.person_id": applicant.personId,
    "erasure.person_id": null,
    "call_alert.email": email(name, "applicant"),
    "role_grant.person_id": reviewer.personId,
    "review.reviewer_id": reviewer.personId,
    "conflict_of_interest.reviewer_id": reviewer.personId,
    "interview_panelist.person_id": panelist.personId,
    ...Object.fromEntries(
      [
        "app_session",
        "credential",
        "authenticator_app",
        "known_device",
        "passkey",
        "recovery_code",
        "staff_invitation",
      ].map((table) => [`${table}.user_id`, applicant.userId]),
    ),
  };
  const world = worldOf(client, name, given);
  const idOf = async (table: string) => String((await world.rowOf(table)).id);
  const [programmeId, cohortId, unitId] = [await idOf("programme"), await idOf("cohort"), await idOf("unit")];
  given["unit_place.unit_id"] = unitId;
  // It refers to nothing, so that a mail outlives what it told of.
  given["outbox_message.application_id"] = await idOf("application");
  await world.rowOf("interview_panelist");
  const grant = (viewer: Viewer, role: string, scope: object = {}, ends: object = {}) => {
    const row = {
      id: crypto.randomUUID(),
      person_id: viewer.personId,
      role,
      granted_at: "2020-01-01",
      ...scope,
      ...ends,
    };
    return client.query("insert into role_grant select (jsonb_populate_record(null::role_grant, $1)).*", [row]);
  };
  await grant(reviewer, "reviewer", { programme_id: programmeId });
  await grant(panelist, "reviewer", { programme_id: programmeId });
  const staff = async (who: string, role: string, scope: object = {}, ends: object = {}) => {
    const viewer = await person(who);
    await grant(viewer, role, scope, ends);
    return viewer;
  };
  const readers = {
    applicant,
    reviewer,
    panelist,
    coordinator: await staff("coordinator", "coordinator", { programme_id: programmeId }),
    head: await staff("head", "head_of_programme", { cohort_id: cohortId }),
    supervisor: await staff("supervisor", "unit_supervisor", { unit_id: unitId }),
    auditor: await staff("auditor", "auditor"),
    administrator: await staff("administrator", "administrator"),
    operator: await staff("operator", "enquiry_operator"),
    trainer: await staff("trainer", "trainer", { cohort_id: cohortId }),
    // Ran the cohort until their role was taken away, or came to its end.
    revoked: await staff("revoked", "coordinator", { cohort_id: cohortId }, { revoked_at: "2020-02-01" }),
    expired: await staff("expired", "coordinator", { cohort_id: cohortId }, { ends_at: "2020-02-01" }),
    bystander: await person("bystander"),
  };
  const rows: Record<string, Record<string, unknown>> = {};
  for (const table of Object.keys(WALLED)) rows[table] = await rowIn(table);
  return { readers, rows };

  async function rowIn(table: string): Promise<Record<string, unknown>> {
    const key = { person: "id", app_user: "person_id" }[table];
    if (key === undefined) return world.rowOf(table);
    const found = await client.query(
      `select to_jsonb(t) || jsonb_build_object('ctid', t.ctid::text) as row from "${table}" t where ${key} = $1`,
      [applicant.personId],
    );
    return found.rows[0].row;
  }
}

export type Reader = keyof Awaited<ReturnType<typeof makeWorld>>["readers"];

/** Two worlds that have nothing in common: programme, cohort, unit, people. */
export async function twoWorlds(client: pg.Client) {
  return { own: await makeWorld(client, "own"), foreign: await makeWorld(client, "foreign") };
}
