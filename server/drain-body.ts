import type { RequestHandler } from "express";

/**
 * Reads the rest of a body that nobody read, once the answer is out. An action that answers without looking at a long
 * form would otherwise leave it on the connection, and the browser's next request on it would wait until both give up.
 */
export const drainBody: RequestHandler = (request, response, next) => {
  response.once("finish", () => {
    if (request.complete) return;
    request.removeAllListeners("data");
    request.resume();
  });
  next();
};
