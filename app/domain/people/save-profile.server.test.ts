import { expect, test } from "vitest";
import { Conflict } from "~/domain/errors";
import { asSystem } from "~/platform/db.server";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { loadProfile } from "./load-profile.server";
import { saveProfile } from "./save-profile.server";

const load = (personId: string) => asSystem("test", (tx) => loadProfile(tx, personId));
const person = (email: string) => makePerson({ email, name: "A" });

test("what is valid is stored in its form, what is not yet comes back as typed", async () => {
  await installReferenceData();
  const viewer = await person("split@example.com");
  await saveProfile(viewer, {
    typed: { phone: "050 000 00 01", birthDate: { day: "31", month: "2", year: "2006" } },
    version: 0,
  });
  const { typed, version } = await load(viewer.personId);
  expect([typed.phone, typed.birthDate, version]).toEqual([
    "+994500000001",
    { day: "31", month: "2", year: "2006" },
    1,
  ]);
});

test("identity numbers are nowhere in the row in plain text", async () => {
  const viewer = await person("sealed@example.com");
  await saveProfile(viewer, { typed: { fin: "0TSCNRY", docType: "idCardNew", docNumber: "AA7654321" }, version: 0 });
  const [row] = await asSystem(
    "test",
    (tx) =>
      tx.$queryRaw<
        { text: string }[]
      >`select profile::text as text from profile where person_id = ${viewer.personId}::uuid`,
  );
  expect(row?.text).not.toMatch(/0TSCNRY|AA7654321/);
  expect((await load(viewer.personId)).typed).toMatchObject({ fin: "0TSCNRY", docNumber: "AA7654321" });
});

test("a save that began before another one changes nothing", async () => {
  const viewer = await person("late@example.com");
  await saveProfile(viewer, { typed: { institution: "BDU" }, version: 0 });
  await expect(saveProfile(viewer, { typed: { institution: "ADA" }, version: 0 })).rejects.toBeInstanceOf(Conflict);
  expect((await load(viewer.personId)).typed.institution).toBe("BDU");
});

test("of two saves at the same moment one is kept and the other is told", async () => {
  const viewer = await person("race@example.com");
  const saves = ["BDU", "ADA"].map((institution) => saveProfile(viewer, { typed: { institution }, version: 0 }));
  const settled = await Promise.allSettled(saves);
  expect(settled.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await load(viewer.personId)).version).toBe(1);
});

test("the address of the account is not changed through the profile", async () => {
  const viewer = await person("fixed@example.com");
  await saveProfile(viewer, { typed: { email: "other@example.com", noticeLanguage: "ru" }, version: 0 });
  expect((await load(viewer.personId)).typed).toMatchObject({ email: "fixed@example.com", noticeLanguage: "ru" });
});
