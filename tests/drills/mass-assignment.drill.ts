import { afterEach, expect, test } from "vitest";
import { everyColumn, PLANTED } from "../access/every-column";
import { watchRows } from "../access/table-rows";
import { type StartedApp, startApp } from "../setup/app";
import { type Found, findRows } from "../setup/find-rows";
import { encode } from "../setup/mutated-form";
import { fillIn } from "../setup/page-map";
import { type FormPost, POSTING, POSTS } from "../setup/posts";
import { send } from "../setup/send";
import { ourForm, signIn } from "../setup/sign-in";
import { DEFENCES, type Defence } from "../setup/weakened-build";

const started: StartedApp[] = [];
afterEach(async () => {
  for (const app of started.splice(0)) await app.stop();
});

type Fields = [string, string][];
type Sent = { name: string; path: string; form: FormPost };

const FORMS: readonly Sent[] = Object.entries(POSTS).flatMap(([path, forms]) =>
  forms.map((form, at) => ({ name: `${path} ${at} ${form.fields.intent ?? ""}`.trim(), path, form })),
);

/**
 * What the forms write that the portal takes; all others are refused as they stand. A page that shows somebody's answers
 * again writes down that they were read.
 */
const WRITES: Record<string, string[]> = {
  ":language/staff/reviews/:id 0 submit": ["+audit_entry"],
  ":language/my/profile/:page 0 overwrite": [
    "+audit_entry",
    "profile.address",
    "profile.doc_number_sealed",
    "profile.fin_sealed",
    "profile.phone",
    "profile.postal_code",
    "profile.region_code",
    "profile.unfinished",
    "profile.updated_at",
    "profile.version",
  ],
  ":language/my/profile/:page 1 overwrite": [
    "+audit_entry",
    "profile.birth_date",
    "profile.citizenship",
    "profile.doc_number_lookup",
    "profile.doc_number_sealed",
    "profile.doc_type",
    "profile.fin_lookup",
    "profile.fin_sealed",
    "profile.given_name",
    "profile.patronymic",
    "profile.sex",
    "profile.surname",
    "profile.unfinished",
    "profile.updated_at",
    "profile.version",
  ],
  ":language/my/applications/:reference/:section 0 overwrite": [
    "application.answers",
    "application.answers_saved_at",
    "application.answers_version",
    "application.language",
  ],
  ":language/my/applications/:reference/:section 1 overwrite": [
    "+audit_entry",
    "profile.education_level",
    "profile.education_status",
    "profile.gpa",
    "profile.institution",
    "profile.languages",
    "profile.specialty",
    "profile.study_form",
    "profile.study_year",
    "profile.unfinished",
    "profile.updated_at",
    "profile.version",
  ],
  ":language/unit/placements/:id 0": ["+audit_entry"],
  ":language/staff/account-recoveries/:id 1 approve": ["+audit_entry"],
  ":language/staff/assistance/:id/:section 0 overwrite": [
    "+audit_entry",
    "profile.address",
    "profile.doc_number_sealed",
    "profile.fin_sealed",
    "profile.phone",
    "profile.region_code",
    "profile.unfinished",
    "profile.updated_at",
    "profile.version",
  ],
  ":language/staff/assistance/:id/check 0 confirm": ["assistance.code_tries"],
  ":language/staff/applications/:reference 0 correct": ["+audit_entry"],
  ":language/staff/applications/:reference 1 ineligible": ["+audit_entry"],
  ":language/staff/applications/:reference 2 stage": ["+audit_entry"],
  ":language/admin/audit 0 verify": ["+audit_entry"],
  ":language/my/applications/:reference 1 accept": [
    "+application_event",
    "+audit_entry",
    "+outbox_message",
    "+placement",
    "application.status",
    "application.status_changed_at",
    "offer_condition.due_on",
  ],
};

/** Sends every form with every column of every table in it. @returns what was written, and what of it nobody should have */
async function drill(forms: readonly Sent[], without?: readonly Defence[]) {
  // Without the worker: what the portal does by itself would be taken for what a form has written.
  const app = await startApp({ env: { WORKER: "off" }, ...(without && { without }) });
  started.push(app);
  const found = await findRows(app);
  const columns = await everyColumn(app.database.ownerUrl);
  const watch = await watchRows(app.database.ownerUrl);
  const sessions = new Map<string, string>();
  const cookieOf = async (who: FormPost["who"]) => {
    if (who === "visitor") return "";
    if (who === "leaver") return signIn(app.database, POSTING.leaver);
    const known = sessions.get(who) ?? (await signIn(app.database, POSTING[who]));
    sessions.set(who, known);
    return known;
  };
  const post = async ({ path, form }: Sent, more: Fields) => {
    const own = Object.entries(form.fields);
    // A field of the form's own is what the form is for; only what comes along is asked about here.
    const along = more.filter(([name]) => !(name in form.fields));
    const { body, contentType } = encode([...own, ...along], form.multipart ?? false);
    const headers = {
      ...ourForm(app.address, await cookieOf(form.who)),
      "content-type": contentType,
      connection: "close",
    };
    // A connection that was kept while the tables were read may end at the moment it is used again.
    return send(app.address, addressOf(path, form, found), { method: "POST", headers, body });
  };
  const outcome = { sent: 0, faults: [] as string[], wrote: {} as Record<string, string[]> };
  for (const each of forms) {
    for (const fields of columns) {
      const { status } = await post(each, fields);
      outcome.sent += 1;
      if (status >= 500) outcome.faults.push(`${each.name}: ${status}`);
    }
    const changes = await watch.changes();
    if (changes.length === 0) continue;
    outcome.wrote[each.name] = [...new Set(changes.map(({ what }) => what))].sort();
    const planted = new Set(changes.filter(({ now }) => PLANTED.test(now)).map(({ what }) => what));
    for (const what of planted) outcome.faults.push(`${each.name} wrote what was planted: ${what}`);
  }
  await watch.stop();
  return outcome;
}

const addressOf = (path: string, form: FormPost, found: Found) =>
  fillIn(path, { language: "en", ...form.with?.(found) }) + (form.query ?? "");

test("A form with every column of every table in it writes what the form is for, and nothing that came along", async () => {
  const { sent, faults, wrote } = await drill(FORMS);
  expect(faults).toEqual([]);
  expect(wrote).toEqual(WRITES);
  expect(sent).toBe(FORMS.length * 10);
}, 1_500_000);

test("A page of questions that takes whatever is sent is found", async () => {
  const path = ":language/my/applications/:reference/:section";
  const pages = FORMS.filter((each) => each.path === path && each.form.fields.intent === "overwrite");
  const { faults } = await drill(pages, [DEFENCES.answersAsked, DEFENCES.answersStored]);
  expect(faults).toEqual([`${path} 0 overwrite wrote what was planted: application.answers`]);
}, 300_000);
