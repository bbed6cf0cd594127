import type { RequestHandler } from "express";
import { isLanguage, LANGUAGES, type Language } from "~/domain/languages";

/** The address without a language goes to the reader's: the one chosen before, else the browser's, else Azerbaijani. */
export const readersLanguage: RequestHandler = (request, response) => {
  const chosen = chosenLanguage(request.headers.cookie);
  const language = isLanguage(chosen) ? chosen : preferredLanguage(request.headers["accept-language"]);
  response.setHeader("Vary", "Cookie, Accept-Language");
  response.setHeader("Cache-Control", "no-store");
  response.redirect(302, `/${language}`);
};

/** The first of our languages by the weights of an Accept-Language header. */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? "").split(",").map((part, position) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((parameter) => /^\s*q=([0-9.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight), position };
  });
  wanted.sort((a, b) => b.weight - a.weight || a.position - b.position);
  const found = wanted.find(({ language, weight }) => weight > 0 && isLanguage(language))?.language;
  return isLanguage(found) ? found : LANGUAGES[0];
}

const A_YEAR = 31_536_000;

/** Remembers the language of the page that is read, for the next visit to `/`. Not a secret, about nobody. */
export const rememberLanguage: RequestHandler = (request, response, next) => {
  const language = request.path.split("/")[1];
  if (request.method === "GET" && isLanguage(language) && chosenLanguage(request.headers.cookie) !== language) {
    const secure = request.protocol === "https" ? "; Secure" : "";
    response.append("Set-Cookie", `language=${language}; Path=/; Max-Age=${A_YEAR}; SameSite=Lax${secure}`);
  }
  next();
};

function chosenLanguage(cookies: string | undefined): string | undefined {
  return /(?:^|;\s*)language=([a-z]{2})(?:;|$)/.exec(cookies ?? "")?.[1];
}
