import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import { env } from "~/platform/env.server";

/**
 * The headers of every kind of answer, and the nonce of this one. A page answered from memory replaces the policy by
 * one with the hashes of its scripts.
 * @param options relaxed: the development server injects styles and opens a socket
 */
export function securityHeaders({ relaxed }: { relaxed: boolean }): RequestHandler {
  const https = env.appUrl.startsWith("https://");
  const headers = helmet({
    contentSecurityPolicy: false,
    // Helmet's no-referrer makes browsers send `Origin: null` with native forms.
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    strictTransportSecurity: https && { maxAge: 63_072_000, includeSubDomains: true },
    frameguard: { action: "deny" },
    crossOriginEmbedderPolicy: false,
  });
  return (request, response, next) => {
    response.locals.nonce = randomBytes(16).toString("base64");
    response.setHeader("Content-Security-Policy", contentPolicy(`'nonce-${response.locals.nonce}'`, relaxed));
    response.setHeader("Permissions-Policy", "camera=(self), geolocation=(), microphone=(), payment=(), usb=()");
    headers(request, response, next);
  };
}

/** The policy; `scripts` is what this answer's inline scripts are known by: its nonce, or their hashes. */
export function contentPolicy(scripts: string, relaxed = false): string {
  const policy = {
    "default-src": "'self'",
    "script-src": `'self' ${scripts}`,
    "style-src": relaxed ? "'self' 'unsafe-inline'" : `'self' ${scripts}`,
    // Charts drawn on the server and React Aria write style attributes (see the ADR on the content policy).
    "style-src-attr": "'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "font-src": "'self'",
    "connect-src": relaxed ? "'self' ws:" : "'self'",
    "form-action": "'self'",
    "frame-src": "'self'",
    "frame-ancestors": "'none'",
    "base-uri": "'none'",
    "object-src": "'none'",
  };
  const parts = Object.entries(policy).map(([name, value]) => `${name} ${value}`);
  if (env.appUrl.startsWith("https://")) parts.push("upgrade-insecure-requests");
  return parts.join("; ");
}
