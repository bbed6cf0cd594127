/** Where a form asks to go on to, when that is a staff page of this site; else the page given. */
export function backTo(form: FormData, otherwise: string): string {
  const asked = form.get("back");
  // Nothing but a path of ours may follow: no host, no line breaks, no way up.
  return typeof asked === "string" && /^\/(az|en|ru)\/staff(\/[\w%.-]+)*(\?[\w%.~&=+-]*)?$/.test(asked)
    ? asked
    : otherwise;
}
