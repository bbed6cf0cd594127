import { isLanguage, type Language } from "~/domain/languages";
import { isStaff, runsCohorts, supervisedUnits } from "~/domain/people/policy";
import type { Viewer } from "~/domain/people/viewer";
import { pageInLanguage, paths } from "~/paths";

/**
 * Where signing in leads: back to the page that asked for it, else to the person's own first page; in the language they
 * signed in with.
 * @param next an address within the portal, already checked, or null
 */
export function landing(viewer: Pick<Viewer, "grants">, next: string | null, language: Language): string {
  if (next === null) return firstPage(viewer, language);
  return isLanguage(next.split(/[/?#]/)[1]) ? pageInLanguage(next, language) : next;
}

function firstPage(viewer: Pick<Viewer, "grants">, language: Language): string {
  if (supervisedUnits(viewer).length > 0 && !runsCohorts(viewer)) return paths.unit(language);
  return isStaff(viewer) ? paths.staff(language) : paths.my(language);
}
