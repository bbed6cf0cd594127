/** No row has this version: saving by it finds that somebody was faster. */
const NONE = -1;

/** The version of the row a form was drawn from, as its hidden field says; what is no version is that of no row. */
export function versionInForm(form: FormData): number {
  const said = form.get("version");
  return typeof said === "string" && /^\d{1,9}$/.test(said) ? Number(said) : NONE;
}
