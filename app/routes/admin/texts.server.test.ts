import { beforeAll, expect, test } from "vitest";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action as actOnReasons, loader as reasonsPage } from "./reasons";
import { action as actOnText, loader as textPage } from "./text";
import { loader as textsPage } from "./texts";

let admin: Who;
let coordinator: Who;

beforeAll(async () => {
  await installReferenceData();
  admin = await signedIn("admin@example.com", { role: "administrator" });
  coordinator = await signedIn("co@example.com", { role: "coordinator" });
});

const asked = (who: Who, path: string, params: Record<string, string> = {}, fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/admin${path}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", ...params },
  context: { nonce: "", requestId: "", ip: "" },
});
const text = (key: string, fields?: Record<string, string>) => asked(admin, `/texts/${key}`, { key }, fields);
/** The fields of a text's page as it would send them, with some typed over. */
async function send(key: string, typed: Record<string, string>) {
  const { values } = await textPage(text(key));
  return actOnText(text(key, { ...(values as Record<string, string>), ...typed, intent: "save" }));
}

test("a text is saved as a draft, named in the list, and published as the next version", async () => {
  const key = "healthDataConsent";
  const words = { "texts.body.az": "Yeni mətn", "texts.body.en": "New text", "texts.body.ru": "Новый текст" };
  expect(await send(key, words)).toMatchObject({ status: 302 });
  const line = async () => (await textsPage(asked(admin, "/texts"))).rows.find((row) => row.key === key);
  expect(await line()).toMatchObject({ isWritten: true, version: "1" });
  const { values } = await textPage(text(key));
  expect(await actOnText(text(key, { intent: "publish", version: String(values.version) }))).toMatchObject({
    status: 302,
  });
  expect(await line()).toMatchObject({ isWritten: false, version: "2" });
  expect((await textPage(text(key))).values).toMatchObject(words);
});

test("what is refused comes back with its sentence and everything that was typed", async () => {
  const long = "x".repeat(5001);
  expect(await send("photoVideoConsent", { "texts.body.en": long })).toMatchObject({
    init: { status: 422 },
    data: { errors: { "texts.body.en": expect.stringContaining("5001") }, values: { "texts.body.en": long } },
  });
  expect(await send("photoVideoConsent", { version: "7" })).toMatchObject({ init: { status: 409 } });
});

test("a reason is added at its outcome, and one without Russian words comes back as typed", async () => {
  const outcome = "cannotHost";
  const reasons = async () =>
    (await reasonsPage(asked(admin, "/reasons"))).groups.find((one) => one.outcome === outcome);
  const before = (await reasons())?.reasons.length ?? 0;
  const fields = { outcome, intent: "save", "text.az": "Səbəb", "text.en": "Reason", "text.ru": "" };
  expect(await actOnReasons(asked(admin, `/reasons?add=${outcome}`, {}, fields))).toMatchObject({
    init: { status: 422 },
    data: { errors: { "text.ru": "Write the text in Russian" }, values: { "text.az": "Səbəb" } },
  });
  await actOnReasons(asked(admin, `/reasons?add=${outcome}`, {}, { ...fields, "text.ru": "Причина" }));
  expect((await reasons())?.reasons.length).toBe(before + 1);
});

test("nobody who does not write texts finds their pages", async () => {
  await expect(textsPage(asked(coordinator, "/texts"))).rejects.toMatchObject({ name: "NotAllowed", exists: false });
  await expect(reasonsPage(asked(coordinator, "/reasons"))).rejects.toMatchObject({ name: "NotAllowed" });
  await expect(textPage(asked(coordinator, "/texts/dataConsent", { key: "dataConsent" }))).rejects.toMatchObject({
    name: "NotAllowed",
  });
});
