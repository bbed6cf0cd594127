import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import compression from "compression";
import express from "express";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { env } from "~/platform/env.server";
import { raw } from "../tests/setup/raw-request";
import { PageMemory } from "./page-memory";
import { listenForPublicData } from "./public-bell";
import { publicPages } from "./public-pages";
import { securityHeaders } from "./security-headers";

const cleanup: (() => Promise<unknown> | unknown)[] = [];
afterEach(async () => {
  for (const undo of cleanup.splice(0).reverse()) await undo();
});

/** A process as far as public pages go: memory, bell, and a page that shows how often it was made and who asked. */
async function startProcess(page: { holdsFor?: string; status?: number; cookie?: string; wait?: Promise<void> } = {}) {
  const memory = new PageMemory();
  cleanup.push(listenForPublicData(memory));
  const app = express();
  app.disable("etag");
  let made = 0;
  app.use(securityHeaders({ relaxed: false }), compression(), publicPages(memory));
  app.use(async (request, response) => {
    made++;
    await page.wait;
    response.status(page.status ?? 200).setHeader("Cache-Control", "no-store");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Content-Language", "az");
    response.setHeader("X-Public-For", page.holdsFor ?? "60000");
    if (page.cookie) response.append("Set-Cookie", page.cookie);
    const { nonce } = response.locals;
    response.write(`<h1>${made}</h1><p>${request.headers.cookie ?? "nobody"}</p>`);
    response.end(`<script nonce="${nonce}">own()</script><script>injected()</script>${"ə".repeat(2000)}`);
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  cleanup.push(() => closed(server));
  await until(() => heard(memory));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { memory, made: () => made, get: (path = "/az", headers = {}) => raw(address + path, { headers }), address };
}

const closed = (server: Server) =>
  new Promise((resolve) => {
    server.closeAllConnections();
    server.close(resolve);
  });

/** Whether the memory keeps what it is given. */
function heard(memory: PageMemory): boolean {
  const buffer = Buffer.from("x");
  const body = { identity: buffer, br: buffer, gzip: buffer };
  const page = { etag: "x", contentType: "", contentLanguage: "", contentPolicy: "", body };
  memory.begin("probe", 0)({ page, holdsFor: 1 });
  const kept = memory.size > 0;
  memory.forget();
  return kept;
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const from = Date.now(); Date.now() - from < 8_000; await new Promise((resolve) => setTimeout(resolve, 20))) {
    if (await holds()) return;
  }
  throw new Error("it did not come about in eight seconds");
}

async function sql(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

test("a public page is made once, then answered from memory, also for HEAD, and 304 to who has it", async () => {
  const portal = await startProcess();
  const first = await portal.get();
  const second = await portal.get();
  expect(first.status).toBe(200);
  expect(second.body).toEqual(first.body);
  expect(portal.made()).toBe(1);
  expect(first.headers["x-public-for"]).toBe(undefined);
  expect(first.headers["cache-control"]).toBe("no-cache");
  expect(first.headers.vary).toBe("Cookie, Accept-Encoding");
  const head = await raw(`${portal.address}/az`, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, first.headers.etag]);
  const again = await portal.get("/az", { "If-None-Match": `W/"other", ${first.headers.etag}` });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, first.headers.etag]);
  expect(again.headers["content-security-policy"]).toBe(first.headers["content-security-policy"]);
  expect(portal.made()).toBe(1);
});

test("a first HEAD makes the page for those who come after", async () => {
  const portal = await startProcess();
  const head = await raw(`${portal.address}/az`, { method: "HEAD" });
  expect([head.status, head.body.length]).toEqual([200, 0]);
  expect((await portal.get()).headers.etag).toBe(head.headers.etag);
  expect(portal.made()).toBe(1);
});

test("each encoding carries the same words", async () => {
  const portal = await startProcess();
  const plain = await portal.get("/az", { "Accept-Encoding": "identity" });
  const br = await portal.get("/az", { "Accept-Encoding": "gzip, br" });
  const gzip = await portal.get("/az", { "Accept-Encoding": "gzip" });
  expect([plain, br, gzip].map((answer) => answer.headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
  expect(brotliDecompressSync(br.body)).toEqual(plain.body);
  expect(gunzipSync(gzip.body)).toEqual(plain.body);
  expect(br.body.length).toBeLessThan(plain.body.length);
});

test("our own scripts are known by hash, a script without our nonce is not, and no nonce is left", async () => {
  const portal = await startProcess();
  const { body, headers } = await portal.get();
  const policy = String(headers["content-security-policy"]);
  expect(policy).toContain(`'sha256-${await sha256("own()")}'`);
  expect(policy).not.toContain(await sha256("injected()"));
  expect(policy).not.toContain("nonce-");
  expect(body.toString()).not.toContain("nonce");
});

async function sha256(text: string): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("base64");
}

test("a change of public data makes the page anew in every process", async () => {
  const [one, other] = [await startProcess(), await startProcess()];
  await one.get();
  await other.get();
  await sql("update clock set offset_seconds = offset_seconds");
  await until(() => one.memory.size === 0 && other.memory.size === 0);
  expect((await one.get()).body.toString()).toContain("<h1>2</h1>");
  expect((await other.get()).body.toString()).toContain("<h1>2</h1>");
});

test("without the bell a kept page would go on being shown (control)", async () => {
  const portal = await startProcess();
  await portal.get();
  await sql("select 1");
  expect((await portal.get()).body.toString()).toContain("<h1>1</h1>");
});

test("a page that was being made while the bell rang is not kept", async () => {
  let finish = () => {};
  const wait = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const portal = await startProcess({ wait });
  const running = portal.get();
  await until(() => portal.made() === 1);
  portal.memory.forget();
  finish();
  await running;
  expect(portal.memory.size).toBe(0);
});

test("when the bell's connection drops everything is forgotten, and pages are kept again once it is back", async () => {
  const portal = await startProcess();
  await portal.get();
  expect(portal.memory.size).toBe(1);
  await sql(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'korpu bell' and datname = current_database()",
  );
  await until(() => portal.memory.size === 0);
  await until(async () => {
    await portal.get();
    return portal.memory.size === 1;
  });
  const made = portal.made();
  await portal.get();
  expect(portal.made()).toBe(made);
});

test("a page ends at its boundary", async () => {
  const portal = await startProcess({ holdsFor: "150" });
  await portal.get();
  await until(async () => (await portal.get()).body.toString().includes("<h1>2</h1>"));
});

test("twenty readers at once have one page made for them", async () => {
  const portal = await startProcess({ wait: new Promise((resolve) => setTimeout(resolve, 100)) });
  const answers = await Promise.all(Array.from({ length: 20 }, () => portal.get()));
  expect(new Set(answers.map((answer) => answer.body.toString())).size).toBe(1);
  expect(portal.made()).toBe(1);
});

test("nothing that could be somebody's own is kept: another cookie, a query, a post, an authorization", async () => {
  const portal = await startProcess();
  const own = await portal.get("/az", { Cookie: "language=az; session=canary-of-gulshan" });
  expect(own.body.toString()).toContain("canary-of-gulshan"); // there is something that could leak
  expect(own.headers["cache-control"]).toBe("no-store");
  expect(own.headers["x-public-for"]).toBe(undefined);
  await portal.get("/az?name=canary");
  await raw(`${portal.address}/az`, { method: "POST" });
  await portal.get("/az", { Authorization: "Bearer canary" });
  expect(portal.memory.size).toBe(0);
  expect((await portal.get("/az", { Cookie: "language=az" })).body.toString()).not.toContain("canary");
  expect(portal.memory.size).toBe(1);
  expect((await portal.get("/az", { Cookie: "session=canary-of-gulshan" })).body.toString()).toContain(
    "canary-of-gulshan",
  );
  expect((await portal.get()).body.toString()).not.toContain("canary");
});

test("an answer that sets a cookie, fails, or does not say that it is public is sent and not kept", async () => {
  for (const page of [{ cookie: "a=b" }, { status: 404 }, { holdsFor: "" }]) {
    const portal = await startProcess(page);
    const answer = await portal.get();
    expect(answer.status).toBe(page.status ?? 200);
    expect(answer.body.toString()).toContain("<h1>1</h1>");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(portal.memory.size).toBe(0);
  }
});

test("made-up spellings of an address cannot fill the memory", () => {
  const memory = new PageMemory();
  memory.hear();
  const buffer = Buffer.from("x");
  const page = {
    etag: "x",
    contentType: "",
    contentLanguage: "",
    contentPolicy: "",
    body: { identity: buffer, br: buffer, gzip: buffer },
  };
  for (let place = 0; place < 2000; place++) memory.begin(`/az/${place}`, 0)({ page, holdsFor: 1000 });
  expect(memory.size).toBe(500);
  expect(memory.find("/az/1999", 1)).toBe(page);
  expect(memory.find("/az/0", 1)).toBe(null);
});
