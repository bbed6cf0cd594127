import { beforeAll, expect, test } from "vitest";
import { NotAllowed, RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { installReferenceData } from "../../../prisma/seed/reference/install-reference-data";
import { makePerson } from "../../../tests/factories/person";
import { addReason } from "./add-reason.server";
import { editReason } from "./edit-reason.server";
import { listWrittenReasons } from "./list-written-reasons.server";
import { MOST_REASONS, offeredFor } from "./reason-rules";
import { retireReason } from "./retire-reason.server";

const text = { az: "Səbəb", en: "Reason", ru: "Причина" };
let admin: Viewer;
let coordinator: Viewer;

beforeAll(async () => {
  await installReferenceData();
  admin = await makePerson({ email: "admin@example.com", name: "Admin", grants: [{ role: "administrator" }] });
  coordinator = await makePerson({ email: "co@example.com", name: "Co", grants: [{ role: "coordinator" }] });
});

const offered = async (outcome: string) => offeredFor(await listWrittenReasons(admin), outcome).map(({ key }) => key);
const add = (outcome = "notSelected") => addReason(admin, { outcome, text, detailsRequired: false });

test("words are written in three languages or not at all", async () => {
  const [key = ""] = await offered("notSelected");
  await editReason(admin, { key, text, detailsRequired: true });
  expect((await listWrittenReasons(admin)).find((reason) => reason.key === key)).toMatchObject({
    text,
    detailsRequired: true,
  });
  await expect(editReason(admin, { key, text: { ...text, ru: "" }, detailsRequired: true })).rejects.toThrow(
    new RuleBroken([{ key: "text.ruMissing", field: "text.ru" }]),
  );
});

test("an outcome has at most nine reasons, also when two are added in the same moment", async () => {
  while ((await offered("notSelected")).length < MOST_REASONS - 1) await add();
  const both = await Promise.allSettled([add(), add()]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await offered("notSelected")).length).toBe(MOST_REASONS);
});

test("a retired reason makes room, and comes back only where there is room", async () => {
  const [first = ""] = await offered("notSelected");
  await retireReason(admin, { key: first, retired: true });
  expect(await offered("notSelected")).not.toContain(first);
  await add();
  await expect(retireReason(admin, { key: first, retired: false })).rejects.toThrow(
    new RuleBroken([{ key: "reason.tooManyForOutcome", params: { most: MOST_REASONS } }]),
  );
});

test("no outcome is left without a reason", async () => {
  const keys = await offered("cannotHost");
  const ends = [];
  for (const key of keys) {
    ends.push(
      await retireReason(admin, { key, retired: true }).then(
        () => "retired",
        (error: unknown) => error,
      ),
    );
  }
  expect((await offered("cannotHost")).length).toBe(1);
  expect(ends.filter((end) => end instanceof RuleBroken).length).toBe(1);
});

test("who runs cohorts does not write reasons, and learns nothing of their pages", async () => {
  await expect(listWrittenReasons(coordinator)).rejects.toThrow(NotAllowed);
  await expect(addReason(coordinator, { outcome: "notSelected", text, detailsRequired: false })).rejects.toThrow(
    NotAllowed,
  );
  await expect(retireReason(coordinator, { key: "other", retired: true })).rejects.toThrow(NotAllowed);
  await expect(editReason(coordinator, { key: "other", text, detailsRequired: false })).rejects.toThrow(NotAllowed);
});
