import { beforeAll, expect, test } from "vitest";
import "../../setup/own-database";
import type { Viewer } from "~/domain/people/viewer";

const MOST_SECONDS = 20;
let coordinator: Viewer;
let head: Viewer;

// Loaded after the database of this file is named in the environment.
const load = async () => ({
  ...(await import("../../factories/person")),
  ...(await import("../../factories/released")),
  ...(await import("../../factories/large-packet")),
  ...(await import("../../setup/frozen-clock")),
  ...(await import("~/domain/decisions/release-packet.server")),
  ...(await import("~/domain/decisions/schedule-release.server")),
  ...(await import("~/domain/decisions/get-packet.server")),
});
type Loaded = Awaited<ReturnType<typeof load>>;
let portal: Loaded;

beforeAll(async () => {
  portal = await load();
  const email = "coordinator@example.com";
  coordinator = await portal.makePerson({ email, name: "Coordinator", grants: [{ role: "coordinator" }] });
  head = await portal.makeHead();
});

test("Five hundred decisions are released within twenty seconds, and how far they are can be read all the while", async () => {
  const now = new Date("2026-11-23T08:00:00.000Z");
  await portal.freezeClock(now);
  const { packet, id } = await portal.largePacket("MM-500", coordinator, { offer: 120, waitlist: 80, not_select: 300 });
  await portal.approved(head, packet);
  await portal.scheduleRelease(coordinator, packet);
  await portal.freezeClock(new Date(now.getTime() + 60_000));
  const seen = new Set<number>();
  const began = performance.now();
  let over = false;
  const release = portal.releasePacket(id).finally(() => {
    over = true;
  });
  while (!over) {
    seen.add((await portal.getPacket(coordinator, packet)).released);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await release;
  const seconds = (performance.now() - began) / 1000;
  console.log(`500 decisions released in ${seconds.toFixed(1)} s, read ${seen.size} times on the way`);
  const { state, released, skipped } = await portal.getPacket(coordinator, packet);
  expect({ state, released, skipped }).toEqual({ state: "released", released: 500, skipped: 0 });
  expect(seen.size).toBeGreaterThan(3);
  expect(seconds).toBeLessThan(MOST_SECONDS);
}, 180_000);
