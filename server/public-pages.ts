import type { Request, RequestHandler, Response } from "express";
import { isLanguage } from "~/domain/languages";
import { PUBLIC_FOR } from "~/web/public-page.server";
import { answerKept } from "./answer-kept";
import { keepPage } from "./keep-page";
import type { PageMemory } from "./page-memory";
import { recordAnswer } from "./record-answer";

/**
 * Answers public pages from memory. A page is kept when the page itself says that it is the same for everybody, and
 * for how long; a request is answered so only when it can be nobody's own.
 */
export function publicPages(memory: PageMemory): RequestHandler {
  return (request, response, next) => {
    if (!isForEverybody(request)) {
      stripOnSend(response);
      next();
      return;
    }
    answer(memory, request, response, next).catch(next);
  };
}

async function answer(memory: PageMemory, request: Request, response: Response, next: () => void): Promise<void> {
  const key = request.path;
  const page = memory.find(key, performance.now()) ?? (await memory.underWay(key));
  if (page) return answerKept(request, response, page);
  const started = performance.now();
  const done = memory.begin(key, started);
  const { nonce } = response.locals;
  const cookiesBefore = String(response.getHeader("Set-Cookie") ?? "");
  request.method = "GET"; // HEAD asks about the same page; Node sends no body for it
  recordAnswer(response, async (status, body) => {
    const holdsFor = Number(response.getHeader(PUBLIC_FOR));
    response.removeHeader(PUBLIC_FOR);
    const setsCookie = String(response.getHeader("Set-Cookie") ?? "") !== cookiesBefore;
    const contentType = String(response.getHeader("Content-Type") ?? "");
    const isKeepable = status === 200 && holdsFor > 0 && !setsCookie && contentType.startsWith("text/html");
    if (!isKeepable || body === null) {
      done(null);
      return null;
    }
    const contentLanguage = String(response.getHeader("Content-Language") ?? "");
    const made = await keepPage(body, nonce, { contentType, contentLanguage }).catch((error: unknown) => {
      done(null);
      throw error;
    });
    done({ page: made, holdsFor });
    return () => answerKept(request, response, made);
  });
  next();
}

/** A page address, read without anything that could make the answer somebody's own: no query, no cookie but the language's. */
function isForEverybody({ method, path, url, headers }: Request): boolean {
  if ((method !== "GET" && method !== "HEAD") || headers.authorization !== undefined) return false;
  if (!isLanguage(path.split("/")[1]) || url.includes("?") || path.endsWith(".data")) return false;
  return (headers.cookie ?? "").split(";").every((cookie) => /^\s*(language=\w*)?\s*$/.test(cookie));
}

/** What pages tell this server about themselves is not for readers. */
function stripOnSend(response: Response): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = ((...head: Parameters<typeof writeHead>) => {
    response.removeHeader(PUBLIC_FOR);
    return writeHead(...head);
  }) as typeof response.writeHead;
}
