import type { StartedApp } from "../setup/app";
import type { Found, Who } from "../setup/find-rows";
import { encode } from "../setup/mutated-form";
import { fillIn } from "../setup/page-map";
import { type FormPost, POSTS } from "../setup/posts";
import { send } from "../setup/send";
import { ourForm } from "../setup/sign-in";
import { MORE_POSTS } from "./more-posts";

/** Ends the session of whoever sends it: another matter. */
const LEAVES = ":language/sign-out";

export type Form = { name: string; path: string; form: FormPost };

/** Every form the portal takes, by its address, what it asks for, and its place among those that ask the same there. */
export const ALL_FORMS: readonly Form[] = [POSTS, MORE_POSTS].flatMap((all, more) =>
  Object.entries(all)
    .filter(([path]) => path !== LEAVES)
    .flatMap(([path, forms]) =>
      forms.map((form, at) => ({
        name: `${path} ${more ? "+" : ""}${at} ${form.fields.intent ?? ""}`.trim(),
        path,
        form,
      })),
    ),
);

/** Sends a form as a reader whose form it need not be. @returns > led or told to sign in, - not there, x not allowed, a answered; or the fault */
export async function sendForm(app: StartedApp, found: Found, { path, form }: Form, who: Who, cookie: string) {
  const target = fillIn(path, { language: "en", ...form.with?.(found) }) + (form.query ?? "");
  const { body, contentType } = encode(Object.entries(form.fields), form.multipart ?? false);
  const headers = { ...ourForm(app.address, cookie), "content-type": contentType, connection: "close" };
  const once = () => send(app.address, target, { method: "POST", headers, body });
  const first = await once();
  // Too much at once is no answer: it says so itself, and asks to be asked again.
  const { status, headers: answered } = first.status === 503 ? await once() : first;
  if (status >= 500) return String(status);
  if (who === "visitor" && status === 302 && answered.location?.includes("/sign-in?next=")) return ">";
  return { 401: ">", 403: "x", 404: "-" }[status] ?? "a";
}
