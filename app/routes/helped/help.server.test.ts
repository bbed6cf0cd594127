import { beforeAll, expect, test } from "vitest";
import { openAssistance } from "~/domain/assistance/open-assistance.server";
import { saveAssistedProfile } from "~/domain/assistance/save-assisted-profile.server";
import { sendCode } from "~/domain/assistance/send-code.server";
import { NotFound } from "~/domain/errors";
import { type MadeCohort, makeCohort } from "../../../tests/factories/cohort";
import { asked, caller, linkTokenTo, newOperator, refusal } from "../../../tests/factories/helped";
import { action, loader } from "./help";

let cohort: MadeCohort;
beforeAll(async () => {
  cohort = await makeCohort("MK-2027-1");
});

const call = (token: string, fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/az/helped/${token}`, {
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "az", token },
  context: { nonce: "", requestId: "", ip: "" },
});

/** Somebody whose profile an operator has filled in, and who was sent the code. */
async function ready() {
  const { person } = await caller(cohort);
  const operator = await newOperator();
  const { id: assistanceId } = await openAssistance(operator, asked(cohort, person.email));
  await saveAssistedProfile(operator, { assistanceId, typed: person.profile, version: 0 });
  await sendCode(operator, { assistanceId });
  return { person, token: await linkTokenTo(person.email, "assistanceCode") };
}

test("The page shows everything that would be sent, without the numbers of documents and without a way to open files", async () => {
  const { person, token } = await ready();
  const { page } = await loader(call(token));
  expect(page?.draft?.sections[0]?.rows[0]?.lines).toEqual([person.profile.surname]);
  const text = JSON.stringify(page);
  expect([text.includes(String(person.profile.fin)), text.includes(String(person.profile.docNumber))]).toEqual([
    false,
    false,
  ]);
  expect(text).not.toContain("/files/");
  expect(page?.draft?.declarations.map(({ name }) => name)).toEqual(["truthDeclaration", "dataConsent"]);
});

test("Sending says everything that stands against it; stopping ends the help, and then nothing can be sent", async () => {
  const { token } = await ready();
  const { page } = await loader(call(token));
  const seen = page?.draft?.seen ?? "";
  const refused = await action(call(token, { intent: "send", seen, truthDeclaration: "yes" }));
  if (!("data" in refused)) throw new Error("it was sent");
  expect([refused.init?.status, refused.data.given]).toEqual([422, [true, false]]);
  expect(refused.data.summary.map(({ field }) => field)).toContain("dataConsent");
  const changed = await action(call(token, { intent: "send", seen: "0.0" }));
  expect("init" in changed && changed.init?.status).toBe(409);
  const stopped = await action(call(token, { intent: "stop" }));
  expect(stopped instanceof Response && stopped.headers.get("Location")).toBe(`/az/helped/${token}`);
  expect((await loader(call(token))).page?.standing).toBe("ended");
  expect(await refusal(action(call(token, { intent: "send", seen })))).toEqual(new NotFound());
});

test("A link that opens nothing says the same, whatever it is", async () => {
  const tokens = ["unknown", "0".repeat(64), "a".repeat(43)];
  const answers = await Promise.all(tokens.map((token) => loader(call(token))));
  expect(answers).toEqual(tokens.map(() => ({ page: null })));
});
