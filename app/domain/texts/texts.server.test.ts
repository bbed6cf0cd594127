import { beforeAll, expect, test } from "vitest";
import { Conflict, NotAllowed, NotFound, RuleBroken } from "~/domain/errors";
import { sha256OfJson } from "~/domain/forms/canonical-json";
import type { Trilingual } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { countStatements } from "../../../tests/setup/count-statements";
import { discardTextDraft } from "./discard-text-draft.server";
import { getText } from "./get-text.server";
import { listConsentTexts } from "./list-consent-texts.server";
import { listTexts } from "./list-texts.server";
import { publishText } from "./publish-text.server";
import { saveTextDraft } from "./save-text-draft.server";

const key = "guardianConsent";
let head: Viewer;

beforeAll(async () => {
  await installReferenceData();
  head = await makePerson({ email: "head@example.com", name: "Head", grants: [{ role: "head_of_programme" }] });
});

const document = (version: number) =>
  asSystem("test", (tx) => tx.textDocument.findUnique({ where: { key_version: { key, version } } }));
const body = async () => {
  const found = (await getText(head, key)).texts.find(({ path }) => path === "body");
  if (!found) throw new Error("the text has changed");
  return found.text;
};
const save = async (text: Trilingual, stillRight: ("en" | "ru")[] = [], version?: number) =>
  saveTextDraft(head, {
    key,
    version: version ?? (await getText(head, key)).draftVersion,
    texts: { body: { text, stillRight } },
  });

test("a draft changes nothing in force, and of two saves from the same page one is told", async () => {
  const before = await document(1);
  const text = await body();
  await save({ ...text, az: `${text.az} Yeni cümlə.` });
  expect(await document(1)).toEqual(before);
  await expect(save(text, [], 0)).rejects.toThrow(Conflict);
  expect((await body()).az).toMatch(/Yeni cümlə\.$/);
});

test("a translation made from an earlier wording keeps the text from being published until it is read again", async () => {
  const changed = ["en", "ru"].map((language) => ({ key: "text.changed", field: `texts.body.${language}` }));
  const { draftVersion: version } = await getText(head, key);
  await expect(publishText(head, { key, version })).rejects.toThrow(new RuleBroken(changed));
});

test("a name between braces that is unknown or lost in translation is told by its language", async () => {
  const text = await body();
  const wrong = { az: text.az, en: text.en.replace("{birthDate}", "{birthday}"), ru: text.ru };
  await save(wrong, ["en", "ru"]);
  const { draftVersion: version, placeholderFaults } = await getText(head, key);
  expect(placeholderFaults).toEqual([{ path: "body", language: "en", unknown: ["birthday"], missing: ["birthDate"] }]);
  const field = "texts.body.en";
  await expect(publishText(head, { key, version })).rejects.toThrow(
    new RuleBroken([
      { key: "text.unknownPlaceholders", params: { names: "birthday" }, field },
      { key: "text.missingPlaceholders", params: { names: "birthDate" }, field },
    ]),
  );
  await save(text, ["en", "ru"]);
});

test("publishing makes the next version with its hash, and the one before stays word for word", async () => {
  const before = await document(1);
  const { draftVersion: version } = await getText(head, key);
  const both = await Promise.allSettled([1, 2].map(() => publishText(head, { key, version })));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const published = await document(2);
  expect(published?.sha256).toBe(await sha256OfJson(JSON.parse(JSON.stringify(published?.content))));
  expect(await document(1)).toEqual(before);
  const { isWritten, versions } = await getText(head, key);
  expect([isWritten, versions.map((one) => one.version)]).toEqual([false, [2, 1]]);
});

test("a draft that says what is in force already is not published, and can be discarded", async () => {
  await save(await body());
  const { draftVersion: version } = await getText(head, key);
  await expect(publishText(head, { key, version })).rejects.toThrow(new RuleBroken([{ key: "text.unchanged" }]));
  await discardTextDraft(head, { key });
  await expect(publishText(head, { key, version })).rejects.toThrow(NotFound);
});

test("every document is read with the same number of statements, and the list too", async () => {
  const counts = [];
  for (const one of ["guardianConsent", "dataConsent", "volunteerAgreement"]) {
    counts.push(await countStatements(() => getText(head, one)));
  }
  expect(new Set(counts).size).toBe(1);
  expect(await countStatements(() => listTexts(head))).toBeLessThanOrEqual(6);
  expect((await listConsentTexts(head)).map((text) => text.key)).toContain("truthDeclaration");
});

test("who runs cohorts does not write texts, and learns nothing of their pages", async () => {
  const other = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
  await expect(listTexts(other)).rejects.toThrow(NotAllowed);
  await expect(getText(other, key)).rejects.toThrow(NotAllowed);
  await expect(saveTextDraft(other, { key, version: 0, texts: {} })).rejects.toThrow(NotAllowed);
  await expect(publishText(other, { key, version: 0 })).rejects.toThrow(NotAllowed);
  await expect(discardTextDraft(other, { key })).rejects.toThrow(NotAllowed);
});
