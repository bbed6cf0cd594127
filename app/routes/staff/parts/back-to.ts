import { safePath } from "~/web/safe-path";

/** Where a form asks to go on to, when that is a staff page of this site; else the page given. */
export function backTo(form: FormData, otherwise: string): string {
  const path = safePath(form.get("back"));
  if (path === null) return otherwise;
  // As a browser would read it: "/en/staff/../../x" is another page.
  const { pathname, search } = new URL(path, "http://portal");
  return /^\/(az|en|ru)\/staff(\/|$)/.test(pathname) ? pathname + search : otherwise;
}
