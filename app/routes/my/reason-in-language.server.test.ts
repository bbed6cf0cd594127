import { expect, test } from "vitest";
import { asSystem } from "~/platform/db.server";
import { makeCohort } from "../../../tests/factories/cohort";
import { makeSession } from "../../../tests/factories/session";
import { nextSubmitted } from "../../../tests/setup/staff-pages";
import { action, loader } from "./application.withdraw";

test("the language switch on the way out withdraws nothing, and keeps the reason that was chosen", async () => {
  const { viewer, reference } = await nextSubmitted(await makeCohort("MM-2027"));
  const cookie = await makeSession(viewer);
  const asked = (language: string, carried: string, fields?: Record<string, string>) => ({
    request: new Request(`http://127.0.0.1/${language}/my/applications/${reference}/withdraw`, {
      headers: { cookie: `${cookie}; ${carried}` },
      ...(fields && { method: "POST", body: new URLSearchParams(fields) }),
    }),
    params: { language, reference },
    context: { nonce: "", requestId: "", ip: "" },
  });
  const fields = { reasonKey: "personalReasons", details: "Özüm bilirəm", switchLanguage: "ru" };
  const answer = await action(asked("az", "", fields));
  if (!(answer instanceof Response)) throw new Error("the switch was refused");
  expect(answer.headers.get("Location")).toBe(`/ru/my/applications/${reference}/withdraw`);
  const { status } = await asSystem("test", (tx) =>
    tx.application.findUniqueOrThrow({ where: { reference }, select: { status: true } }),
  );
  expect(status).toBe("submitted");
  const page = await loader(asked("ru", answer.headers.get("Set-Cookie")?.split(";")[0] ?? ""));
  expect(page).toMatchObject({ typed: { reasonKey: "personalReasons", details: "Özüm bilirəm" } });
});
