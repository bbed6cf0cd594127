import express, { type RequestHandler, Router } from "express";
import { z } from "zod";
import { runDueWork } from "~/domain/upcoming/due-work.server";
import { portalTime, shiftClock } from "~/platform/clock.server";
import { mailbox } from "./mailbox";

// Absolute, or forward from where the portal's clock stands now.
const Clock = z.union([
  z.strictObject({ offsetSeconds: z.number().int() }),
  z.strictObject({ now: z.iso.datetime({ offset: true }) }),
]);

/** Pages that only a demonstration has: its mailbox, and the clock that tests and presenters move. */
export function developmentPages(): RequestHandler {
  const router = Router();
  router.use("/dev/mailbox", mailbox());
  router.get("/dev/clock", async (_request, response, next) => {
    await portalTime().then((now) => response.json({ now }), next);
  });
  router.post("/dev/clock", express.json({ limit: "1kb" }), async (request, response, next) => {
    const asked = Clock.safeParse(request.body);
    if (!asked.success) return void response.status(400).json({ expected: "{ offsetSeconds } or { now }" });
    const offset = "now" in asked.data ? (Date.parse(asked.data.now) - Date.now()) / 1000 : asked.data.offsetSeconds;
    try {
      const now = await shiftClock(Math.round(offset));
      // What the new time makes due happens before the answer, so that nobody has to wait for the next tick.
      await runDueWork();
      response.json({ now });
    } catch (error) {
      next(error);
    }
  });
  return router;
}
