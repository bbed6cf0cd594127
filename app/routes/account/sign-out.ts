import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { paths } from "~/paths";
import { signOut } from "~/web/account.server";
import { languageOf } from "~/web/language";

/** Only a form signs out: whoever merely opens the address keeps the session. */
export function loader({ params }: LoaderFunctionArgs) {
  return redirect(paths.home(languageOf(params)));
}

export async function action({ request, params }: ActionFunctionArgs) {
  return redirect(paths.home(languageOf(params)), { headers: await signOut(request) });
}
