import { expect, test } from "vitest";
import { readForm } from "./read-form.server";

const FORM = "application/x-www-form-urlencoded";

function post(body: BodyInit, type = FORM): Request {
  const init: RequestInit & { duplex: "half" } = {
    method: "POST",
    body,
    headers: { "Content-Type": type },
    duplex: "half",
  };
  return new Request("http://korpu.example/az", init);
}

const statusOf = (request: Request) =>
  readForm(request).then(
    () => 200,
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  );

test("a form is read with every letter", async () => {
  const form = await readForm(post(new URLSearchParams({ name: "Gülşən Əliyeva", "birthDate.day": "14" })));
  expect([...form]).toEqual([
    ["name", "Gülşən Əliyeva"],
    ["birthDate.day", "14"],
  ]);
});

test("what is no form is a bad request, not a fault", async () => {
  expect(await statusOf(post("{}", "application/json"))).toBe(400);
  expect(await statusOf(post("--x\r\nbroken", "multipart/form-data; boundary=y"))).toBe(400);
  expect(await statusOf(post("x", "multipart/form-data"))).toBe(400);
});

test("a form that never ends is cut off, whether or not it tells its size", async () => {
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => stream.enqueue(new Uint8Array(64 * 1024).fill(97)),
  });
  expect(await statusOf(post(endless))).toBe(413);
  expect(await statusOf(post(`a=${"b".repeat(300_000)}`))).toBe(413);
  expect(await statusOf(post(`a=${"b".repeat(100_000)}`))).toBe(200);
});
