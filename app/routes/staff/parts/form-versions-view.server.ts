import { listFormVersions } from "~/domain/forms/list-form-versions.server";
import { type Language, textIn } from "~/domain/languages";
import type { Viewer } from "~/domain/people/viewer";
import { paths } from "~/paths";
import { changeWords } from "./change-words.server";
import { dayOf, staffWords } from "./words.server";

/** The versions of a form, and in words what changed between two of them. */
export async function formVersionsView(viewer: Viewer, language: Language, code: string, search: URLSearchParams) {
  const numberIn = (name: string) => {
    const asked = search.get(name) ?? "";
    return /^\d{1,4}$/.test(asked) ? Number(asked) : null;
  };
  const { name, versions, compared } = await listFormVersions(viewer, {
    cohortCode: code,
    from: numberIn("from"),
    to: numberIn("to"),
  });
  const t = staffWords(language);
  return {
    title: `${t("staff:form.versions")} · ${textIn(name, language)}`,
    back: paths.staffForm(language, code),
    versions: versions.map((version) => ({
      ...version,
      name: t("staff:form.versionNumber", { number: version.number }),
      publishedAt: version.publishedAt ? dayOf(version.publishedAt) : t("staff:form.draft"),
      applications: String(version.applications),
    })),
    compared: compared && {
      from: String(compared.from),
      to: String(compared.to),
      changes: [...new Set(compared.changes.map((change) => changeWords(t, language, change)))],
    },
  };
}
