import { beforeAll, expect, test } from "vitest";
import { withdrawApplication } from "~/domain/applications/withdraw-application.server";
import { bakuDateOf } from "~/domain/calendar/baku-time";
import { asSystem } from "~/platform/db.server";
import { bareApplications } from "../../../tests/factories/bare-application";
import { bareCohort } from "../../../tests/factories/bare-cohort";
import { makeCohort } from "../../../tests/factories/cohort";
import { fillProfile, makeDraft } from "../../../tests/factories/draft";
import { makePerson } from "../../../tests/factories/person";
import { sampleAnswers } from "../../../tests/factories/sample-answers";
import { samplePerson } from "../../../tests/factories/sample-person";
import { makeSession } from "../../../tests/factories/session";
import { action as submit } from "./application.check";
import { loader as applications, action as start } from "./applications";

let school: Awaited<ReturnType<typeof makeCohort>>;
beforeAll(async () => {
  school = await makeCohort("MM-2027");
});

const asked = (cookie: string, params: Record<string, string>, fields?: Record<string, string>) => ({
  request: new Request("http://127.0.0.1/en/my", {
    headers: { cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});

/** Somebody with a draft that is ready to be sent, and applications to four other programmes under way. */
async function busyPerson(number: number) {
  const today = await asSystem("test", async (_tx, now) => bakuDateOf(now));
  const person = samplePerson(number, today);
  const viewer = await makePerson({ email: person.email, name: person.latinName, language: "en" });
  await fillProfile(viewer, person);
  const answers = sampleAnswers(person, { programmeCode: "MM", ...school.dates });
  const reference = await makeDraft(viewer, school.code, answers);
  const others: string[] = [];
  for (const status of ["submitted", "in_review", "waitlisted", "offered"] as const) {
    const cohort = await bareCohort({
      code: `CAP-${number}-${others.length}`,
      programme: `P${others.length}`,
      seats: 1,
    });
    others.push(...(await bareApplications(cohort, [{ status, personId: viewer.personId }])));
  }
  return { viewer, reference, others, cookie: await makeSession(viewer) };
}

test("with four applications under way a fifth is not sent, and the page says how many and what to do", async () => {
  const { viewer, reference, others, cookie } = await busyPerson(1);
  const send = () => submit(asked(cookie, { reference }, { truthDeclaration: "yes", dataConsent: "yes" }));
  const refused = await send();
  if (!("data" in refused)) throw new Error("a refusal was expected");
  expect([refused.init?.status, refused.data.summary]).toEqual([
    422,
    [{ text: "Applications under way at the same time, at most: 4. Withdraw one to send another" }],
  ]);
  await withdrawApplication(viewer, { reference: others[0] ?? "", reasonKey: null, details: null });
  const sent = await send();
  expect("headers" in sent ? sent.headers.get("Location") : null).toBe(`/en/my/applications/${reference}/submitted`);
});

test("applications to several programmes stand side by side, and starting one to the same call again opens the first", async () => {
  const { reference, others, cookie } = await busyPerson(2);
  const page = await applications(asked(cookie, {}));
  const shown = JSON.stringify(page);
  expect([...others, reference].filter((each) => !shown.includes(each))).toEqual([]);
  const again = await start(asked(cookie, {}, { cohortCode: school.code })).catch((thrown: unknown) => thrown);
  expect(again instanceof Response ? again.headers.get("Location") : again).toBe(`/en/my/applications/${reference}`);
});
