import type { Language } from "~/domain/languages";
import { paths } from "~/paths";

/** Signing in, and then the page that starts an application with one button. */
export function startPath(language: Language, cohortCode: string): string {
  return paths.signIn(language, paths.startApplication(language, cohortCode));
}
