import express, { type RequestHandler, Router } from "express";

/** What the build made: names with a hash in them never change, the rest of public/ may. */
export function staticFiles(): RequestHandler {
  const router = Router();
  const options = { redirect: false, index: false, etag: true } as const;
  router.use(
    "/assets",
    express.static("build/client/assets", { ...options, immutable: true, maxAge: "1y", fallthrough: false }),
  );
  router.use(express.static("build/client", { ...options, maxAge: "1h", dotfiles: "ignore" }));
  return router;
}
