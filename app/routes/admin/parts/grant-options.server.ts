import { type Language, textIn } from "~/domain/languages";
import { ROLES } from "~/domain/people/roles";
import type { Viewer } from "~/domain/people/viewer";
import { listScopes, type Scope } from "~/domain/staff/list-scopes.server";
import { textsOf, translator } from "~/i18n/texts.server";
import type { Option } from "~/ui/select-field";

/** The name of a role, as people read it everywhere. */
export function roleNames(language: Language) {
  return textsOf(language).getFixedT(language, "privacy", "role");
}

export function roleOptions(language: Language): Option[] {
  const name = roleNames(language);
  return ROLES.map((value) => ({ value, label: name(value) }));
}

/** What can be chosen for a role: which, and where. */
export async function grantOptions(viewer: Viewer, language: Language): Promise<{ roles: Option[]; scopes: Option[] }> {
  const t = translator(language);
  const { programme, cohort, unit } = await listScopes(viewer);
  const words = ({ code, name }: Scope) => ({ code, name: textIn(name, language) });
  return {
    roles: roleOptions(language),
    scopes: [
      { value: "everywhere", label: t("staff:people.everywhere") },
      ...programme.map((each) => option("programme", each, t("staff:people.scopeProgramme", words(each)))),
      ...cohort.map((each) => option("cohort", each, t("staff:people.scopeCohort", words(each)))),
      ...unit.map((each) => option("unit", each, t("staff:people.scopeUnit", words(each)))),
    ],
  };
}

const option = (kind: string, { id }: Scope, label: string): Option => ({ value: `${kind}:${id}`, label });
