import { beforeAll, expect, test } from "vitest";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { returnForCorrection } from "~/domain/applications/return-for-correction.server";
import { addDays } from "~/domain/calendar/local-date";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { makeSession } from "../../../tests/factories/session";
import { nextSubmitted } from "../../../tests/setup/staff-pages";
import { loader as application } from "./application";
import { loader as check, action as send } from "./application.check";
import { action as saveSection, loader as section } from "./application.section";

const MOTIVATION = "I would like to learn how migration is governed. ".repeat(6).trim();
const DECLARED = { truthDeclaration: "yes", dataConsent: "yes" };
let cohort: MadeCohort;
let coordinator: Viewer;

beforeAll(async () => {
  cohort = await makeCohort("MM-2027");
  coordinator = await makePerson({ email: "c@example.com", name: "C", grants: [{ role: "coordinator" }] });
});

type Page = { cookie: string; reference: string; viewer: Viewer };

async function returned(questions: string[]): Promise<Page> {
  const { reference, viewer } = await nextSubmitted(cohort);
  const until = addDays(cohort.dates.closesOn, 2);
  await returnForCorrection(coordinator, { reference, questions, note: "Write more", until, findings: [] });
  return { reference, viewer, cookie: await makeSession(viewer) };
}

const args = ({ cookie, reference }: Page, part?: string, fields?: Record<string, string>) => ({
  request: new Request("http://127.0.0.1/en/my", {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", reference, ...(part && { section: part }) },
  context: { nonce: "", requestId: "", ip: "" },
});
const stored = ({ reference }: Page) =>
  asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({
      where: { reference },
      include: { submissions: { orderBy: { number: "asc" } } },
    }),
  );
const locationOf = (answer: unknown) => (answer instanceof Response ? answer.headers.get("Location") : answer);

test("the page says what to correct and until when, and leads only to that", async () => {
  const page = await returned(["motivation", "profile.institution"]);
  const shown = await application(args(page));
  if (shown.page.kind !== "draft") throw new Error("the task list was expected");
  expect(shown.page.returned?.note).toBe("Write more");
  expect(shown.page.returned?.questions.map(({ text }) => text)).toEqual([
    "Educational institution",
    "Why are you interested in migration?",
  ]);
  const rows = shown.page.groups.flatMap((group) => group.rows.map(({ key, status }) => [key, status]));
  expect(rows).toEqual([
    ["education", "to correct"],
    ["motivation", "to correct"],
    ["check", "ready"],
  ]);
  expect(shown.page.next?.href).toBe(`/en/my/applications/${page.reference}/education`);
});

test("a section shows the open questions alone, and one without any does not exist", async () => {
  const page = await returned(["motivation", "profile.institution"]);
  const keys = async (part: string) => {
    const shown = await section(args(page, part));
    return "views" in shown ? shown.views.map(({ key }) => key) : [];
  };
  expect([await keys("motivation"), await keys("education")]).toEqual([["motivation"], ["institution"]]);
  await expect(section(args(page, "documents"))).rejects.toThrow();
  await expect(section(args(page, "person"))).rejects.toThrow();
});

test("what a form of ours could not send is not taken: other questions and other fields stay as they were", async () => {
  const page = await returned(["motivation", "profile.institution"]);
  const before = await getMyDraft(page.viewer, page.reference);
  const version = String(before.version);
  const answers = { "answers.motivation": MOTIVATION, "answers.applyKnowledge": "No" };
  await saveSection(args(page, "motivation", { version, intent: "continue", ...answers }));
  const fields = { "profile.institution": "ADA", "profile.specialty": "Law", "profile.surname": "Other" };
  await saveSection(
    args(page, "education", { version: String(before.profile.version), intent: "continue", ...fields }),
  );
  const after = await getMyDraft(page.viewer, page.reference);
  expect(after.answers).toEqual({ ...before.answers, motivation: MOTIVATION });
  expect(after.profile.typed).toEqual({ ...before.profile.typed, institution: "ADA" });
});

test("saved, checked and sent: the corrections are the second submission, and pressing twice sends once", async () => {
  const page = await returned(["motivation"]);
  const { version } = await getMyDraft(page.viewer, page.reference);
  const fields = { version: String(version), intent: "continue", "answers.motivation": MOTIVATION };
  expect(locationOf(await saveSection(args(page, "motivation", fields)))).toBe(
    `/en/my/applications/${page.reference}/check`,
  );
  const shown = await check(args(page));
  expect("open" in shown && [shown.open, shown.missing]).toEqual([["motivation"], []]);
  const answers = await Promise.all([send(args(page, undefined, DECLARED)), send(args(page, undefined, DECLARED))]);
  expect(answers.map(locationOf)).toEqual(Array(2).fill(`/en/my/applications/${page.reference}/submitted`));
  const { status, submissions } = await stored(page);
  expect([status, submissions.map(({ number }) => number)]).toEqual(["submitted", [1, 2]]);
});

test("an open answer that is too short keeps it from being sent, and says where", async () => {
  const page = await returned(["motivation"]);
  const { version } = await getMyDraft(page.viewer, page.reference);
  const fields = { version: String(version), intent: "leave", "answers.motivation": "Short" };
  await saveSection(args(page, "motivation", fields));
  const shown = await check(args(page));
  expect("missing" in shown && shown.missing.map(({ href }) => href)).toEqual([
    `/en/my/applications/${page.reference}/motivation`,
  ]);
  const answer = await send(args(page, undefined, DECLARED));
  expect("data" in answer && answer.init?.status).toBe(422);
  expect((await stored(page)).status).toBe("returned");
});
