import type { LoaderFunctionArgs } from "@remix-run/node";
import { languageOf } from "~/web/language";
import { sendToProvider } from "~/web/national-identity.server";
import { safePath } from "~/web/safe-path";

/** A link and no form, because the policy of our pages lets forms lead nowhere else, not even by a redirect. */
export function loader({ request, params }: LoaderFunctionArgs) {
  const search = new URL(request.url).searchParams;
  return sendToProvider(request, languageOf(params), safePath(search.get("next")), search.get("link") === "yes");
}
