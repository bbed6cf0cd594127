import type { RequestHandler } from "express";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses everything that changes something unless it comes from our own pages. Remix's check misses `?_data=` posts
 * and resource routes, so this stands in front of all of them.
 * @param appUrl the public address; the Host of the request counts too, for a portal reached by several names
 */
export function crossSiteGuard(appUrl: string): RequestHandler {
  const own = new URL(appUrl).origin;
  return (request, response, next) => {
    if (READING.has(request.method)) return next();
    const { "sec-fetch-site": site, origin, host } = request.headers;
    const allowed = isSameSite({ site, origin, own: [own, `${request.protocol}://${host ?? ""}`] });
    if (allowed) return next();
    response.status(403).type("text/plain").send("Cross-site requests are refused.\n");
  };
}

/** Sec-Fetch-Site decides where there is one (every current browser), else Origin; with neither, no. */
export function isSameSite(from: { site?: string | string[]; origin?: string; own: string[] }): boolean {
  // Both must agree where both are there: an old proxy may strip one, nobody legitimate sends a contradiction.
  if (from.site !== undefined && from.site !== "same-origin") return false;
  if (from.origin !== undefined) return from.own.includes(from.origin);
  return from.site === "same-origin";
}
