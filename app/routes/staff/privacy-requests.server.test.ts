import { beforeAll, expect, test } from "vitest";
import { NotAllowed } from "~/domain/errors";
import { askPrivacyRequest } from "~/domain/privacy/ask-privacy-request.server";
import { asSystem } from "~/platform/db.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { makePerson } from "../../../tests/factories/person";
import { signedIn, type Who } from "../../../tests/setup/staff-pages";
import { action, loader } from "./privacy-request";
import { loader as list } from "./privacy-requests";
import { loader as today } from "./today";

let head: Who;
let id = "";

beforeAll(async () => {
  head = await signedIn("head@example.com", { role: "head_of_programme" });
  const person = await makePerson({ email: "asks@example.com", name: "Asks" });
  await askPrivacyRequest(person, { kind: "erase", text: "<b>all</b>", sure: true });
  id = (await asSystem("test", (tx) => tx.privacyRequest.findFirstOrThrow({ select: { id: true } }))).id;
});

const sent = (who: Who, path: string, fields?: Record<string, string>) => ({
  request: new Request(`http://127.0.0.1/en/staff${path}`, {
    headers: { cookie: who.cookie },
    ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
  }),
  params: { language: "en", id },
  context: { nonce: "", requestId: "", ip: "" },
});

test("A request stands on Today and in the list of who answers, and does not exist for others", async () => {
  expect((await inRequestScope(() => today(sent(head, "")))).privacy).toMatchObject({ count: "1", overdue: null });
  const { rows } = await inRequestScope(() => list(sent(head, "/privacy-requests")));
  expect(rows).toMatchObject([{ id, kind: "Erasure of everything", state: "waits for an answer" }]);
  const other = await signedIn("rev@example.com", { role: "reviewer" });
  await expect(inRequestScope(() => list(sent(other, "/privacy-requests")))).rejects.toThrow(NotAllowed);
  await expect(inRequestScope(() => loader(sent(other, `/privacy-requests/${id}`)))).rejects.toThrow(NotAllowed);
  await expect(inRequestScope(() => action(sent(other, "", { intent: "confirm" })))).rejects.toThrow(NotAllowed);
});

test("An answer that is too short is shown again with what was typed; agreed to, it waits for somebody else", async () => {
  const answer = (text: string) =>
    inRequestScope(() => action(sent(head, "", { intent: "answer", verdict: "granted", answer: text })));
  expect(await answer("no")).toMatchObject({
    data: { errors: { answer: expect.any(String) }, values: { answer: "no" } },
  });
  await answer("Everything will be erased");
  const view = await inRequestScope(() => loader(sent(head, `/privacy-requests/${id}`)));
  expect([view.todo, view.text.body, view.kept?.lines]).toEqual(["wait", "<b>all</b>", []]);
  const admin = await signedIn("adm@example.com", { role: "administrator" });
  expect((await inRequestScope(() => loader(sent(admin, "")))).todo).toBe("confirm");
});
