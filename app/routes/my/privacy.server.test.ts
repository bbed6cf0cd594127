import { beforeAll, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/languages";
import { listPrivacyRequests } from "~/domain/privacy/list-privacy-requests.server";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./privacy";
import { loader as download } from "./privacy.export";
import { loader as readings } from "./privacy.readings";
import { action as ask, loader as asking } from "./privacy.request";

let person: Who;

beforeAll(async () => {
  person = await signedIn("own@example.com");
});

const sent = (path: string, fields?: Record<string, string>, language = "en") => ({
  request: new Request(`http://127.0.0.1/${language}/my/privacy${path}`, {
    headers: { cookie: person.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language },
  context: { nonce: "", requestId: "", ip: "" },
});
const page = (language = "en") => inRequestScope(() => loader(sent("", undefined, language)));

test("The page tells in three languages what is really held about somebody, and who looked", async () => {
  for (const language of LANGUAGES) {
    const view = await page(language);
    expect(view.uses.rows.map(({ key }) => key)).toEqual(expect.arrayContaining(["account", "session"]));
    expect(view.uses.rows.map(({ key }) => key)).not.toContain("health");
    expect(JSON.stringify(view)).not.toContain("{{");
    expect(view.readings).toBeNull();
    const all = await inRequestScope(() => readings(sent("/readings", undefined, language)));
    expect(all.view.rows).toEqual([]);
  }
});

test("One press asks for an archive, another one for the same; a request is told with its day and taken back", async () => {
  for (let press = 0; press < 2; press++) await inRequestScope(() => action(sent("", { what: "export" })));
  expect(await asSystem("test", (tx) => tx.dataExport.count({ where: { personId: person.viewer.personId } }))).toBe(1);
  expect((await page()).export?.gathering?.percent).toBe(0);
  const short = await inRequestScope(() => ask(sent("/request", { kind: "correct", text: "<b>x</b>" })));
  expect(short).toMatchObject({
    data: { errors: { text: expect.stringContaining("at least") }, values: { text: "<b>x</b>" } },
  });
  await inRequestScope(() => ask(sent("/request", { kind: "correct", text: "My name is written wrong" })));
  const [request] = (await page()).requests;
  expect(request).toMatchObject({ title: "Correction", open: true, answer: null });
  await inRequestScope(() => action(sent("", { what: request?.id ?? "" })));
  expect((await page()).requests).toMatchObject([{ state: "Taken back", open: false }]);
});

test("Erasure and the archive are behind a fresh proof of who one is", async () => {
  await asSystem("test", (tx) =>
    tx.session.updateMany({
      where: { userId: person.viewer.userId },
      data: { steppedUpAt: null, secondFactorAt: null, createdAt: new Date("2020-01-01T00:00:00.000Z") },
    }),
  );
  const where = async (work: Promise<unknown>) =>
    work.then(
      () => "passed",
      (thrown) => (thrown instanceof Response ? String(thrown.headers.get("Location")) : String(thrown)),
    );
  const id = "0190a000-0000-7000-8000-000000000000";
  const doors = [
    await where(inRequestScope(() => asking(sent("/request?kind=erase")))),
    await where(inRequestScope(() => ask(sent("/request", { kind: "erase", text: "", sure: "yes" })))),
    await where(inRequestScope(() => download({ ...sent(`/exports/${id}`), params: { language: "en", id } }))),
  ];
  expect(doors.filter((door) => !door.includes("confirm"))).toEqual([]);
  expect(await where(inRequestScope(() => asking(sent("/request"))))).toBe("passed");
  const admin = await signedIn("dpo@example.com", { role: "administrator" });
  const { rows } = await listPrivacyRequests(admin.viewer, { show: "waiting", place: 0 });
  expect(rows).toEqual([]);
});
