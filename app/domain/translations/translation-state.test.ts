import { expect, test } from "vitest";
import { checksAfterSave, type SavedText } from "./saved-text";
import { sourceHash } from "./source-hash";
import { checkKey, translationFaults, translationStates } from "./translation-state";

const A = { az: "Ad", en: "Name", ru: "Имя" };

/** The states of a text after it was saved, as the next reader sees it. */
async function statesAfter(saved: Omit<SavedText, "path">, known = new Map<string, string>()) {
  const rows = await checksAfterSave({ path: "name", ...saved }, known);
  const checks = new Map(rows.map((row) => [checkKey(row.path, row.language), row.sourceSha256]));
  return translationStates({ path: "name", text: saved.after }, checks);
}

test("a text nobody checked counts as read; one that is not written is missing", async () => {
  expect(await translationStates({ path: "name", text: { ...A, ru: " " } }, new Map())).toEqual({
    az: "ok",
    en: "ok",
    ru: "missing",
  });
  expect((await translationStates({ path: "name", text: { ...A, az: "" } }, new Map())).az).toBe("missing");
});

test("when only the Azerbaijani changes, both translations are changed since", async () => {
  expect(await statesAfter({ before: A, after: { ...A, az: "Yeni ad" }, stillRight: [] })).toEqual({
    az: "ok",
    en: "changed",
    ru: "changed",
  });
});

test("a translation that was written anew or confirmed is read; the other one is not", async () => {
  const after = { ...A, az: "Yeni ad", en: "New name" };
  expect((await statesAfter({ before: A, after, stillRight: [] })).ru).toBe("changed");
  expect(await statesAfter({ before: A, after, stillRight: ["ru"] })).toEqual({ az: "ok", en: "ok", ru: "ok" });
});

test("a translation left alone stays with the source it was read against, however often it is saved", async () => {
  const old = new Map([[checkKey("name", "en"), await sourceHash("Köhnə ad")]]);
  expect((await statesAfter({ before: A, after: A, stillRight: [] }, old)).en).toBe("changed");
});

test("the Azerbaijani put back as it was makes its translations right again", async () => {
  const old = new Map([[checkKey("name", "en"), await sourceHash(A.az)]]);
  expect((await statesAfter({ before: { ...A, az: "Yeni" }, after: A, stillRight: [] }, old)).en).toBe("ok");
});

test("a line that moves takes its mark along", async () => {
  const known = new Map([[checkKey("benefits.0", "en"), await sourceHash("Köhnə")]]);
  const rows = await checksAfterSave(
    { path: "benefits.1", from: "benefits.0", before: A, after: A, stillRight: [] },
    known,
  );
  expect(rows.find((row) => row.language === "en")).toEqual({
    path: "benefits.1",
    language: "en",
    sourceSha256: await sourceHash("Köhnə"),
    now: false,
  });
});

test("the faults of several texts come in their order", async () => {
  const texts = [
    { path: "name", text: A },
    { path: "summary", text: { az: "", en: "", ru: "Кратко" } },
  ];
  expect(await translationFaults(texts, new Map([[checkKey("name", "ru"), "another"]]))).toEqual([
    { path: "name", language: "ru", state: "changed" },
    { path: "summary", language: "az", state: "missing" },
    { path: "summary", language: "en", state: "missing" },
  ]);
});
