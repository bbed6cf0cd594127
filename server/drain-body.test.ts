import http from "node:http";
import type { AddressInfo } from "node:net";
import express, { type RequestHandler } from "express";
import { expect, test } from "vitest";
import { drainBody } from "./drain-body";

/** What a second request on the same connection is answered, after one whose long body nobody read. */
async function secondAnswer(guard: RequestHandler): Promise<number | "none"> {
  const app = express();
  app.use(guard);
  app.post("/", (request, response) => {
    request.once("data", () => {
      request.pause();
      response.sendStatus(204);
    });
  });
  const server = app.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const post = (body: string) =>
    new Promise<number | "none">((resolve) => {
      const request = http.request({ port, host: "127.0.0.1", method: "POST", agent, timeout: 700 }, (response) => {
        response.resume().on("end", () => resolve(response.statusCode ?? 0));
      });
      request.on("timeout", () => request.destroy());
      request.on("error", () => resolve("none"));
      request.end(body);
    });
  await post("x".repeat(150_000));
  const answer = await post("short");
  agent.destroy();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return answer;
}

test("A long form that nobody reads does not keep the next request waiting", async () => {
  expect(await secondAnswer(drainBody)).toBe(204);
});

test("Without reading the rest, the next request gets no answer", async () => {
  expect(await secondAnswer((_request, _response, next) => next())).toBe("none");
});
