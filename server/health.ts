import { type RequestHandler, Router } from "express";
import { readiness } from "~/platform/readiness.server";
import type { ServerState } from "./drain";

/** `/healthz`: the process lives. `/readyz`: it can do its work (database, migrations, storage) and is not leaving. */
export function healthRoutes(state: ServerState): RequestHandler {
  const router = Router();
  router.get("/healthz", (_request, response) => {
    response.setHeader("Cache-Control", "no-store");
    response.json({ alive: true });
  });
  router.get("/readyz", async (_request, response) => {
    const found = await readiness();
    const ready = !state.stopping && Object.values(found).every(Boolean);
    response.setHeader("Cache-Control", "no-store");
    response.status(ready ? 200 : 503).json({ ready, stopping: state.stopping, ...found });
  });
  return router;
}
