import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { z } from "zod";
import { paths } from "~/paths";
import { attempt } from "~/web/attempt.server";
import { languageOf } from "~/web/language";
import { readForm } from "~/web/read-form.server";
import { askForPasskey } from "~/web/second-factor.server";

const SCHEMA = z.strictObject({ purpose: z.enum(["add", "show", "signIn"]) });

/** Nothing to read here: whoever opens the address is led to the page that asks. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.passkeySignIn(languageOf(params)));
}

/** What our own script hands to the browser's passkeys. */
export async function action({ request, params }: ActionFunctionArgs) {
  languageOf(params);
  const asked = SCHEMA.safeParse(Object.fromEntries(await readForm(request)));
  if (!asked.success) return Response.json({}, { status: 400 });
  const options = await attempt(() => askForPasskey(request, asked.data.purpose));
  return options.ok ? Response.json(options.value) : Response.json({}, { status: options.refusal.status });
}
