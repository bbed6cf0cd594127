import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { log } from "~/platform/log.server";

/** One line per answer: no query string, no header, no body, and no path segment that could be a token. */
export function requestLog(): RequestHandler {
  return pinoHttp<IncomingMessage, ServerResponse & { locals?: { requestId?: string } }>({
    logger: log,
    genReqId: (_request, response) => response.locals?.requestId ?? "",
    serializers: {
      req: (request: { id: string; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggedPath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? "error" : "debug"),
    customSuccessMessage: () => "answered",
    customErrorMessage: () => "failed",
  });
}

/** The path as it may be written down: links that act for somebody carry their secret in a long segment. */
export function loggedPath(url: string): string {
  const path = url.split("?")[0] ?? "";
  return path
    .split("/")
    .map((segment) => (segment.length > 24 || segment.includes("@") || segment.includes("%40") ? "…" : segment))
    .join("/");
}
