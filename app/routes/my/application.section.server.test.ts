import { beforeAll, expect, test } from "vitest";
import { getMyDraft } from "~/domain/applications/get-my-draft.server";
import { startApplication } from "~/domain/applications/start-application.server";
import { NotFound } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { makeCohort } from "../../../tests/factories/cohort";
import { makePerson } from "../../../tests/factories/person";
import { samplePdf } from "../../../tests/factories/sample-pdf";
import { makeSession } from "../../../tests/factories/session";
import { action, loader } from "./application.section";

const ORIGIN = "http://127.0.0.1";
let cookie = "";
let viewer: Viewer;
let cohortCode = "";

beforeAll(async () => {
  const cohort = await makeCohort("MM-2027");
  cohortCode = cohort.code;
  viewer = await makePerson({ email: "writer@example.com", name: "Writer" });
  cookie = await makeSession(viewer);
});

/** A draft of the one person, who may have only one live application: it is taken back between tests by its own verb. */
async function draftOf(): Promise<string> {
  const { reference } = await startApplication(viewer, { cohortCode, language: "en" });
  return reference;
}

type Answer = { init?: { status?: number } | null; data?: Refused } | Response;
type Refused = {
  errors: Record<string, string>;
  summary: { text: string; field?: string }[];
  conflict?: boolean;
  views?: unknown[];
};

async function post(
  reference: string,
  section: string,
  fields: FormData | Record<string, string | string[]>,
  signedIn = cookie,
) {
  const body = fields instanceof FormData ? fields : new URLSearchParams();
  if (body instanceof URLSearchParams) {
    for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
  }
  const request = new Request(`${ORIGIN}/en/my/applications/${reference}/${section}`, {
    method: "POST",
    body,
    headers: { cookie: signedIn },
  });
  const answer = (await action({
    request,
    params: { language: "en", reference, section },
    context: { nonce: "", requestId: "", ip: "" },
  })) as Answer;
  const none: Partial<Refused> = {};
  if (answer instanceof Response) return { ...none, status: answer.status, to: answer.headers.get("Location") };
  return { ...none, ...answer.data, status: answer.init?.status };
}

const read = (reference: string, section: string, signedIn = cookie) =>
  loader({
    request: new Request(`${ORIGIN}/en/my/applications/${reference}/${section}`, { headers: { cookie: signedIn } }),
    params: { language: "en", reference, section },
    context: { nonce: "", requestId: "", ip: "" },
  });

test("an answer that is too short is refused with its reason, and kept", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const answer = await post(reference, "motivation", {
    asked: ["motivation", "applyKnowledge"],
    version: String(version),
    "answers.motivation": "Because.",
    "answers.applyKnowledge": "",
    intent: "continue",
  });
  expect(answer.status).toBe(400);
  expect(answer.errors).toEqual({
    motivation: "Write a little more. At least 200 characters are needed, now: 8",
    applyKnowledge: "Enter an answer",
  });
  const after = await getMyDraft(viewer, reference);
  expect(after.answers).toMatchObject({ motivation: "Because.", applyKnowledge: "" });
});

test("saving and leaving never asks for anything", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const fields = { asked: "motivation", version: String(version), "answers.motivation": "Half a", intent: "leave" };
  expect(await post(reference, "motivation", fields)).toEqual({ status: 302, to: `/en/my/applications/${reference}` });
  expect((await getMyDraft(viewer, reference)).answers.motivation).toBe("Half a");
});

test("switching the language keeps what was typed and the page", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const fields = { asked: "motivation", version: String(version), "answers.motivation": "Ünvan", switchLanguage: "ru" };
  expect(await post(reference, "motivation", fields)).toEqual({
    status: 302,
    to: `/ru/my/applications/${reference}/motivation`,
  });
  expect((await getMyDraft(viewer, reference)).answers.motivation).toBe("Ünvan");
});

test("what was saved elsewhere is not overwritten, and what was typed here comes back", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const typed = (text: string) => ({
    asked: "motivation",
    version: String(version),
    "answers.motivation": text,
    intent: "leave",
  });
  await post(reference, "motivation", typed("first device"));
  const second = await post(reference, "motivation", typed("second device"));
  expect([second.status, second.conflict]).toEqual([409, true]);
  expect(second.views).toContainEqual(expect.objectContaining({ key: "motivation", value: "second device" }));
  expect((await getMyDraft(viewer, reference)).answers.motivation).toBe("first device");
  await post(reference, "motivation", { ...typed("second device"), intent: "overwrite" });
  expect((await getMyDraft(viewer, reference)).answers.motivation).toBe("second device");
});

test("the same page sent twice is no conflict", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const fields = { asked: "motivation", version: String(version), "answers.motivation": "twice", intent: "leave" };
  const answers = [await post(reference, "motivation", fields), await post(reference, "motivation", fields)];
  expect(answers.map(({ status }) => status)).toEqual([302, 302]);
});

test("an identity number is kept sealed even when it is no number yet, and comes back as typed", async () => {
  const reference = await draftOf();
  const { profile } = await getMyDraft(viewer, reference);
  const answer = await post(reference, "person", {
    asked: ["surname", "fin", "docType"],
    version: String(profile.version),
    "profile.surname": "Ələsgərova",
    "profile.fin": "0ts",
    "profile.docType": "idCardNew",
  });
  expect(answer.status).toBe(400);
  expect(answer.errors?.fin).toBe("A FIN has 7 characters: digits and Latin letters without I and O");
  expect((await getMyDraft(viewer, reference)).profile.typed).toMatchObject({ surname: "Ələsgərova", fin: "0TS" });
});

test("a file that is not taken is told at its question, and the good one beside it is kept", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const form = new FormData();
  for (const key of ["cv", "studyProof"]) form.append("asked", key);
  form.set("version", String(version));
  form.set("answers.cv", new File([Buffer.from(samplePdf(["CV"]))], "cv.pdf"));
  form.set("answers.studyProof", new File([new Uint8Array(6 * 1024 * 1024)], "arayis.jpg"));
  const answer = await post(reference, "documents", form);
  expect(answer.status).toBe(400);
  expect(answer.errors).toEqual({
    studyProof: "The size of the file is 6\u00A0MB, the limit is 5\u00A0MB. Make the file smaller or save it as PDF",
  });
  expect((await getMyDraft(viewer, reference)).files.map(({ questionKey, name }) => ({ questionKey, name }))).toEqual([
    { questionKey: "cv", name: "cv.pdf" },
  ]);
});

test("a body that says it is half a gigabyte is refused before it is read", async () => {
  const reference = await draftOf();
  const request = new Request(`${ORIGIN}/en/my/applications/${reference}/documents`, {
    method: "POST",
    body: "x",
    headers: { cookie, "Content-Length": String(500 * 1024 * 1024), "Content-Type": "multipart/form-data; boundary=x" },
  });
  const answer = (await action({
    request,
    params: { language: "en", reference, section: "documents" },
    context: { nonce: "", requestId: "", ip: "" },
  })) as Answer;
  if (answer instanceof Response) throw new Error("an answer with the page was expected");
  expect([answer.init?.status, request.bodyUsed]).toEqual([413, false]);
  expect(answer.data?.summary[0]?.text).toContain("500\u00A0MB");
});

test("another person's application is not there, whether it is read or written", async () => {
  const reference = await draftOf();
  const { version } = await getMyDraft(viewer, reference);
  const stranger = await makeSession(await makePerson({ email: "stranger@example.com", name: "Stranger" }));
  await expect(read(reference, "motivation", stranger)).rejects.toBeInstanceOf(NotFound);
  const fields = { asked: "motivation", version: String(version), "answers.motivation": "mine now" };
  await expect(post(reference, "motivation", fields, stranger)).rejects.toBeInstanceOf(NotFound);
  expect((await getMyDraft(viewer, reference)).answers.motivation).not.toBe("mine now");
});

test("a visitor is asked to sign in and brought back", async () => {
  const answer = await read("MM-2027-000001", "motivation", "").catch((thrown: unknown) => thrown);
  expect(answer instanceof Response && answer.headers.get("Location")).toBe(
    "/en/sign-in?next=%2Fen%2Fmy%2Fapplications%2FMM-2027-000001%2Fmotivation",
  );
});
