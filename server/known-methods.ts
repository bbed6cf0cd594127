import type { RequestHandler } from "express";

const KNOWN = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"];

/** Refuses methods that no page and no script of ours uses: TRACE would send back the headers a browser came with. */
export const knownMethods: RequestHandler = (request, response, next) => {
  if (KNOWN.includes(request.method)) return next();
  response.status(405).setHeader("Allow", KNOWN.join(", "));
  response.type("text/plain").send("405\n");
};
