import { isLanguage, LANGUAGES } from "~/domain/languages";
import { shownTextSchema } from "~/domain/trilingual-schema";
import type { OpenAssistance } from "./load-assistance.server";
import type { Helped } from "./tell-person.server";

/** How the person of a help is reached. */
export function helpedOf({ id, applicationId, application, operator }: OpenAssistance): Helped {
  const { person, personId, cohort } = application;
  return {
    assistanceId: id,
    applicationId,
    personId,
    email: person.user?.email ?? "",
    language: isLanguage(person.language) ? person.language : LANGUAGES[0],
    cohortName: shownTextSchema.parse(cohort.name),
    operatorName: operator.user?.name ?? "",
  };
}
