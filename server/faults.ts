import type { ErrorRequestHandler } from "express";
import { log } from "~/platform/log.server";
import { overloadCode } from "~/platform/overloaded.server";

/** The last resort: what no page could answer. Says nothing about the inside. */
export const answerFault: ErrorRequestHandler = (error, _request, response, next) => {
  if (response.headersSent) return next(error);
  const overloaded = overloadCode(error);
  const given: unknown = Reflect.get(Object(error), "status");
  const status = overloaded ? 503 : typeof given === "number" && given >= 400 && given < 500 ? given : 500;
  if (status >= 500) log.error({ request: response.locals.requestId, err: error }, "no page could answer");
  if (overloaded) response.setHeader("Retry-After", "5");
  response.setHeader("Cache-Control", "no-store");
  response.status(status).type("text/plain").send(`${status}\n`);
};
