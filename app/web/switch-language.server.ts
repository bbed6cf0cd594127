import { redirectDocument } from "@remix-run/node";
import { isLanguage } from "~/domain/languages";
import { pageInLanguage } from "~/paths";
import { safePath } from "./safe-path";
import { carryTyped, forgetTyped, type TypedValues } from "./typed-values.server";

/**
 * What a form is answered with when it was not sent but left, by a press of the language switch: the page it stands on
 * in the other language, with what was typed. Every action behind a form that the switch sends asks here first.
 * @param values what to keep; the loader of that page reads it with `typedValues`
 * @returns null when the form was sent for what it is for; "tooMuch" when it does not fit into a cookie, and the page
 *   must show it again in the language it is in
 */
export function switchLanguage(request: Request, form: FormData, values: TypedValues): Response | "tooMuch" | null {
  const to = form.get("switchLanguage");
  if (!isLanguage(to)) return null;
  const { pathname, search } = pageOfForm(request, form);
  const path = pageInLanguage(pathname, to);
  const headers = carryTyped(path, values);
  // Another language is another document, with its own texts and fonts.
  return headers ? redirectDocument(path + search, { headers }) : "tooMuch";
}

/** The header that ends what was carried to the page a form stands on: what was typed is done. */
export function typedIsDone(request: Request, form: FormData): Headers {
  return forgetTyped(pageOfForm(request, form).pathname);
}

/** The page a form stands on: it says so in `here` where it is sent to another address. */
function pageOfForm(request: Request, form: FormData): Pick<URL, "pathname" | "search"> {
  const own = new URL(request.url);
  const here = safePath(form.get("here"));
  const page = here === null ? own : new URL(here, own.origin);
  // A cookie is set for this path: nothing may stand in it that could end it and begin something else.
  return page.origin === own.origin && /^\/(az|en|ru)(\/[\w.~%-]+)*$/.test(page.pathname) ? page : own;
}
