import { createRequestHandler } from "@remix-run/express";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { env } from "~/platform/env.server";
import { inRequestScope } from "~/platform/request-scope.server";
import { translatingErrors } from "./translate-errors";

declare module "@remix-run/node" {
  interface AppLoadContext {
    /** What the inline scripts of this answer carry; empty on a page that is kept in memory. */
    nonce: string;
    requestId: string;
    /** Address of the other side, for limits; never logged. */
    ip: string;
  }
}

/** The pages themselves. Everything they answer is for one reader unless a page says otherwise. */
export function pages(build: ServerBuild | (() => Promise<ServerBuild>)): RequestHandler {
  const remix = createRequestHandler({
    build: typeof build === "function" ? async () => translatingErrors(await build()) : translatingErrors(build),
    mode: env.NODE_ENV,
    getLoadContext: (request, response) => ({
      nonce: response.locals.nonce,
      requestId: response.locals.requestId,
      ip: request.ip ?? "",
    }),
  });
  return (request, response, next) => {
    // Read by app/web/client-address.server.ts; whatever a visitor sent under this name is overwritten.
    request.headers["x-client-address"] = request.ip ?? "";
    response.setHeader("Cache-Control", "no-store");
    inRequestScope(() => remix(request, response, next)).catch(next);
  };
}
