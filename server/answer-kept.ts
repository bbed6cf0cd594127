import type { Request, Response } from "express";
import type { KeptPage } from "./page-memory";

/** Sends a kept page in the encoding the reader takes, or only says that theirs is still good. */
export function answerKept(request: Request, response: Response, page: KeptPage): void {
  response.status(200);
  response.removeHeader("Content-Length");
  response.setHeader("ETag", page.etag);
  // Browsers may keep it and must ask each time; nobody in between may give it to someone with other cookies.
  response.setHeader("Cache-Control", "no-cache");
  response.setHeader("Vary", "Cookie, Accept-Encoding");
  response.setHeader("Content-Security-Policy", page.contentPolicy);
  if (isStillGood(request.headers["if-none-match"], page.etag)) {
    response.removeHeader("Content-Type");
    response.status(304).end();
    return;
  }
  // Browsers name gzip first out of habit; the smaller one is taken wherever it is understood.
  const chosen = (["br", "gzip"] as const).find((encoding) => request.acceptsEncodings(encoding)) ?? "identity";
  response.setHeader("Content-Type", page.contentType);
  response.setHeader("Content-Language", page.contentLanguage);
  if (chosen !== "identity") response.setHeader("Content-Encoding", chosen);
  response.setHeader("Content-Length", page.body[chosen].length);
  response.end(page.body[chosen]);
}

function isStillGood(asked: string | undefined, etag: string): boolean {
  const tags = (asked ?? "").split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag.replace(/^W\//, "")) || tags.includes("*");
}
