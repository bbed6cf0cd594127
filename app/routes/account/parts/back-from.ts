import type { Enroller } from "~/domain/identity/enroller";
import type { Language } from "~/domain/languages";
import { paths } from "~/paths";
import { safePath } from "~/web/safe-path";

/** Where the pages of a factor lead back to: the page about security, or, while signing in, its second step. */
export function backFrom({ first }: Pick<Enroller, "first">, request: Request, language: Language) {
  const next = safePath(new URL(request.url).searchParams.get("next"));
  return first
    ? { back: paths.secondStep(language, next), backText: "firstFactor.title" as const }
    : { back: paths.security(language), backText: "security.title" as const };
}
